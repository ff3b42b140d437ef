"""A function in the spellings in which learners begin to differentiate it."""

from fractions import Fraction

from tutor.algebra.tree import (
    Constant,
    Formula,
    Function,
    Negate,
    Number,
    Power,
    Quotient,
    Sum,
    fold,
    number,
    symbols_of,
    with_children,
)

_ONE = Number(Fraction(1))


def spellings(function: Formula, variable: str) -> tuple[Formula, ...]:
    """As it was written; with c/uⁿ as c·u⁻ⁿ; uⁿ/vⁿ as (u/v)ⁿ; 1/(1 + e⁻ᵘ) as the sigmoid: those that differ."""
    others = (_reciprocals_as_powers(function, variable), _powers_of_quotients(function), _sigmoids_named(function))
    return tuple(dict.fromkeys([function, *others]))


def _powers_of_quotients(formula: Formula) -> Formula:
    def rewritten(node: Formula, children: tuple[Formula, ...]) -> Formula:
        match with_children(node, children):
            case Quotient(Power(above, exponent), Power(below, other)) if exponent == other:
                return Power(above / below, exponent)
            case other:
                return other

    return fold(formula, rewritten)


def _reciprocals_as_powers(formula: Formula, variable: str) -> Formula:
    def rewritten(node: Formula, children: tuple[Formula, ...]) -> Formula:
        match with_children(node, children):
            case Quotient(above, below) if variable not in symbols_of(above) and variable in symbols_of(below):
                match below:
                    case Power(base, exponent) if variable not in symbols_of(exponent):
                        return above * base ** Negate(exponent)
                    case Function("exp", (inner,)):
                        return above * Function("exp", (Negate(inner),))
                    case Function("sqrt", (inner,)):
                        return above * inner ** number(Fraction(-1, 2))
                    case _:
                        return above * below ** number(-1)
            case other:
                return other

    return fold(formula, rewritten)


def _sigmoids_named(formula: Formula) -> Formula:
    def rewritten(node: Formula, children: tuple[Formula, ...]) -> Formula:
        node = with_children(node, children)
        match node:
            case Quotient(above, Sum(one, grown)) if above == one == _ONE:
                return _sigmoid(grown) or node
            case Quotient(above, Sum(grown, one)) if above == one == _ONE:
                return _sigmoid(grown) or node
            case _:
                return node

    return fold(formula, rewritten)


def _sigmoid(grown: Formula) -> Formula | None:
    """σ(u), if this is e⁻ᵘ."""
    match grown:
        case Function("exp", (Negate(inner),)) | Power(Constant("e"), Negate(inner)):
            return Function("sigmoid", (inner,))
        case _:
            return None
