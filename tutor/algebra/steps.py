"""A derivative worked out rule by rule, innermost first: what is written on paper."""

from collections.abc import Iterator
from dataclasses import dataclass

from tutor.algebra.derivative import derivative as by_the_rules
from tutor.algebra.lowest import in_lowest_terms
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
    nodes_of,
    symbols_of,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One rule applied to one part of the function."""

    rule: str
    """As it is called: `product rule`."""
    subject: Formula
    result: Formula
    """The derivative of the subject, its constant factors in lowest terms."""
    pieces: tuple[tuple[str, Formula], ...] = ()
    """What the letters of the rule stand for here: u, v, and their derivatives u′, v′."""


def steps(function: Formula, variable: str) -> tuple[Step, ...]:
    """The steps to the derivative; none for parts without the variable, and none for the variable itself.

    The last step's result is the derivative of the whole function.
    """
    inside = _inside_of_sums(function)
    found: dict[Formula, Step] = {}
    for node in _innermost_first(function):
        if variable in symbols_of(node) and node not in inside and not isinstance(node, Symbol):
            found.setdefault(node, _step(node, variable))
    if not found:
        rule = "constant" if variable not in symbols_of(function) else "variable"
        return (Step(rule, function, _derivative(function, variable)),)
    return tuple(found.values())


def _derivative(formula: Formula, variable: str) -> Formula:
    return in_lowest_terms(by_the_rules(formula, variable))


def _innermost_first(node: Formula) -> Iterator[Formula]:
    for child in node.children:
        yield from _innermost_first(child)
    yield node


def _inside_of_sums(function: Formula) -> frozenset[Formula]:
    """Sums that are the first part of a longer sum: a + b + c is one step, not two."""
    longer = [node for node in nodes_of(function) if isinstance(node, Sum | Difference)]
    whole = {node.left for node in longer if isinstance(node.left, Sum | Difference)}
    elsewhere = {
        child for node in nodes_of(function) if not isinstance(node, Sum | Difference) for child in node.children
    }
    return frozenset(whole - elsewhere - {function})


def _step(node: Formula, variable: str) -> Step:
    result = _derivative(node, variable)
    match node:
        case Sum() | Difference():
            terms = tuple((f"term {i}", term) for i, term in enumerate(_terms(node), 1))
            return Step("sum rule", node, result, terms)
        case Negate():
            return Step("constant factor", node, result)
        case Product(u, v) if variable not in symbols_of(u) or variable not in symbols_of(v):
            return Step("constant factor", node, result)
        case Product(u, v):
            return Step("product rule", node, result, _two(u, v, variable))
        case Quotient(u, v) if variable not in symbols_of(v):
            return Step("constant factor", node, result)
        case Quotient(u, v):
            return Step("quotient rule", node, result, _two(u, v, variable))
        case Power(Constant("e"), inner) | Function("exp", (inner,)):
            return _chained("exponential", Function("exp", (_U,)), inner, node, result, variable)
        case Power(base, exponent) if variable not in symbols_of(exponent):
            return _chained("power rule", Power(_U, exponent), base, node, result, variable)
        case Power(base, exponent) if variable not in symbols_of(base):
            return _chained("exponential", Power(base, _U), exponent, node, result, variable)
        case Power(base, exponent):
            rewritten = Function("exp", (Product(exponent, Function("log", (base,))),))
            return Step("power with a variable exponent", node, result, (("written as", rewritten),))
        case Function(name, (inner,)):
            return _chained("table of derivatives", Function(name, (_U,)), inner, node, result, variable)
        case Function() | Symbol() | Number() | Constant():
            return Step("table of derivatives", node, result)


_U = Symbol("u")


def _terms(node: Formula) -> list[Formula]:
    if isinstance(node, Sum | Difference):
        return [*_terms(node.left), node.right]
    return [node]


def _two(u: Formula, v: Formula, variable: str) -> tuple[tuple[str, Formula], ...]:
    return (("u", u), ("v", v), ("u′", _derivative(u, variable)), ("v′", _derivative(v, variable)))


def _chained(rule: str, outer: Formula, inner: Formula, node: Formula, result: Formula, variable: str) -> Step:
    """A rule at the variable itself, or within the chain rule."""
    if inner == Symbol(variable):
        return Step(rule, node, result)
    inside = (("inside u", inner), ("u′", _derivative(inner, variable)))
    if "u" in symbols_of(node):  # the letter is taken
        return Step("chain rule", node, result, (("inside", inner),))
    return Step("chain rule", node, result, (("outside", outer), *inside, ("outside′", _derivative(outer, "u"))))
