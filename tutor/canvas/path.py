"""A curve as the pieces of it that are seen: thinned out, cut at the edges of the window, open at gaps and poles.

Coordinates are dots of the drawing: x from 0 to `columns`, y upwards from 0 to `rows`.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import dist, isfinite, nan

from tutor.canvas.window import Window
from tutor.wire.figure import Curve

Point = tuple[float, float]
Run = list[Point]

FAR = 1e6
"""Dots. Nothing is placed farther out, so that no difference or quotient below can overflow."""
GAP: Point = (nan, nan)
MOST_INK = 100_000.0
"""Dots of one curve. A drawing of 200 by 60 cells has as many, so that a longer curve has blackened it anyway."""


def placed(curve: Curve, view: Window, columns: float, rows: float) -> list[Point]:
    """Where the points of a curve lie, one for each: at most `FAR` away, or `GAP` for one that cannot be shown."""
    points = []
    for x, y in zip(curve.x, curve.y, strict=False):
        right, up = columns * view.x.place(x), rows * view.y.place(y)
        shown = isfinite(right) and isfinite(up)
        points.append((max(-FAR, min(FAR, right)), max(-FAR, min(FAR, up))) if shown else GAP)
    return points


def unbroken(points: Sequence[Point], rows: float) -> list[range]:
    """The indices of placed points between gaps and poles; no range is empty.

    A pole is a jump by more than the height of the window, against the slope of the curve on either side.
    """
    pieces = []
    start = 0
    for index, point in enumerate(points):
        if point is GAP or _is_pole(points, index, rows):
            pieces.append(range(start, index))
            start = index + 1 if point is GAP else index
    pieces.append(range(start, len(points)))
    return [piece for piece in pieces if piece]


def runs(points: Sequence[Point], columns: float, rows: float) -> Iterator[Run]:
    """What is seen of a line through placed points: its connected pieces, entirely inside the window.

    One point without neighbours is a run of its own.
    """
    points = thinned(points)
    ink = sum(min(dist(a, b), columns + rows) for a, b in pairwise(points) if a is not GAP and b is not GAP)
    points = points[:: int(ink / MOST_INK) + 1]
    for piece in unbroken(points, rows):
        x, y = points[piece[0]]
        run = [(x, y)] if 0 <= x <= columns and 0 <= y <= rows else []
        for index in piece[1:]:
            segment = clipped(points[index - 1], points[index], columns, rows)
            if segment is not None and run and run[-1] == segment[0]:
                run.append(segment[1])
                continue
            if run:
                yield run
            run = list(segment or ())
        if run:
            yield run


def clipped(start: Point, end: Point, columns: float, rows: float) -> tuple[Point, Point] | None:
    """The part of a segment inside the window, or None (Liang and Barsky, ACM Transactions on Graphics 3(1), 1984)."""
    (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
    enters, leaves = 0.0, 1.0
    for position, change, limit in ((x, dx, columns), (y, dy, rows)):
        if change == 0:
            if not 0 <= position <= limit:
                return None
            continue
        first, last = sorted((-position / change, (limit - position) / change))
        enters, leaves = max(enters, first), min(leaves, last)
    if enters > leaves:
        return None

    def at(t: float) -> Point:
        # An end that is inside stays itself, so that the next segment begins exactly where this one ends.
        right, up = start if t == 0 else end if t == 1 else (x + t * dx, y + t * dy)
        # Rounding may leave the result a hair outside, where plotext must never see it.
        return max(0.0, min(columns, right)), max(0.0, min(rows, up))

    return at(enters), at(leaves)


def thinned(points: Sequence[Point]) -> list[Point]:
    """Fewer points, the same drawing: of neighbours in one column the first, lowest, highest and last remain.

    This is M4 of Jugel, Jerzak, Hackenbroich and Markl (VLDB 2014), applied to neighbours only, so that a curve that
    turns back stays itself. Gaps stay gaps.
    """
    kept: list[Point] = []
    group: list[Point] = []
    column: int | None = None
    for point in points:
        here = None if point is GAP else int(point[0])
        if here != column:
            kept += _extremes(group)
            group, column = [], here
        group.append(point)
    return kept + _extremes(group)


def _extremes(group: list[Point]) -> list[Point]:
    if len(group) <= 4:
        return group
    heights = [y for _, y in group]
    chosen = {0, heights.index(min(heights)), heights.index(max(heights)), len(group) - 1}
    return [group[index] for index in sorted(chosen)]


def _is_pole(points: Sequence[Point], index: int, rows: float) -> bool:
    """Whether there is a pole between the points before and at `index`."""
    before, start, end, after = (points[k] if 0 <= k < len(points) else GAP for k in range(index - 2, index + 2))
    jump = end[1] - start[1]
    if not abs(jump) > rows:  # also where one of them is a gap
        return False
    slopes = [b[1] - a[1] for a, b in ((before, start), (end, after)) if a is not GAP and b is not GAP]
    return bool(slopes) and all(slope * jump < 0 for slope in slopes)
