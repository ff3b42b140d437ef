"""The tables of the progress database, and how an older database becomes a newer one."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tutor.errors import ProgressError
from tutor.progress.refusal import ELSEWHERE, Damaged
from tutor.progress.rows import COLUMNS

APPLICATION_ID = int.from_bytes(b"d/dx")
"""Says in the header of the file whose database it is; `file progress.sqlite3` shows it."""

STEPS = (
    """
    CREATE TABLE drafts (
        exercise TEXT PRIMARY KEY, source TEXT NOT NULL, saved_at TEXT NOT NULL,
        cursor_row INTEGER NOT NULL, cursor_column INTEGER NOT NULL
    );
    CREATE TABLE former_drafts (
        id INTEGER PRIMARY KEY, exercise TEXT NOT NULL, source TEXT NOT NULL, saved_at TEXT NOT NULL,
        cursor_row INTEGER NOT NULL, cursor_column INTEGER NOT NULL
    );
    CREATE INDEX former_drafts_by_time ON former_drafts (exercise, saved_at);
    CREATE TABLE attempts (
        id INTEGER PRIMARY KEY, exercise TEXT NOT NULL, at TEXT NOT NULL, source TEXT NOT NULL, report TEXT NOT NULL
    );
    CREATE INDEX attempts_by_time ON attempts (at);
    CREATE INDEX attempts_of_exercise ON attempts (exercise, at);
    CREATE TABLE hints (exercise TEXT, part TEXT, taken INTEGER NOT NULL, PRIMARY KEY (exercise, part));
    CREATE TABLE solutions (exercise TEXT, part TEXT, at TEXT NOT NULL, PRIMARY KEY (exercise, part));
    CREATE TABLE remembered (key TEXT PRIMARY KEY, value TEXT NOT NULL, at TEXT NOT NULL);
    CREATE TABLE tries (exercise TEXT PRIMARY KEY, attempts INTEGER NOT NULL);
    CREATE TABLE best (exercise TEXT, part TEXT, status TEXT NOT NULL, PRIMARY KEY (exercise, part));
    """,
    # Of the first format, what was imported stood behind all that was newer.
    """
    CREATE TEMP TABLE by_time AS SELECT exercise, at, source, report FROM attempts ORDER BY at, id;
    DELETE FROM attempts;
    INSERT INTO attempts SELECT NULL, exercise, at, source, report FROM by_time ORDER BY rowid;
    DROP TABLE by_time;
    CREATE INDEX attempts_in_order ON attempts (exercise);
    """,
)
"""STEPS[n] takes a database of version n to version n + 1; a step that was ever released is never changed.

Times are UTC in ISO 8601 with microseconds, so that they sort as text. Of two attempts the one with the higher `id` is
the newer one; every index holds it after its own columns. `tries` and `best` are the summary of `attempts`, kept in the
transaction that adds one.
"""

VERSION = len(STEPS)

BEYOND_VERSIONS = 10_000
"""No tutor will ever have so many formats: a number from here on is noise, not news."""


def version_of(connection: sqlite3.Connection, database: Path, newest: int = VERSION) -> int:
    """The `user_version` of a database of ours, 0 for one that is still empty. Reads only.

    Raises:
        ProgressError: a newer tutor, or another program, wrote it.
        Damaged: the header does not fit the tables.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    ours = owner == APPLICATION_ID or tables >= COLUMNS.keys()
    if not ours and (owner or version or tables):
        raise ProgressError(f"{database} belongs to another program: move that file away, or {ELSEWHERE}.")
    if ours and (owner != APPLICATION_ID or not 0 < version < BEYOND_VERSIONS or not tables):
        raise Damaged(f"owner {owner}, format {version}, {len(tables)} tables")
    if version > newest:
        raise ProgressError(
            f"{database} was written by a newer tutor (format {version}, this one knows {newest}): "
            f"update the tutor, or {ELSEWHERE}."
        )
    return int(version)


def migrate(connection: sqlite3.Connection, version: int, steps: tuple[str, ...] = STEPS) -> None:
    """Takes the database from `version` to the newest, one transaction per step: a step is made whole or not at all."""
    stamp = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version"
    for number, step in enumerate(steps[version:], start=version + 1):
        try:
            connection.executescript(f"BEGIN IMMEDIATE; {step}; {stamp} = {number}; COMMIT;")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def assert_complete(connection: sqlite3.Connection, version: int = VERSION) -> None:
    """Finds every table and index of that version, to the letter: a letter changed by damage is a column gone.

    Raises:
        Damaged: one is missing or different.
    """
    schema = "SELECT type, name, sql FROM sqlite_master"
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        migrate(new, 0, STEPS[:version])
        missing = set(new.execute(schema)) - set(connection.execute(schema))
    if missing:
        raise Damaged(f"{', '.join(sorted(name for _, name, _ in missing))} not as it should be")
