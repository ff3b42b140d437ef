"""The two networks of the course, with the known mistakes in every line of their backward passes."""

import numpy as np

from tutor.algebra.functions import FUNCTIONS
from tutor.diagnosis.backward import Edge, Line, Program, Values

_sg = FUNCTIONS["sigmoid"].value


def _one(known: Values) -> float:
    del known
    return 1.0


_SIGMOIDS = Program(
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
                "backprop-activation-derivative-missing": (_one,),
                "activation-derivative-at-output": (lambda n: _sg(n.a2) * (1 - _sg(n.a2)),),
                "pre-activation-for-activation": (lambda n: n.z2 * (1 - n.z2),),
                "sigmoid-factor-dropped": (lambda n: 1 - n.a2, lambda n: n.a2),
                "sign-in-one-minus": (lambda n: n.a2 * (1 + n.a2), lambda n: n.a2 * (n.a2 - 1)),
                "tanh-rule-for-sigmoid": (lambda n: 1 - n.a2**2,),
                "backprop-wrong-layer": (lambda n: n.a1 * (1 - n.a1),),
            },
        ),
        Line("delta2", lambda n: n.error * n.slope2, {}),
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
                "backprop-error-missing": (lambda n: n.slope2,),
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
            },
        ),
        Line(
            "slope1",
            lambda n: n.a1 * (1 - n.a1),
            {
                "backprop-activation-derivative-missing": (_one,),
                "activation-derivative-at-output": (lambda n: _sg(n.a1) * (1 - _sg(n.a1)),),
                "pre-activation-for-activation": (lambda n: n.z1 * (1 - n.z1),),
                "sigmoid-factor-dropped": (lambda n: 1 - n.a1, lambda n: n.a1),
                "sign-in-one-minus": (lambda n: n.a1 * (1 + n.a1), lambda n: n.a1 * (n.a1 - 1)),
                "tanh-rule-for-sigmoid": (lambda n: 1 - n.a1**2,),
                "backprop-wrong-layer": (lambda n: n.a2 * (1 - n.a2),),
            },
        ),
        Line("delta1", lambda n: n.da1 * n.slope1, {}),
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
        "loss-not-squared": ({"loss": lambda n: 0.5 * (n.a2 - n.y)}, {"loss": lambda n: 0.5 * abs(n.a2 - n.y)}),
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
        "wrong-activation": (
            {"a1": lambda n: np.tanh(n.z1)},
            {"a2": lambda n: np.tanh(n.z2)},
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
    edges=(
        Edge("b2", "from the loss back to z2", lambda n, _: (n.a2 - n.y) * n.a2 * (1 - n.a2)),
        Edge("w2", "from z2 to w2", lambda n, g: g["b2"] * n.a1),
        Edge("b1", "from z2 back to z1", lambda n, g: g["b2"] * n.w2 * n.a1 * (1 - n.a1)),
        Edge("w1", "from z1 to w1", lambda n, g: g["b1"] * n.x),
    ),
)

