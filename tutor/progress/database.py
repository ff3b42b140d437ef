"""The progress database as a place for transactions: opened when needed, shared by threads, repaired when damaged."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from tutor.errors import ProgressError
from tutor.progress.backup import back_up
from tutor.progress.opening import (
    SMALL,
    alone,
    assert_begun,
    connected,
    file_of,
    finish_repair,
    made_ready,
    opened_to_read,
    put_back,
)
from tutor.progress.refusal import ELSEWHERE, Damaged, refusing

Result = TypeVar("Result")


class Database:
    """`progress.sqlite3` in a folder.

    Threads share one connection and take turns. Processes are kept apart by SQLite, and by a lock of their own while
    one of them opens, backs up or repairs. `notices` collects what a learner should be told.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self.path = folder / "progress.sqlite3"
        self.notices: list[str] = []
        self._now = now
        self._turn = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._read_only = False
        self._file: tuple[int, int] | None = None
        """What was opened last, as `file_of` tells it."""
        self._was_written = False

    def read(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        """The result of `work` on one state of the database.

        Raises:
            ProgressError: the database cannot be opened or read.
        """
        return self._transacted(work, writing=False)

    def write(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        """The result of `work`, whose changes are on the disk when this returns, and are undone when it raises.

        `work` may be called twice: the second time on a repaired database.

        Raises:
            ProgressError: the database cannot be opened or written.
        """
        return self._transacted(work, writing=True)

    def close(self) -> None:
        """Closes the file; the next use opens it again.

        Raises:
            ProgressError: the database turned out damaged and could not be repaired.
        """
        with self._turn:
            try:
                # Made here when the database was new when it was opened, or when it is large: that takes seconds, for
                # which nobody should wait at the start, nor for a list.
                if self._connection is not None and self._was_written:
                    self.read(self._back_up_alone)
            finally:
                self._was_written = False
                self._disconnect()

    def _transacted(self, work: Callable[[sqlite3.Connection], Result], *, writing: bool) -> Result:
        with self._turn:
            try:
                return self._transacted_once(work, writing=writing)
            except Damaged:
                self._repair()
            try:
                return self._transacted_once(work, writing=writing)
            except Damaged as damage:
                raise ProgressError(
                    f"The progress database {self.path} is damaged again after a repair ({damage}): "
                    f"check the disk, or {ELSEWHERE}."
                ) from damage

    def _transacted_once(self, work: Callable[[sqlite3.Connection], Result], *, writing: bool) -> Result:
        connection = self._open(writing=writing)
        try:
            with refusing(self.path):
                connection.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
                result = work(connection)
                connection.execute("COMMIT")
                self._was_written |= writing
                return result
        except BaseException:
            # The connection stays: on a full disk a new one could not even read.
            try:
                connection.rollback()
            except sqlite3.Error:
                self._disconnect()
            raise

    def _open(self, *, writing: bool) -> sqlite3.Connection:
        here = file_of(self.path)
        if here is None and self._connection is not None and not self._read_only:
            self._put_back(self._connection)
        if here != self._file or (writing and self._read_only):
            self._disconnect()
        if self._connection is None:
            try:
                with refusing(self.path):
                    self._connection = self._opened()
                self._read_only = False
            except ProgressError as reason:
                self._connection = None if writing else opened_to_read(self.path)
                if self._connection is None:
                    raise
                self._read_only = True
                self._file = file_of(self.path)
                self._notice(f"What was kept can be read, but nothing new is kept. {reason}")
        return self._connection

    def _put_back(self, connection: sqlite3.Connection) -> None:
        """The file was deleted or moved away, but is open here still: a copy of what it holds takes its place."""
        try:
            with refusing(self.path):
                self.path.parent.mkdir(parents=True, exist_ok=True)
                with alone(self.path.parent):
                    if not self.path.exists():
                        put_back(connection, self.path)
                        self._notice(f"The progress database {self.path} was gone: all that it held is back in place.")
        except Damaged:
            self._file = None
            raise

    def _opened(self) -> sqlite3.Connection:
        folder = self.path.parent
        folder.mkdir(parents=True, exist_ok=True)
        with alone(folder):
            finish_repair(self.path)
            self._file = file_of(self.path)
            assert_begun(self.path)
            connection = connected(self.path, "mode=rwc")
            self._file = file_of(self.path)
            try:
                made_ready(connection, self.path)
                if self.path.stat().st_size <= SMALL:
                    with self._telling_of_backup():
                        back_up(connection, folder, self._now())
            except BaseException:
                connection.close()
                raise
            return connection

    def _back_up_alone(self, connection: sqlite3.Connection) -> None:
        with self._telling_of_backup(), alone(self.path.parent):
            back_up(connection, self.path.parent, self._now())

    @contextmanager
    def _telling_of_backup(self) -> Iterator[None]:
        """A backup that cannot be made is told, and no reason not to go on."""
        try:
            with refusing(self.path):
                yield
        except ProgressError as reason:
            self._notice(f"Today's backup of the progress could not be made. {reason}")

    def _repair(self) -> None:
        from tutor.progress.repair import repaired  # noqa: PLC0415  (rarely needed, and heavier than the rest)

        self._disconnect()
        notice = repaired(self.path, self._file, self._now())
        if notice is not None:
            self._notice(notice)

    def _notice(self, notice: str) -> None:
        if notice not in self.notices:
            self.notices.append(notice)

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
