"""Copies of the progress database, one a day, the last three kept."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from tutor.progress.refusal import Damaged

KEPT = 3


def backups(folder: Path) -> tuple[Path, ...]:
    """The names of the backups, newest first, whether they are there or not."""
    return tuple(folder / f"progress.backup-{age}.sqlite3" for age in range(1, KEPT + 1))


def is_due(folder: Path, now: datetime) -> bool:
    """True when the newest backup was not made on this day (UTC)."""
    newest = backups(folder)[0]
    return (
        not newest.exists() or datetime.fromtimestamp(newest.stat().st_mtime, UTC).date() != now.astimezone(UTC).date()
    )


def back_up(connection: sqlite3.Connection, folder: Path, now: datetime) -> None:
    """Copies a database that is not empty, if that is due: the copy is made sure of, and the oldest backup is dropped.

    Raises:
        Damaged: the copy, and so the database, is not sound; the older backups stay as they are.
        OSError: the files cannot be written.
        sqlite3.Error: the database cannot be read or the copy cannot be written.
    """
    kept = "SELECT EXISTS (SELECT 1 FROM drafts) OR EXISTS (SELECT 1 FROM attempts)"
    if not is_due(folder, now) or not connection.execute(kept).fetchone()[0]:
        return
    fresh = folder / "progress.backup-0.sqlite3"
    fresh.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(fresh, isolation_level=None)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
            assert_sound(copy)
        os.utime(fresh, (now.timestamp(), now.timestamp()))
        aged = (fresh, *backups(folder))
        for younger, older in reversed(tuple(pairwise(aged))):
            if younger.exists():
                younger.replace(older)
    finally:
        fresh.unlink(missing_ok=True)


def assert_sound(connection: sqlite3.Connection) -> None:
    """Looks at the form of every page, about half a millisecond per megabyte.

    Raises:
        Damaged: a page is malformed.
    """
    (finding,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if finding != "ok":
        raise Damaged(str(finding))
