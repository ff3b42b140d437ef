"""Why the data folder or its database refuses, as one sentence: what, where, what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tutor.errors import ProgressError

ELSEWHERE = "choose another folder with --data-dir"


class Damaged(Exception):
    """The database holds something that is no database of ours: a malformed page, a row that cannot be read."""


@contextmanager
def refusing(database: Path) -> Iterator[None]:
    """Turns a failure of SQLite or of the file system into `Damaged` or into a `ProgressError` that names the database.

    An error that no state of the disk explains, such as a mistake in a statement, is ours and passes as it is.
    """
    try:
        yield
    except UnicodeDecodeError as error:
        # SQLite quotes noise from the file in its message, and Python cannot read the message.
        raise Damaged(str(error)) from error
    except OSError as error:
        raise ProgressError(_sentence_of_system(error, database)) from error
    except sqlite3.Error as error:
        # Without a code it is an error of Python's module, such as a wrong number of values.
        refusal = _refusal_of_sqlite(error, getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR), database)
        if refusal is None:
            raise
        raise refusal from error


def _refusal_of_sqlite(error: sqlite3.Error, code: int, database: Path) -> Exception | None:
    # A file that ends before its own length says so by a short read.
    if code in {sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_IOERR_CORRUPTFS}:
        return Damaged(str(error))
    match code & 0xFF:  # the low byte of an extended code is its kind: https://sqlite.org/rescode.html
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return Damaged(str(error))
        case sqlite3.SQLITE_FULL:
            return ProgressError(_full(database, str(error)))
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return ProgressError(
                f"The progress database {database} is in use by another tutor ({error}): "
                f"wait a moment and try again, or {ELSEWHERE}."
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return ProgressError(_unwritable(database, str(error)))
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_NOLFS:
            return ProgressError(
                f"The disk of {database} could not be read or written ({error}): "
                f"check that it is there and has room, or {ELSEWHERE}."
            )
        case _:
            return None


def _sentence_of_system(error: OSError, database: Path) -> str:
    reason = error.strerror or str(error)
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return _full(database, reason)
        case errno.ENOTDIR | errno.EEXIST:
            return (
                f"{database.parent} cannot be used as the data folder ({reason}): move that file away, or {ELSEWHERE}."
            )
        case errno.EISDIR:
            return f"{database} should be the progress database ({reason}): move that folder away, or {ELSEWHERE}."
        case _:
            return _unwritable(database, reason)


def _full(database: Path, reason: str) -> str:
    return f"The disk of {database} has no room left ({reason}): make room and try again, or {ELSEWHERE}."


def _unwritable(database: Path, reason: str) -> str:
    return f"The progress database {database} cannot be written ({reason}): check its permissions, or {ELSEWHERE}."
