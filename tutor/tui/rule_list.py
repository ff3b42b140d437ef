"""The rules that a text names, to choose one from."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tutor.course.rules import RuleCard
from tutor.tui.key_names import key_name
from tutor.tui.sheet import Sheet


class RuleList(ModalScreen[None]):
    """Their titles; Enter or a click shows the card, and Esc goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Close", id="rules.close", tooltip="Back to where you were."),
    ]

    def __init__(self, cards: Sequence[RuleCard], title: str) -> None:
        super().__init__()
        self._cards, self._title = cards, title

    def compose(self) -> ComposeResult:
        """The list in a frame."""
        with Vertical(id="box") as box:
            box.border_title = self._title
            box.border_subtitle = f"Enter shows · {key_name(self, 'rules.close')} closes"
            yield OptionList(*(Option(card.title) for card in self._cards), markup=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """One was chosen."""
        event.stop()
        card = self._cards[event.option_index]
        self.app.push_screen(Sheet(card.title, card.body))
