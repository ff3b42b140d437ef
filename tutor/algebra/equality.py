"""Whether two formulas have the same value everywhere on a domain: never by their spelling, never by luck."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tutor.algebra.domain import Domain
from tutor.algebra.evaluate import rounding_bound, values
from tutor.algebra.exact import Ball, Unclear, Undefined, enclose, exact
from tutor.algebra.functions import Floats
from tutor.algebra.sampling import Cloud, Point, all_points, edges, friendly, joined, precise, rounded, spread, turns
from tutor.algebra.show import show
from tutor.algebra.tree import Formula, Symbol, substitute, symbols_of

Side = Literal["left", "right"]

_DIGITS = 50

SCANNED = 768
"""Points compared in float64, where a part of the domain as small as a thousandth shows a difference."""

_COMPARED = 12
"""Of the points where both have a value, so many are compared to 50 digits, and so many close to ends and turns."""

_ANYWHERE = 4
"""So many more, whether there are values or not."""

CONFIRMED = 8
"""Points at which two formulas must agree to 120 digits, with no part of either out of sight, to be called equal."""

LADDER = (120, 400)
"""Digits of the confirmation; the second where some part of a formula leaves no trace in the first."""

_ROUNDINGS = 64
"""Float64 values that differ by more than this many rounding bounds are looked at closely."""


@dataclass(frozen=True, slots=True)
class Equal:
    """Both have the same value wherever one of them has a value."""


@dataclass(frozen=True, slots=True)
class Different:
    """Both have a value at this point, and the values differ (perhaps by less than these floats show)."""

    at: Mapping[str, float]
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Undecided:
    """The two do not differ where they were compared, but that does not make them equal."""

    reason: str
    """One sentence."""
    at: Mapping[str, float] | None = None
    """A point that shows it; None where none can."""
    undefined: Side | None = None
    """Which of the two has no value there, while the other has one; None where that is not the reason."""


@dataclass(frozen=True, slots=True)
class _Look:
    """Both formulas at one point, as far as they have a value there."""

    left: Ball | None
    right: Ball | None
    clear: bool = True
    """Whether a missing value is known to be missing."""

    @property
    def differ(self) -> bool:
        return self.left is not None and self.right is not None and self.left.differs(self.right)

    @property
    def agree(self) -> bool:
        return self.left is not None and self.right is not None and not self.left.differs(self.right)

    @property
    def undefined(self) -> Side | None:
        if not self.clear or (self.left is None) == (self.right is None):
            return None
        return "left" if self.left is None else "right"

    @property
    def convincing(self) -> bool:
        """Whether the agreement could not be an accident of the precision."""
        if not self.agree or self.left is None or self.right is None or self.left.faint or self.right.faint:
            return False
        size = max(abs(self.left.middle), abs(self.right.middle))
        radius = self.left.radius + self.right.radius
        return bool(radius <= 1e-20 * size or (size <= radius <= 1e-40))


def compare(
    left: Formula,
    right: Formula,
    domains: Mapping[str, Domain],
    given: Mapping[str, Formula] | None = None,
    seed: int = 0,
) -> Equal | Different | Undecided:
    """Compare two formulas at points of their domain.

    A difference is proved: two values to 50 digits or more, further apart than their error bounds. Equality is an
    induction from a thousand points in float64, two dozen to 50 digits and eight to 120, spread over the whole domain,
    close to its ends, to 0 and to where a formula turns; where a value that differs could hide behind a larger one, it
    is not said. Decimals are exact, so 0.3333 is not 1/3.

    Args:
        left: One formula.
        right: The other one.
        domains: For each symbol that is drawn, where it lives.
        given: Symbols that are computed from others: a1 = sigmoid(w1*x + b1).
        seed: Chance is a function of it.

    Raises:
        ValueError: A symbol has neither a domain nor a formula, or formulas are given in a circle.
    """
    return _compared(left, right, tuple(domains.items()), tuple((given or {}).items()), seed)


@lru_cache(maxsize=512)  # a class of learners writes a few formulas, and comparing two takes a tenth of a second
def _compared(
    left: Formula,
    right: Formula,
    domains: tuple[tuple[str, Domain], ...],
    given: tuple[tuple[str, Formula], ...],
    seed: int,
) -> Equal | Different | Undecided:
    return _Comparison(left, right, dict(domains), dict(given), random.Random(seed)).verdict()  # noqa: S311  no secret


class _Comparison:
    def __init__(
        self,
        left: Formula,
        right: Formula,
        domains: Mapping[str, Domain],
        given: Mapping[str, Formula],
        rng: random.Random,
    ) -> None:
        used = symbols_of(left) | symbols_of(right)
        self.left, self.right = _expanded(left, given), _expanded(right, given)
        self.given = {name: _expanded(Symbol(name), given) for name in given if name in used}
        drawn = frozenset().union(*(symbols_of(formula) for formula in (self.left, self.right, *self.given.values())))
        if unknown := drawn - domains.keys():
            raise ValueError(f"There is no domain for {', '.join(sorted(unknown))}.")
        self.domains = {name: domains[name] for name in sorted(drawn)}
        self.rng = rng

    def verdict(self) -> Equal | Different | Undecided:
        agreeing: list[tuple[Point, _Look]] = []
        missing: dict[Side, Point] = {}
        unclear = False
        for point in self.points():
            look = self.look(point, _DIGITS)
            if look.differ:
                return self.different(point, _DIGITS)
            if look.agree:
                agreeing.append((point, look))
            elif side := look.undefined:
                missing.setdefault(side, point)
            unclear = unclear or not look.clear
        if missing:
            return self.undefined(missing, agreeing=bool(agreeing))
        if not agreeing and not unclear:
            return Undecided("There is no point at which both have a value.")
        if show(self.left) == show(self.right):
            return Equal()
        return self.confirmed(agreeing)

    def confirmed(self, agreeing: list[tuple[Point, _Look]]) -> Equal | Different | Undecided:
        """Look more closely at some of the points where the two agree."""
        needed = len(agreeing) if self.is_finite else CONFIRMED
        convincing = 0
        for point, _ in sorted(agreeing, key=lambda pair: not pair[1].convincing):
            for digits in LADDER:
                look = self.look(point, digits)
                if look.differ:
                    return self.different(point, digits)
                if look.convincing:
                    convincing += 1
                    break
            if convincing >= max(needed, 1):
                return Equal()
        return Undecided("Parts of these formulas are too large, too small or too close to a border to tell.")

    @property
    def is_finite(self) -> bool:
        """Whether all points of the domain can be tried; so also if there are no symbols."""
        return all(len(domain.points) == len(domain.intervals) for domain in self.domains.values())

    def points(self) -> Iterator[Point]:
        if self.is_finite:
            yield from all_points(self.rng, self.domains, SCANNED)
            return
        wide = spread(self.rng, self.domains, SCANNED)
        near = joined(edges(self.rng, self.domains), turns(self.rng, (self.left, self.right), self.domains, wide))
        cloud = joined(wide, near)
        left, right = values(self.left, cloud), values(self.right, cloud)
        common = np.flatnonzero(np.isfinite(left) & np.isfinite(right))
        chosen = [
            *self.suspects(cloud, left, right),
            *range(_ANYWHERE),
            *self.some(common[common < SCANNED], _COMPARED),
            *self.some(common[common >= SCANNED], _COMPARED),
        ]
        yield from (precise(self.rng, self.domains, cloud, index) for index in chosen)

    def some(self, indices: NDArray[np.intp], n: int) -> list[int]:
        """At most so many of these."""
        return self.rng.sample(indices.tolist(), min(n, len(indices)))

    def suspects(self, cloud: Cloud, left: Floats, right: Floats) -> list[int]:
        """Where float64 values differ by more than rounding explains, the worst first, or where one is missing."""
        with np.errstate(all="ignore"):
            bound = rounding_bound(self.left, cloud) + rounding_bound(self.right, cloud)
            excess = np.abs(left - right) / (_ROUNDINGS * np.finfo(float).eps * bound)
        excess = np.nan_to_num(excess, nan=0.0, posinf=np.inf)
        worst = np.argsort(-excess, kind="stable")[:8]
        missing = np.isnan(left) & ~np.isnan(right), np.isnan(right) & ~np.isnan(left)
        # Some anywhere if there are any: a point at the very edge of the domain shows less to a person.
        lacking = [
            i
            for side in missing
            for i in self.some(np.flatnonzero(side[:SCANNED]), 2) or self.some(np.flatnonzero(side), 2)
        ]
        return [int(index) for index in worst if excess[index] > 1] + lacking

    def look(self, point: Point, digits: int) -> _Look:
        """Both formulas at a point, computed with so many digits."""
        balls: list[Ball | None] = []
        clear = True
        for formula in (self.left, self.right):
            try:
                balls.append(enclose(formula, point, digits))
            except Undefined as reason:
                balls.append(None)
                clear = clear and not isinstance(reason, Unclear)
        return _Look(balls[0], balls[1], clear)

    def different(self, found: Point, digits: int) -> Different:
        """The friendliest point that shows the difference, if there is one that shows it in a few digits."""
        shown: list[Different] = []
        for point in chain(friendly(self.domains, found), [found]):
            look = self.look(point, digits)
            if look.left is None or look.right is None or not look.differ:
                continue
            witness = Different(self.shown(point), float(look.left.middle), float(look.right.middle))
            if abs(witness.left - witness.right) > 1e-3 * max(abs(witness.left), abs(witness.right)):
                return witness
            shown.append(witness)
        return next((witness for witness in shown if witness.left != witness.right), shown[0])

    def undefined(self, missing: Mapping[Side, Point], *, agreeing: bool) -> Undecided:
        side: Side = "left" if "left" in missing else "right"
        point = next(
            (point for point in rounded(self.domains, missing[side]) if self.look(point, _DIGITS).undefined == side),
            missing[side],
        )
        other = "right" if side == "left" else "left"
        common = "The two agree wherever both have a value, but" if agreeing else "Nowhere do both have a value:"
        reason = f"{common} there are points where the {other} one has a value and the {side} one has none."
        return Undecided(reason, self.shown(point), side)

    def shown(self, point: Point) -> dict[str, float]:
        """A point as floats, with the symbols that are computed from it."""
        drawn = {name: float(value) for name, value in point.items()}
        return drawn | {name: float(exact(formula, point)) for name, formula in self.given.items()}


def _expanded(formula: Formula, given: Mapping[str, Formula]) -> Formula:
    """The formula with every given symbol written out."""
    for _ in range(len(given) + 1):
        if not symbols_of(formula) & given.keys():
            return formula
        formula = substitute(formula, given)
    raise ValueError(f"These symbols are given in a circle: {', '.join(sorted(given))}.")
