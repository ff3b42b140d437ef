"""How two formulas relate that are not equal: a wrong derivative and the right one, or any two."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.tree import Formula, Negate, Quotient, Symbol, substitute, symbols_of
from tutor.diagnosis.fit import fits
from tutor.diagnosis.pieces import either_of
from tutor.diagnosis.quoting import quoted
from tutor.diagnosis.relation import FEWEST, Relation, relation
from tutor.diagnosis.search import either

_DRAWN = 256
_KEPT = 64


def points_where(formula: Formula, domains: Mapping[str, Domain]) -> dict[str, Floats]:
    """Generic points, the same in every run, at which the formula has a value; few or none where it hardly has any."""
    generator = random.Random(f"{len(domains)}")  # noqa: S311  no secret
    at: dict[str, Floats] = {n: np.array(domain.sample(generator, _DRAWN)) for n, domain in sorted(domains.items())}
    alive = np.flatnonzero(np.isfinite(values(formula, at)))[:_KEPT] if at else np.zeros(0, dtype=int)
    return {name: column[alive] for name, column in at.items()}


def relation_to_slope(
    function: Formula, variable: str, domains: Mapping[str, Domain], answer: Formula
) -> Relation | None:
    """How a wrong derivative relates to the right one; None if that is not simple.

    Args:
        function: The function that was to be differentiated.
        variable: By which.
        domains: Where the symbols of both formulas live.
        answer: The derivative that was given.
    """
    at = points_where(function, domains)
    got, truth = values(answer, at), values(derivative(function, variable), at)
    for other in sorted(symbols_of(function) - {variable}):
        if fits([values(derivative(function, other), at)], got)[0] and not fits([truth], got)[0]:
            return Relation("other-variable", f"Your answer is the derivative by {other}; it should be by {variable}.")
    two = either(function, variable, at, got)
    if two is not None:
        return Relation("either", either_of(two, function, quoted(None, answer)))
    return relation("Your answer", got, truth, at, "the derivative")


def relation_between(left: Formula, right: Formula, domains: Mapping[str, Domain]) -> Relation | None:
    """How two formulas that are not equal relate, where that is simple.

    Args:
        left: A formula.
        right: Another one.
        domains: Where their symbols live.
    """
    at = points_where(right, domains)
    if len(next(iter(at.values()), ())) < FEWEST:
        return None
    one, other = values(left, at), values(right, at)
    for kind, said, candidate, target in _derived(left, right, at, one, other):
        if fits([candidate], target)[0]:
            return Relation(kind, said)
    seen = {name: column for name, column in at.items() if name in symbols_of(left) | symbols_of(right)}
    found = relation("The first", one, other, seen, "the second")
    if found is None:
        return None
    said, colon, _ = found.message.partition(":")  # what comes behind it is about an answer
    return replace(found, message=f"{said}." if colon else said)


def _derived(
    left: Formula, right: Formula, at: Mapping[str, Floats], one: Floats, other: Floats
) -> Iterator[tuple[str, str, Floats, Floats]]:
    """What one would be if it were the other in another variable, or its derivative; and what it is."""
    mine, theirs = symbols_of(left), symbols_of(right)
    if len(mine) == len(theirs) == 1 and mine != theirs:
        (name,), (due,) = mine, theirs
        renamed = values(substitute(left, {name: Symbol(due)}), at)
        yield "other-variable", f"The first is the second with {name} in the place of {due}.", renamed, other
    whole = right.operand if isinstance(right, Negate) else right
    if isinstance(whole, Quotient):
        for name, part in (("numerator", whole.left), ("denominator", whole.right)):
            piece = values(part, at)
            yield "piece", f"The first is the {name} of the second.", one, piece
            yield "piece", f"The first is the {name} of the second with the other sign.", one, -piece
    for symbol in sorted(mine & theirs):
        yield "derivative", f"The first is the derivative of the second by {symbol}.", one, _slope(right, symbol, at)
        yield "derivative", f"The second is the derivative of the first by {symbol}.", other, _slope(left, symbol, at)


def _slope(formula: Formula, symbol: str, at: Mapping[str, Floats]) -> Floats:
    return values(derivative(formula, symbol), at)
