"""How a wrong answer relates to the truth, read off the values alone: what is said where no mistake has the name."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tutor.algebra.functions import Floats
from tutor.diagnosis.fit import fits
from tutor.diagnosis.polynomials import of_terms
from tutor.diagnosis.simple import simple

FEWEST = 8
"""Points at which a relation must hold: at fewer, too much may coincide."""
_SHARE = 0.75
_SAME = 1e-8
_APART = 1e-6
"""Relative: values that are nearer are the same answer."""
_SIDE = 4
"""So many points must lie on each side of a border."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One thing that holds at all points, and the sentence about it for the learner; it never holds the answer."""

    kind: str
    """A word for programs, such as `factor`."""
    message: str
    first: bool = False
    """It is said before what was observed, because it says what is right."""


def relation(
    yours: str, got: Floats, truth: Floats, at: Mapping[str, Floats], true: str = "the true value"
) -> Relation | None:
    """The simplest relation between an answer and the truth that holds at all points; None if there is none.

    Args:
        yours: What the answer is called, at the start of a sentence.
        got: The wrong values.
        truth: The right ones.
        at: The points: arrays of the same length, one for each symbol.
        true: What the truth is called, within a sentence.
    """
    known = np.isfinite(got) & np.isfinite(truth)
    if known.sum() < max(FEWEST, _SHARE * len(got)):
        return None
    here = _Here(yours, true, got[known], truth[known], {symbol: column[known] for symbol, column in at.items()})
    with np.errstate(all="ignore"):
        return None if _close(here.got, here.truth) else next(here.relations(), None)


def is_constant(got: Floats) -> bool:
    """The same number at all points."""
    return bool(np.isfinite(got).all()) and len(got) > 0 and _constant(got)


@dataclass(frozen=True, slots=True)
class _Here:
    yours: str
    true: str
    got: Floats
    truth: Floats
    at: Mapping[str, Floats]

    def relations(self) -> Iterator[Relation]:
        """All that hold, the simplest first."""
        if _constant(self.got):
            yield from self.number()
            return
        yield from self.border()
        if not _constant(self.truth):
            yield from self.factor()
            yield from self.distance()
        yield from self.other_forms()
        yield from self.times_something()
        yield from self.one_term()
        terms = of_terms(self.yours, self.got, self.truth, self.at, self.true)
        if terms is not None:
            yield Relation("terms", terms)

    def number(self) -> Iterator[Relation]:
        """The answer does not vary where the truth does."""
        if not _constant(self.truth):
            value = f"{self.got[0] + 0.0:.6g}"
            yield Relation("constant", f"{self.yours} is {value} everywhere, and {self.true} varies.")

    def border(self) -> Iterator[Relation]:
        """Right on one side of a border, wrong on the other."""
        right = np.abs(self.got - self.truth) <= _SAME * np.abs(self.truth) + 1e-12 * _usual(self.truth)
        for symbol, column in self.at.items():
            where = _border(symbol, column, right)
            if where is not None:
                holds, fails = where
                message = f"It is right for {holds} and wrong for {fails}: is there a case that is not treated?"
                yield Relation("border", message, first=True)

    def factor(self) -> Iterator[Relation]:
        """The same multiple of the truth everywhere."""
        factor = _same(self.got, self.truth)
        if factor is None:
            return
        if abs(factor + 1) < _SAME:
            yield Relation("factor", f"{self.yours} has the right size everywhere, and the opposite sign.")
            return
        times = simple(factor)
        said = f"{times} times" if times else f"about {factor:.4g} times"
        yield Relation(
            "factor", f"{self.yours} is {said} {self.true} everywhere: all is right but for one constant factor."
        )

    def distance(self) -> Iterator[Relation]:
        """The same distance from the truth everywhere."""
        distance = self.got - self.truth
        if not _constant(distance, np.maximum(np.abs(self.got), np.abs(self.truth))):
            return
        middle = float(np.median(distance))
        by = simple(abs(middle)) or f"about {abs(middle):.6g}"
        more = "more" if middle > 0 else "less"
        yield Relation(
            "difference",
            f"{self.yours} is {by} {more} than {self.true} everywhere: what varies is right, and one constant is not.",
        )

    def other_forms(self) -> Iterator[Relation]:
        """One over the truth, its size without the sign, its square or its root."""
        got, truth = self.got, self.truth
        if _close(got * truth, np.ones_like(got)):
            yield Relation("reciprocal", f"{self.yours} is 1 divided by {self.true}: which way round is it?")
        elif _close(got * truth, -np.ones_like(got)):
            yield Relation("reciprocal", f"{self.yours} is -1 divided by {self.true}: which way round is it?")
        elif _close(np.abs(got), np.abs(truth)):
            yield Relation("size", f"{self.yours} has the right size everywhere, and at some points the wrong sign.")
        elif _close(got, truth**2):
            yield Relation("square", f"{self.yours} is the square of {self.true}.")
        elif _close(got**2, truth):
            yield Relation("root", f"{self.yours} is the square root of {self.true}.")
        elif (factor := _same(got, truth**2)) is not None and (times := simple(factor)):
            yield Relation("square", f"{self.yours} is {times} times the square of {self.true}: is a root missing?")
        elif _constant(got + truth, np.maximum(np.abs(got), np.abs(truth))):
            total = simple(float(np.median(got + truth)))
            if total:
                yield Relation("complement", f"{self.yours} and {self.true} add up to {total} everywhere.")

    def times_something(self) -> Iterator[Relation]:
        """Something simple times the truth."""
        if _usual(self.truth) == 0:
            return
        ratio = self.got / self.truth
        for sign, minus, sort in ((1, "", ""), (-1, "-", ", and has the other sign")):
            for text, column in _simple_factors(self.at):
                if _close(ratio, sign * column):
                    yield Relation("multiple", f"{self.yours} is {minus}{text} times {self.true} everywhere.")
                    return
                if "/" not in text and _close(ratio * column, sign * np.ones_like(column)):
                    yield Relation("multiple", f"{self.yours} lacks the factor {text} everywhere{sort}.")
                    return

    def one_term(self) -> Iterator[Relation]:
        """The truth and one term more or less."""
        distance = self.got - self.truth
        big = np.maximum(np.abs(self.got), np.abs(self.truth))
        visible = np.abs(distance) > _APART * big
        if not visible.all():
            return
        for text, column in _simple_terms(self.at):
            factor = distance / column
            if _constant(factor, big / np.abs(column)) and simple(float(np.median(factor))):
                yield Relation(
                    "term", f"{self.yours} and {self.true} differ by a multiple of {text}: all else is right."
                )
                return


