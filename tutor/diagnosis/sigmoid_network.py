"""The network of two sigmoid units in a row, with the known mistakes in every line of its passes."""

import numpy as np

from tutor.algebra.functions import FUNCTIONS
from tutor.diagnosis.backward import Edge, Line, Program, one

_sg = FUNCTIONS["sigmoid"].value

SIGMOIDS = Program(
    inputs=frozenset({"x", "y", "w1", "b1", "w2", "b2"}),
    forward=(
        ("z1", lambda n: n.w1 * n.x + n.b1),
        ("a1", lambda n: _sg(n.z1)),
        ("z2", lambda n: n.w2 * n.a1 + n.b2),
        ("a2", lambda n: _sg(n.z2)),
        ("loss", lambda n: 0.5 * (n.a2 - n.y) ** 2),
    ),
    lines=(
        Line(
            "error",
            lambda n: n.a2 - n.y,
            {
                "backprop-error-sign": (lambda n: n.y - n.a2,),
                "half-factor": (lambda n: 2 * (n.a2 - n.y), lambda n: (n.a2 - n.y) / 2),
                "backprop-error-missing": (lambda n: 1.0 + 0 * n.y, lambda n: n.a2, lambda n: n.y),
                "loss-used-for-its-derivative": (lambda n: 0.5 * (n.a2 - n.y) ** 2,),
            },
        ),
        Line(
            "slope2",
            lambda n: n.a2 * (1 - n.a2),
            {
                "backprop-activation-derivative-missing": (one,),
                "activation-derivative-at-output": (lambda n: _sg(n.a2) * (1 - _sg(n.a2)),),
                "pre-activation-for-activation": (lambda n: n.z2 * (1 - n.z2),),
                "sigmoid-factor-dropped": (lambda n: 1 - n.a2, lambda n: n.a2),
                "sign-in-one-minus": (lambda n: n.a2 * (1 + n.a2), lambda n: n.a2 * (n.a2 - 1)),
                "tanh-rule-for-sigmoid": (lambda n: 1 - n.a2**2,),
                "backprop-wrong-layer": (lambda n: n.a1 * (1 - n.a1),),
            },
        ),
        Line(
            "delta2",
            lambda n: n.error * n.slope2,
            {"brackets-missing": (lambda n: n.error * n.a2 - n.a2, lambda n: n.a2 - n.y * n.slope2)},
        ),
        Line(
            "dw2",
            lambda n: n.delta2 * n.a1,
            {
                "backprop-wrong-input": (lambda n: n.delta2, lambda n: n.delta2 * n.x, lambda n: n.delta2 * n.a2),
                "pre-activation-for-activation": (lambda n: n.delta2 * n.z1,),
                "backprop-wrong-weight": (lambda n: n.delta2 * n.w2,),
                "activation-derivative-extra": (lambda n: n.delta2 * n.a1 * (1 - n.a1),),
                "backprop-error-missing": (lambda n: n.slope2 * n.a1,),
            },
        ),
        Line(
            "db2",
            lambda n: n.delta2,
            {
                "bias-gradient-has-input": (lambda n: n.delta2 * n.a1, lambda n: n.delta2 * n.b2),
                "backprop-stale-signal": (lambda n: n.error,),
                "backprop-error-missing": (lambda n: n.slope2, one),
            },
        ),
        Line(
            "da1",
            lambda n: n.delta2 * n.w2,
            {
                "backprop-weight-missing": (lambda n: n.delta2,),
                "backprop-wrong-weight": (lambda n: n.delta2 * n.w1,),
                "backprop-activation-derivative-missing": (lambda n: n.error * n.w2,),
                "backprop-wrong-input": (lambda n: n.delta2 * n.a1,),
                "gradient-for-signal": (lambda n: n.dw2 * n.w2,),
            },
        ),
        Line(
            "slope1",
            lambda n: n.a1 * (1 - n.a1),
            {
                "backprop-activation-derivative-missing": (one,),
                "activation-derivative-at-output": (lambda n: _sg(n.a1) * (1 - _sg(n.a1)),),
                "pre-activation-for-activation": (lambda n: n.z1 * (1 - n.z1),),
                "sigmoid-factor-dropped": (lambda n: 1 - n.a1, lambda n: n.a1),
                "sign-in-one-minus": (lambda n: n.a1 * (1 + n.a1), lambda n: n.a1 * (n.a1 - 1)),
                "tanh-rule-for-sigmoid": (lambda n: 1 - n.a1**2,),
                "backprop-wrong-layer": (lambda n: n.a2 * (1 - n.a2),),
            },
        ),
        Line("delta1", lambda n: n.da1 * n.slope1, {"brackets-missing": (lambda n: n.da1 * n.a1 - n.a1,)}),
        Line(
            "dw1",
            lambda n: n.delta1 * n.x,
            {
                "backprop-wrong-input": (lambda n: n.delta1, lambda n: n.delta1 * n.a1),
                "backprop-wrong-weight": (lambda n: n.delta1 * n.w1,),
            },
        ),
        Line(
            "db1",
            lambda n: n.delta1,
            {
                "bias-gradient-has-input": (lambda n: n.delta1 * n.x, lambda n: n.delta1 * n.b1),
                "backprop-stale-signal": (lambda n: n.da1,),
                "backprop-error-missing": (one,),
            },
        ),
    ),
    gradients={"w1": "dw1", "b1": "db1", "w2": "dw2", "b2": "db2"},
    afterwards={
        "sign-flipped": lambda g: {key: -value for key, value in g.items()},
        "weight-and-bias-swapped": lambda g: {"w1": g["b1"], "b1": g["w1"], "w2": g["b2"], "b2": g["w2"]},
        "layers-swapped": lambda g: {"w1": g["w2"], "b1": g["b2"], "w2": g["w1"], "b2": g["b1"]},
    },
    losses={
        "half-factor": ({"loss": lambda n: (n.a2 - n.y) ** 2}, {"loss": lambda n: 0.25 * (n.a2 - n.y) ** 2}),
        "loss-not-squared": (
            {"loss": lambda n: 0.5 * (n.a2 - n.y)},
            {"loss": lambda n: 0.5 * abs(n.a2 - n.y)},
            {"loss": lambda n: abs(n.a2 - n.y)},
        ),
        "brackets-missing": (
            {"loss": lambda n: 0.5 * n.a2 - n.y**2},
            {"loss": lambda n: 0.5 * (n.a2 - n.y**2)},
            {"loss": lambda n: n.a2 - n.y**2},
        ),
        "other-loss": ({"loss": lambda n: -n.y * np.log(n.a2) - (1 - n.y) * np.log(1 - n.a2)},),
        "loss-is-zero": ({"loss": lambda n: 0.0 * n.a2},),
        "bias-missing": (
            {"z1": lambda n: n.w1 * n.x},
            {"z2": lambda n: n.w2 * n.a1},
            {"z1": lambda n: n.w1 * n.x, "z2": lambda n: n.w2 * n.a1},
        ),
        "activation-missing": (
            {"a1": lambda n: n.z1},
            {"a2": lambda n: n.z2},
            {"a1": lambda n: n.z1, "a2": lambda n: n.z2},
        ),
        "bias-after-activation": (
            {"z1": lambda n: n.w1 * n.x, "a1": lambda n: _sg(n.z1) + n.b1},
            {"z2": lambda n: n.w2 * n.a1, "a2": lambda n: _sg(n.z2) + n.b2},
            {
                "z1": lambda n: n.w1 * n.x,
                "a1": lambda n: _sg(n.z1) + n.b1,
                "z2": lambda n: n.w2 * n.a1,
                "a2": lambda n: _sg(n.z2) + n.b2,
            },
        ),
        "activation-twice": ({"a1": lambda n: _sg(_sg(n.z1))}, {"a2": lambda n: _sg(_sg(n.z2))}),
        "wrong-activation": (
            {"a1": lambda n: np.tanh(n.z1)},
            {"a2": lambda n: np.tanh(n.z2)},
            {"a1": lambda n: np.maximum(n.z1, 0)},
            {"a1": lambda n: np.tanh(n.z1), "a2": lambda n: np.tanh(n.z2)},
        ),
        "sign-slip": (
            {"loss": lambda n: 0.5 * (n.a2 + n.y) ** 2},
            {"loss": lambda n: -0.5 * (n.a2 - n.y) ** 2},
            {"z1": lambda n: n.w1 * n.x - n.b1},
            {"z2": lambda n: n.w2 * n.a1 - n.b2},
        ),
        "layer-skipped": ({"z2": lambda n: n.w2 * n.x + n.b2}, {"z2": lambda n: n.a1}),
    },
    returned={
        "the prediction a2": lambda n: n.a2,
        "the error a2 - y": lambda n: n.a2 - n.y,
        "the error y - a2": lambda n: n.y - n.a2,
        "the size of the error": lambda n: abs(n.a2 - n.y),
        "the sum z2": lambda n: n.z2,
    },
    cached={
        "pre-activation-for-activation": (
            {"a1": lambda n: n.z1},
            {"a2": lambda n: n.z2},
            {"a1": lambda n: n.z1, "a2": lambda n: n.z2},
        ),
    },
    edges=(
        Edge("b2", "from the loss back to z2", lambda n, _: (n.a2 - n.y) * n.a2 * (1 - n.a2)),
        Edge("w2", "from z2 to w2", lambda n, g: g["b2"] * n.a1),
        Edge("b1", "from z2 back to z1", lambda n, g: g["b2"] * n.w2 * n.a1 * (1 - n.a1)),
        Edge("w1", "from z1 to w1", lambda n, g: g["b1"] * n.x),
    ),
)
