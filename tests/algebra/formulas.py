"""Strategies: formulas of every shape, and tame ones that have a moderate value everywhere."""

from fractions import Fraction

from hypothesis import settings
from hypothesis import strategies as st

from tutor.algebra.functions import FUNCTIONS
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
    number,
)

unhurried = settings(deadline=None)
"""How long an example takes depends on who else uses the machine."""

X, Y = Symbol("x"), Symbol("y")

_whole = st.integers(0, 30).map(lambda n: Number(Fraction(n)))
_decimals = st.builds(lambda n, k: Number(Fraction(n, 10**k), decimal=True), st.integers(0, 999), st.integers(0, 6))
_leaves = st.one_of(_whole, _decimals, st.sampled_from([X, X, Y, Constant("pi"), Constant("e")]))
_exponents = st.sampled_from(
    [number(2), number(3), number(-1), number(Fraction(1, 2)), Number(Fraction(3, 2), decimal=True), X]
)


def _grown(parts: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    unary = sorted(name for name, known in FUNCTIONS.items() if known.arity == 1)
    return st.one_of(
        parts.map(Negate),
        st.builds(lambda node, a, b: node(a, b), st.sampled_from([Sum, Difference, Product, Quotient]), parts, parts),
        # A base that is no constant: constant powers have limits of their own.
        st.builds(lambda base, n: Power(Sum(base, X), n), parts, _exponents),
        st.builds(lambda n: Power(Constant("e"), n), parts.map(lambda n: Product(X, n))),
        st.builds(lambda name, u: Function(name, (u,)), st.sampled_from(unary), parts),
        st.builds(lambda name, a, b: Function(name, (a, b)), st.sampled_from(["min", "max"]), parts, parts),
    )


formulas = st.recursive(_leaves, _grown, max_leaves=10)
"""Anything that could be read from a text in x and y."""


def _call(name: str, *arguments: Formula) -> Function:
    return Function(name, arguments)


def _grown_tamely(parts: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    bounded = st.sampled_from(["sin", "cos", "tanh", "sigmoid", "atan", "abs"])
    return st.one_of(
        parts.map(Negate),
        st.builds(lambda node, a, b: node(a, b), st.sampled_from([Sum, Difference, Product]), parts, parts),
        st.builds(lambda a, b: a / (1 + b**2), parts, parts),
        st.builds(lambda a: a**2, parts),
        st.builds(_call, bounded, parts),
        st.builds(_call, st.sampled_from(["min", "max"]), parts, parts),
        st.builds(lambda a: _call("exp", _call("sin", a)), parts),
        st.builds(lambda a: _call("sqrt", 1 + a**2), parts),
        st.builds(lambda a: _call("log", 2 + _call("cos", a)), parts),
    )


tame = st.recursive(st.one_of(_whole, _decimals, st.sampled_from([X, X, Y])), _grown_tamely, max_leaves=6)
"""Formulas in x and y that are defined for all reals and not huge on [-3, 3]."""
