"""Filling lines with words. A formula or code is one word, which comes apart only where no line can hold it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.typeset.cells import cell_width
from tutor.typeset.pieces import Piece
from tutor.typeset.spans import Line, Span, Style, joined


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of a word, in one style; more than one piece where a line may end inside."""

    pieces: tuple[Piece, ...]
    style: Style = ""

    @property
    def text(self) -> str:
        """The pieces in a row, without the blanks at its end."""
        return "".join(piece.text for piece in self.pieces).rstrip(" ")


Word = tuple[Fragment, ...]
"""What no space parts: `($x$,` is one word of three fragments."""


def fragment(text: str, style: Style = "") -> Fragment:
    """A fragment in which no line ends."""
    return Fragment((Piece(text),), style)


def word_width(word: Word) -> int:
    """Cells of a word."""
    return sum(cell_width(part.text) for part in word)


def wrapped(words: Sequence[Word], width: int, style: Style = "") -> tuple[Line, ...]:
    """Words in lines of at most `width` cells, one blank apart; a line is wider only where a single piece is.

    `style` is that of the blanks between words of different styles.
    """
    lines: list[list[Span]] = []
    room = 0
    for whole in words:
        for word in _narrowed(whole, width):
            cells = word_width(word)
            if not lines or cells + 1 > room:
                lines.append([])
                room = width
            else:
                before = lines[-1][-1].style
                same = before == word[0].style and before not in {"code", "math"}
                lines[-1].append(Span(" ", before if same else style))
                room -= 1
            lines[-1].extend(Span(part.text, part.style) for part in word)
            room -= cells
    return tuple(joined(line) for line in lines)


def _narrowed(word: Word, width: int, strength: int = 3) -> list[Word]:
    """The word whole if `width` allows, else cut at its best places, and what is still too wide at the next best."""
    if word_width(word) <= width or strength < 0:
        return [word]
    return [narrow for part in _cut(word, strength) for narrow in _narrowed(part, width, strength - 1)]


def _cut(word: Word, strength: int) -> list[Word]:
    words: list[list[Fragment]] = [[]]
    for part in word:
        begin = 0
        for end, piece in enumerate(part.pieces[:-1], start=1):
            if piece.strength >= strength:
                words[-1].append(Fragment(part.pieces[begin:end], part.style))
                words.append([])
                begin = end
        words[-1].append(Fragment(part.pieces[begin:], part.style))
    return [tuple(fragments) for fragments in words]
