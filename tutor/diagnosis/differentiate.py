"""Derivatives by the rules, with slips: every wrong derivative that a given number of known slips leads to."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tutor.algebra.functions import Floats
from tutor.diagnosis.anatomy import Part, Terms, Variable
from tutor.diagnosis.rules import Slip, right, slipped

_MOST_CONSISTENT = 64
"""Combinations of one slip at all its places that are tried; more only come of very long functions."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A derivative and the slips on the way to it; the right one has none."""

    slips: tuple[Slip, ...]
    values: Floats


class Differentiator:
    """Differentiates a function at sample points, with as many slips as asked for."""

    def __init__(self, root: Part, x: Floats) -> None:
        self.root = root
        self.x = x
        self._right: dict[Part, Derived] = {}
        self._first: dict[Part, list[Derived]] = {}
        self._possible: dict[Part, frozenset[str]] = {}

    def with_slips(self, most: int, among: frozenset[str] | None = None) -> list[Derived]:
        """All derivatives with at most so many slips (of these, if some are named), the right one among them."""
        with np.errstate(all="ignore"):
            return self._derived(self.root, most, self.possible() if among is None else among)

    def possible(self) -> frozenset[str]:
        """The ids of all slips that can be made somewhere."""
        with np.errstate(all="ignore"):
            return self._possible_within(self.root)

    def consistent(self, ids: frozenset[str]) -> list[Derived]:
        """The derivatives in which these slips are made at every place where they can be made."""
        with np.errstate(all="ignore"):
            return self._everywhere(self.root, ids)

    def _derived(self, part: Part, most: int, among: frozenset[str]) -> list[Derived]:
        found = [self._rightly(part)]
        if most == 0:
            return found
        below = [self._derived(inner, most if _may_slip(inner) else 0, among) for inner in part.parts]
        for chosen in _within(below, most):
            made = _made(chosen)
            if made:
                found.append(Derived(made, right(part, [derived.values for derived in chosen])))
            if len(made) < most:
                fresh = self._slipped(part, chosen)
                found += (d for d in fresh if len(d.slips) <= most and among.issuperset(s.id for s in d.slips))
        return found

    def _everywhere(self, part: Part, ids: frozenset[str]) -> list[Derived]:
        if not ids & self._possible_within(part):
            return [self._rightly(part)]
        below = [self._everywhere(inner, ids if _may_slip(inner) else frozenset()) for inner in part.parts]
        found: list[Derived] = []
        for chosen in itertools.islice(itertools.product(*below), _MOST_CONSISTENT):
            made = _made(chosen)
            slipped_here = self._slipped(part, chosen)
            hits = [derived for derived in slipped_here if all(s.id in ids for s in derived.slips[len(made) :])]
            if not hits or isinstance(part, Terms):  # a slip with one term is not made with all of them
                hits.append(Derived(made, right(part, [derived.values for derived in chosen])))
            found += hits
        return found[:_MOST_CONSISTENT]

    def _possible_within(self, part: Part) -> frozenset[str]:
        if part not in self._possible:
            here = {slip.id for derived in self._slipped_first(part) for slip in derived.slips}
            below = (self._possible_within(inner) for inner in part.parts if _may_slip(inner))
            self._possible[part] = frozenset(here).union(*below)
        return self._possible[part]

    def _slipped(self, part: Part, chosen: tuple[Derived, ...]) -> list[Derived]:
        """The derivatives of a part with one slip more than its pieces carry."""
        made = _made(chosen)
        if not made:
            return self._slipped_first(part)
        return [Derived(made + h, v) for h, v in slipped(part, [derived.values for derived in chosen], self.x)]

    def _slipped_first(self, part: Part) -> list[Derived]:
        if part not in self._first:
            primes = [self._rightly(inner).values for inner in part.parts]
            self._first[part] = [Derived(here, value) for here, value in slipped(part, primes, self.x)]
        return self._first[part]

    def _rightly(self, part: Part) -> Derived:
        if part not in self._right:
            self._right[part] = Derived((), right(part, [self._rightly(inner).values for inner in part.parts]))
        return self._right[part]


def _made(chosen: tuple[Derived, ...]) -> tuple[Slip, ...]:
    return tuple(itertools.chain.from_iterable(derived.slips for derived in chosen))


def _within(below: list[list[Derived]], most: int) -> Iterator[tuple[Derived, ...]]:
    """One derivative for each part below, with at most so many slips together."""
    if not below:
        yield ()
        return
    for first in below[0]:
        if len(first.slips) <= most:
            for rest in _within(below[1:], most - len(first.slips)):
                yield (first, *rest)


def _may_slip(part: Part) -> bool:
    """A slip at the bare variable is only plausible where it is a term: 7x, not the x of sin(x)."""
    return not isinstance(part, Variable) or part.is_term
