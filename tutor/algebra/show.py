"""How a formula was read: the same tree in Python's syntax, with no more brackets than it takes."""

from decimal import Context, Decimal
from fractions import Fraction

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

_SUM, _PRODUCT, _POWER, _ATOM = range(4)

_EXACT = Context(prec=800)
"""Every number that can be read is a decimal of fewer digits than this."""


def show(formula: Formula) -> str:
    """The formula in Python's syntax; reading that gives the same formula again, if it came from a text."""
    symbols = symbols_of(formula)
    return fold(formula, lambda node, parts: _shown(node, parts, symbols))[0]


def _shown(node: Formula, parts: tuple[tuple[str, int], ...], symbols: frozenset[str]) -> tuple[str, int]:
    """The text of a node and how tightly it holds together."""
    match node:
        case Constant(name) if name in symbols:
            return f"math.{name}", _ATOM
        case Number(value, decimal):
            return _number(value, decimal=decimal)
        case Symbol(name) | Constant(name):
            return name, _ATOM
        case Function(name):
            return f"{name}({', '.join(text for text, _ in parts)})", _ATOM
        case Negate():
            return "-" + _within(parts[0], _POWER), _PRODUCT
        case Sum():
            return f"{_within(parts[0], _SUM, first=True)} + {_within(parts[1], _PRODUCT)}", _SUM
        case Difference():
            return f"{_within(parts[0], _SUM, first=True)} - {_within(parts[1], _PRODUCT)}", _SUM
        case Product():
            return f"{_within(parts[0], _PRODUCT, first=True)}*{_within(parts[1], _POWER)}", _PRODUCT
        case Quotient():
            return f"{_within(parts[0], _PRODUCT, first=True)}/{_within(parts[1], _POWER)}", _PRODUCT
        case Power():
            return f"{_within(parts[0], _ATOM)}**{_within(parts[1], _POWER)}", _POWER


def _within(part: tuple[str, int], least: int, *, first: bool = False) -> str:
    """An operand, in brackets if it holds less tightly; a minus may lead a line, but not follow an operator."""
    text, level = part
    return f"({text})" if level < least or (text.startswith("-") and not first) else text


def _number(value: Fraction, *, decimal: bool) -> tuple[str, int]:
    if value.denominator == 1 and not decimal:
        return str(value.numerator), _ATOM
    digits = _EXACT.divide(Decimal(value.numerator), Decimal(value.denominator)).normalize(_EXACT)
    if digits != 0 and not -4 <= digits.adjusted() < 15:
        return f"{digits:e}".replace("e+", "e"), _ATOM
    text = f"{digits:f}"
    return text if "." in text else f"{text}.0", _ATOM
