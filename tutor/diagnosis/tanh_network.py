"""The network with one hidden layer of tanh units, with the known mistakes in every line of its passes."""

import numpy as np

from tutor.algebra.functions import FUNCTIONS
from tutor.diagnosis.backward import Edge, Line, Program, one

_sg = FUNCTIONS["sigmoid"].value

TANHS = Program(
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
                "backprop-error-missing": (one, lambda n: n.yhat, lambda n: n.y),
                "loss-used-for-its-derivative": (lambda n: 0.5 * (n.yhat - n.y) ** 2,),
            },
        ),
        Line(
            "dv",
            lambda n: n.error * n.h,
            {
                "pre-activation-for-activation": (lambda n: n.error * n.a,),
                "backprop-error-missing": (lambda n: n.h,),
                "backprop-wrong-input": (
                    lambda n: n.error * n.v,
                    lambda n: n.error * np.ones_like(n.h),
                    lambda n: n.error,
                ),
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
                "backprop-error-missing": (one,),
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
                "gradient-for-signal": (lambda n: n.dv * n.v,),
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
        Line(
            "da",
            lambda n: n.dh * n.slope,
            {
                "sum-over-units": (lambda n: np.sum(n.dh * n.slope) * np.ones_like(n.dh),),
                "brackets-missing": (lambda n: n.dh - n.h**2,),
            },
        ),
        Line(
            "dW",
            lambda n: np.outer(n.da, n.x),
            {
                "outer-product-order": (lambda n: np.outer(n.x, n.da),),
                "backprop-stale-signal": (lambda n: np.outer(n.dh, n.x),),
                "backprop-wrong-input": (lambda n: np.outer(n.da, np.ones_like(n.x)), lambda n: np.outer(n.da, n.h)),
                "forward-value-for-signal": (lambda n: np.outer(n.a, n.x), lambda n: np.outer(n.h, n.x)),
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
                "forward-value-for-signal": (lambda n: n.h,),
                "backprop-error-missing": (lambda n: np.ones_like(n.da),),
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
                "forward-value-for-signal": (lambda n: n.W.T @ n.h,),
            },
        ),
    ),
    gradients={"W": "dW", "b": "db", "v": "dv", "c": "dc", "x": "dx"},
    afterwards={"sign-flipped": lambda g: {key: -value for key, value in g.items()}},
    losses={
        "half-factor": ({"loss": lambda n: (n.yhat - n.y) ** 2}, {"loss": lambda n: 0.25 * (n.yhat - n.y) ** 2}),
        "loss-not-squared": (
            {"loss": lambda n: 0.5 * (n.yhat - n.y)},
            {"loss": lambda n: 0.5 * abs(n.yhat - n.y)},
            {"loss": lambda n: abs(n.yhat - n.y)},
        ),
        "brackets-missing": (
            {"loss": lambda n: 0.5 * n.yhat - n.y**2},
            {"loss": lambda n: 0.5 * (n.yhat - n.y**2)},
            {"loss": lambda n: n.yhat - n.y**2},
            {"loss": lambda n: 0.5 * (n.v @ n.h) + n.c - n.y**2},
        ),
        "loss-is-zero": ({"loss": lambda n: 0.0 * n.yhat},),
        "squared-before-summing": ({"loss": lambda n: np.sum(0.5 * (n.v * n.h + n.c - n.y) ** 2)},),
        "bias-missing": (
            {"a": lambda n: n.W @ n.x},
            {"yhat": lambda n: n.v @ n.h},
            {"a": lambda n: n.W @ n.x, "yhat": lambda n: n.v @ n.h},
        ),
        "activation-missing": ({"h": lambda n: n.a},),
        "bias-after-activation": (
            {"a": lambda n: n.W @ n.x, "h": lambda n: np.tanh(n.a) + n.b},
            {"yhat": lambda n: n.v @ (n.h + n.c)},
        ),
        "activation-twice": ({"h": lambda n: np.tanh(np.tanh(n.a))},),
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
        "mean-instead-of-sum": (
            {"yhat": lambda n: np.mean(n.v * n.h) + n.c},
            {"a": lambda n: np.mean(n.W * n.x, axis=1) + n.b},
            {"a": lambda n: np.mean(n.W * n.x, axis=1) + n.b, "yhat": lambda n: np.mean(n.v * n.h) + n.c},
            {"loss": lambda n: np.mean(0.5 * (n.v * n.h + n.c - n.y) ** 2)},
            {"loss": lambda n: np.mean((n.v * n.h + n.c - n.y) ** 2)},
        ),
        "layer-skipped": ({"yhat": lambda n: np.sum(n.h) + n.c},),
    },
    returned={
        "the prediction": lambda n: n.yhat,
        "the error, prediction minus y": lambda n: n.yhat - n.y,
        "the error, y minus prediction": lambda n: n.y - n.yhat,
        "the size of the error": lambda n: abs(n.yhat - n.y),
    },
    cached={"pre-activation-for-activation": ({"h": lambda n: n.a},)},
    edges=(
        Edge("c", "from the loss back to the prediction", lambda n, _: n.yhat - n.y),
        Edge("v", "from the prediction to v", lambda n, g: g["c"] * n.h),
        Edge("b", "from the prediction back to the sum W x + b", lambda n, g: g["c"] * n.v * (1 - n.h**2)),
        Edge("W", "from the sum W x + b to W", lambda n, g: np.outer(g["b"], n.x)),
        Edge("x", "from the sum W x + b back to x", lambda n, g: n.W.T @ g["b"]),
    ),
)
