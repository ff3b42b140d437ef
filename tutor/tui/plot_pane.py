"""The figures of an exercise and those that the learner's code drew, as characters, in words, or as differences."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from rich.style import Style
from rich.text import Text
from textual import events, work
from textual.binding import Binding, BindingType
from textual.color import Color

from tutor.canvas.draw import DARK, LIGHT, Palette, draw
from tutor.canvas.look import legend, printable
from tutor.canvas.residual import residual
from tutor.canvas.twin import twin
from tutor.tui.lines import Line, Piece, fitted, wrapped
from tutor.tui.reading import Reading
from tutor.wire.figure import Figure

View = Literal["drawing", "words", "difference"]
MOST_KEPT = 40
"""Drawings kept for their size and theme: enough for going back and forth, and small."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure, and the part it belongs to; one that the learner drew belongs to none."""

    figure: Figure
    part: str = ""


class PlotPane(Reading):
    """Shows one figure at a time, drawn in a thread of its own."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,n", "turn(1)", "Next figure", id="plot.next", tooltip="Show the next figure."),
        Binding("left,p", "turn(-1)", "Previous", show=False, id="plot.previous", tooltip="Show the previous figure."),
        Binding("w", "view('words')", "In words", id="plot.words", tooltip="Tell what the figure shows, and a table."),
        Binding(
            "d",
            "view('difference')",
            "Difference",
            id="plot.difference",
            tooltip="Draw your curves minus the true ones.",
        ),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self.figures: Sequence[Shown] = ()
        self.at = 0
        self.view: View = "drawing"
        self._drawn: dict[tuple[object, ...], list[Line]] = {}

    def on_mount(self) -> None:
        """Colours are part of a drawing."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.relay())

    def show(self, figures: Sequence[Shown], at: int = 0) -> None:
        """Show these figures, beginning with the one at this index."""
        self.figures, self.at = figures, at
        self._drawn.clear()
        self.relay()
        self.scroll_home(animate=False)

    def lines(self, width: int) -> Sequence[Line]:
        """Title, legend, and the drawing if it is ready; else it is asked for."""
        if not self.figures:
            told = "Figures appear here when your code is checked (F5), or when it calls plot and is run (ctrl+r)."
            return wrapped(told, width, "dim")
        shown = self.figures[self.at]
        figure = shown.figure if self.view != "difference" else residual(shown.figure)
        if figure is None:
            return [self._heading(shown, width), (), *wrapped("Nothing of yours to compare in this figure yet.", width)]
        if self.view == "words":
            return [self._heading(shown, width), (), *wrapped(twin(figure), width)]
        palette = self._palette()
        head = [self._heading(shown, width), *_legend(figure, palette, width)]
        height = self.scrollable_content_region.height - len(head)
        key = (self.at, self.view, width, height, self.app.theme)
        if key not in self._drawn:
            self._draw(figure, width, height, palette, key)
            return head
        return [*head, *self._drawn[key]]

    @work(exclusive=True, group="draw", exit_on_error=False)
    async def _draw(self, figure: Figure, width: int, height: int, palette: Palette, key: tuple[object, ...]) -> None:
        drawn = await asyncio.to_thread(_drawing, figure, width, height, palette)
        if len(self._drawn) >= MOST_KEPT:
            self._drawn.clear()
        self._drawn[key] = drawn
        self.relay()

    def on_resize(self) -> None:
        """A drawing depends on the height too."""
        self.relay()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  Textual's
        """Nothing to turn to where there is one figure."""
        if action == "turn":
            return len(self.figures) > 1
        return bool(self.figures) if action == "view" else True

    def action_turn(self, step: int) -> None:
        """Show the next figure, or the one before; behind the last comes the first."""
        self.at = (self.at + step) % len(self.figures)
        self.relay()
        self.scroll_home(animate=False)

    def action_view(self, view: View) -> None:
        """Show the figure in another way, or again as a drawing."""
        self.view = "drawing" if self.view == view else view
        self.relay()
        self.scroll_home(animate=False)

    def on_click(self, event: events.Click) -> None:
        """The heading turns to the next figure."""
        place = event.get_content_offset(self)
        if place is not None and place.y + self.scroll_offset.y == 0 and len(self.figures) > 1:
            self.action_turn(1)

    def _heading(self, shown: Shown, width: int) -> Line:
        count = f"‹ {self.at + 1} of {len(self.figures)} ›  " if len(self.figures) > 1 else ""
        whose = f"{shown.part} · " if shown.part else "yours · "
        title = whose + (printable(shown.figure.title) or "a figure of your code")
        return (Piece(count, "dim"), Piece(fitted(title, max(width - len(count), 1)), "heading"))

    def _palette(self) -> Palette:
        colours = self.app.theme_variables
        surface, foreground = (Color.parse(colours[name]) for name in ("surface", "foreground"))
        curves = (DARK if self.app.current_theme.dark else LIGHT).curves
        dim = surface.blend(foreground, 0.35)
        return Palette(surface.rgb, foreground.rgb, dim.rgb, curves)


def _drawing(figure: Figure, width: int, height: int, palette: Palette) -> list[Line]:
    try:
        text = Text.from_ansi(draw(figure, width, height, palette))
    except ImportError:  # plotext has no wheel for every machine
        return wrapped(twin(figure), width)
    return [_pieces(line) for line in text.split("\n", allow_blank=True)]


def _pieces(line: Text) -> Line:
    """A line of a drawing, whose stretches have colours of their own."""
    pieces, start = [], 0
    for span in line.spans:
        if span.start > start:
            pieces.append(Piece(line.plain[start : span.start]))
        pieces.append(Piece(line.plain[span.start : span.end], span.style))
        start = span.end
    return (*pieces, Piece(line.plain[start:])) if start < len(line.plain) else tuple(pieces)


def _legend(figure: Figure, palette: Palette, width: int) -> list[Line]:
    """Each look and label, side by side where they fit."""
    lines: list[list[Piece]] = [[]]
    used = 0
    for entry in legend(figure):
        red, green, blue = palette.curves[entry.colour_index % len(palette.curves)]
        label = f" {fitted(entry.label, max(width - 4, 1))}   "
        if used and used + len(entry.glyph) + len(label) - 3 > width:
            lines.append([])
            used = 0
        lines[-1] += [Piece(entry.glyph, Style(color=f"rgb({red},{green},{blue})")), Piece(label)]
        used += len(entry.glyph) + len(label)
    return [tuple(line) for line in lines if line]
