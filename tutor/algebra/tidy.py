"""A normal form for telling whether two formulas differ in more than spelling: order, spacing, adding 0, multiplying by 1."""

from tutor.algebra.show import show
from tutor.algebra.tree import (
    Difference,
    Formula,
    Negate,
    Number,
    Product,
    Quotient,
    Sum,
)


def tidied(formula: Formula) -> str:
    """The same text for formulas that differ in spelling only; steps such as multiplying out stay visible."""
    return _sum(formula)


def _sum(formula: Formula) -> str:
    terms = sorted(f"{'-' if negative else '+'} {text}" for negative, text in _terms(formula, negative=False))
    return " ".join(terms) or "0"


def _terms(formula: Formula, *, negative: bool) -> list[tuple[bool, str]]:
    """The terms of a sum, flattened, with their signs; zeros are dropped."""
    match formula:
        case Sum(left, right):
            return _terms(left, negative=negative) + _terms(right, negative=negative)
        case Difference(left, right):
            return _terms(left, negative=negative) + _terms(right, negative=not negative)
        case Negate(Sum() | Difference()):
            return [(not negative, f"({_sum(formula.children[0])})")]
        case Negate(inner):
            return _terms(inner, negative=not negative)
        case Number(value) if value == 0:
            return []
        case _:
            sign, text = _product(formula)
            return [(negative != sign, text)] if text != "0" else []


def _product(formula: Formula) -> tuple[bool, str]:
    """The sign and the sorted factors of a product; ones are dropped, a zero swallows it."""
    negative, above, below = False, [], []
    stack = [(formula, False)]
    while stack:
        node, inverted = stack.pop()
        match node:
            case Product(left, right):
                stack += [(left, inverted), (right, inverted)]
            case Quotient(left, right):
                stack += [(left, inverted), (right, not inverted)]
            case Negate(inner):
                negative = not negative
                stack.append((inner, inverted))
            case Number(value) if value == 1:
                continue
            case Number(value) if value == 0 and not inverted:
                return False, "0"
            case _:
                (below if inverted else above).append(_factor(node))
    text = "*".join(sorted(above)) or "1"
    return negative, f"{text}/({'*'.join(sorted(below))})" if below else text


def _factor(node: Formula) -> str:
    match node:
        case Sum() | Difference():
            return f"({_sum(node)})"
        case Number():
            return show(node)
        case _ if not node.children:
            return show(node)
        case _:
            # The children in their normal form, the node itself as it is.
            names = [f"({_sum(child)})" for child in node.children]
            return f"{type(node).__name__}{getattr(node, 'name', '')}[{', '.join(names)}]"
