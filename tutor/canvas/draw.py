"""A figure as characters. The only module that knows plotext, which never sees a number of the learner's.

plotext 6.1 ends the process (SIGABRT, no exception) on a nan in a line and on points far outside its limits. Therefore
all it is given are coordinates in dots between 0 and the size of the drawing: `window` and `path` see to that.
"""

from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from tutor.canvas.components import BOTH, TRUTH, WRONG, YOURS, rows_of
from tutor.canvas.look import ASCII, ASCII_LINES, BEAD_SPACING, DOT_SPACING, Look, dashes, looks, spaced
from tutor.canvas.path import Point, Run, placed, runs
from tutor.canvas.ticks import Tick, ascii_number, linear_ticks, log_ticks
from tutor.canvas.window import Axis, Window, window
from tutor.wire.figure import Curve, Figure

Rgb = tuple[int, int, int]

SMALLEST = (20, 6)
"""Columns and rows below which a drawing says less than a sentence."""
DOTS_ACROSS, DOTS_UP = 2, 4
"""Of a braille character."""
UPWARDS, DOWNWARDS = "↑", "↓"
ASCII_ROWS = str.maketrans("✓✗◉─", "+xB-")
ASCII_FRAME = str.maketrans("─│┌┐└┘├┤┬┴┼", "-|+++++++++")


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours from 0 to 255 each; None leaves that of the terminal. Curves use theirs in turn."""

    background: Rgb | None
    foreground: Rgb | None
    dim: Rgb | None
    curves: tuple[Rgb, ...]


# After Okabe and Ito, Color Universal Design (2008): told apart with any kind of colour vision; darkened for LIGHT.
DARK = Palette(
    (18, 18, 18),
    (224, 224, 224),
    (96, 96, 96),
    ((86, 180, 233), (230, 159, 0), (0, 190, 140), (204, 121, 167), (240, 228, 66)),
)
LIGHT = Palette(
    (245, 245, 245),
    (32, 32, 32),
    (170, 170, 170),
    ((0, 96, 160), (190, 75, 0), (0, 115, 80), (150, 60, 115), (110, 95, 0)),
)
TERMINAL = Palette(
    None, None, (128, 128, 128), ((30, 140, 220), (220, 120, 0), (0, 160, 110), (200, 90, 160), (150, 140, 0))
)


def draw(
    figure: Figure, width: int, height: int, palette: Palette = DARK, colour: bool = True, in_ascii: bool = False
) -> str:
    """The figure in at most `height` lines of at most `width` cells, without title and legend.

    With `colour`, lines carry ANSI colours; with `in_ascii`, they have no other characters than ASCII. Curves keep
    apart by their pattern too. A curve that leaves the drawing through its top or bottom ends in an arrow there. A pane
    that is too small, or a figure without a point to show, gives a sentence. There is nothing a curve can hold that
    raises, or ends the process.

    Raises:
        ImportError: plotext is not installed.
    """
    if width < SMALLEST[0] or height < SMALLEST[1]:
        return _sentence("Too small for a plot: make the window larger.", width, height)
    if figure.names:
        return _rows(figure, width, height, palette if colour else None, in_ascii)
    view = window(figure)
    if view is None:
        positive = " above zero" if figure.log else ""
        return _sentence(f"Nothing to draw yet: no curve has a point with finite values{positive}.", width, height)
    up = _ticks(view.y, max(3, height // 3), in_ascii)
    columns = width - 2 - max(len(tick.label) for tick in up)
    if columns < width // 2:
        up, columns = (), width - 2  # a curve without numbers beside it is more than numbers without a curve
    across = _fitting_ticks(view.x, columns, in_ascii)
    drawing = _Drawing(width, height, columns * DOTS_ACROSS, (height - 3) * DOTS_UP, palette, in_ascii)
    drawing.axes(view, across, up)
    # The learner's curves come last, and so on top.
    for curve, look in sorted(zip(figure.curves, looks(figure), strict=True), key=lambda pair: pair[0].yours):
        drawing.curve(curve, look, view)
    return drawing.text(colour=colour)


class _Drawing:
    """A plotext figure of our own (the one in its module is shared by all threads), with dots for coordinates."""

    def __init__(self, width: int, height: int, columns: int, rows: int, palette: Palette, in_ascii: bool) -> None:
        import plotext  # noqa: PLC0415 - it takes 0.15 s, which only those who draw should wait for

        self.plotext: Any = plotext
        self.columns, self.rows, self.palette, self.in_ascii = columns, rows, palette, in_ascii
        plotext.terminal.limit(False, False)
        self.figure = type(plotext.figure)(parent=plotext.terminal)
        self.figure.plot_size(width, height)
        self.figure.legend(False)
        self.figure.theme("colorless")
        self.figure.canvas("default" if palette.background is None else palette.background)
        if palette.foreground is not None:
            self.figure.axes(True, pixel=self._pixel(palette.foreground))
        for name, end in (("x", columns), ("y", rows)):
            ruler = self.figure.ruler(name)
            ruler.lim(0, end)
            ruler.alignment("edge")
            if palette.foreground is not None:
                ruler.pixel(self._pixel(palette.foreground))

    def axes(self, view: Window, across: tuple[Tick, ...], up: tuple[Tick, ...]) -> None:
        """Ticks, and dim lines where x = 0 and y = 0."""
        for name, axis, ticks, end in (("x", view.x, across, self.columns), ("y", view.y, up, self.rows)):
            length = axis.high - axis.low
            positions = [end * (tick.at - axis.low) / length for tick in ticks]
            self.figure.ruler(name).ticks(positions, [tick.label for tick in ticks])
        dim = self._pixel(self.palette.dim)
        if not view.x.log and view.x.low < 0 < view.x.high:
            right = self.columns * view.x.place(0)
            self._characters([(right, row + 1.0) for row in range(0, self.rows, DOTS_UP)], "┊", dim)
        if not view.y.log and view.y.low < 0 < view.y.high:
            height = self.rows * view.y.place(0)
            self._characters([(column + 1.0, height) for column in range(0, self.columns, DOTS_ACROSS)], "┈", dim)

    def curve(self, curve: Curve, look: Look, view: Window) -> None:
        """One curve in its look, with an arrow wherever it goes on above or below."""
        width, height = float(self.columns), float(self.rows)
        points = placed(curve, view, width, height)
        colours = self.palette.curves
        pixel = self._pixel(colours[look.colour % len(colours)] if colours else self.palette.foreground)
        if look.pattern == "upright":
            places = [x for x, _ in points if 0 <= x <= width]
            self._characters(
                [(x, row + 1.0) for x in places for row in range(0, self.rows, DOTS_UP)], look.character, pixel
            )
            return
        if look.pattern == "marks":
            inside = [(x, y) for x, y in points if 0 <= x <= width]
            self._characters([(x, y) for x, y in inside if 0 <= y <= height], look.character, pixel)
            self._characters([(x, height) for x, y in inside if y > height], UPWARDS, pixel)
            self._characters([(x, 0.0) for x, y in inside if y < 0], DOWNWARDS, pixel)
            return
        pieces = list(runs(points, width, height))
        match look.pattern:
            case "beads":
                self._characters(
                    [point for run in pieces for point in spaced(run, BEAD_SPACING)], look.character, pixel
                )
            case "dotted":
                self._lines([[point] for run in pieces for point in spaced(run, DOT_SPACING)], pixel, look)
            case "dashed":
                self._lines([dash for run in pieces for dash in dashes(run)], pixel, look)
            case _:
                self._lines(pieces, pixel, look)
        ends = [end for run in pieces for end in (run[0], run[-1])]
        self._characters([end for end in ends if end[1] == height], UPWARDS, pixel)
        self._characters([end for end in ends if end[1] == 0], DOWNWARDS, pixel)

    def text(self, *, colour: bool) -> str:
        """The finished drawing."""
        built: str = self.figure.build().string(colorless=not colour)
        return (built.translate(ASCII_FRAME) if self.in_ascii else built).rstrip("\n")

    def _lines(self, pieces: list[Run], pixel: Any, look: Look) -> None:
        """Connected pieces, in braille dots, or in characters of ASCII."""
        points = [point for piece in pieces for point in piece]
        marker = ASCII_LINES[look.pattern] if self.in_ascii else "braille"
        signal = self._signal(points, marker, pixel).lines(True)
        start = 0
        for piece in pieces:
            signal.line(start, False)
            start += len(piece)
        self.figure.draw(signal)

    def _characters(self, points: list[Point], character: str, pixel: Any) -> None:
        """Single characters, one per cell however many points there are."""
        character = character.translate(ASCII) if self.in_ascii else character
        cells = {(int(x) // DOTS_ACROSS, int(y) // DOTS_UP): (x, y) for x, y in points}
        self.figure.draw(self._signal(list(cells.values()), character, pixel))

    def _signal(self, points: list[Point], marker: str, pixel: Any) -> Any:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return self.figure.signal(xs, ys, marker=self.plotext.marker(marker, pixel=pixel))

    def _pixel(self, foreground: Rgb | None) -> Any:
        return self.plotext.pixel(foreground, self.palette.background)


def _rows(figure: Figure, width: int, height: int, palette: Palette | None, in_ascii: bool) -> str:
    """A figure of components: a row for each, in which the points have the colours that the legend gives them."""
    lines = [f"{mark}{row}" for mark, row in rows_of(figure, width, height)]
    if in_ascii:
        lines = [ascii_number(line.translate(ASCII).translate(ASCII_ROWS)) for line in lines]
    text = "\n".join(lines)
    if palette is not None and palette.curves and not in_ascii:  # letters of ASCII stand in names too
        chosen = {curve.yours: look.colour for curve, look in zip(figure.curves, looks(figure), strict=True)}
        for yours, characters in ((True, YOURS + BOTH + WRONG), (False, TRUTH)):
            red, green, blue = palette.curves[chosen.get(yours, 0) % len(palette.curves)]
            for each in characters:
                text = text.replace(each, f"\x1b[38;2;{red};{green};{blue}m{each}\x1b[39m")
    return text


def _ticks(axis: Axis, most: int, in_ascii: bool) -> tuple[Tick, ...]:
    ticks = (log_ticks if axis.log else linear_ticks)(axis.low, axis.high, most)
    return tuple(Tick(tick.at, ascii_number(tick.label)) for tick in ticks) if in_ascii else ticks


def _fitting_ticks(axis: Axis, columns: int, in_ascii: bool) -> tuple[Tick, ...]:
    """As many as have room side by side, but not crowded; where room is short the outermost two, or none."""
    choices = [_ticks(axis, most, in_ascii) for most in range(max(5, columns // 12), 2, -1)]
    choices.append(choices[-1][:: max(1, len(choices[-1]) - 1)])
    return next((ticks for ticks in choices if sum(len(tick.label) + 2 for tick in ticks) <= columns), ())


def _sentence(text: str, width: int, height: int) -> str:
    return "\n".join(wrap(text, max(1, width))[: max(0, height)])
