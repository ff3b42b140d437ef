"""Opening the file of the progress database, made ready to be used or only to be read."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tutor.progress.backup import assert_sound, backups
from tutor.progress.migrations import VERSION, assert_complete, migrate, version_of
from tutor.progress.refusal import Damaged

PATIENCE = 10.0
"""Seconds that a tutor waits for another one's transaction; one takes milliseconds."""

LOG = "-wal"
"""What SQLite appends to the name of a database for its write-ahead log."""

BEGINNING = b"SQLite format 3\0"
"""The first bytes of every SQLite database: https://sqlite.org/fileformat.html#magic_header_string"""

SMALL = 8 * 2**20
"""Bytes up to which every page is looked at when a database is opened: that takes 4 ms."""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """No other tutor opens, backs up or repairs the database of this folder meanwhile.

    The lock is SQLite's own, on an empty file beside the database: it works everywhere and ends with the process.
    """
    lock = folder / "progress.lock"
    lock.write_bytes(b"")
    with closing(sqlite3.connect(lock, timeout=PATIENCE, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("BEGIN EXCLUSIVE")
        yield


def connected(database: Path, options: str) -> sqlite3.Connection:
    """A connection that any thread may use, in its turn; `options` as in https://sqlite.org/uri.html."""
    connection = sqlite3.connect(
        f"{database.absolute().as_uri()}?{options}",
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")  # one bad byte must not cost a whole text
    return connection


def file_of(database: Path) -> tuple[int, int] | None:
    """Device and inode, None where there is no file: a repair by another tutor puts another file in the place."""
    try:
        status = database.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def finish_repair(database: Path) -> None:
    """Puts the new database in its place where a repair was cut short just before that."""
    if rebuilt_beside(database).exists() and not database.exists():
        rebuilt_beside(database).rename(database)


def put_back(connection: sqlite3.Connection, database: Path) -> None:
    """Makes a file again of a database that is open, but has no file any more; it has its log in itself.

    Raises:
        OSError: the folder does not allow it.
        sqlite3.Error: the database cannot be read, or the file not be written.
    """
    fresh = rebuilt_beside(database)
    fresh.unlink(missing_ok=True)
    with closing(sqlite3.connect(fresh, isolation_level=None)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    for suffix in (LOG, "-shm"):  # of the one that is gone: they would be taken for those of the new one
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    fresh.rename(database)


def rebuilt_beside(database: Path) -> Path:
    """Where the new database is built."""
    return database.with_name("progress.rebuilt.sqlite3")


def assert_begun(database: Path) -> None:
    """Looks before SQLite does, which takes an empty or a very short file for a new database and writes over it.

    Raises:
        Damaged: the file does not begin as a database, or is empty or gone while its log or a backup shows that there
            was one.
    """
    beginning = b""
    if database.exists():
        with database.open("rb") as file:
            beginning = file.read(len(BEGINNING))
    log = database.with_name(database.name + LOG)
    if beginning != BEGINNING and (beginning or any(path.exists() for path in (log, *backups(database.parent)))):
        raise Damaged("the file is not a database")


def made_ready(connection: sqlite3.Connection, database: Path) -> None:
    """Brings a database that was just opened to the newest version, and makes sure it is sound.

    Raises:
        ProgressError: a newer tutor, or another program, wrote it; nothing of it was changed.
        Damaged: a page is malformed or a table is missing.
        sqlite3.Error: it cannot be written.
    """
    with _examining():
        version = version_of(connection, database)
        if database.stat().st_size <= SMALL:
            assert_sound(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # what was saved is saved, also when the power fails
    migrate(connection, version)
    with _examining():
        assert_complete(connection)


def opened_to_read(database: Path) -> sqlite3.Connection | None:
    """A connection that changes nothing in the file; None where there is nothing to be read that way.

    Raises:
        ProgressError: a newer tutor, or another program, wrote it.
    """
    # A log needs shared memory in a file beside the database. Where that cannot be made, `immutable` reads without.
    for options in ("mode=ro", "mode=ro&immutable=1"):
        try:
            return _opened_as_it_is(database, options)
        except sqlite3.Error:
            continue
        except (Damaged, UnicodeDecodeError):
            break
    return None


def _opened_as_it_is(database: Path, options: str) -> sqlite3.Connection:
    connection = connected(database, options)
    try:
        with _examining():
            assert_complete(connection, version_of(connection, database) or VERSION)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _examining() -> Iterator[None]:
    """The statements within are right: an error in them is one of the file, such as a table that is missing."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise Damaged(str(error)) from error
        raise
