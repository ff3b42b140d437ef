"""The text of an exercise, typeset."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from tutor.tui.lines import Line, shown, typeset
from tutor.tui.rule_reading import RuleReading


class ProblemPane(RuleReading):
    """Shows Markdown with formulas; a letter leads to the part of that letter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            letter,
            f"part('{letter}')",
            f"Part {letter}",
            show=False,
            id=f"problem.{letter}",
            tooltip=f"Scroll to part {letter}.",
        )
        for letter in "abcde"
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self.markdown = ""

    def show(self, markdown: str) -> None:
        """Lay out a text and begin at its top."""
        self.markdown = markdown
        self.relay()
        self.scroll_home(animate=False)

    def lines(self, width: int) -> Sequence[Line]:
        """The text at this width."""
        return typeset(self.markdown, width) if self.markdown else ()

    def action_part(self, letter: str) -> None:
        """Scroll to the heading of a part."""
        for row, line in enumerate(self.laid):
            if line and line[0].style == "heading" and line[0].text.startswith(shown(f"{letter} · ")):
                self.scroll_to(y=row, animate=False)
                return
