"""A pane in which the names of rules lead to the cards of the rules."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events
from textual.message import Message

from tutor.tui.reading import Reading

if TYPE_CHECKING:  # the first frame does not wait for them
    from tutor.course.rules import RuleCard
    from tutor.teaching.mentions import Mention


class RuleReading(Reading):
    """Underlines the rules that its text names; a click on one asks for its card."""

    class RuleAsked(Message):
        """The card of a rule is wanted."""

        def __init__(self, card: "RuleCard") -> None:
            super().__init__()
            self.card = card

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self.cards: tuple[RuleCard, ...] = ()
        """What there are cards about."""
        self._links: Mapping[int, tuple[tuple[int, int, RuleCard], ...]] = {}
        """Row → the stretches of its text that name a rule, and which."""

    def relay(self) -> None:
        """Lay out, and find what is named."""
        super().relay()
        self._links = self._found() if self.cards and self.laid else {}

    def _found(self) -> "dict[int, tuple[tuple[int, int, RuleCard], ...]]":
        from tutor.teaching.mentions import mentions  # noqa: PLC0415  not before the first frame

        rows = self.text.split("\n")
        found: dict[int, tuple[tuple[int, int, RuleCard], ...]] = {}
        start = 0
        named = mentions(self.text, self.cards)
        for row, text in enumerate(rows):
            here = tuple(_within(named, start, text))
            if here:
                found[row] = here
            start += len(text) + 1
        return found

    def underlined(self, row: int) -> Iterable[tuple[int, int]]:
        """Where the names of rules are."""
        return [(start, end) for start, end, _ in self._links.get(row, ())]

    def on_click(self, event: events.Click) -> None:
        """Ask for the card of the rule that was clicked."""
        card = self.card_led_to(event)
        if card is not None:
            self.post_message(self.RuleAsked(card))

    def card_led_to(self, event: events.Click) -> "RuleCard | None":
        """The card of the rule whose name is under the mouse."""
        place = event.get_content_offset(self)
        if place is None:
            return None
        row, column = place.y + self.scroll_offset.y, place.x + self.scroll_offset.x
        for start, end, card in self._links.get(row, ()):
            text = "".join(piece.text for piece in self.laid[row])
            if cell_len(text[:start]) <= column < cell_len(text[:end]):
                return card
        return None


def _within(named: "Iterable[Mention]", start: int, row: str) -> "Iterable[tuple[int, int, RuleCard]]":
    """The parts of the mentions in a row that begins at `start`, without the blanks that it begins with."""
    for mention in named:
        first, last = max(mention.start - start, 0), min(mention.end - start, len(row))
        first += len(row[first:last]) - len(row[first:last].lstrip())
        if first < last:
            yield first, last, mention.card
