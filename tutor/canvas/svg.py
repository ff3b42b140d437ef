"""Figures as an SVG document, in the window, looks and ticks that they have in the terminal.

Lengths are in pixels, at the size the document is meant for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import dist
from textwrap import wrap
from xml.sax.saxutils import escape

from tutor.canvas.components import TRUTH, YOURS, components, scale_of, share
from tutor.canvas.draw import LIGHT, Rgb
from tutor.canvas.look import Look, looks, printable, spaced
from tutor.canvas.path import Point, Run, placed, runs
from tutor.canvas.ticks import Tick, linear_ticks, log_ticks
from tutor.canvas.twin import twin
from tutor.canvas.window import Axis, Window, window
from tutor.wire.figure import Curve, Figure

WIDTH, HEIGHT = 820, 420
"""Of one figure, with its title and legend."""
_LEFT, _TOP = 90.0, 44.0
_ACROSS, _UP = 480.0, 330.0
"""The frame. What is right of it belongs to the legend, so that no label can hide a curve."""
_LEGEND, _SAMPLE, _LABEL = _LEFT + _ACROSS + 20, 30.0, 26
"""Where the legend begins, how long its samples are, and how many characters its lines have."""
_LINE = 18.0
_MOST_LINES = int(_UP / _LINE)
_BEAD_SPACING, _MARK_SPACING = 10.0, 9.0

_NAMES, _BAR = 150.0, 330.0
"""Of a figure of components: where the names end, and how long the scale is."""

_DASHES = {"dashed": "8 5", "dotted": "2 4", "upright": "4 6"}
_CIRCLE = "m-{0} 0a{0} {0} 0 1 0 {1} 0a{0} {0} 0 1 0 -{1} 0z"
_SMALL, _LARGE = _CIRCLE.format(2, 4), _CIRCLE.format(4, 8)
_DIAMOND, _SQUARE = "m0 -5l5 5l-5 5l-5 -5z", "m-3.5 -3.5h7v7h-7z"
_SHAPES = {
    "•": _SMALL, "◦": _SMALL, "+": "m-3 0h6m-3 -3v6", "×": "m-2.5 -2.5l5 5m0 -5l-5 5",
    "○": _LARGE, "●": _LARGE, "◇": _DIAMOND, "◆": _DIAMOND, "□": _SQUARE, "■": _SQUARE,
}  # fmt: skip
"""Paths from the point that is marked."""
_FILLED = "•●◆■"


def svg(figures: Sequence[Figure]) -> str:
    """One document with the figures below one another, each with its words (see `twin`) for those who cannot see it."""
    height = HEIGHT * len(figures)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
        f' font-family="sans-serif" font-size="13" fill="{_colour(LIGHT.foreground)}">'
    )
    paper = f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>'
    pieces = [piece for number, figure in enumerate(figures) for piece in _figure(figure, HEIGHT * number)]
    return "\n".join([head, paper, *pieces, "</svg>", ""])


def _figure(figure: Figure, top: float) -> Iterable[str]:
    title = escape(printable(figure.title))
    yield f'<g transform="translate(0 {top:g})" role="img">'
    yield f"<title>{title}</title>"
    yield f"<desc>{escape(twin(figure))}</desc>"
    yield _text(_LEFT, _TOP - 16, title, 'font-size="16"')
    view = window(figure)
    if figure.names:
        yield from _components(figure)
    elif view is None:
        yield _text(_LEFT, _TOP + _LINE, "Nothing to draw yet: no curve has a point with finite values.")
    else:
        yield from _axes(view)
        pairs = list(zip(figure.curves, looks(figure), strict=True))
        for curve, look in sorted(pairs, key=lambda pair: pair[0].yours):  # the learner's come last, and so on top
            yield _curve(curve, look, view)
        yield from _legend(pairs)
    yield "</g>"


def _components(figure: Figure) -> Iterable[str]:
    """A row for each component: name, both values on one scale, and in numbers; as many as there is room for."""
    found = components(figure)
    line = min(_LINE, (_UP + _LINE) / max(1, len(found)))
    zero = _NAMES + _BAR * share(0.0, scale_of(figure))
    yield f'<path d="M{zero:.1f} {_TOP:g}v{line * len(found):.1f}" fill="none" stroke="{_colour(LIGHT.dim)}"/>'
    drawn = [
        (curve, replace(look, character=YOURS if curve.yours else TRUTH))
        for curve, look in zip(figure.curves, looks(figure), strict=True)
    ]
    chosen = {curve.yours: look for curve, look in drawn}
    for row, each in enumerate(found):
        y = _TOP + line * (row + 0.5)
        yield _text(_NAMES - 12, y + 4, escape(f"{each.mark} {each.name}"), 'text-anchor="end"')
        if each.truth is not None:
            along = _NAMES + _BAR * share(each.truth, scale_of(figure))
            yield f'<path d="M{zero:.1f} {y:.1f}H{along:.1f}" fill="none" stroke="{_colour(LIGHT.dim)}"/>'
        for value, look in ((each.truth, chosen.get(False)), (each.yours, chosen.get(True))):
            if value is not None and look is not None:
                yield _marks([(_NAMES + _BAR * share(value, scale_of(figure)), y)], look)
        yield _text(_NAMES + _BAR + 12, y + 4, escape(each.told))
    samples = {look: curve.label for curve, look in drawn}
    for place, (look, label) in enumerate(samples.items()):
        y = _TOP + line * (len(found) + 1) + 8
        yield _marks([(_NAMES + 180 * place, y)], look)
        yield _text(_NAMES + 12 + 180 * place, y + 4, escape(printable(label)))


def _axes(view: Window) -> Iterable[str]:
    for tick in _ticks(view.x, 8):
        x, _ = _on_page((_ACROSS * _share(view.x, tick.at), 0.0))
        yield _grid(f"M{x:.1f} {_TOP:g}v{_UP:g}", is_zero=tick.label == "0")
        yield _text(x, _TOP + _UP + _LINE, escape(tick.label), 'text-anchor="middle"')
    for tick in _ticks(view.y, 7):
        _, y = _on_page((0.0, _UP * _share(view.y, tick.at)))
        yield _grid(f"M{_LEFT:g} {y:.1f}h{_ACROSS:g}", is_zero=tick.label == "0")
        yield _text(_LEFT - 8, y + 4, escape(tick.label), 'text-anchor="end"')
    frame = f'x="{_LEFT:g}" y="{_TOP:g}" width="{_ACROSS:g}" height="{_UP:g}"'
    yield f'<rect {frame} fill="none" stroke="{_colour(LIGHT.foreground)}"/>'


def _ticks(axis: Axis, most: int) -> Sequence[Tick]:
    return (log_ticks if axis.log else linear_ticks)(axis.low, axis.high, most)


def _share(axis: Axis, at: float) -> float:
    return (at - axis.low) / (axis.high - axis.low)


def _grid(path: str, *, is_zero: bool) -> str:
    return f'<path d="{path}" fill="none" stroke="{_colour(LIGHT.dim) if is_zero else "#e4e4e4"}"/>'


def _curve(curve: Curve, look: Look, view: Window) -> str:
    points = placed(curve, view, _ACROSS, _UP)
    if look.pattern == "upright":
        return _lines([[_on_page((x, 0.0)), _on_page((x, _UP))] for x, _ in points if 0 <= x <= _ACROSS], look)
    if look.pattern == "marks":
        inside = [(x, y) for x, y in points if 0 <= x <= _ACROSS and 0 <= y <= _UP]
        return _marks(map(_on_page, _apart(inside)), look)
    pieces = list(runs(points, _ACROSS, _UP))
    if look.pattern == "beads":
        return _marks((_on_page(point) for run in pieces for point in spaced(run, _BEAD_SPACING)), look)
    return _lines([[_on_page(point) for point in run] for run in pieces], look)


def _apart(points: Iterable[Point]) -> list[Point]:
    """Without those that would cover the one before: a long row of marks is to be seen through."""
    kept: list[Point] = []
    for point in points:
        if not kept or dist(kept[-1], point) >= _MARK_SPACING:
            kept.append(point)
    return kept


def _legend(pairs: Sequence[tuple[Curve, Look]]) -> Iterable[str]:
    """A sample and a label for each look, as far as there is room."""
    row = 0
    for look, label in dict.fromkeys((look, label) for curve, look in pairs if (label := printable(curve.label))):
        lines = wrap(label, _LABEL)
        if row + len(lines) > _MOST_LINES:
            return
        y = _TOP + _LINE / 2 + _LINE * row
        ends = [(_LEGEND, y), (_LEGEND + _SAMPLE, y)]
        match look.pattern:
            case "marks":
                yield _marks([(_LEGEND + _SAMPLE / 2, y)], look)
            case "beads":
                yield _marks(spaced(ends, _BEAD_SPACING), look)
            case _:
                yield _lines([ends], look)
        for line in lines:
            yield _text(_LEGEND + _SAMPLE + 10, _TOP + _LINE / 2 + _LINE * row + 4, escape(line))
            row += 1


def _lines(pieces: Iterable[Run], look: Look) -> str:
    path = "".join(
        # A point without neighbours gets a length of nothing, which round ends make a dot.
        f"M{' '.join(f'{x:.1f} {y:.1f}' for x, y in (run if len(run) > 1 else run * 2))}"
        for run in pieces
    )
    dashes = f' stroke-dasharray="{_DASHES[look.pattern]}"' if look.pattern in _DASHES else ""
    style = f'fill="none" stroke="{_curve_colour(look)}" stroke-width="2" stroke-linecap="round"{dashes}'
    return f'<path d="{path}" {style}/>'


def _marks(points: Iterable[Point], look: Look) -> str:
    path = "".join(f"M{x:.1f} {y:.1f}{_SHAPES[look.character]}" for x, y in points)
    colour = _curve_colour(look)
    return f'<path d="{path}" fill="{colour if look.character in _FILLED else "none"}" stroke="{colour}"/>'


def _text(x: float, y: float, escaped: str, style: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}"{" " * bool(style)}{style}>{escaped}</text>'


def _on_page(point: Point) -> Point:
    """From the frame, whose origin is below left, to the page, which begins above left."""
    return _LEFT + point[0], _TOP + _UP - point[1]


def _curve_colour(look: Look) -> str:
    return _colour(LIGHT.curves[look.colour % len(LIGHT.curves)])


def _colour(rgb: Rgb | None) -> str:
    red, green, blue = rgb or (0, 0, 0)
    return f"#{red:02x}{green:02x}{blue:02x}"
