"""Where a text occurs in lines of code. Rows and columns count from 0; no hit goes over the end of a line."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

Place = tuple[int, int]
"""(row, column)."""


class Hit(NamedTuple):
    """One occurrence."""

    row: int
    first: int
    end: int
    """The column behind it."""

    @property
    def start(self) -> Place:
        """Where it begins."""
        return self.row, self.first

    @property
    def stop(self) -> Place:
        """The place behind it."""
        return self.row, self.end


def find(lines: Sequence[str], query: str) -> list[Hit]:
    """All hits in their order, none over another; without capitals in the query, capitals do not matter."""
    if not query:
        return []
    flags = 0 if any(letter.isupper() for letter in query) else re.IGNORECASE
    finditer = re.compile(re.escape(query), flags).finditer
    return [Hit(row, match.start(), match.end()) for row, line in enumerate(lines) for match in finditer(line)]


def next_hit(hits: Sequence[Hit], place: Place) -> int | None:
    """The index of the first hit that begins at a place or behind it, or else of the first; None without hits."""
    return bisect_left(hits, place, key=lambda hit: hit.start) % len(hits) if hits else None


def previous_hit(hits: Sequence[Hit], place: Place) -> int | None:
    """The index of the last hit that begins before a place, or else of the last; None without hits."""
    return (bisect_left(hits, place, key=lambda hit: hit.start) - 1) % len(hits) if hits else None


def replaced(lines: Sequence[str], hits: Sequence[Hit], by: str) -> list[str]:
    """The lines with every hit replaced."""
    changed = list(lines)
    for hit in reversed(hits):
        line = changed[hit.row]
        changed[hit.row] = line[: hit.first] + by + line[hit.end :]
    return changed
