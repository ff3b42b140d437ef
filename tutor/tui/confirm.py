"""A question that has to be answered before something happens."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from tutor.tui.key_names import key_name


class Confirm(ModalScreen[bool]):
    """Asks; yes is True. The focus begins on no, so that Enter out of habit changes nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "Yes", id="confirm.yes", tooltip="Do it."),
        Binding("n,escape", "answer(False)", "No", id="confirm.no", tooltip="Leave everything as it is."),
        Binding("left,up", "app.focus_previous", "Previous", show=False, id="confirm.previous"),
        Binding("right,down", "app.focus_next", "Next", show=False, id="confirm.next"),
    ]
    AUTO_FOCUS = "#no"

    def __init__(self, question: str, yes: str, no: str = "No") -> None:
        super().__init__()
        self._question, self._yes, self._no = question, yes, no

    def compose(self) -> ComposeResult:
        """The question, and two buttons."""
        with Vertical(id="box"):
            yield Static(self._question, markup=False)
            with Horizontal():
                yield Button(f"{self._no} ({key_name(self, 'confirm.no')})", id="no", compact=True)
                yield Button(f"{self._yes} ({key_name(self, 'confirm.yes')})", id="yes", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answered with the mouse, or with Enter."""
        self.dismiss(event.button.id == "yes")

    def action_answer(self, answer: bool) -> None:
        """Answered with a letter."""
        self.dismiss(answer)
