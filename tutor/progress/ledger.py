"""What is written into the progress database and read from it, each within the caller's transaction."""

import heapq
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from tutor.progress.model import Attempt, Draft, Merged, Progress, Remembered, Standing, is_better
from tutor.progress.rows import (
    Record,
    Row,
    attempt_from,
    best_from,
    draft_from,
    gathered,
    hints_from,
    remembered_from,
    selection,
    solution_from,
    text_of_report,
    text_of_time,
    tries_from,
)


def draft_of(connection: sqlite3.Connection, exercise: str) -> Draft | None:
    """The draft of an exercise, None where none was saved."""
    row = connection.execute(f"{selection('drafts')} WHERE exercise = ?", (exercise,)).fetchone()
    return None if row is None else draft_from(row)


def drafts(connection: sqlite3.Connection) -> tuple[Draft, ...]:
    """Every draft, by exercise."""
    return tuple(map(draft_from, connection.execute(f"{selection('drafts')} ORDER BY exercise")))


def former_drafts(connection: sqlite3.Connection, exercise: str) -> tuple[Draft, ...]:
    """The texts that a draft replaced, newest first; no text twice."""
    query = f"{selection('former_drafts')} WHERE exercise = ? ORDER BY saved_at DESC, id DESC"
    return tuple(map(draft_from, connection.execute(query, (exercise,))))


def put_draft(connection: sqlite3.Connection, draft: Draft) -> None:
    """Makes this the draft of its exercise; the one before is gone unless it was retired."""
    connection.execute(
        "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?)",
        (draft.exercise, draft.source, text_of_time(draft.saved_at), *draft.cursor),
    )


def retire(connection: sqlite3.Connection, draft: Draft) -> bool:
    """Keeps a draft among the former ones, a text that is there already as of its latest time; true for a new text."""
    query = f"{selection('former_drafts')} WHERE exercise = ? AND source = ?"
    row = connection.execute(query, (draft.exercise, draft.source)).fetchone()
    if row is not None and draft_from(row).saved_at >= draft.saved_at:
        return False
    forget_former(connection, draft)
    connection.execute(
        "INSERT INTO former_drafts VALUES (NULL, ?, ?, ?, ?, ?)",
        (draft.exercise, draft.source, text_of_time(draft.saved_at), *draft.cursor),
    )
    return row is None


def retire_last(connection: sqlite3.Connection, draft: Draft) -> None:
    """Keeps a draft as the newest of the former ones, whatever the clock says: it may have been set back since."""
    newest = next(iter(former_drafts(connection, draft.exercise)), draft)
    if newest.source != draft.source and newest.saved_at >= draft.saved_at:
        draft = replace(draft, saved_at=newest.saved_at + timedelta(microseconds=1))
    retire(connection, draft)


def forget_former(connection: sqlite3.Connection, draft: Draft) -> None:
    """Takes a text out of the former drafts, for it is about to be kept elsewhere."""
    connection.execute("DELETE FROM former_drafts WHERE exercise = ? AND source = ?", (draft.exercise, draft.source))


def add_attempt(connection: sqlite3.Connection, attempt: Attempt) -> int:
    """Keeps an attempt as the newest and brings the summary of its exercise up to date; the number of its row."""
    number = _append(connection, attempt)
    _sum_up(connection, attempt)
    return number


def _append(connection: sqlite3.Connection, attempt: Attempt) -> int:
    cursor = connection.execute(
        "INSERT INTO attempts VALUES (NULL, ?, ?, ?, ?)",
        (attempt.exercise, text_of_time(attempt.at), attempt.source, text_of_report(attempt.report)),
    )
    assert cursor.lastrowid is not None  # an INSERT has one
    return cursor.lastrowid


def _sum_up(connection: sqlite3.Connection, attempt: Attempt) -> None:
    connection.execute(
        "INSERT INTO tries VALUES (?, 1) ON CONFLICT (exercise) DO UPDATE SET attempts = attempts + 1",
        (attempt.exercise,),
    )
    for part, status in attempt.statuses.items():
        raise_best(connection, attempt.exercise, part, status)


