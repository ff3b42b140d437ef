"""The picture of a laboratory and its sentence, drawn anew while keys are held down, without a flicker."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType

from tutor.tui.lines import Line, Piece, fitted, wrapped
from tutor.tui.reading import Reading

if TYPE_CHECKING:  # imports NumPy
    from tutor.laboratory.experiment import Picture

FAR = 10
"""Positions that a quantity moves with shift."""
LEAST_DRAWN = 8
"""Rows; where there are fewer below the words, the drawing comes after them, to be scrolled to."""


class Bench(Reading):
    """Shows one picture; the drawing before it stays in sight until the next is ready.

    The arrow keys, which would scroll it, move the quantities: what they do is the screen's.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left",
            "screen.turn(-1, 0)",
            "Move",
            key_display="←→",
            id="laboratory.left",
            tooltip="Move the first quantity.",
        ),
        Binding("right", "screen.turn(1, 0)", show=False, id="laboratory.right", tooltip="Move it the other way."),
        Binding(
            "up",
            "screen.turn(0, 1)",
            "Step",
            key_display="↑↓",
            id="laboratory.up",
            tooltip="Make the second one larger.",
        ),
        Binding("down", "screen.turn(0, -1)", show=False, id="laboratory.down", tooltip="Make it smaller."),
        Binding(
            "shift+left",
            f"screen.turn(-{FAR}, 0)",
            show=False,
            id="laboratory.far-left",
            tooltip="Ten positions at once.",
        ),
        Binding(
            "shift+right",
            f"screen.turn({FAR}, 0)",
            show=False,
            id="laboratory.far-right",
            tooltip="Ten positions at once.",
        ),
        Binding(
            "home", "screen.start", "Reset", id="laboratory.start", tooltip="Both quantities as they were at first."
        ),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self.heading = ""
        self.setting = ""
        self.picture: Picture | None = None
        self.in_words = False
        self._told = ""
        self._drawn: Sequence[Line] = ()
        self._rows_of_words = (0, 0)
        """A width, and the most rows that a sentence took at it: the drawing keeps its size while sentences change."""
        self._is_drawing = self._is_stale = False

    def on_mount(self) -> None:
        """Colours are part of a drawing."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.redraw())

    def tell(self, sentence: str) -> None:
        """Show a sentence in place of a picture."""
        self.picture, self._told = None, sentence
        self.relay()

    def show(self, heading: str, setting: str, picture: "Picture") -> None:
        """Show a picture, soon."""
        self.heading, self.setting, self.picture = heading, setting, picture
        self.redraw()

    def on_resize(self) -> None:
        """A drawing depends on both sizes."""
        self.redraw()

    def on_show(self) -> None:
        """A size is known now."""
        self.redraw()

    def redraw(self) -> None:
        """Draw what is to be seen now; while a drawing is under way, once more after it, for the latest alone."""
        if self.picture is None or self.scrollable_content_region.width <= 0:
            self.relay()
        elif self._is_drawing:
            self._is_stale = True
        else:
            self._is_drawing = True
            self._draw()

    @work(group="draw", exit_on_error=False)
    async def _draw(self) -> None:
        try:
            self._is_stale = True
            while self._is_stale and self.picture is not None:
                self._is_stale = False
                await self._draw_once(self.picture)
        finally:
            self._is_drawing = False

    async def _draw_once(self, picture: "Picture") -> None:
        from tutor.tui import figure_lines  # noqa: PLC0415  the first frame has no figures

        region = self.scrollable_content_region
        width = region.width
        palette = figure_lines.palette_of(self.app.theme_variables, dark=self.app.current_theme.dark)
        head = [
            (Piece(fitted(self.heading, width), "heading"),),
            (Piece(fitted(self.setting, width), "strong"),),
        ]
        words = wrapped(picture.words, width)
        before = self._rows_of_words[1] if self._rows_of_words[0] == width else 0
        self._rows_of_words = (width, max(before, len(words)))
        if self.in_words:
            self._drawn = [*head, (), *words, (), *figure_lines.in_words(picture.figure, width, compared=False)]
        else:
            legend = figure_lines.legend_lines(picture.figure, palette, width)
            height = region.height - len(head) - len(legend) - self._rows_of_words[1]
            rows = max(height, LEAST_DRAWN)
            drawing = await asyncio.to_thread(figure_lines.drawing, picture.figure, width, rows, palette)
            fits = height >= LEAST_DRAWN
            self._drawn = [*head, *legend, *drawing, *words] if fits else [*head, *words, *legend, *drawing]
        self.relay()

    def lines(self, width: int) -> Sequence[Line]:
        """What was drawn last, or a sentence."""
        return wrapped(self._told, width, "dim") if self.picture is None else self._drawn
