"""Where things are in a learner's text: its parts, its names, what is still to be filled in. Rows count from 0."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from tutor.tui.highlighting import Highlighter
from tutor.tui.marks import DONE

if TYPE_CHECKING:  # the first frame does not wait for it
    from tutor.course.model import Exercise

_PART = re.compile(r"#\s*([a-z]) · ")


def part_at(source: str, row: int) -> str | None:
    """The letter of the part in which a row is: that of the last heading comment above it."""
    letter = None
    for line in source.split("\n")[: row + 1]:
        if found := _PART.match(line):
            letter = found[1]
    return letter


def row_of(name: str, source: str) -> int | None:
    """The row that binds a name last, by a definition or an assignment at the margin; None where there is none."""
    binds = re.compile(rf"(?:(?:async )?def|class)\s+{re.escape(name)}\b|{re.escape(name)}\s*(?::[^=]*)?=(?!=)")
    rows = [row for row, line in enumerate(source.split("\n")) if binds.match(line)]
    return rows[-1] if rows else None


def next_blank(source: str, after: tuple[int, int] = (0, -1)) -> tuple[int, int] | None:
    """(row, column) of the next `...` in the code behind a place, or else of the first; None where none is left."""
    lines = source.split("\n")
    blanks = [
        (row, len(lines[row].encode(errors="surrogatepass")[:start].decode(errors="surrogatepass")))
        for row, found in Highlighter().rows(lines).items()
        for start, _, kind in found
        if kind == "blank"
    ]
    return next((blank for blank in blanks if blank > after), blanks[0] if blanks else None)


def part_under_work(exercise: "Exercise", statuses: Mapping[str, str], source: str, row: int) -> str:
    """The part that somebody with the cursor in this row is working at.

    It is the one the cursor is in, unless that one is passed and another is not: then the first that is not.
    """
    letters = [part.letter for part in exercise.parts]
    here = part_at(source, row)
    open_ones = [letter for letter in letters if statuses.get(letter) not in DONE]
    if here in open_ones or (here in letters and not open_ones):
        return str(here)
    return (open_ones or letters)[0]


def rows_of(names: Iterable[str], source: str) -> dict[str, int]:
    """Name → the row that binds it, for those that are bound."""
    found = {name: row_of(name, source) for name in names}
    return {name: row for name, row in found.items() if row is not None}


def names_in(report: Mapping[str, Any]) -> list[str]:
    """The names that a report speaks of."""
    return [check["name"] for part in report["parts"] for check in part["checks"]]