def raise_best(connection: sqlite3.Connection, exercise: str, part: str, status: str) -> None:
    """Takes note of a status of a part, if it is better than every one before."""
    row = connection.execute(f"{selection('best')} WHERE exercise = ? AND part = ?", (exercise, part)).fetchone()
    if is_better(status, None if row is None else best_from(row).status):
        connection.execute("INSERT OR REPLACE INTO best VALUES (?, ?, ?)", (exercise, part, status))


def attempts(
    connection: sqlite3.Connection, exercise: str | None, limit: int | None, skip: int = 0
) -> tuple[Attempt, ...]:
    """The newest attempts behind the first `skip`, newest first, of one exercise or of all; without a limit all.

    Their numbers say which is newer: the clock may have been set back between two of them.
    """
    where, of = ("", ()) if exercise is None else ("WHERE exercise = ?", (exercise,))
    wanted = f"SELECT id FROM attempts {where} ORDER BY id DESC LIMIT ? OFFSET ?"  # noqa: S608  (all words are ours)
    query = f"{selection('attempts')} WHERE id IN ({wanted}) ORDER BY id DESC"
    return tuple(map(attempt_from, connection.execute(query, (*of, -1 if limit is None else limit, skip))))


def hints_taken(connection: sqlite3.Connection, exercise: str, part: str) -> int:
    """How many rungs of a part's hint ladder were shown."""
    query = f"{selection('hints')} WHERE exercise = ? AND part = ?"
    row = connection.execute(query, (exercise, part)).fetchone()
    return 0 if row is None else hints_from(row).taken


def put_hints(connection: sqlite3.Connection, exercise: str, part: str, taken: int) -> None:
    """Takes note that so many rungs were shown."""
    connection.execute("INSERT OR REPLACE INTO hints VALUES (?, ?, ?)", (exercise, part, taken))


def forget_hints(connection: sqlite3.Connection, exercise: str) -> None:
    """The hint ladders of an exercise begin again at their first rung."""
    connection.execute("DELETE FROM hints WHERE exercise = ?", (exercise,))


def note_solution(connection: sqlite3.Connection, exercise: str, part: str, at: datetime) -> None:
    """Takes note that the worked solution of a part was read; the earliest time stays."""
    connection.execute(
        "INSERT INTO solutions VALUES (?, ?, ?) ON CONFLICT (exercise, part) DO UPDATE SET at = min(at, excluded.at)",
        (exercise, part, text_of_time(at)),
    )


def solutions_shown(connection: sqlite3.Connection, exercise: str) -> frozenset[str]:
    """The parts of an exercise whose worked solution was read."""
    return frozenset(
        str(part) for (part,) in connection.execute("SELECT part FROM solutions WHERE exercise = ?", (exercise,))
    )


def remembered(connection: sqlite3.Connection, key: str) -> Remembered | None:
    """What is kept under a key, None where nothing is."""
    row = connection.execute(f"{selection('remembered')} WHERE key = ?", (key,)).fetchone()
    return None if row is None else remembered_from(row)


def put_remembered(connection: sqlite3.Connection, thing: Remembered) -> None:
    """Keeps a value under its key, in place of the one before."""
    connection.execute(
        "INSERT OR REPLACE INTO remembered VALUES (?, ?, ?)",
        (thing.key, thing.value, text_of_time(thing.at)),
    )


