"""Tables: side by side where the columns fit, else one record under the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from tutor.typeset.spans import Line, Span, Style, joined, line_width
from tutor.typeset.wrap import Word, word_width, wrapped

Flush = Literal["left", "right", "center"]
Cell = tuple[Word, ...]

_GAP = 2


@dataclass(frozen=True, slots=True)
class Table:
    """A header and rows of equally many cells; `flush` has one entry per column."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    flush: tuple[Flush, ...]


def table_lines(table: Table, width: int) -> tuple[Line, ...]:
    """The table in `width` cells. Where even its longest words do not fit side by side, each row becomes a record.

    An empty header is left out. Rows are an empty line apart if any of them takes several lines.
    """
    widths = _column_widths(table, width)
    if widths is None:
        return _records(table, width)
    rows = [_row_lines(row, widths, table.flush, "") for row in table.rows]
    body = _apart(rows) if any(len(row) > 1 for row in rows) else tuple(line for row in rows for line in row)
    if not any(table.header):
        return body
    rule = joined(
        Span(" " * _GAP if index % 2 else "─" * widths[index // 2], "rule") for index in range(2 * len(widths) - 1)
    )
    return (*_row_lines(table.header, widths, table.flush, "strong"), rule, *body)


def _column_widths(table: Table, width: int) -> list[int] | None:
    """Natural widths; while they are too much together, the widest column gives way, if its words let it."""
    columns = list(zip(table.header, *table.rows, strict=True))
    widths = [max(map(_natural_width, column)) for column in columns]
    least = [max((word_width(word) for cell in column for word in cell), default=0) for column in columns]
    available = width - _GAP * (len(columns) - 1)
    while sum(widths) > available:
        yielding = [index for index, cells in enumerate(widths) if cells > least[index]]
        if not yielding:
            return None
        widths[max(yielding, key=widths.__getitem__)] -= 1
    return widths


def _natural_width(cell: Cell) -> int:
    return sum(map(word_width, cell)) + max(len(cell) - 1, 0)


def _records(table: Table, width: int) -> tuple[Line, ...]:
    """Each row as lines of header and cell."""
    names = min(max(map(_natural_width, table.header)), width // 2)
    return _apart(
        [
            [
                line
                for name, cell in zip(table.header, row, strict=True)
                if cell
                for line in _row_lines((name, cell), (names, width - names - _GAP), ("left", "left"), "")
            ]
            for row in table.rows
        ]
    )


def _apart(blocks: Sequence[Sequence[Line]]) -> tuple[Line, ...]:
    """The blocks that have lines, an empty line between two."""
    filled = [block for block in blocks if block]
    return tuple(line for index, block in enumerate(filled) for line in ((), *block)[0 if index else 1 :])


def _row_lines(cells: Sequence[Cell], widths: Sequence[int], flush: Sequence[Flush], style: Style) -> list[Line]:
    columns = [wrapped(cell, width, style) for cell, width in zip(cells, widths, strict=True)]
    lines: list[Line] = []
    for row in zip_longest(*columns, fillvalue=()):
        spans: list[Span] = []
        for index, (line, width) in enumerate(zip(row, widths, strict=True)):
            left, right = _margins(width - line_width(line), flush[index])
            spans += [Span(" " * (left + (_GAP if index else 0))), *line, Span(" " * right)]
        lines.append(joined(spans))
    return lines


def _margins(blanks: int, flush: Flush) -> tuple[int, int]:
    match flush:
        case "left":
            return 0, blanks
        case "right":
            return blanks, 0
        case "center":
            return blanks // 2, blanks - blanks // 2
