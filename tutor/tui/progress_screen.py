"""Progress over time: a staircase of the parts passed, and the same in words."""

import asyncio
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.widget import Widget

from tutor.errors import ProgressError
from tutor.progress.model import Attempt
from tutor.progress.over_time import in_words, parts_passed
from tutor.service import Tutor
from tutor.tui.figure_lines import Shown, drawing, legend_lines, palette_of
from tutor.tui.key_names import key_name
from tutor.tui.lines import Line, Piece, wrapped
from tutor.tui.reading import Reading
from tutor.tui.title_bar import TitleBar
from tutor.tui.tutor_screen import TutorScreen, bindings_of

if TYPE_CHECKING:
    from tutor.canvas.draw import Palette

LEAST_ROWS, MOST_ROWS = 8, 24
"""Of the drawing: as high as the words below it leave room for."""


class Staircase(Reading):
    """The sentence, the drawing, and the days in a table; drawn in a thread for each size and theme."""

    def __init__(self) -> None:
        super().__init__()
        self._words: Sequence[str] = ()
        self._shown: Shown | None = None
        self._drawn: tuple[tuple[object, ...], list[Line]] = ((), [])

    def on_mount(self) -> None:
        """Colours are part of a drawing."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.relay())

    def show(self, words: Sequence[str], shown: Shown | None = None) -> None:
        """Show these words, and the figure if there is one."""
        self._words, self._shown = words, shown
        self.relay()

    def lines(self, width: int) -> Sequence[Line]:
        """The words without the drawing until that is ready."""
        sentence, *table = self._words or ("",)
        head = [*wrapped(sentence, width, "strong")]
        words: list[Line] = [(Piece(row),) for row in table]
        if self._shown is None:
            return [*head, *words]
        figure = self._shown.figure
        palette = palette_of(self.app.theme_variables, dark=self.app.current_theme.dark)
        legend = legend_lines(figure, palette, width)
        room = self.scrollable_content_region.height - len(head) - len(words) - len(legend) - 2
        height = max(LEAST_ROWS, min(room, MOST_ROWS))
        key = (width, height, self.app.theme)
        if self._drawn[0] != key:
            self._draw(width, height, palette, key)
        heading: list[Line] = [(), *wrapped(figure.title, width, "heading")]
        return [*head, *heading, *legend, *self._drawn[1], *words]

    @work(exclusive=True, group="draw", exit_on_error=False)
    async def _draw(self, width: int, height: int, palette: "Palette", key: tuple[object, ...]) -> None:
        if self._shown is not None:
            self._drawn = (key, await asyncio.to_thread(drawing, self._shown.figure, width, height, palette))
            self.relay()

    def on_resize(self) -> None:
        """A drawing depends on the height too."""
        self.relay()


class ProgressScreen(TutorScreen):
    """What `tutor progress` tells."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,p,f9", "app.pop_screen", "Back", id="progress.back", tooltip="Back to the course."),
    ]

    def __init__(self, tutor: Tutor) -> None:
        super().__init__()
        self.tutor = tutor

    def content(self) -> Iterable[Widget]:
        """A title, and all else below it."""
        yield TitleBar("Your progress over time")
        yield Staircase()

    def help_groups(self) -> Iterable[tuple[str, Iterable[Binding]]]:
        """One key leads back."""
        yield "Progress", bindings_of(ProgressScreen)

    def on_mount(self) -> None:
        """Read all attempts, in a thread."""
        self.query_one(Staircase).focus()
        self._read()

    @work(group="progress", exit_on_error=False)
    async def _read(self) -> None:
        pane, course = self.query_one(Staircase), self.tutor.course
        pane.show(["Reading your attempts …"])
        try:
            words, figure = await asyncio.to_thread(self._told)
        except ProgressError as error:
            pane.show([str(error)])
            return
        if figure is None:
            first = f"{key_name(self, 'exercise.check')} in an exercise makes the first, and here you will see how the"
            pane.show([f"{words[0]} {first} {len(course.exercises)} exercises fill up day by day."])
        else:
            pane.show(words, figure)

    def _told(self) -> tuple[list[str], Shown | None]:
        attempts: Sequence[Attempt] = self.tutor.store.attempts(None, None)[::-1]
        words = in_words(self.tutor.course, attempts)
        if not attempts:
            return words, None
        return words, Shown(parts_passed(self.tutor.course, attempts, self.tutor.now()))
