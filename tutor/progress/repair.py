"""What is done about a damaged database: it is set aside, and what can be read of it becomes a new one."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from tutor.errors import ProgressError
from tutor.progress.backup import backups
from tutor.progress.ledger import merge
from tutor.progress.migrations import migrate
from tutor.progress.opening import LOG, alone, connected, file_of, rebuilt_beside
from tutor.progress.refusal import ELSEWHERE
from tutor.progress.salvage import salvaged


def repaired(database: Path, damaged: tuple[int, int] | None, now: datetime) -> str | None:
    """Sets the damaged file aside and puts a new database in its place; what a learner should be told of it.

    The new one is whole before the old one is moved: a full disk or a closed terminal leaves things as they were.
    None when the file is no longer the damaged one: another tutor was faster.

    Raises:
        ProgressError: the folder does not allow it.
    """
    try:
        with alone(database.parent):
            if file_of(database) != damaged:
                return None
            drafts, attempts = _rebuild(database)
            aside = _set_aside(database, now)
            rebuilt_beside(database).rename(database)
    except (OSError, sqlite3.Error) as error:
        raise ProgressError(
            f"The progress database {database} is damaged and could not be set aside ({error}): "
            f"close every other tutor and check that the folder can be written and has room, or {ELSEWHERE}."
        ) from error
    counts = f"(drafts: {drafts}, attempts: {attempts})"
    if damaged is None:
        return (
            f"The progress database {database} was gone: what its log and its backups held is back in place {counts}. "
            "To begin anew, delete the backups with it."
        )
    return (
        f"The progress database was damaged: it is kept as {aside}, and what could be read of it is back in place "
        f"{counts}."
    )


def _rebuild(database: Path) -> tuple[int, int]:
    rebuilt = rebuilt_beside(database)
    rebuilt.unlink(missing_ok=True)
    salvage = salvaged(database)
    with closing(connected(rebuilt, "mode=rwc")) as connection:
        migrate(connection, 0)
        connection.execute("BEGIN")
        merge(connection, salvage.progress)
        if not salvage.complete:
            older = (salvaged(path) for path in backups(database.parent) if path.exists())
            merge(connection, next((backup.progress for backup in older if backup.size), salvage.progress))
        connection.execute("COMMIT")
        (drafts,) = connection.execute("SELECT count(*) FROM drafts").fetchone()
        (attempts,) = connection.execute("SELECT count(*) FROM attempts").fetchone()
    return drafts, attempts


def _set_aside(database: Path, now: datetime) -> Path:
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    aside = database.with_name(f"progress.damaged-{stamp}.sqlite3")
    count = 1
    while aside.exists():
        count += 1
        aside = database.with_name(f"progress.damaged-{stamp}-{count}.sqlite3")
    for suffix in (LOG, "-shm", ""):  # the database last: cut short before that, it is found damaged again
        beside = database.with_name(database.name + suffix)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + suffix))
    return aside