_TANHS = Program(
    inputs=frozenset({"W", "b", "v", "c", "x", "y"}),
    forward=(
        ("a", lambda n: n.W @ n.x + n.b),
        ("h", lambda n: np.tanh(n.a)),
        ("yhat", lambda n: n.v @ n.h + n.c),
        ("loss", lambda n: 0.5 * (n.yhat - n.y) ** 2),
    ),
    lines=(
        Line(
            "error",
            lambda n: n.yhat - n.y,
            {
                "backprop-error-sign": (lambda n: n.y - n.yhat,),
                "half-factor": (lambda n: 2 * (n.yhat - n.y), lambda n: (n.yhat - n.y) / 2),
                "backprop-error-missing": (_one, lambda n: n.yhat, lambda n: n.y),
                "loss-used-for-its-derivative": (lambda n: 0.5 * (n.yhat - n.y) ** 2,),
            },
        ),
        Line(
            "dv",
            lambda n: n.error * n.h,
            {
                "pre-activation-for-activation": (lambda n: n.error * n.a,),
                "backprop-error-missing": (lambda n: n.h,),
                "backprop-wrong-input": (lambda n: n.error * n.v, lambda n: n.error * np.ones_like(n.h)),
                "activation-derivative-extra": (
                    lambda n: n.error * n.h * (1 - n.h**2),
                    lambda n: n.error * (1 - n.h**2),
                ),
            },
        ),
        Line(
            "dc",
            lambda n: n.error,
            {
                "backprop-error-missing": (_one,),
                "bias-gradient-has-input": (lambda n: n.error * n.c,),
            },
        ),
        Line(
            "dh",
            lambda n: n.error * n.v,
            {
                "backprop-weight-missing": (lambda n: n.error * np.ones_like(n.v),),
                "backprop-wrong-weight": (lambda n: n.error * n.h,),
                "backprop-error-missing": (lambda n: n.v,),
            },
        ),
        Line(
            "slope",
            lambda n: 1 - n.h**2,
            {
                "backprop-activation-derivative-missing": (lambda n: np.ones_like(n.h),),
                "pre-activation-for-activation": (lambda n: 1 - n.a**2,),
                "activation-derivative-at-output": (lambda n: 1 - np.tanh(n.h) ** 2,),
                "square-on-argument": (lambda n: (1 - n.h) ** 2,),
                "sigmoid-rule-for-tanh": (lambda n: n.h * (1 - n.h), lambda n: _sg(n.a) * (1 - _sg(n.a))),
                "table-square-missing": (lambda n: 1 - n.h,),
                "sign-in-one-minus": (lambda n: 1 + n.h**2, lambda n: n.h**2 - 1),
            },
        ),
        Line("da", lambda n: n.dh * n.slope, {}),
        Line(
            "dW",
            lambda n: np.outer(n.da, n.x),
            {
                "outer-product-order": (lambda n: np.outer(n.x, n.da),),
                "backprop-stale-signal": (lambda n: np.outer(n.dh, n.x),),
                "backprop-wrong-input": (lambda n: np.outer(n.da, np.ones_like(n.x)),),
                "pre-activation-for-activation": (lambda n: np.outer(n.a, n.x),),
            },
        ),
        Line(
            "db",
            lambda n: n.da,
            {
                "backprop-stale-signal": (lambda n: n.dh,),
                "sum-over-units": (lambda n: np.sum(n.da), lambda n: np.sum(n.da) * np.ones_like(n.da)),
                "mean-instead-of-sum": (lambda n: np.mean(n.da), lambda n: np.mean(n.da) * np.ones_like(n.da)),
                "bias-gradient-has-input": (lambda n: n.da * n.b,),
            },
        ),
        Line(
            "dx",
            lambda n: n.W.T @ n.da,
            {
                "backprop-stale-signal": (lambda n: n.W.T @ n.dh,),
                "sum-over-units": (lambda n: np.sum(n.da) * np.ones_like(n.x),),
                "backprop-weight-missing": (lambda n: n.da,),
                "backprop-transposed-weights": (lambda n: n.W @ n.da,),
            },
        ),
    ),
    gradients={"W": "dW", "b": "db", "v": "dv", "c": "dc", "x": "dx"},
    afterwards={"sign-flipped": lambda g: {key: -value for key, value in g.items()}},
    losses={
        "half-factor": ({"loss": lambda n: (n.yhat - n.y) ** 2}, {"loss": lambda n: 0.25 * (n.yhat - n.y) ** 2}),
        "loss-not-squared": ({"loss": lambda n: 0.5 * (n.yhat - n.y)}, {"loss": lambda n: 0.5 * abs(n.yhat - n.y)}),
        "bias-missing": (
            {"a": lambda n: n.W @ n.x},
            {"yhat": lambda n: n.v @ n.h},
            {"a": lambda n: n.W @ n.x, "yhat": lambda n: n.v @ n.h},
        ),
        "activation-missing": ({"h": lambda n: n.a},),
        "wrong-activation": (
            {"h": lambda n: _sg(n.a)},
            {"h": lambda n: np.maximum(n.a, 0)},
            {"yhat": lambda n: np.tanh(n.v @ n.h + n.c)},
            {"yhat": lambda n: _sg(n.v @ n.h + n.c)},
        ),
        "sign-slip": (
            {"loss": lambda n: 0.5 * (n.yhat + n.y) ** 2},
            {"loss": lambda n: -0.5 * (n.yhat - n.y) ** 2},
            {"a": lambda n: n.W @ n.x - n.b},
            {"yhat": lambda n: n.v @ n.h - n.c},
        ),
        "mean-instead-of-sum": ({"yhat": lambda n: np.mean(n.v * n.h) + n.c},),
        "layer-skipped": ({"yhat": lambda n: np.sum(n.h) + n.c},),
    },
    returned={
        "the prediction": lambda n: n.yhat,
        "the error, prediction minus y": lambda n: n.yhat - n.y,
        "the error, y minus prediction": lambda n: n.y - n.yhat,
        "the size of the error": lambda n: abs(n.yhat - n.y),
    },
    edges=(
        Edge("c", "from the loss back to the prediction", lambda n, _: n.yhat - n.y),
        Edge("v", "from the prediction to v", lambda n, g: g["c"] * n.h),
        Edge("b", "from the prediction back to the sum W x + b", lambda n, g: g["c"] * n.v * (1 - n.h**2)),
        Edge("W", "from the sum W x + b to W", lambda n, g: np.outer(g["b"], n.x)),
        Edge("x", "from the sum W x + b back to x", lambda n, g: n.W.T @ g["b"]),
    ),
)

PROGRAMS = (_SIGMOIDS, _TANHS)
