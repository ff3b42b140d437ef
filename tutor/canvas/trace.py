"""One curve, followed from left to right: where it rises and falls, its extremes, its gaps, its value at an x."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf, isfinite
from typing import Literal

from tutor.canvas.path import Point, placed, unbroken
from tutor.canvas.window import Window
from tutor.wire.figure import Curve

NOTICEABLE = 0.01
"""Of the height of the drawing: less is no rise or fall, but rounding noise."""


@dataclass(frozen=True, slots=True)
class Move:
    """The curve rises or falls as far as this x."""

    kind: Literal["rises", "falls"]
    until: float


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing is drawn from one x to another; the same x twice is a single point, or a pole."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Trace:
    """The points of a curve, in order of x if it is a graph (one y for an x), else in their own order."""

    xs: Sequence[float]
    ys: Sequence[float]
    places: Sequence[Point]
    """The points in units of the window, which settle what counts as a rise or a pole."""
    pieces: Sequence[range]
    """Indices of the points between gaps; those that cannot be shown are in none."""
    is_graph: bool

    @property
    def shown(self) -> list[int]:
        """The indices of the points that can be shown."""
        return [index for piece in self.pieces for index in piece]

    def moves(self) -> list[Move]:
        """How a graph goes, by alternating moves; none if it stays level."""
        moves: list[Move] = []
        for piece in self.pieces:
            rising: bool | None = None
            furthest = piece[0]
            for index in piece:
                change = self.places[index][1] - self.places[furthest][1]
                onwards = rising is not None and (change >= 0) == rising
                if not onwards and abs(change) > NOTICEABLE:
                    if rising is not None:
                        self._go(moves, rising, furthest)
                    rising, onwards = change > 0, True
                if onwards:
                    furthest = index
            if rising is not None:
                self._go(moves, rising, piece[-1])
        return moves

    def gaps(self) -> list[Gap]:
        """The gaps of a graph between its first and its last shown point."""
        gaps = []
        for before, after in pairwise(self.pieces):
            start, end = self.xs[before[-1]], self.xs[after[0]]
            missing = [x for x in self.xs[before[-1] + 1 : after[0]] if isfinite(x)]
            match missing:
                case []:
                    gaps.append(Gap(start / 2 + end / 2, start / 2 + end / 2))
                case [x]:
                    gaps.append(Gap(x, x))
                case _:
                    gaps.append(Gap(start, end))
        return gaps

    def slope(self) -> float | None:
        """The slope of a straight line; None if this is none."""
        if len(self.pieces) != 1 or not self.is_graph:
            return None
        xs, ys = ([values[k] for k in self.pieces[0]] for values in (self.xs, self.ys))
        width, height = xs[-1] - xs[0], ys[-1] - ys[0]
        if not (0 < width < inf and isfinite(height)):
            return None
        slope = height / width
        size = max(abs(y) for y in ys)
        straight = all(abs(y - (ys[0] + slope * (x - xs[0]))) <= 1e-9 * size for x, y in zip(xs, ys, strict=True))
        return slope if straight else None

    def at(self, place: float) -> float | None:
        """The value of a graph where `place` is the position across the window, straight between its points.

        None in a gap and beyond the ends.
        """
        near = 1e-9
        for piece in self.pieces:
            start, end = piece[0], piece[-1]
            if not self.places[start][0] - near <= place <= self.places[end][0] + near:
                continue
            right = (
                bisect_right(self.places, place, start + 1, end, key=lambda point: point[0]) if end > start else start
            )
            left = max(start, right - 1)
            before, after = self.places[left][0], self.places[right][0]
            if abs(place - before) <= near or after == before:
                return self.ys[left]
            if abs(place - after) <= near:
                return self.ys[right]
            part = (place - before) / (after - before)
            return (1 - part) * self.ys[left] + part * self.ys[right]
        return None

    def _go(self, moves: list[Move], rising: bool, index: int) -> None:
        """Add a move, or prolong the last one where the curve goes on alike behind a gap."""
        kind: Literal["rises", "falls"] = "rises" if rising else "falls"
        if moves and moves[-1].kind == kind:
            moves.pop()
        moves.append(Move(kind, self.xs[index]))


def trace(curve: Curve, view: Window) -> Trace:
    """Follow a curve in its window."""
    places = placed(curve, view, 1.0, 1.0)
    xs, ys = curve.x[: len(places)], curve.y[: len(places)]
    across = [x for x, _ in places if isfinite(x)]
    is_graph = across == sorted(across)
    if not is_graph and across == sorted(across, reverse=True):
        is_graph, xs, ys, places = True, xs[::-1], ys[::-1], places[::-1]
    return Trace(xs, ys, places, unbroken(places, 1.0), is_graph)
