"""How many cells of a terminal a text takes, and filling it up to a width in cells."""

import unicodedata
from functools import cache


def cell_width(text: str) -> int:
    """Cells of one row of text: 2 for wide East Asian characters, 0 for combining and invisible ones, else 1.

    Widths are those of Unicode Standard Annex 11; ambiguous characters count as narrow.
    """
    return sum(map(_cells, text))


@cache
def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def flush_left(text: str, width: int) -> str:
    """`text` with blanks after it, up to `width` cells; a wider text is returned as it is."""
    return text + " " * (width - cell_width(text))


def flush_right(text: str, width: int) -> str:
    """`text` with blanks before it, up to `width` cells; a wider text is returned as it is."""
    return " " * (width - cell_width(text)) + text


def centred(text: str, width: int) -> str:
    """`text` in the middle of `width` cells, half a cell to the left where it cannot be exact."""
    return flush_left(" " * ((width - cell_width(text)) // 2) + text, width)
