"""Where a variable lives: intervals and single points, and numbers drawn from them."""

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from math import isfinite

from tutor.algebra.exact import Undefined, exact
from tutor.algebra.interval import Interval
from tutor.algebra.text import read
from tutor.algebra.unreadable import Unreadable

_EDGE = 1e-9
"""Drawn points stay this part of an interval away from its ends, so that rounding does not carry them out."""

_FORM = "A domain is written (0, 4] or [-1, 1], several with “or” between them, single points as {0, 1}."
_OR = re.compile(r"\bor\b|∪")
_NO_NUMBER = re.compile(r"[+−-]?\s*(inf|infinity|oo|∞|np\.inf|math\.inf|float\(.*\))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Domain:
    """A union of intervals and single points, all of them bounded."""

    intervals: tuple[Interval, ...]
    text: str = field(default="", compare=False)
    """As it was written."""

    @classmethod
    def read(cls, text: str) -> "Domain":
        """`(0, 4]`, `(0, pi) or (pi, 2*pi)`, `{0, 1}`: the ends are formulas without symbols.

        Raises:
            Unreadable: The text is something else, an end is not finite, or there is nothing between two ends.
        """
        starts = [0, *(match.end() for match in _OR.finditer(text))]
        stops = [*(match.start() for match in _OR.finditer(text)), len(text)]
        pieces = [
            piece for start, stop in zip(starts, stops, strict=True) for piece in _pieces(text, start, text[start:stop])
        ]
        return cls(tuple(pieces), text.strip())

    def __str__(self) -> str:
        return self.text

    def __contains__(self, value: float) -> bool:
        return self.contains(value)

    def contains(self, value: float) -> bool:
        """Whether a number lies in the domain."""
        return any(value in piece for piece in self.intervals)

    @property
    def points(self) -> tuple[float, ...]:
        """The single points, without the intervals."""
        return tuple(piece.low for piece in self.intervals if piece.length == 0)

    def ends(self) -> tuple[float, ...]:
        """The ends that belong to the domain, single points among them, from left to right."""
        lows = {piece.low for piece in self.intervals if not piece.low_open}
        highs = {piece.high for piece in self.intervals if not piece.high_open}
        return tuple(sorted(lows | highs))

    def sample(self, rng: random.Random, n: int, *, avoid: Iterable[float] = (), distance: float = 0.05) -> list[float]:
        """Draw n numbers in random order: one from each of n parts of equal length, strictly inside the intervals.

        Single points come first, each of them once (again and again, if there are no intervals).

        Args:
            rng: Where chance comes from.
            n: How many.
            avoid: Numbers to stay away from, such as poles.
            distance: How far.

        Raises:
            ValueError: Nothing of the domain is left when these numbers are avoided.
        """
        avoided = tuple(avoid)
        singles = [point for point in self.points if all(abs(point - pole) >= distance for pole in avoided)]
        stretches = _without(
            [(piece.low, piece.high) for piece in self.intervals if piece.length > 0], avoided, distance
        )
        if not stretches and not singles:
            raise ValueError(f"Nothing of the domain {self} is left at a distance of {distance} from {avoided}.")
        drawn = list(islice(cycle(singles), n)) if not stretches else singles[:n]
        drawn += _stratified(rng, n - len(drawn), stretches)
        rng.shuffle(drawn)
        return drawn


def _without(
    stretches: list[tuple[float, float]], avoided: Sequence[float], distance: float
) -> list[tuple[float, float]]:
    """These intervals less the neighbourhoods of some numbers."""
    for pole in avoided:
        left = [(low, min(high, pole - distance)) for low, high in stretches]
        right = [(max(low, pole + distance), high) for low, high in stretches]
        stretches = sorted({(low, high) for low, high in left + right if low < high})
    return stretches


def _stratified(rng: random.Random, n: int, stretches: list[tuple[float, float]]) -> list[float]:
    total = sum(high - low for low, high in stretches)
    drawn = []
    for i in range(n):
        along = (i + rng.random()) / n * total
        for low, high in stretches:
            if along <= high - low or (low, high) == stretches[-1]:
                edge = (high - low) * _EDGE
                drawn.append(min(max(low + along, low + edge), high - edge))
                break
            along -= high - low
    return drawn


def _pieces(text: str, offset: int, part: str) -> list[Interval]:
    """One interval, or the single points between braces."""
    inner = part.strip()
    start = offset + len(part) - len(part.lstrip())
    if len(inner) < 2 or (inner[0], inner[-1]) not in {*_pairs("([", ")]"), ("{", "}")}:
        raise Unreadable(_FORM, text, start, len(inner))
    ends = [_end(text, place, end) for place, end in _split(inner[1:-1], start + 1)]
    if inner[0] == "{":
        return [Interval(value, value) for value in ends]
    if len(ends) != 2:
        raise Unreadable("An interval has two ends, with one comma between them.", text, start, len(inner))
    low, high = ends
    if high - low <= 2 * _EDGE * max(abs(low), abs(high)):
        message = "The first end of an interval is smaller than the second; a single point is written {0}."
        raise Unreadable(message, text, start, len(inner))
    return [Interval(low, high, inner[0] == "(", inner[-1] == ")")]


def _pairs(left: str, right: str) -> set[tuple[str, str]]:
    return {(opening, closing) for opening in left for closing in right}


def _split(text: str, offset: int) -> list[tuple[int, str]]:
    """The parts between commas that are not inside brackets, each with its offset."""
    parts: list[tuple[int, str]] = []
    depth = start = 0
    for i, character in enumerate(text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and depth == 0:
            parts.append((offset + start, text[start:i]))
            start = i + 1
    return [*parts, (offset + start, text[start:])]


def _end(text: str, offset: int, end: str) -> float:
    if _NO_NUMBER.fullmatch(end.strip()):
        message = "Points are drawn from a domain, so both ends are finite: a large number will do."
        raise Unreadable(message, text, offset + len(end) - len(end.lstrip()), len(end.strip()))
    try:
        value = float(exact(read(end, ()), {}))
    except Unreadable as trouble:
        raise Unreadable(trouble.message, text, offset + trouble.offset, trouble.length) from None
    except Undefined:
        raise Unreadable("This end has no value.", text, offset, len(end)) from None
    if not isfinite(value):
        raise Unreadable("This end is too large.", text, offset, len(end))
    return value