def _constant(values: Floats, size: Floats | None = None) -> bool:
    """The same number at all points; `size` is that of the values that were subtracted."""
    scale = np.abs(values) if size is None else size
    return bool(
        np.all(np.abs(values - np.median(values)) <= _SAME * np.maximum(np.abs(np.median(values)), 0) + 1e-12 * scale)
    )


def _close(one: Floats, other: Floats) -> bool:
    return bool(np.all(np.isfinite(one)) and fits([other], one)[0])


def _same(got: Floats, truth: Floats) -> float | None:
    """The factor between the two, if it is one and not 1."""
    large = np.abs(truth) > 1e-6 * _usual(truth)
    factor = float(np.median(got[large] / truth[large]))
    if not np.isfinite(factor) or factor == 0 or abs(factor - 1) <= _APART:
        return None
    return factor if _close(got, factor * truth) else None


def _usual(values: Floats) -> float:
    return float(np.median(np.abs(values)))


def _border(symbol: str, column: Floats, right: NDArray[np.bool_]) -> tuple[str, str] | None:
    """Where an answer is right and where it is wrong, if one number parts the points so."""
    holds, fails = column[right], column[~right]
    if len(holds) < _SIDE or len(fails) < _SIDE:
        return None
    if len(set(holds)) == len(set(fails)) == 1 and holds[0] != fails[0]:
        return f"{symbol} = {holds[0]:g}", f"{symbol} = {fails[0]:g}"
    upper = holds.min() > fails.max()
    if not upper and fails.min() <= holds.max():
        return None
    low, high = sorted((fails.max(), holds.min()) if upper else (holds.max(), fails.min()))
    whole = np.ceil(low)
    edge = f"{whole + 0.0:g}" if low < whole < high else f"about {(low + high) / 2:.2g}"
    words = ("above", "below") if upper else ("below", "above")
    return f"{symbol} {words[0]} {edge}", f"{symbol} {words[1]} it"


def _simple_factors(at: Mapping[str, Floats]) -> Iterator[tuple[str, Floats]]:
    for symbol, x in at.items():
        yield symbol, x
    for symbol, x in at.items():
        yield from ((f"{symbol}**{n}", x**n) for n in (2, 3))
        yield from ((f"(1 - {symbol})", 1 - x), (f"({symbol} - 1)", x - 1), (f"(1 + {symbol})", 1 + x))
        yield f"exp({symbol})", np.exp(x)
        yield from ((f"{n}*{symbol}", n * x) for n in (2, 3))
    for (one, x), (other, y) in itertools.combinations(at.items(), 2):
        yield from ((f"{one}*{other}", x * y), (f"{one}/{other}", x / y), (f"{other}/{one}", y / x))
        yield f"abs({one} - {other})", np.abs(x - y)
        yield from ((f"({one} - {other})", x - y), (f"({other} - {one})", y - x))


def _simple_terms(at: Mapping[str, Floats]) -> Iterator[tuple[str, Floats]]:
    for symbol, x in at.items():
        yield symbol, x
    for symbol, x in at.items():
        yield from ((f"{symbol}**{n}", x**n) for n in (2, 3, 4))
        yield from ((f"1/{symbol}", 1 / x), (f"exp({symbol})", np.exp(x)), (f"exp(-{symbol})", np.exp(-x)))
        yield from ((f"sin({symbol})", np.sin(x)), (f"cos({symbol})", np.cos(x)))
