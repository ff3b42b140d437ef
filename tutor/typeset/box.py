"""Boxes of characters: rows of equal width with a baseline, and the ways to put boxes together."""

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.typeset.cells import cell_width, centred, flush_left, flush_right
from tutor.typeset.symbols import BRACES, GROWING


@dataclass(frozen=True, slots=True)
class Box:
    """Rows of characters, all of `width` cells; `baseline` is the row that neighbours are aligned with."""

    rows: tuple[str, ...]
    baseline: int
    width: int

    @property
    def height(self) -> int:
        """Rows in all."""
        return len(self.rows)

    @property
    def below(self) -> int:
        """Rows under the baseline."""
        return len(self.rows) - 1 - self.baseline


def box(rows: Sequence[str], baseline: int = 0) -> Box:
    """A box of these rows, the shorter ones filled up with blanks on the right; without rows it has an empty one."""
    rows = rows or [""]
    width = max(map(cell_width, rows), default=0)
    return Box(tuple(flush_left(row, width) for row in rows), baseline, width)


def text(characters: str) -> Box:
    """A box of one row."""
    return box([characters])


def beside(*boxes: Box) -> Box:
    """Boxes from left to right, their baselines in one row."""
    above = max((one.baseline for one in boxes), default=0)
    below = max((one.below for one in boxes), default=0)
    rows = [
        "".join(
            one.rows[row - above + one.baseline] if 0 <= row - above + one.baseline < one.height else " " * one.width
            for one in boxes
        )
        for row in range(above + 1 + below)
    ]
    return box(rows, above)


def stacked(boxes: Sequence[Box]) -> Box:
    """Boxes one under the other, flush left, on the baseline of the first; an empty row parts what is tall."""
    rows: list[str] = []
    for index, lower in enumerate(boxes):
        if index and (boxes[index - 1].below or lower.baseline):
            rows.append("")
        rows.extend(lower.rows)
    return box(rows, boxes[0].baseline if boxes else 0)


def within(one: Box, width: int, flush: str) -> Box:
    """The box in `width` cells: `l` at the left, `r` at the right, `c` in the middle."""
    place = {"l": flush_left, "r": flush_right, "c": centred}[flush]
    return box([flush_left(place(row, width), width) for row in one.rows], one.baseline)


def grid(rows: Sequence[Sequence[Box]], columns: str, gap: int) -> Box:
    """Cells in columns, `gap` blanks apart, on the baseline of the middle row; `columns` places each, as `within`."""
    widths = [max(cell.width for cell in column) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [within(cell, width, flush) for cell, width, flush in zip(row, widths, columns, strict=True)]
        lines.append(beside(*[part for cell in cells for part in (text(" " * gap), cell)][1:]))
    return centred_vertically(stacked(lines))


def centred_vertically(one: Box) -> Box:
    """The same box with its baseline in the middle, or above the middle where there is none."""
    return Box(one.rows, (one.height - 1) // 2, one.width)


def fraction(numerator: Box, denominator: Box) -> Box:
    """The numerator over a rule over the denominator; the rule is the baseline and looks out on both sides."""
    width = max(numerator.width, denominator.width) + 2
    rows = [
        *(centred(row, width) for row in numerator.rows),
        "─" * width,
        *(centred(row, width) for row in denominator.rows),
    ]
    return box(rows, numerator.height)


def root(radicand: Box, sign: str = "√") -> Box:
    """The root's sign with a line over the radicand; where that is tall, the sign grows a stem."""
    if radicand.height == 1:
        return box([" " * cell_width(sign) + "_" * radicand.width, sign + radicand.rows[0]], 1)
    degree = sign.removesuffix("√").translate({ord("∛"): "³", ord("∜"): "⁴"})
    stem = flush_right("│ ", cell_width(degree) + 3)
    last = degree + "╲│ "
    rows = [flush_right("┌", cell_width(stem) - 1) + "─" * (radicand.width + 1)]
    rows += [(last if index == radicand.height - 1 else stem) + row for index, row in enumerate(radicand.rows)]
    return box(rows, radicand.baseline + 1)


def limits(operator: Box, below: Box | None, above: Box | None) -> Box:
    """An operator with its scripts under and over it."""
    parts = [part for part in (above, operator, below) if part is not None]
    width = max(part.width for part in parts)
    baseline = operator.baseline + (above.height if above is not None else 0)
    return box([centred(row, width) for part in parts for row in part.rows], baseline)


def scripts(base: Box, inline: str, lowered: Box | None, raised: Box | None) -> Box:
    """Scripts to the right of a base: `inline` in the base's row, the others in the rows under and over that."""
    rows = [*(raised.rows if raised else ()), inline, *(lowered.rows if lowered else ())]
    return beside(base, box(rows, raised.height if raised else 0))


def corner_scripts(base: Box, lower: str, upper: str) -> Box:
    """Scripts at the right corners of a base that is at least two rows tall."""
    rows = [upper, *[""] * (base.height - 2), lower]
    return beside(base, box(rows, base.baseline))


def delimited(left: str, body: Box, right: str) -> Box:
    """A body between delimiters as tall as itself."""
    return beside(_grown(left, body), body, _grown(right, body))


def _grown(delimiter: str, body: Box) -> Box:
    if body.height == 1 or delimiter not in GROWING:
        return text(delimiter)
    top, middle, bottom = GROWING[delimiter]
    column = [top, *[middle] * (body.height - 2), bottom]
    if delimiter in BRACES:
        point, halves = BRACES[delimiter]
        column[(body.height - 1) // 2] = point
        column = column if body.height > 2 else [*halves]
    return box(column, body.baseline)


def overlined(body: Box) -> Box:
    """A line over the body."""
    return box(["_" * body.width, *body.rows], body.baseline + 1)


def underlined(body: Box) -> Box:
    """A line under the body."""
    return box([*body.rows, "‾" * body.width], body.baseline)


def braced(body: Box, label: Box, *, over: bool) -> Box:
    """A horizontal brace over or under the body, its label beyond."""
    width = max(body.width, label.width, 3)
    side = (body.width - 3) // 2 if body.width > 3 else 0
    rest = max(body.width, 3) - 3 - side
    brace = centred(
        ("╭" + "─" * side + "┴" + "─" * rest + "╮") if over else ("╰" + "─" * side + "┬" + "─" * rest + "╯"), width
    )
    bodies = [centred(row, width) for row in body.rows]
    labels = [centred(row, width) for row in label.rows if label.width]
    if over:
        return box([*labels, brace, *bodies], len(labels) + 1 + body.baseline)
    return box([*bodies, brace, *labels], body.baseline)


def boxed(body: Box) -> Box:
    """A body in a frame."""
    edge = "─" * (body.width + 2)
    return box([f"┌{edge}┐", *(f"│ {row} │" for row in body.rows), f"└{edge}┘"], body.baseline + 1)
