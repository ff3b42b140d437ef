"""A figure in words and a table, for those who cannot see the drawing or would rather read it."""

from collections.abc import Sequence
from math import isfinite, nan

from tutor.canvas.components import in_sentences
from tutor.canvas.look import printable
from tutor.canvas.residual import Pair, pairs
from tutor.canvas.shape import shape
from tutor.canvas.ticks import linear_ticks, log_ticks, number
from tutor.canvas.trace import Gap, Trace, trace
from tutor.canvas.window import Window, window
from tutor.wire.figure import Curve, Figure

MOST_ROWS = 9
"""Of the table: five to nine come of it, seven or so."""
MOST_COLUMNS = 5
"""Of curves in the table: more do not fit on a line."""
LONGEST_HEADING = 16
CLOSED = 1e-3
"""Of the window: nearer than this, the ends of a curve meet."""
MOST_TOLD = 6
"""Turns, gaps or points that a sentence tells one by one."""


def twin(figure: Figure, *, compared: bool = True) -> str:
    """What the drawing shows, as text.

    A sentence for each curve: where it runs, rises and falls, its lowest and highest point, its gaps. Where it is
    `compared`, how far each of the learner's curves is from the true one, and in which shape. Then the values of the
    lines at some seven common x, to three digits and straight between the points of a curve; a dash where it has none.
    """
    if figure.names:
        return "\n".join(filter(None, [printable(figure.title), *in_sentences(figure)]))
    view = window(figure)
    if view is None:
        return "Nothing is drawn: no curve has a point with finite values."
    names = [printable(curve.label) or f"curve {index}" for index, curve in enumerate(figure.curves, 1)]
    traces = [trace(curve, view) for curve in figure.curves]
    told = list(zip(figure.curves, names, traces, strict=True))
    sentences = [
        printable(figure.title),
        *(f"The {axis} axis is logarithmic." for axis in figure.log),
        *(f"{name}: {_told(curve, path, view)}." for curve, name, path in told),
        *(_comparison(pair) for pair in pairs(figure) if compared),
        *(shapes(figure) if compared else ()),
    ]
    text = "\n".join(filter(None, sentences))
    lines = [(name, path) for curve, name, path in told if curve.style == "line" and path.is_graph and path.pieces]
    return f"{text}\n\n{_table(lines[:MOST_COLUMNS], view)}" if lines else text


def shapes(figure: Figure) -> list[str]:
    """A sentence for each of the learner's curves whose difference from the true one has a simple shape."""
    if figure.log or figure.names:
        return []
    return [said for pair in pairs(figure) if (said := shape(pair, printable(pair.yours.label) or "yours"))]


def _told(curve: Curve, path: Trace, view: Window) -> str:
    match curve.style:
        case "line":
            return _line(path, view)
        case "points":
            return _points(path)
        case _:
            return f"a mark at x = {', '.join(number(x) for x in curve.x[:MOST_TOLD])}"


def _points(path: Trace) -> str:
    shown = path.shown
    if len(shown) > MOST_TOLD:
        return f"{len(shown)} points, {_extent(path)}; {_extremes(path)}"
    return ", ".join(_point(path, index) for index in shown) or "no point with finite values"


def _line(path: Trace, view: Window) -> str:
    if len(path.shown) <= 1:
        return _points(path)
    slope = None if view.x.log or view.y.log else path.slope()
    if slope == 0:
        return f"{_extent(path)}: y = {number(path.ys[0])} throughout"
    if slope is not None:
        return f"a straight line from {_point(path, 0)} to {_point(path, -1)}, slope {number(slope)}"
    if not path.is_graph:
        (x, y), (end_x, end_y) = (path.places[path.shown[end]] for end in (0, -1))
        kind = "a closed curve" if abs(x - end_x) + abs(y - end_y) < CLOSED else "a curve that turns back"
        return f"{kind}, {_extent(path)}; {_extremes(path)}"
    return "; ".join(filter(None, [f"{_extent(path)}: {_moves(path)}", _extremes(path), _gaps(path.gaps())]))


def _point(path: Trace, index: int) -> str:
    return f"({number(path.xs[index])}, {number(path.ys[index])})"


def _extent(path: Trace) -> str:
    xs = [path.xs[index] for index in path.shown]
    return f"x from {number(min(xs))} to {number(max(xs))}"


def _moves(path: Trace) -> str:
    moves = path.moves()
    match moves:
        case []:
            return "level"
        case [only]:
            return f"{only.kind} throughout"
        case [*_, last] if len(moves) <= MOST_TOLD:
            steps = ", ".join(f"{move.kind} until x = {number(move.until, 3)}" for move in moves[:-1])
            return f"{steps}, then {last.kind}"
        case _:
            return f"goes up and down, turning {len(moves) - 1} times"


def _extremes(path: Trace) -> str:
    low, high = (choose(path.shown, key=path.ys.__getitem__) for choose in (min, max))
    if path.ys[low] == path.ys[high]:
        return f"y = {number(path.ys[low])} throughout"
    return ", ".join(
        f"{word} {number(path.ys[index])} at x = {number(path.xs[index], 3)}"
        for word, index in (("lowest", low), ("highest", high))
    )


def _gaps(gaps: Sequence[Gap]) -> str:
    if not gaps:
        return ""
    if len(gaps) > MOST_TOLD:
        return f"{len(gaps)} gaps"
    ends = [(number(gap.start, 3), number(gap.end, 3)) for gap in gaps]
    places = [f"at x = {start}" if start == end else f"from x = {start} to {end}" for start, end in ends]
    return f"{'gap' if len(gaps) == 1 else 'gaps'} {' and '.join(places)}"


def _comparison(pair: Pair) -> str:
    yours, truth = printable(pair.yours.label) or "yours", printable(pair.truth.label) or "the truth"
    gaps = zip(map(abs, pair.differences), pair.yours.x, strict=False)
    largest, x = max((gap for gap in gaps if isfinite(gap[0])), default=(nan, nan))
    if largest == 0:
        return f"{yours} is the same as {truth}."
    return (
        f"{yours} differs from {truth} by at most {number(largest, 2)}, at x = {number(x, 3)}." if largest > 0 else ""
    )


def _table(columns: Sequence[tuple[str, Trace]], view: Window) -> str:
    ticks = (log_ticks if view.x.log else linear_ticks)(view.x.low, view.x.high, MOST_ROWS)
    rows = [
        ["x", *(name if len(name) <= LONGEST_HEADING else name[: LONGEST_HEADING - 1] + "…" for name, _ in columns)]
    ]
    for tick in ticks:
        place = (tick.at - view.x.low) / (view.x.high - view.x.low)
        values = [path.at(place) for _, path in columns]
        rows.append([tick.label, *("–" if value is None else number(value, 3) for value in values)])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
