"""The little of the progress that the first frame shows. `Store` reads it again, with all its care, right after."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Glance(NamedTuple):
    """What a database says; None and empty where it says nothing."""

    draft: str | None = None
    cursor: tuple[int, int] = (0, 0)
    best: Mapping[str, str] = {}
    """Part letter → the best status the part ever had."""


class Peek:
    """A database as it is: nothing is repaired, migrated, locked or written.

    Every method raises `sqlite3.Error` where the database is not as expected; then `Store` is to be asked.
    """

    def __init__(self, folder: Path) -> None:
        self._database = folder / "progress.sqlite3"
        self._connection: sqlite3.Connection | None = None

    def close(self) -> None:
        """Let the file go."""
        if self._connection is not None:
            self._connection.close()

    def remembered(self, key: str) -> str | None:
        """What was kept under a key."""
        rows = self._rows("SELECT value FROM remembered WHERE key = ?", key)
        return str(rows[0][0]) if rows else None

    def glance(self, exercise: str) -> Glance:
        """The draft of an exercise, and how its parts stand."""
        drafts = self._rows("SELECT source, cursor_row, cursor_column FROM drafts WHERE exercise = ?", exercise)
        best = {str(part): str(status) for part, status in self._rows(
            "SELECT part, status FROM best WHERE exercise = ?", exercise
        )}  # fmt: skip
        if not drafts:
            return Glance(best=best)
        source, row, column = drafts[0]
        if not (isinstance(source, str) and isinstance(row, int) and isinstance(column, int)):
            raise sqlite3.DatabaseError("the draft is not a text with a place in it")
        return Glance(source, (row, column), best)

    def _rows(self, query: str, value: str) -> list[tuple[object, ...]]:
        if self._connection is None:
            if not self._database.exists():
                return []
            uri = f"{self._database.absolute().as_uri()}?mode=ro"
            self._connection = sqlite3.connect(uri, uri=True, timeout=0.1)
        return self._connection.execute(query, (value,)).fetchall()
