"""The results of an exercise: its last report, hints and solutions."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from tutor.tui.findings import Findings, can_be_brief, first_row, lines_of
from tutor.tui.key_names import key_name
from tutor.tui.lines import Line
from tutor.tui.rule_reading import RuleReading


class ReportPane(RuleReading):
    """Shows findings, and leads to the line that is to be repaired.

    Where all of a report does not fit, it is told in brief until the rest is asked for.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "follow",
            "To the line",
            show=False,
            id="results.follow",
            tooltip="Go to the line of the first thing to repair.",
        ),
        Binding(
            "space",
            "unfold",
            "All results",
            id="results.unfold",
            tooltip="Show the results of every part in full, or in brief again.",
        ),
        Binding(
            "c",
            "screen.compare",
            "Compare",
            id="results.compare",
            tooltip="Show your code of the part the cursor is in beside the reference.",
        ),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self.findings: Findings | None = None
        self._unfolded = False
        self._is_brief = False
        self._laid_height = -1

    def show(self, findings: Findings, *, keep_place: bool = False) -> None:
        """Draw these findings, from their top; or, where they only tell more of the same, from where one reads."""
        self.findings = findings
        self._unfolded &= keep_place
        self.relay()
        if not keep_place:
            self.scroll_home(animate=False)

    def lines(self, width: int) -> Sequence[Line]:
        """The findings at this width, in brief if they are too high."""
        findings = self.findings
        if findings is None:
            return ()
        self._laid_height = self.scrollable_content_region.height
        key_of = partial(key_name, self)
        lines = lines_of(findings, width, key_of)
        too_high = len(lines) > self._laid_height and can_be_brief(findings)
        self._is_brief = too_high and not self._unfolded
        self.refresh_bindings()
        return lines_of(findings, width, key_of, brief=True) if self._is_brief else lines

    def on_resize(self) -> None:
        """Whether all of it fits depends on the height too."""
        is_as_high = self._laid_height == self.scrollable_content_region.height
        if not is_as_high and self.findings is not None and can_be_brief(self.findings):
            self.relay()
        super().on_resize()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  Textual's
        """There is something to unfold, or to fold again."""
        return self._is_brief or self._unfolded if action == "unfold" else True

    def action_unfold(self) -> None:
        """Show everything, or fold it again."""
        self._unfolded = not self._unfolded
        self.relay()

    def action_follow(self) -> None:
        """Lead to the first thing to repair."""
        row = first_row(self.findings) if self.findings else None
        if row is not None:
            self.post_message(self.Followed(row))

    def on_click(self, event: events.Click) -> None:
        """A click beside what leads somewhere shows the rest."""
        if self._is_brief and self.row_led_to(event) is None and self.card_led_to(event) is None:
            self.action_unfold()
