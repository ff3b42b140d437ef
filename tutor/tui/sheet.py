"""A text that lies over the screen until Esc takes it away: a rule card, or what is checked in a part."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tutor.tui.inks import INKS
from tutor.tui.key_names import key_name
from tutor.tui.lines import Line, typeset
from tutor.tui.reading import Reading

WIDTH = 60
"""Columns for which rule cards are written."""


class SheetText(Reading):
    """What stands on a sheet."""

    def __init__(self, markdown: str) -> None:
        super().__init__(id="sheet")
        self._markdown = markdown

    def lines(self, width: int) -> Sequence[Line]:
        """The text at a width."""
        return typeset(self._markdown, width)


class Sheet(ModalScreen[None]):
    """A title and a text, in a frame that is as high as the text if there is room.

    Args:
        title: for the frame.
        markdown: with formulas.
        width: columns of the text.
    """

    COMPONENT_CLASSES = INKS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss(None)", "Close", id="sheet.close", tooltip="Back to where you were."),
    ]

    def __init__(self, title: str, markdown: str, width: int = WIDTH) -> None:
        super().__init__()
        self._title, self._markdown, self._width = title, markdown, width

    def compose(self) -> ComposeResult:
        """The text in its frame."""
        with Vertical(id="box") as box:
            box.border_title = self._title
            box.border_subtitle = f"{key_name(self, 'sheet.close')} closes"
            box.styles.width = self._width + 5  # the frame, a blank at each side, the scrollbar
            box.styles.height = len(typeset(self._markdown, self._width)) + 2
            yield SheetText(self._markdown)
