"""Constant factors in lowest terms: 2x/2 is x, and 3 · (2x/6) is x. Nothing else is reordered or multiplied out."""

from fractions import Fraction

from tutor.algebra.derivative import minus
from tutor.algebra.tree import Formula, Negate, Number, Product, Quotient, fold, number, with_children


def in_lowest_terms(formula: Formula) -> Formula:
    """The formula with the whole numbers that meet in a product or quotient taken together; decimals stay."""
    return fold(formula, lambda node, children: _together(with_children(node, children)))


def _together(node: Formula) -> Formula:
    match node:
        case Negate(operand):
            return minus(operand)
        case Quotient(above, Number(below, decimal=False)) if below:
            factor, rest = _factor_of(above)
            return node if abs(factor) == 1 and rest is not None else _product(factor / below, rest)
        case Product(Number(value, decimal=False), right):
            factor, rest = _factor_of(right)
            return node if factor == 1 else _product(value * factor, rest)
        case _:
            return node


def _factor_of(node: Formula) -> tuple[Fraction, Formula | None]:
    """The constant factor in front of a formula, behind or below it, and what is left without it; None is 1."""
    match node:
        case Number(value, decimal=False):
            return value, None
        case Negate(operand):
            factor, rest = _factor_of(operand)
            return -factor, rest
        case Product(Number(value, decimal=False), rest) | Product(rest, Number(value, decimal=False)):
            return value, rest
        case Quotient(above, Number(below, decimal=False)) if below:
            factor, rest = _factor_of(above)
            return factor / below, rest
        case _:
            return Fraction(1), node


def _product(factor: Fraction, rest: Formula | None) -> Formula:
    above = _above(abs(factor.numerator), rest)
    whole = above if factor.denominator == 1 else Quotient(above, number(factor.denominator))
    return minus(whole) if factor < 0 else whole


def _above(factor: int, rest: Formula | None) -> Formula:
    if rest is None or factor == 0:
        return number(factor)
    return rest if factor == 1 else Product(number(factor), rest)
