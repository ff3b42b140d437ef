"""The functions that formulas may use: one table for reading, evaluating and differentiating."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tutor.algebra.interval import Interval
from tutor.algebra.tree import Formula, Function, number

Floats = NDArray[np.float64]

_REALS = Interval()


@dataclass(frozen=True, slots=True)
class Known:
    """A known function of one or two real arguments."""

    name: str
    value: Callable[..., Floats]
    """Over float64 arrays. Infinite where the result is too large; what is undefined may come out as anything."""
    exact: Callable[..., Any]
    """Over an mpmath context and its numbers, to all digits of the context. Poles raise ZeroDivisionError."""
    partials: tuple[Callable[..., Formula], ...]
    """The partial derivative for each argument, as a function of all arguments."""
    domain: Interval = _REALS
    aliases: tuple[str, ...] = ()

    @property
    def arity(self) -> int:
        """How many arguments the function takes."""
        return len(self.partials)


def _call(name: str) -> Callable[..., Function]:
    return lambda *arguments: Function(name, arguments)


_sin, _cos, _tan, _sec, _csc, _cot = (_call(name) for name in ("sin", "cos", "tan", "sec", "csc", "cot"))
_sinh, _cosh, _tanh, _sech = (_call(name) for name in ("sinh", "cosh", "tanh", "sech"))
_csch, _coth, _exp, _log, _sqrt = (_call(name) for name in ("csch", "coth", "exp", "log", "sqrt"))
_cbrt, _sign, _sigmoid = (_call(name) for name in ("cbrt", "sign", "sigmoid"))


def _reciprocal(values: Floats) -> Floats:
    return np.where(values == 0, np.nan, 1 / values)


_TABLE = (
    Known("sin", np.sin, lambda mp, u: mp.sin(u), (_cos,)),
    Known("cos", np.cos, lambda mp, u: mp.cos(u), (lambda u: -_sin(u),)),
    Known("tan", np.tan, lambda mp, u: mp.tan(u), (lambda u: 1 + _tan(u) ** 2,), aliases=("tg",)),
    Known("sec", lambda u: _reciprocal(np.cos(u)), lambda mp, u: 1 / mp.cos(u), (lambda u: _sec(u) * _tan(u),)),
    Known(
        "csc",
        lambda u: _reciprocal(np.sin(u)),
        lambda mp, u: 1 / mp.sin(u),
        (lambda u: -(_csc(u) * _cot(u)),),
        aliases=("cosec",),
    ),
    Known(
        "cot",
        lambda u: _reciprocal(np.tan(u)),
        lambda mp, u: mp.cos(u) / mp.sin(u),
        (lambda u: -(_csc(u) ** 2),),
        aliases=("ctg", "cotan"),
    ),
    Known(
        "asin",
        np.arcsin,
        lambda mp, u: mp.asin(u),
        (lambda u: 1 / _sqrt(1 - u**2),),
        Interval(-1, 1),
        aliases=("arcsin",),
    ),
    Known(
        "acos",
        np.arccos,
        lambda mp, u: mp.acos(u),
        (lambda u: -(1 / _sqrt(1 - u**2)),),
        Interval(-1, 1),
        aliases=("arccos",),
    ),
    Known("atan", np.arctan, lambda mp, u: mp.atan(u), (lambda u: 1 / (1 + u**2),), aliases=("arctan", "arctg")),
    Known("sinh", np.sinh, lambda mp, u: mp.sinh(u), (_cosh,)),
    Known("cosh", np.cosh, lambda mp, u: mp.cosh(u), (_sinh,)),
    Known("tanh", np.tanh, lambda mp, u: mp.tanh(u), (lambda u: 1 - _tanh(u) ** 2,)),
    Known("sech", lambda u: 1 / np.cosh(u), lambda mp, u: 1 / mp.cosh(u), (lambda u: -(_sech(u) * _tanh(u)),)),
    Known(
        "csch",
        lambda u: _reciprocal(np.sinh(u)),
        lambda mp, u: 1 / mp.sinh(u),
        (lambda u: -(_csch(u) * _coth(u)),),
    ),
    Known("coth", lambda u: _reciprocal(np.tanh(u)), lambda mp, u: 1 / mp.tanh(u), (lambda u: -(_csch(u) ** 2),)),
    Known(
        "asinh",
        np.arcsinh,
        lambda mp, u: mp.asinh(u),
        (lambda u: 1 / _sqrt(u**2 + 1),),
        aliases=("arcsinh", "arsinh"),
    ),
    Known(
        "acosh",
        np.arccosh,
        lambda mp, u: mp.acosh(u),
        (lambda u: 1 / (_sqrt(u - 1) * _sqrt(u + 1)),),
        Interval(low=1),
        aliases=("arccosh", "arcosh"),
    ),
    Known(
        "atanh",
        np.arctanh,
        lambda mp, u: mp.atanh(u),
        (lambda u: 1 / (1 - u**2),),
        Interval(-1, 1, low_open=True, high_open=True),
        aliases=("arctanh", "artanh"),
    ),
    Known("exp", np.exp, lambda mp, u: mp.exp(u), (_exp,)),
    Known(
        "log",
        np.log,
        lambda mp, u: mp.ln(u),
        (lambda u: 1 / u,),
        Interval(low=0, low_open=True),
        aliases=("ln",),
    ),
    Known(
        "log10",
        np.log10,
        lambda mp, u: mp.ln(u) / mp.ln(10),
        (lambda u: 1 / (u * _log(number(10))),),
        Interval(low=0, low_open=True),
    ),
    Known(
        "log2",
        np.log2,
        lambda mp, u: mp.ln(u) / mp.ln(2),
        (lambda u: 1 / (u * _log(number(2))),),
        Interval(low=0, low_open=True),
    ),
    Known("sqrt", np.sqrt, lambda mp, u: mp.sqrt(u), (lambda u: 1 / (2 * _sqrt(u)),), Interval(low=0)),
    Known(
        "cbrt",
        np.cbrt,
        lambda mp, u: mp.cbrt(u) if u >= 0 else -mp.cbrt(-u),
        (lambda u: 1 / (3 * _cbrt(u) ** 2),),
    ),
    Known("abs", np.abs, lambda _, u: abs(u), (_sign,), aliases=("absolute", "fabs", "Abs")),
    Known("sign", np.sign, lambda mp, u: mp.sign(u), (lambda _: number(0),), aliases=("sgn",)),
    Known(
        "sigmoid",
        lambda u: 1 / (1 + np.exp(-u)),
        lambda mp, u: 1 / (1 + mp.exp(-u)),
        (lambda u: _sigmoid(u) * (1 - _sigmoid(u)),),
        aliases=("sigma", "σ", "expit", "logistic"),
    ),
    Known(
        "min",
        np.minimum,
        lambda _, a, b: min(a, b),
        (lambda a, b: (1 - _sign(a - b)) / 2, lambda a, b: (1 + _sign(a - b)) / 2),
        aliases=("minimum", "Min", "fmin"),
    ),
    Known(
        "max",
        np.maximum,
        lambda _, a, b: max(a, b),
        (lambda a, b: (1 + _sign(a - b)) / 2, lambda a, b: (1 - _sign(a - b)) / 2),
        aliases=("maximum", "Max", "fmax"),
    ),
)

FUNCTIONS = {known.name: known for known in _TABLE}
"""Every known function under its name."""

ALIASES = {alias: known.name for known in _TABLE for alias in known.aliases}
"""Other spellings, each with the name that is meant."""
