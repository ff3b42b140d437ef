"""What was written before, as entries of a list: newest first, each a row at any width, made when it comes in sight."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, overload

from tutor.progress.model import Attempt, Draft
from tutor.progress.moments import moment
from tutor.tui.lines import Line


class Layout(NamedTuple):
    """How a row is written: from which character of the date on, blanks in and behind marks, cells for a word."""

    date_from: int
    inner: str
    outer: str
    words: int

    def cells(self, parts: int) -> int:
        """How wide that is for so many parts."""
        return 26 - self.date_from + parts * (2 + len(self.inner + self.outer)) + self.words


LAYOUTS = (
    Layout(0, " ", "  ", 9),
    Layout(5, " ", "  ", 9),
    Layout(5, "", " ", 9),
    Layout(5, "", "", 2),
    Layout(26, "", "", 0),
)
"""From the roomiest on; the last one fits anywhere."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text of before: an attempt with its number as in `tutor history` and its report, or a text put aside."""

    at: datetime
    when: str
    """Day and time where the learner is."""
    source: str
    number: int
    statuses: Mapping[str, str]
    report: Mapping[str, object] | None = None

    @property
    def name(self) -> str:
        """What it is called."""
        return f"attempt of {self.when}" if self.report is not None else f"text put aside, of {self.when}"


def entries_of(attempts: Sequence[Attempt], drafts: Sequence[Draft], *, complete: bool) -> list[Entry]:
    """Attempts and former drafts in one list, newest first; both come newest first.

    Where the attempts are not complete, drafts that are older than the last of them wait for the next page.
    """
    entries = [
        Entry(each.at, moment(each.at), each.source, number, each.statuses, each.report)
        for number, each in enumerate(attempts, 1)
    ]
    oldest = None if complete or not attempts else attempts[-1].at
    entries += [
        Entry(each.saved_at, moment(each.saved_at), each.source, number, {})
        for number, each in enumerate(drafts, 1)
        if oldest is None or each.saved_at >= oldest
    ]
    return sorted(entries, key=lambda entry: entry.at, reverse=True)


class Rows(Sequence[Line]):
    """Rows that are made when they come in sight: of ten thousand, a screenful."""

    def __init__(self, count: int, row: Callable[[int], Line]) -> None:
        self._count, self._row = count, row

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> list[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | list[Line]:
        if isinstance(index, slice):
            return [self._row(each) for each in range(self._count)[index]]
        return self._row(range(self._count)[index])
