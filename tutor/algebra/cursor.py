"""Where the reading of a text stands: the next word, and how much has been built so far."""

from tutor.algebra.tokens import Token, tokens_of
from tutor.algebra.tree import Formula
from tutor.algebra.unreadable import Unreadable

MAX_NODES = 200
MAX_DEPTH = 40


class Cursor:
    """The words of a text, one after the other, and the limits on what is made of them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens_of(text)
        self.index = 0
        self.nodes = 0
        self.depth = 0

    @property
    def token(self) -> Token:
        """The next word."""
        return self.tokens[self.index]

    @property
    def previous(self) -> Token:
        """The last word that was read."""
        return self.tokens[self.index - 1]

    def advance(self) -> Token:
        """Read the next word; the end is never passed."""
        token = self.token
        if token.kind != "end":
            self.index += 1
        return token

    def refusal(self, message: str, token: Token | None = None, end: int = 0) -> Unreadable:
        """What is raised about this token, or about everything from this token to that offset."""
        place = token or self.token
        return Unreadable(message, self.text, place.offset, max(place.end, end) - place.offset)

    def counted(self, node: Formula) -> Formula:
        """The same node, if the formula may have one more."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise self.refusal(f"This formula has more than {MAX_NODES} parts; a shorter one can be read.")
        return node

    def descend(self) -> None:
        """Go one level deeper, if the formula may be so deep."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.refusal(f"This is nested more than {MAX_DEPTH} deep; a simpler formula can be read.")

    def ascend(self) -> None:
        """Come back from a level."""
        self.depth -= 1
