"""The figures of an exercise and those that the learner's code drew, as characters, in words, or as differences."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.binding import Binding, BindingType

from tutor.tui.key_names import key_name
from tutor.tui.lines import Line, wrapped
from tutor.tui.messages import KeepFigure
from tutor.tui.reading import Reading
from tutor.wire.figure import Figure

if TYPE_CHECKING:  # the canvas is imported with the first figure
    from tutor.canvas.draw import Palette
    from tutor.tui.figure_lines import Shown, View

LEAST_DRAWN = 8
"""Rows; where there are fewer below the legend, the legend comes after the drawing, to be scrolled to."""
MOST_KEPT = 40
"""Drawings kept for their size and theme: enough for going back and forth, and small."""


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
        Binding(
            "l",
            "screen.laboratory",
            "Laboratory",
            id="plot.laboratory",
            tooltip="Move a point, a step or a rate, and see what your functions do.",
        ),
        Binding("s", "keep", "Save", id="plot.keep", tooltip="Keep the figure as an SVG and a text file."),
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

    @property
    def part(self) -> str:
        """The part that the figure in sight belongs to, or nothing."""
        return self.figures[self.at].part if self.figures else ""

    def show(self, figures: "Sequence[Shown]", at: int = 0) -> None:
        """Show these figures, beginning with the one at this index."""
        self.figures, self.at = figures, at
        self._drawn.clear()
        self.relay()
        self.refresh_bindings()
        self.scroll_home(animate=False)

    def lines(self, width: int) -> Sequence[Line]:
        """Title, legend, and the drawing if it is ready; else it is asked for."""
        if not self.figures:
            check, run = key_name(self, "exercise.check"), key_name(self, "exercise.run")
            told = f"Figures appear here when your code is checked ({check}), or when it calls plot and is run ({run})."
            return wrapped(told, width, "dim")
        from tutor.tui import figure_lines  # noqa: PLC0415  the first frame has no figures

        head = [figure_lines.heading(self.figures, self.at, width)]
        figure = figure_lines.seen_as(self.figures[self.at].figure, self.view)
        if figure is None:
            told = figure_lines.why_not_compared(self.figures[self.at].figure)
            return [*head, (), *wrapped(f"{told} {key_name(self, 'plot.difference')} draws it again.", width)]
        if self.view == "words":
            return [*head, (), *figure_lines.in_words(figure, width)]
        palette = figure_lines.palette_of(self.app.theme_variables, dark=self.app.current_theme.dark)
        legend = figure_lines.legend_lines(figure, palette, width)
        if figure.names and not figure_lines.has_rows(figure):
            legend += wrapped("None of these has a value of yours yet.", width, "dim")
        if self.view == "difference":
            legend += figure_lines.shapes_of(self.figures[self.at].figure, width)
        room = self.scrollable_content_region.height - len(head)
        is_low = room - len(legend) < LEAST_DRAWN
        height = max(room, LEAST_DRAWN) if is_low else room - len(legend)
        key = (self.at, self.view, width, height, self.app.theme)
        drawn = self._drawn.get(key)
        if drawn is None:
            self._draw(figure, width, height, palette, key)
            return [*head, *legend]
        return [*head, *drawn, *legend] if is_low else [*head, *legend, *drawn]

    @work(exclusive=True, group="draw", exit_on_error=False)
    async def _draw(self, figure: Figure, width: int, height: int, palette: "Palette", key: tuple[object, ...]) -> None:
        from tutor.tui.figure_lines import drawing  # noqa: PLC0415  as above

        drawn = await asyncio.to_thread(drawing, figure, width, height, palette)
        if len(self._drawn) >= MOST_KEPT:
            self._drawn.clear()
        self._drawn[key] = drawn
        self.relay()

    def on_resize(self) -> None:
        """A drawing depends on the height too."""
        self.relay()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to turn to where there is one figure, and no difference to draw where each row has it."""
        if action == "turn":
            return len(self.figures) > 1
        if self.figures and parameters == ("difference",) and self.view != "difference":
            from tutor.tui.figure_lines import has_rows  # noqa: PLC0415  as above

            return not has_rows(self.figures[self.at].figure)
        return bool(self.figures) if action in {"view", "keep"} else True

    def action_turn(self, step: int) -> None:
        """Show the next figure, or the one before; behind the last comes the first."""
        self.at = (self.at + step) % len(self.figures)
        self.relay()
        self.refresh_bindings()
        self.scroll_home(animate=False)

    def action_view(self, view: "View") -> None:
        """Show the figure in another way, or again as a drawing."""
        self.view = "drawing" if self.view == view else view
        self.relay()
        self.refresh_bindings()
        self.scroll_home(animate=False)

    def action_keep(self) -> None:
        """Keep what is shown: the figure, or its difference."""
        shown = self.figures[self.at]
        from tutor.tui import figure_lines  # noqa: PLC0415  as above

        figure = figure_lines.seen_as(shown.figure, self.view)
        if figure is not None:
            self.post_message(KeepFigure(figure_lines.title_of(shown), figure))

    def on_click(self, event: events.Click) -> None:
        """The heading turns to the next figure."""
        place = event.get_content_offset(self)
        if place is not None and place.y + self.scroll_offset.y == 0 and len(self.figures) > 1:
            self.action_turn(1)
