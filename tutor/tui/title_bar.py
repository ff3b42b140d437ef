"""The first line of a screen: what it is about, how it stands, and what is going on."""

from collections.abc import Mapping

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from tutor.tui.lines import fitted
from tutor.tui.marks import MARKS, STYLES

_COLOURS = {"passed": "$success", "wrong": "$error", "todo": "$foreground 70%"}


class TitleBar(Widget, can_focus=False):
    """Title on the left; on the right the marks of the parts, and behind them a word on what is going on."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._statuses: Mapping[str, str] = {}
        self._state = self._note = ""

    def show(
        self, *, statuses: Mapping[str, str] | None = None, state: str | None = None, note: str | None = None
    ) -> None:
        """Change what is told; a note, while there is one, is told in place of the state."""
        before = (self._statuses, self._state, self._note)
        self._statuses = self._statuses if statuses is None else dict(statuses)
        self._state = self._state if state is None else state
        self._note = self._note if note is None else note
        if (self._statuses, self._state, self._note) != before:
            self.refresh()

    def render(self) -> Content:
        """The line."""
        marks = [(f"  {letter} {MARKS[status]}", _COLOURS[STYLES[status]]) for letter, status in self._statuses.items()]
        told = self._note or self._state
        note = f"   {told}" if told else ""
        used = sum(cell_len(text) for text, _ in marks) + cell_len(note)
        title = fitted(self._title, max(self.size.width - used, 8))
        blanks = " " * max(self.size.width - used - cell_len(title), 0)
        return Content.assemble((title, "bold"), blanks, *marks, (note, "$foreground 70%"))
