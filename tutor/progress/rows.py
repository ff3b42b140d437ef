"""Rows of the progress database as data: a row that does not fit is damage, whatever SQLite thinks of its page."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Protocol, TypeVar

from tutor.progress.model import (
    STATUSES,
    Attempt,
    Best,
    Draft,
    HintsTaken,
    Progress,
    Remembered,
    SolutionShown,
)
from tutor.progress.refusal import Damaged

Row = tuple[object, ...]
Record = TypeVar("Record")

COLUMNS = {
    "drafts": "exercise, source, saved_at, cursor_row, cursor_column",
    "former_drafts": "exercise, source, saved_at, cursor_row, cursor_column",
    "attempts": "exercise, at, source, report",
    "hints": "exercise, part, taken",
    "solutions": "exercise, part, at",
    "remembered": "key, value, at",
    "tries": "exercise, attempts",
    "best": "exercise, part, status",
}
"""Every table and the columns that are read of it, in the order in which the functions `…_from` take them.

Each of these makes a record of one row, and raises `Damaged` for a row that does not fit.
"""


def selection(table: str, besides: str = "") -> str:
    """The beginning of a query for rows of a table of COLUMNS; `besides` are columns that come first."""
    return f"SELECT {besides}{COLUMNS[table]} FROM {table}"  # noqa: S608  (all words are ours)


def text_of_time(at: datetime) -> str:
    """A moment as the database and the export write it: UTC, ISO 8601, microseconds, so that it sorts as text.

    Raises:
        ValueError: `at` has no time zone, and so is not a moment.
    """
    if at.utcoffset() is None:
        raise ValueError(f"{at.isoformat()} has no time zone.")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def text_of_report(report: Mapping[str, object]) -> str:
    """A report as JSON with its keys in order, so that equal reports are equal as text."""
    return json.dumps(dict(report), sort_keys=True, separators=(",", ":"))


def storable(text: str) -> str:
    """The text with U+FFFD for every lone surrogate: that is no character, and neither SQLite nor UTF-8 takes it."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def draft_from(row: Row) -> Draft:
    match row:
        case (str() as exercise, str() as source, str() as saved_at, int() as line, int() as column):
            return Draft(exercise, source, _time(saved_at), (line, column))
        case _:
            raise Damaged("a draft cannot be read")


def attempt_from(row: Row) -> Attempt:
    match row:
        case (str() as exercise, str() as at, str() as source, str() as report):
            return Attempt(exercise, _time(at), source, _report(report))
        case _:
            raise Damaged("an attempt cannot be read")


def hints_from(row: Row) -> HintsTaken:
    match row:
        case (str() as exercise, str() as part, int() as taken):
            return HintsTaken(exercise, part, taken)
        case _:
            raise Damaged("a count of hints cannot be read")


def solution_from(row: Row) -> SolutionShown:
    match row:
        case (str() as exercise, str() as part, str() as at):
            return SolutionShown(exercise, part, _time(at))
        case _:
            raise Damaged("a note of a solution cannot be read")


def remembered_from(row: Row) -> Remembered:
    match row:
        case (str() as key, str() as value, str() as at):
            return Remembered(key, value, _time(at))
        case _:
            raise Damaged("a remembered value cannot be read")


def tries_from(row: Row) -> tuple[str, int]:
    match row:
        case (str() as exercise, int() as attempts):
            return exercise, attempts
        case _:
            raise Damaged("a count of attempts cannot be read")


def best_from(row: Row) -> Best:
    match row:
        case (str() as exercise, str() as part, str() as status) if status in STATUSES:
            return Best(exercise, part, status)
        case _:
            raise Damaged("a best status cannot be read")


def _time(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise Damaged(str(error)) from error
    if at.utcoffset() is None:
        raise Damaged(f"{text} has no time zone")
    return at


def _report(text: str) -> dict[str, object]:
    try:
        report = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Damaged(str(error)) from error
    if not isinstance(report, dict):
        raise Damaged("a report is not an object")
    return report


class Reader(Protocol):
    """Reads a table of COLUMNS, by its name and what makes a record of a row."""

    def __call__(self, table: str, record: Callable[[Row], Record], /) -> Iterable[Record]: ...


def gathered(read: Reader) -> Progress:
    """All tables as data, attempts in their order; how faithfully, and from where, is the reader's business."""
    return Progress(
        drafts=tuple(read("drafts", draft_from)),
        former_drafts=tuple(sorted(read("former_drafts", draft_from), key=lambda draft: draft.saved_at)),
        attempts=tuple(read("attempts", attempt_from)),
        hints=tuple(read("hints", hints_from)),
        solutions=tuple(read("solutions", solution_from)),
        remembered=tuple(read("remembered", remembered_from)),
        best=tuple(read("best", best_from)),
    )
