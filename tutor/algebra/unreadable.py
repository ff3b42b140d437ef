"""A text that cannot be read, with the place and the reason."""

import unicodedata

_COLUMNS = 72
"""Room for a line and its carets in the narrowest terminal that is supported, with a margin."""


class Unreadable(ValueError):
    """A text is not a formula or a domain.

    Attributes:
        message: One sentence or two for the person who wrote it: what is in the way, and what to write instead.
        text: The whole text.
        offset: Where the trouble is, counted in characters; always inside the text (0 if it is empty).
        length: How many characters it takes up, at least 1.
    """

    def __init__(self, message: str, text: str, offset: int, length: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.text = text
        self.offset = max(0, min(offset, len(text) - 1))
        self.length = max(1, min(length, len(text) - self.offset))

    def caret(self, columns: int = _COLUMNS) -> str:
        """The text and, on the line below, carets under the trouble; of a long text the part around it.

        Of a text without a character to see there is nothing to show.
        Wide and combining characters are counted as terminals show them; what cannot be shown takes the place of one.
        """
        if not self.text.strip():
            return ""
        cells = [_cell(character) for character in self.text]
        first, last = self.offset, self.offset + self.length - 1
        start, stop = 0, len(cells)
        if _width(cells) > columns:
            start = _back(cells, first, columns // 2)
            stop = _forth(cells, start, columns - 2)
            last = min(last, stop - 1)
        before, after = "…" if start else "", "…" if stop < len(cells) else ""
        line = before + "".join(shown for shown, _ in cells[start:stop]) + after
        indent = len(before) + _width(cells[start:first])
        return f"{line}\n{' ' * indent}{'^' * max(1, _width(cells[first : last + 1]))}"


def _cell(character: str) -> tuple[str, int]:
    """How a character is shown, and in how many columns."""
    if character.isspace():
        return " ", 1
    if unicodedata.combining(character):
        return character, 0
    if not character.isprintable():
        return "\N{REPLACEMENT CHARACTER}", 1
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _width(cells: list[tuple[str, int]]) -> int:
    return sum(width for _, width in cells)


def _back(cells: list[tuple[str, int]], index: int, columns: int) -> int:
    while index > 0 and columns >= cells[index - 1][1]:
        index -= 1
        columns -= cells[index][1]
    return index


def _forth(cells: list[tuple[str, int]], index: int, columns: int) -> int:
    while index < len(cells) and columns >= cells[index][1]:
        columns -= cells[index][1]
        index += 1
    return index
