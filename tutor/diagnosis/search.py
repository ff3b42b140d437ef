"""From the values of a wrong derivative to the slip that explains them all."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from tutor.algebra.derivative import derivative
from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.tree import Formula, fold
from tutor.diagnosis.anatomy import Fixed, Fraction, Part, Variable, all_parts, anatomy
from tutor.diagnosis.differentiate import Derived, Differentiator
from tutor.diagnosis.fit import fits, is_right
from tutor.diagnosis.order import covers, the_highest, the_one
from tutor.diagnosis.rewrites import misreadings, other_units
from tutor.diagnosis.simple import simple
from tutor.diagnosis.slips import COMMON
from tutor.diagnosis.spellings import spellings

_MOST_PARTS = 32
"""Functions of more parts are not searched: no exercise has one."""
_MOST_PARTS_FOR_PAIRS = 16
"""The search for two mistakes at once grows with the square."""
_MOST_NODES = 150
"""Of a derivative that is searched for mistakes in simplifying it."""
_FEWEST = 8
"""Points at which the function has a slope; at fewer, too much may coincide."""
_FACTORS = (0.5, 2.0, -0.5, -2.0)
_LARGE = 1e-6
"""Of the usual size of the slope: at smaller values a factor cannot be read off."""
_INTEGRAL_SHARE = 0.75
"""Between two neighbouring points on both sides of a pole nothing can be said."""
_IN_THE_RESULT = frozenset({"power-of-sum-distributed", "function-of-sum-distributed"})
"""Misreadings that happen as well when a right derivative is simplified."""
_GAUSS = np.polynomial.legendre.leggauss(12)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What explains the values: one mistake, or two at once, and where in the function it was made."""

    ids: tuple[str, ...]
    part: Part | None = None
    """None where the mistake is one of the whole function."""
    misread: Formula | None = None
    """The function that was differentiated in place of the given one."""
    covered: frozenset[str] = frozenset()
    """More specific mistakes that give the same values."""
    other: Part | None = None
    """Where the second of two was made."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    explanation: Explanation
    values: Floats


def explanation(function: Formula, variable: str, at: Mapping[str, Floats], got: Floats) -> Explanation | None:
    """The one mistake, or the two, that turn the derivative of this function into these values; None if none is sure.

    Args:
        function: The function, as it was written in the exercise.
        variable: By which it was to be differentiated.
        at: Generic points: arrays of equal length, one for each symbol. Never 0, 1 or 2, where too much coincides.
        got: The wrong values at these points.
    """
    return next(filter(None, explanations(function, variable, at, got)), None)


def explanations(
    function: Formula, variable: str, at: Mapping[str, Floats], got: Floats
) -> Iterator[Explanation | None]:
    """As `explanation`, step by step: what one mistake explains, and then, if none does, what two explain."""
    search = _begun(function, variable, at, got)
    if search is None:
        return
    once = search.matching(search.single())
    if once:
        yield _general(once)
        return
    yield Explanation(("constant-factor-dropped",)) if search.is_multiple() else None
    if search.parts <= _MOST_PARTS_FOR_PAIRS:
        yield _only(search.matching(search.pairs()))


def either(
    function: Formula, variable: str, at: Mapping[str, Floats], got: Floats
) -> tuple[Explanation, Explanation] | None:
    """The two single mistakes that explain these values equally well, where there are two; as for `explanation`."""
    search = _begun(function, variable, at, got)
    once = [] if search is None else search.matching(search.single())
    names = the_highest(frozenset(e.ids[0] for e in once))
    if len(names) != 2 or _general(once) is not None:
        return None
    first, second = (next(e for e in once if e.ids == (name,)) for name in names)
    return first, second


def _begun(function: Formula, variable: str, at: Mapping[str, Floats], got: Floats) -> "_Search | None":
    """A search at the points where the function has a slope; None where there is nothing to search for."""
    defined = np.isfinite(values(derivative(function, variable), at)) & np.isfinite(values(function, at))
    if defined.sum() < _FEWEST:
        return None
    there = {name: column[defined] for name, column in at.items()}
    search = _Search(function, variable, there, got[defined])
    wrong = np.any(search.got) and not fits([search.truth], search.got)[0]
    return search if wrong and search.parts <= _MOST_PARTS else None


class _Search:
    def __init__(self, function: Formula, variable: str, at: Mapping[str, Floats], got: Floats) -> None:
        self.function, self.variable, self.at, self.got = function, variable, at, got
        self.x = at[variable]
        self.slope = derivative(function, variable)
        self.truth = values(self.slope, at)
        self.derivers = [Differentiator(anatomy(s, variable, at), self.x) for s in spellings(function, variable)]

    @property
    def parts(self) -> int:
        """How many parts the rules see."""
        return sum(1 for _ in all_parts(self.derivers[0].root))

    def single(self) -> Iterator[_Candidate]:
        """One slip at one place, one slip at all its places, a misread function, and what the whole may be."""
        for deriver in self.derivers:
            yield from (_candidate(derived) for derived in deriver.with_slips(1) if derived.slips)
            for id_ in sorted(deriver.possible()):
                yield from (_candidate(d) for d in deriver.consistent(frozenset({id_})) if d.slips)
        for id_, part, misread in misreadings(self.function, self.variable):
            slope = values(derivative(misread, self.variable), self.at)
            yield _Candidate(Explanation((id_,), _read(part, slope), misread), slope)
        if fold(self.slope, lambda _, sizes: 1 + sum(sizes)) <= _MOST_NODES:
            for id_, part, misread in misreadings(self.slope, self.variable):
                if id_ in _IN_THE_RESULT:
                    slope = values(misread, self.at)
                    yield _Candidate(Explanation((id_,), _read(part, slope)), slope)
        for id_, formula in other_units(self.function, self.variable):
            yield _Candidate(Explanation((id_,)), values(formula, self.at))
        yield from self.whole()

    def whole(self) -> Iterator[_Candidate]:
        """The function itself, another derivative of it, or the right one but for a factor."""
        yield _Candidate(Explanation(("function-returned",)), values(self.function, self.at))
        yield _Candidate(Explanation(("sign-flipped",)), -self.truth)
        second = values(derivative(self.slope, self.variable), self.at)
        yield _Candidate(Explanation(("second-derivative-instead",)), second)
        if self.is_integral():
            yield _Candidate(Explanation(("integrated-instead",)), self.got)
        for factor in _FACTORS:
            yield _Candidate(Explanation(("half-factor",)), factor * self.truth)

    def is_multiple(self) -> bool:
        """Whether the answer is the slope times one simple fraction; a negative one would be two things at once."""
        large = np.abs(self.truth) > _LARGE * np.median(np.abs(self.truth))
        with np.errstate(all="ignore"):
            factor = float(np.median(self.got[large] / self.truth[large])) if large.any() else 0.0
        text = simple(factor)
        return text is not None and factor > 0 and text[-1].isdigit() and bool(fits([factor * self.truth], self.got)[0])

    def is_integral(self) -> bool:
        """Whether the answer grows from point to point as an integral of the function does, whatever its constant."""
        order = np.argsort(self.x)
        x = self.x[order]
        if np.any(np.diff(x) == 0):
            return False
        nodes, weights = _GAUSS
        middle, half = (x[1:] + x[:-1]) / 2, (x[1:] - x[:-1]) / 2
        inside = {name: np.repeat(column[order][1:], len(nodes)) for name, column in self.at.items()}
        inside[self.variable] = (middle[:, None] + half[:, None] * nodes).ravel()
        with np.errstate(all="ignore"):
            areas = (values(self.function, inside).reshape(-1, len(nodes)) * weights).sum(axis=1) * half
            growth = np.diff(self.got[order])
            usual = np.median(np.abs(areas[np.isfinite(areas)])) if np.isfinite(areas).any() else np.nan
            near = np.abs(growth - areas) <= 1e-7 * (np.abs(areas) + usual)
        several = len(self.at) == 1 or all(np.ptp(v) == 0 for n, v in self.at.items() if n != self.variable)
        return bool(several and np.mean(near) >= _INTEGRAL_SHARE)

    def pairs(self) -> Iterator[_Candidate]:
        """Two common slips at two places, or each of two at all its places."""
        for deriver in self.derivers:
            yield from (_candidate(derived) for derived in deriver.with_slips(2, COMMON) if len(derived.slips) == 2)
            for two in itertools.combinations(sorted(deriver.possible() & COMMON), 2):
                yield from (_candidate(d) for d in deriver.consistent(frozenset(two)) if len(_places(d)) == 2)

    def matching(self, candidates: Iterator[_Candidate]) -> list[Explanation]:
        tried = list(candidates)
        arrays = [candidate.values for candidate in tried]
        hits = fits(arrays, self.got) & ~is_right(arrays, self.truth)
        found = [candidate.explanation for candidate, hit in zip(tried, hits, strict=True) if hit]
        return [e for e in found if not (self.is_constant and e.ids[0].startswith("term-"))]

    @property
    def is_constant(self) -> bool:
        """The answer does not vary: terms that happen to cancel would be a far-fetched reason."""
        known = self.got[np.isfinite(self.got)]
        return len(known) > 0 and bool(np.all(known == known[0]))


def _general(found: list[Explanation]) -> Explanation | None:
    """The one that covers all others."""
    if any(e.ids == ("term-not-differentiated",) for e in found):  # x itself, whose exponent nobody thinks of
        found = [e for e in found if not (e.ids == ("power-rule-exponent-not-reduced",) and _is_variable(e.part))]
    names = frozenset(e.ids[0] for e in found)
    name = the_one(names)
    plain = {e.ids[0] for e in found if not (isinstance(e.part, Fraction) and isinstance(e.part.above, Fixed))}
    covered = frozenset(n for n in names - {name} if n in plain or n != "quotient-rule-order-swapped")
    return next((replace(e, covered=covered) for e in found if e.ids == (name,)), None)


def _is_variable(part: Part | None) -> bool:
    return isinstance(part, Variable)


def _only(found: list[Explanation]) -> Explanation | None:
    """Two mistakes at once, if they cover any other two that explain the same."""
    pairs = {frozenset(e.ids) for e in found}
    top = [pair for pair in pairs if all(_cover(pair, other) for other in pairs)]
    return next(e for e in found if frozenset(e.ids) == top[0]) if len(top) == 1 else None


def _cover(two: frozenset[str], others: frozenset[str]) -> bool:
    """Each of the two is the same as one of the others, or more general."""
    return len(two) == len(others) and any(
        all(covers(one, other) for one, other in zip(two, order, strict=True))
        for order in itertools.permutations(others)
    )


def _places(derived: Derived) -> dict[str, Part]:
    """The mistakes, each once, with the first place of each; those of a mere sign behind the others."""
    places: dict[str, Part] = {}
    for slip in sorted(derived.slips, key=lambda slip: slip.id.startswith("sign-")):
        places.setdefault(slip.id, slip.part)
    return places


def _candidate(derived: Derived) -> _Candidate:
    places = _places(derived)
    first, *others = places.values()
    return _Candidate(Explanation(tuple(places), first, other=next(iter(others), None)), derived.values)


def _read(part: Formula, like: Floats) -> Part:
    return Part(part, like)
