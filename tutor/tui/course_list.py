"""The exercises in a list, and how each stands."""

from collections.abc import Mapping
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.css.styles import RulesMap
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tutor.course.model import Course, Exercise
from tutor.errors import ContentError
from tutor.progress.model import Standing
from tutor.tui.lines import fitted
from tutor.tui.marks import MARKS, STAR, STYLES, best_of, state_of

ROOMY = 56
"""Cells from which a row has room for more than a mark and a title."""
PARTS_WIDTH, WORDS_WIDTH = 6, 14
READ = " ◇"
"""A worked solution was read before its part was passed; below the list, it is said of which."""
_COLOURS = {"passed": "$success", "wrong": "$error", "todo": "$foreground 70%", "begun": "$accent"}


class Row(Content):
    """One line high: nothing has to be wrapped to know that, which counts where there are a thousand."""

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002  Textual's signature
        """Lines."""
        return 1


class CourseList(OptionList):
    """One row an exercise; damaged ones cannot be chosen, and say why."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open", id="course.open", tooltip="Open the marked exercise."),
    ]

    def __init__(self, course: Course, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id, markup=False)
        self._course = course
        self._standings: Mapping[str, Standing] = {}
        self._rows_width = -1
        self._marked = ""

    def show(self, standings: Mapping[str, Standing]) -> None:
        """Take over how the exercises stand."""
        is_news = dict(standings) != dict(self._standings)
        self._standings = standings
        if is_news or not self.option_count:
            self._draw()

    def highlight(self, exercise: str) -> None:
        """Put the cursor on an exercise."""
        self._marked = exercise
        if self.option_count:
            self.highlighted = self.get_option_index(exercise)

    def on_resize(self) -> None:
        """Rows use the width there is."""
        if self.scrollable_content_region.width != self._rows_width:
            self._draw()

    def _draw(self) -> None:
        width = self.scrollable_content_region.width - 2
        if width <= 0:
            return
        self._rows_width = width + 2
        marked = self.highlighted_option.id if self.highlighted_option else self._marked
        rows: list[tuple[int, Option]] = [
            (each.number, Option(_row(each, self._standings.get(each.id, Standing()), width), id=each.id))
            for each in self._course.exercises
        ]
        rows += [
            (_number_of(name), Option(_damaged_row(name, error), id=name, disabled=True))
            for name, error in self._course.damaged.items()
        ]
        self.set_options(option for _, option in sorted(rows, key=lambda row: row[0]))
        self.highlighted = self.get_option_index(marked) if marked else None


def _number_of(folder: str) -> int:
    digits = folder.partition("-")[0]
    return int(digits) if digits.isdecimal() else 99


def _row(exercise: Exercise, standing: Standing, width: int) -> Content:
    state = state_of(exercise, standing)
    colour = _COLOURS[state.style]
    head = f"{state.mark} {exercise.number:>2} "
    if width < ROOMY:
        return Row.assemble((head, colour), fitted(exercise.title, max(width - len(head), 1)))
    parts = [(MARKS[status], _COLOURS[STYLES[status]]) for status in best_of(exercise, standing).values()]
    stars = f" {STAR * exercise.stars:<3} "
    room = width - cell_len(head) - len(stars) - PARTS_WIDTH - WORDS_WIDTH
    title = fitted(exercise.title, room)
    return Row.assemble(
        (head, colour),
        title + " " * (room - cell_len(title)),
        (stars, "$accent"),
        *parts,
        " " * (PARTS_WIDTH - len(parts)),
        (f"{state.words:<{WORDS_WIDTH - len(READ)}}", colour),
        (READ if standing.read else " " * len(READ), "$foreground 70%"),
    )


def _damaged_row(name: str, error: ContentError) -> Content:
    reason = str(error).replace("\n", "; ")
    return Content.assemble(f"! {_number_of(name):>2}  {name} cannot be used: {reason}")