def standings(connection: sqlite3.Connection, exercise: str | None = None) -> dict[str, Standing]:
    """How every exercise stands of which anything is kept, or that one; the number of attempts does not matter."""

    def rows(query: str) -> Iterable[Row]:
        where, of = ("TRUE", ()) if exercise is None else ("exercise = ?", (exercise,))
        return connection.execute(f"{query} WHERE {where}", of)

    best: dict[str, dict[str, str]] = {}
    for row in map(best_from, rows(selection("best"))):
        best.setdefault(row.exercise, {})[row.part] = row.status
    hints: dict[str, dict[str, int]] = {}
    for taken in map(hints_from, rows(selection("hints"))):
        hints.setdefault(taken.exercise, {})[taken.part] = taken.taken
    tries = dict(map(tries_from, rows(selection("tries"))))
    drafted = {str(each) for each, is_text in rows("SELECT exercise, source <> '' FROM drafts") if is_text}
    read: dict[str, set[str]] = {}
    for shown in map(solution_from, rows(selection("solutions"))):
        read.setdefault(shown.exercise, set()).add(shown.part)
    return {
        each: Standing(
            dict(sorted(best.get(each, {}).items())),
            tries.get(each, 0),
            dict(sorted(hints.get(each, {}).items())),
            each in drafted,
            frozenset(read.get(each, ())),
        )
        for each in sorted({*best, *hints, *tries, *drafted, *read})
    }


def load(connection: sqlite3.Connection) -> Progress:
    """All that is kept.

    Raises:
        Damaged: a row cannot be read.
    """

    def read(table: str, record: Callable[[Row], Record], /) -> Iterable[Record]:
        return map(record, connection.execute(f"{selection(table)} ORDER BY rowid"))

    return gathered(read)


def merge(connection: sqlite3.Connection, progress: Progress) -> Merged:
    """Adds what is not here yet. Nothing here is lost, and a second merge of the same progress changes nothing."""
    texts = sum(_merge_draft(connection, draft) for draft in progress.drafts)
    for former in progress.former_drafts:
        retire(connection, former)
    added = _merge_attempts(connection, progress.attempts)
    for hints in progress.hints:
        if hints.taken > hints_taken(connection, hints.exercise, hints.part):
            put_hints(connection, hints.exercise, hints.part, hints.taken)
    for solution in progress.solutions:
        note_solution(connection, solution.exercise, solution.part, solution.at)
    for thing in progress.remembered:
        here = remembered(connection, thing.key)
        if here is None or thing.at > here.at:
            put_remembered(connection, thing)
    for best in progress.best:
        raise_best(connection, best.exercise, best.part, best.status)
    return Merged(texts, added)


def _merge_draft(connection: sqlite3.Connection, draft: Draft) -> bool:
    """The newer draft stays, the other text becomes a former one; true when a text came that was not here."""
    here = draft_of(connection, draft.exercise)
    if here is not None and here.source == draft.source:
        put_draft(connection, max(here, draft, key=lambda either: either.saved_at))
        return False
    if here is not None and here.saved_at >= draft.saved_at:
        return retire(connection, draft)
    if here is not None:
        retire(connection, here)
    put_draft(connection, draft)
    return True


def _merge_attempts(connection: sqlite3.Connection, incoming: tuple[Attempt, ...]) -> int:
    """Adds attempts until each is here as often as it comes: two alike, of one moment, are two attempts, not one."""
    new = []
    came: Counter[tuple[str, ...]] = Counter()
    query = "SELECT count(*) FROM attempts WHERE exercise = ? AND at = ? AND source = ? AND report = ?"
    for attempt in incoming:
        row = (attempt.exercise, text_of_time(attempt.at), attempt.source, text_of_report(attempt.report))
        came[row] += 1
        (here,) = connection.execute(query, row).fetchone()
        if here < came[row]:
            new.append(attempt)
            _sum_up(connection, attempt)
    if new:
        later = _taken_out(connection, text_of_time(new[0].at))
        for attempt in heapq.merge(later, new, key=lambda each: each.at):  # either keeps its own order
            _append(connection, attempt)
    return len(new)


def _taken_out(connection: sqlite3.Connection, at: str) -> tuple[Attempt, ...]:
    """The attempts from the first one on that was made after a moment; they are to be put back."""
    (first,) = connection.execute("SELECT min(id) FROM attempts WHERE at > ?", (at,)).fetchone()
    if first is None:
        return ()
    query = f"{selection('attempts')} WHERE id >= ? ORDER BY id"
    later = tuple(map(attempt_from, connection.execute(query, (first,))))
    connection.execute("DELETE FROM attempts WHERE id >= ?", (first,))
    return later
