"""Reading what can still be read of a damaged database."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field, fields
from pathlib import Path

from tutor.progress.migrations import migrate
from tutor.progress.model import Progress
from tutor.progress.opening import LOG, connected
from tutor.progress.refusal import Damaged
from tutor.progress.rows import Record, Row, gathered, selection

FAILURES = 2000
"""Queries that may fail before a table is given up, a tenth while no row was read; a bad page costs about a hundred."""

HOPELESS = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_NOTADB}
"""There is no such table, or no table at all."""


@dataclass(slots=True)
class Salvage:
    """What was read from a damaged database; not `complete` where a row or a table could not be."""

    progress: Progress = field(default_factory=Progress)
    complete: bool = True

    @property
    def size(self) -> int:
        """The number of records that were read."""
        return sum(len(getattr(self.progress, each.name)) for each in fields(self.progress))


def salvaged(database: Path) -> Salvage:
    """What can be read of the file and its log. They are not touched: a copy is read, for reading may write.

    If that is not all, it is tried again with the first page of a new database. That page holds the header and the list
    of tables and is the same in all of them, so that a file whose beginning was overwritten is read nevertheless.

    Raises:
        OSError: no room for the copy.
    """
    with tempfile.TemporaryDirectory(prefix="tutor-") as folder:
        as_it_stands = _read(_copied(database, Path(folder, "as-it-stands.sqlite3")))
        if as_it_stands.complete:
            return as_it_stands
        renewed = _copied(database, Path(folder, "renewed.sqlite3"))
        _renew_first_page(renewed, Path(folder, "new.sqlite3"))
        return max(as_it_stands, _read(renewed), key=lambda salvage: salvage.size)


def _copied(database: Path, copy: Path) -> Path:
    copy.touch()  # the log alone may be there
    for suffix in ("", LOG):
        source = database.with_name(database.name + suffix)
        if source.exists():
            shutil.copyfile(source, copy.with_name(copy.name + suffix))
    return copy


def _renew_first_page(copy: Path, new: Path) -> None:
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        migrate(connection, 0)
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        connection.execute("PRAGMA journal_mode = WAL")  # a header that says otherwise would have the log passed over
    page = bytearray(new.read_bytes()[:size])
    # The page count (bytes 28–31) is that of another file. It is not believed while bytes 92–95 differ from the change
    # counter (24–27): https://sqlite.org/fileformat.html#in_header_database_size
    page[92:96] = bytes(4)
    with copy.open("r+b") as file:
        file.write(page)


def _read(database: Path) -> Salvage:
    result = Salvage()

    def read(table: str, record: Callable[[Row], Record], /) -> Iterable[Record]:
        rows, complete = _rows(connection, table)
        result.complete &= complete
        for row in rows:
            try:
                yield record(row)
            except Damaged:
                result.complete = False

    with closing(connected(database, "mode=rw")) as connection:
        result.progress = gathered(read)
    return result


def _rows(connection: sqlite3.Connection, table: str) -> tuple[list[Row], bool]:
    """The readable rows of a table, in order, and whether that is all of them.

    A table is a tree of pages by row number. Where a query over a span of numbers fails, the rest is halved,
    so that the rows on both sides of a bad page are found, wherever it is.
    """
    rows: dict[int, Row] = {}
    failures = 0
    spans = [(0, 2**40)]  # rows are numbered from 1
    query = f"{selection(table, 'rowid, ')} NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
    while spans and failures < (FAILURES if rows else FAILURES / 10):
        low, high = spans.pop()
        try:
            for number, *row in connection.execute(query, (low, high)):
                if number >= low:  # in a damaged tree the search for the span can end up before it
                    rows[number] = tuple(row)
                    low = number + 1
        except UnicodeDecodeError:  # of an error's own message, which quotes the list of tables
            return _in_order(rows), False
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode in HOPELESS:
                return _in_order(rows), False
            failures += 1
            if low < high:
                middle = (low + high) // 2
                spans += [(middle + 1, high), (low, middle)]
    return _in_order(rows), failures == 0


def _in_order(rows: dict[int, Row]) -> list[Row]:
    return [row for _, row in sorted(rows.items(), key=lambda entry: entry[0])]
