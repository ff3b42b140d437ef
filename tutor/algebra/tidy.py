"""A normal form that tells whether two formulas differ in more than spelling: order, adding 0, multiplying by 1."""

from dataclasses import dataclass

from tutor.algebra.show import show
from tutor.algebra.tree import Difference, Formula, Function, Negate, Number, Product, Quotient, Sum


@dataclass(frozen=True, slots=True)
class _Term:
    """A signed product of factors over factors, each factor a text in normal form."""

    negative: bool
    above: tuple[str, ...]
    below: tuple[str, ...]

    def __str__(self) -> str:
        above = "*".join(self.above) or "1"
        text = f"{above}/({'*'.join(self.below)})" if self.below else above
        return f"{'-' if self.negative else '+'}{text}"


def tidied(formula: Formula) -> str:
    """The same text for formulas that differ in spelling only; a step such as multiplying out stays visible."""
    return " ".join(sorted(map(str, _terms(formula)))) or "0"


def _terms(node: Formula) -> list[_Term]:
    match node:
        case Sum(left, right):
            return _terms(left) + _terms(right)
        case Difference(left, right):
            return _terms(left) + _negated(_terms(right), right)
        case Negate(inner):
            return _negated(_terms(inner), inner)
        case Number(value) if value == 0:
            return []
        case Product() | Quotient():
            return _product(node)
        case _:
            return [_Term(negative=False, above=(_factor(node),), below=())]


def _negated(terms: list[_Term], of: Formula) -> list[_Term]:
    """A minus before one term is its sign; before several it stays a step: taking the brackets off is another line."""
    if len(terms) > 1:
        return [_Term(negative=True, above=(f"({tidied(of)})",), below=())]
    return [_Term(not term.negative, term.above, term.below) for term in terms]


def _product(node: Formula) -> list[_Term]:
    negative, above, below = False, list[Formula](), list[str]()
    stack = [(node, False)]
    while stack:
        factor, inverted = stack.pop()
        match factor:
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
                return []
            case _ if inverted:
                below.append(_factor(factor))
            case _:
                above.append(factor)
    if len(above) == 1 and not below:
        terms = _terms(above[0])
        return _negated(terms, above[0]) if negative else terms
    return [_Term(negative, tuple(sorted(map(_factor, above))), tuple(sorted(below)))]


def _factor(node: Formula) -> str:
    if isinstance(node, Sum | Difference):
        return f"({tidied(node)})"
    if not node.children:
        return show(node)
    name = node.name if isinstance(node, Function) else type(node).__name__
    return f"{name}[{', '.join(tidied(child) for child in node.children)}]"
