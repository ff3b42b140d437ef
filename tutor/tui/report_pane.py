"""The results of an exercise: its last report, hints and solutions."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from tutor.tui.findings import Findings, first_row, lines_of
from tutor.tui.lines import Line
from tutor.tui.reading import Reading


class ReportPane(Reading):
    """Shows findings, and leads to the line that is to be repaired."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "follow",
            "To the line",
            show=False,
            id="results.follow",
            tooltip="Go to the line of the first thing to repair.",
        ),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self.findings: Findings | None = None

    def show(self, findings: Findings, *, keep_place: bool = False) -> None:
        """Draw these findings, from their top; or, where they only tell more of the same, from where one reads."""
        self.findings = findings
        self.relay()
        if not keep_place:
            self.scroll_home(animate=False)

    def lines(self, width: int) -> Sequence[Line]:
        """The findings at this width."""
        return lines_of(self.findings, width) if self.findings else ()

    def action_follow(self) -> None:
        """Lead to the first thing to repair."""
        row = first_row(self.findings) if self.findings else None
        if row is not None:
            self.post_message(self.Followed(row))
