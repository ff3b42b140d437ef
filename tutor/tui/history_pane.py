"""The attempts at an exercise and the texts that were put aside: a list, and each of them in full."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from textual import events, work
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from tutor.course.model import Exercise
from tutor.tui.code_lines import difference, numbered
from tutor.tui.findings import Findings, is_whole, lines_of
from tutor.tui.history_entries import LAYOUTS, Entry, Rows
from tutor.tui.key_names import key_name
from tutor.tui.lines import Line, Piece, fitted, wrapped
from tutor.tui.marks import MARKS, STYLES
from tutor.tui.reading import Reading

NEAR = 30
"""Rows before the end of the list at which more of it is asked for."""


_ACTS_ON_ONE = {"difference", "bring_back"}


class HistoryPane(Reading):
    """Enter opens what is marked; from there it can be compared with the editor, and brought back into it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"history--marked"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open", id="history.open", tooltip="Show this attempt: its report and its text."),
        Binding(
            "d",
            "difference",
            "Difference",
            id="history.difference",
            tooltip="Show what has changed between this text and the one in the editor.",
        ),
        Binding(
            "b",
            "bring_back",
            "Bring back",
            id="history.bring_back",
            tooltip="Put this text into the editor; the one that is there now is kept here, and it can be undone.",
        ),
        Binding("escape", "close", "The list", id="history.close", tooltip="Back to the list of attempts."),
    ]

    class MoreWanted(Message):
        """The end of what is listed is near, and there may be more."""

    class BroughtBack(Message):
        """A text is to be put into the editor."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self, exercise: Exercise, present: Callable[[], str], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._exercise = exercise
        self._present = present
        self.entries: Sequence[Entry] = ()
        self.at = 0
        """The row that is marked."""
        self.opened: Entry | None = None
        self.view: Literal["report", "difference"] = "report"
        self._told = "Reading …"
        self._is_complete = False
        self._same: frozenset[int] = frozenset()
        self._difference: tuple[Line, ...] | None = None

    def show(self, entries: Sequence[Entry], *, complete: bool) -> None:
        """List these; the mark stays on its entry where it is listed still."""
        marked = self.entries[self.at] if self.at < len(self.entries) and self.at else None
        self.entries, self._is_complete = entries, complete
        self.at = entries.index(marked) if marked in entries else 0
        self._told = (
            "Your attempts will stand here, each with its time, its results and its text: "
            f"{key_name(self, 'exercise.check')} makes the first. "
            "So will every text that you put aside by starting over."
        )
        self.renew()

    def refuse(self, sentence: str) -> None:
        """Say why there is no list."""
        self._told = sentence
        self.renew()

    def renew(self) -> None:
        """The text in the editor has changed: another entry, or none, is the same."""
        present = self._present()
        self._same = frozenset(row for row, entry in enumerate(self.entries) if entry.source == present)
        self.relay()
        self.refresh_bindings()

    def is_same_still(self) -> bool:
        """The list need not be drawn anew for the text that is in the editor now."""
        present = self._present()
        return self._same == frozenset(row for row, entry in enumerate(self.entries) if entry.source == present)

    # What is shown

    def lines(self, width: int) -> Sequence[Line]:
        """The list, or what is opened."""
        if self.opened is not None:
            return [*self._head(self.opened, width), *self._body(self.opened, width)]
        if not self.entries:
            return wrapped(self._told, width, "dim")
        return Rows(len(self.entries), lambda row: self._row(row, width))

    @property
    def widest(self) -> int:
        """Rows of the list are made to fit."""
        return 1 if self._is_list else super().widest

    def _row(self, row: int, width: int) -> Line:
        entry = self.entries[row]
        pointer, same = "▸" if row == self.at else " ", "= editor" if row in self._same else ""
        layout = next(each for each in LAYOUTS if width >= each.cells(len(self._exercise.parts)))
        number = str(entry.number) if entry.report is not None else ""
        head = Piece(f"{pointer}{number:>5}  {entry.when[layout.date_from :]}  ")
        if entry.report is None:
            rows = len(entry.source.splitlines())
            size = "1 line" if rows == 1 else f"{rows} lines"
            told = fitted(f"text put aside · {size} ", max(width - len(head.text) - len(same), 1))
            return (head, Piece(told, "dim"), Piece(same, "joy"))
        marks = [
            Piece(f"{letter}{layout.inner}{MARKS[status]}{layout.outer}", STYLES[status])
            for letter, status in entry.statuses.items()
        ]
        return (head, *marks, Piece(f" {same}"[: layout.words], "joy"))

    def _head(self, entry: Entry, width: int) -> list[Line]:
        same = " · the same as in the editor" if entry.source == self._present() else ""
        other = "report and text" if self.view == "difference" else "difference to the editor"
        told = {"difference": other, "bring_back": "bring it back", "close": "the list"}
        keys = " · ".join(f"{key_name(self, f'history.{action}')}: {does}" for action, does in told.items())
        heading = f"{entry.name[0].upper()}{entry.name[1:]}"
        return [*wrapped(f"{heading}{same}", width, "heading"), *wrapped(keys, width, "dim"), ()]

    def _body(self, entry: Entry, width: int) -> list[Line]:
        if self.view == "difference":
            if self._difference is None:
                return wrapped("Comparing …", width, "dim")
            if not self._difference:
                return wrapped("The text in the editor is this one.", width)
            told = "- is only in this text, + only in the editor"
            return [*wrapped(told, width, "dim"), *self._difference]
        report = entry.report
        lines: list[Line] = []
        if report is not None and is_whole(report):
            lines = lines_of(Findings(self._exercise, report, f"on {entry.when}"), width, partial(key_name, self))
        elif report is not None:
            lines = wrapped("Its report is none that this tutor can read.", width, "dim")
        return [*lines, *([(), (Piece("its text", "heading"),)] if lines else []), *numbered(entry.source)]

    def _strip(self, row: int) -> Strip:
        strip = super()._strip(row)
        if self.opened is not None or not self.entries or row != self.at:
            return strip
        ground = self.get_component_rich_style("history--marked").bgcolor
        style = Style(bgcolor=ground, bold=self.has_focus or None)
        segments = [Segment(each.text, (each.style or Style()) + style) for each in strip]
        blank = max(self.size.width - strip.cell_length, 0)
        return Strip([*segments, Segment(" " * blank, style)])

    def on_focus(self) -> None:
        """The marked row tells whether keys move it."""
        self._strips.clear()

    def on_blur(self) -> None:
        """See `on_focus`."""
        self._strips.clear()

    # Moving

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  Textual's
        """Keys do what there is to do: in the list, or with what is opened."""
        if action == "open":
            return self.opened is None and bool(self.entries)
        if action == "close":
            return self.opened is not None
        return bool(self.entries) if action in _ACTS_ON_ONE else True

    def _move(self, to: int) -> None:
        self.at = min(max(to, 0), len(self.entries) - 1)
        self._strips.clear()
        self.refresh()
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if self.at < top or self.at >= top + height:
            self.scroll_to(y=self.at if self.at < top else self.at - height + 1, animate=False)
        if not self._is_complete and self.at >= len(self.entries) - NEAR:
            self.post_message(self.MoreWanted())

    @property
    def _is_list(self) -> bool:
        return self.opened is None and bool(self.entries)

    def action_scroll_up(self) -> None:
        """To the entry above."""
        self._move(self.at - 1) if self._is_list else super().action_scroll_up()

    def action_scroll_down(self) -> None:
        """To the entry below."""
        self._move(self.at + 1) if self._is_list else super().action_scroll_down()

    def action_page_up(self) -> None:
        """Up by what is in sight."""
        step = self.scrollable_content_region.height
        self._move(self.at - step) if self._is_list else super().action_page_up()

    def action_page_down(self) -> None:
        """Down by what is in sight."""
        step = self.scrollable_content_region.height
        self._move(self.at + step) if self._is_list else super().action_page_down()

    def action_scroll_home(self) -> None:
        """To the newest."""
        self._move(0) if self._is_list else super().action_scroll_home()

    def action_scroll_end(self) -> None:
        """To the oldest that is listed."""
        self._move(len(self.entries)) if self._is_list else super().action_scroll_end()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Who scrolls with the wheel wants more as well."""
        super().watch_scroll_y(old_value, new_value)
        below = len(self.entries) - self.scroll_offset.y - self.size.height
        if self._is_list and not self._is_complete and below < NEAR:
            self.post_message(self.MoreWanted())

    # Acting

    def action_open(self) -> None:
        """Show the marked entry in full."""
        self._open("report")

    def _open(self, view: Literal["report", "difference"]) -> None:
        if self.opened is None:
            self.opened = self.entries[self.at]
        self.view = view
        self._difference = None
        if view == "difference":
            self._compare(self.opened)
        self.relay()
        self.refresh_bindings()
        self.scroll_home(animate=False)

    def action_close(self) -> None:
        """Back to the list, at the same place."""
        self.opened = None
        self.renew()
        self.scroll_to(y=self.at - self.scrollable_content_region.height // 2, animate=False)

    def action_difference(self) -> None:
        """Compare with the editor, or show report and text again."""
        self._open("report" if self.opened is not None and self.view == "difference" else "difference")

    @work(exclusive=True, group="difference", exit_on_error=False)
    async def _compare(self, entry: Entry) -> None:
        self._difference = tuple(await asyncio.to_thread(difference, entry.source, self._present()))
        self.relay()

    def action_bring_back(self) -> None:
        """Put the text into the editor."""
        self.post_message(self.BroughtBack(self.opened or self.entries[self.at]))

    def on_click(self, event: events.Click) -> None:
        """Open the entry under the mouse."""
        place = event.get_content_offset(self)
        if place is not None and self._is_list and place.y + self.scroll_offset.y < len(self.entries):
            self.at = place.y + self.scroll_offset.y
            self.action_open()
