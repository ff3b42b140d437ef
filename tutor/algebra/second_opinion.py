"""A second derivation of a derivative, by SymPy: for those who check a course, never for a verdict on an answer.

SymPy is imported where it is used: it takes longer to load than everything else together.
"""

import random
from typing import Any

from tutor.algebra.domain import Domain
from tutor.algebra.exact import Undefined, enclose
from tutor.algebra.tree import (
    Constant,
    Difference,
    Formula,
    Function,
    Negate,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
    fold,
    symbols_of,
)

_POINTS = 24
_DIGITS = 50
_NAMES = {"abs": "Abs", "min": "Min", "max": "Max"}


def to_sympy(formula: Formula) -> Any:
    """The formula as a SymPy expression over real symbols; decimals become exact fractions.

    SymPy puts it into its own form at once: the order of terms, and much else, is lost.
    """
    return fold(formula, _converted)


def same_derivative(function: Formula, derivative: Formula, variable: str, domain: Domain) -> bool:
    """Whether SymPy derives the same derivative: the two agree to 40 digits at points of the domain.

    Points where `derivative` is undefined are left out; at one of them at least it must be defined. Symbols besides
    the variable take values of the same domain.
    """
    import sympy  # noqa: PLC0415  slow to load

    expected = sympy.diff(to_sympy(function), sympy.Symbol(variable, real=True))
    names = sorted({variable} | symbols_of(function) | symbols_of(derivative))
    rng = random.Random(_POINTS)  # noqa: S311  no secret
    columns = {name: domain.sample(rng, _POINTS) for name in names}
    compared = 0
    for i in range(_POINTS):
        point = {name: column[i] for name, column in columns.items()}
        try:
            ball = enclose(derivative, point, _DIGITS)
        except Undefined:
            continue
        numbers = {sympy.Symbol(name, real=True): sympy.Float(value, _DIGITS) for name, value in point.items()}
        value = expected.evalf(_DIGITS, subs=numbers)
        if not value.is_real or abs(value - sympy.Float(ball.middle, _DIGITS)) > _tolerance(ball.middle, ball.radius):
            return False
        compared += 1
    return compared > 0


def _tolerance(middle: Any, radius: Any) -> float:
    # SymPy's own evaluation promises its digits for the result; ours knows its error bound.
    return float(1e-40 * abs(middle) + 10 * radius + 1e-45)


def _converted(node: Formula, parts: tuple[Any, ...]) -> Any:
    import sympy  # noqa: PLC0415  slow to load

    match node:
        case Number(value):
            return sympy.Rational(value.numerator, value.denominator)
        case Constant(name):
            return sympy.pi if name == "pi" else sympy.E
        case Symbol(name):
            return sympy.Symbol(name, real=True)
        case Negate():
            return -parts[0]
        case Sum():
            return parts[0] + parts[1]
        case Difference():
            return parts[0] - parts[1]
        case Product():
            return parts[0] * parts[1]
        case Quotient():
            return parts[0] / parts[1]
        case Power():
            return parts[0] ** parts[1]
        case Function("sigmoid"):
            return 1 / (1 + sympy.exp(-parts[0]))
        case Function("log10"):
            return sympy.log(parts[0], 10)
        case Function("log2"):
            return sympy.log(parts[0], 2)
        case Function("cbrt"):
            return sympy.sign(parts[0]) * sympy.Abs(parts[0]) ** sympy.Rational(1, 3)
        case Function(name):
            return getattr(sympy, _NAMES.get(name, name))(*parts)
