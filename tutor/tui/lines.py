"""Lines of styled pieces: what the panes for reading are filled with, whoever made it."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells
from rich.style import Style

from tutor.typeset.repertoire import is_ascii


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text within one line.

    `style` is one of `inks.READING`, or a colour of its own.
    """

    text: str
    style: str | Style = ""
    row: int | None = None
    """The row of the editor that a click on it leads to, from 0."""


Line = tuple[Piece, ...]
"""One row of the screen; an empty one has no pieces."""


def typeset(markdown: str, width: int) -> list[Line]:
    """Markdown with formulas, laid out; with a formula that cannot be, the text as it is written, and why."""
    from tutor.typeset.document import lay_out  # noqa: PLC0415  its parser would delay the first frame
    from tutor.typeset.errors import LatexError  # noqa: PLC0415

    try:
        laid = lay_out(markdown, max(width, 1))
    except LatexError as error:
        return [*wrapped(str(error), width, "wrong"), (), *((Piece(row),) for row in markdown.splitlines())]
    return [tuple(Piece(span.text, span.style) for span in line) for line in laid]


def shown(text: str) -> str:
    """The text in the characters that the terminal has."""
    if text.isascii() or not is_ascii():
        return text
    from tutor.typeset.spelling import spelled  # noqa: PLC0415  only where it is needed

    return spelled(text)


def wrapped(text: str, width: int, style: str = "", indent: int = 0, row: int | None = None) -> list[Line]:
    """A text in lines of at most `width` cells; line breaks and blanks within its lines are kept."""
    text = shown(text)
    room = max(width - indent, 8)
    margin = (Piece(" " * indent),) if indent else ()
    return [
        (*margin, Piece(stretch, style, row)) if stretch else ()
        for line in text.expandtabs(4).split("\n")
        for stretch in _stretches(line, room)
    ]


def _stretches(line: str, room: int) -> Iterable[str]:
    if cell_len(line) <= room:
        return [line]
    stretches, filled = [], ""
    for word in line.split(" "):
        longer = f"{filled} {word}" if filled else word
        if cell_len(longer) <= room:
            filled = longer
            continue
        if filled.strip():
            stretches.append(filled)
        *full, filled = chop_cells(word, room) or [""]
        stretches += full
    return [*stretches, filled]


def fitted(text: str, width: int) -> str:
    """The text in at most `width` cells, with an ellipsis where something is left out."""
    if cell_len(text) <= width:
        return text
    return f"{chop_cells(text, max(width - 1, 1))[0]}…" if width > 1 else "…"[:width]
