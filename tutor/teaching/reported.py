"""Rows of a report that may have come from elsewhere, by an import, and lack anything."""

from collections.abc import Mapping
from typing import Any


def tables(rows: object) -> list[Mapping[str, Any]]:
    """What is a table among the rows."""
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list | tuple) else []
