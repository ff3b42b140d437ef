"""A formula in two dimensions: a tree → a box, broken at its relations where it would be too wide."""

from collections.abc import Sequence

from tutor.typeset import box as boxes
from tutor.typeset.box import Box
from tutor.typeset.grouping import is_undivided, vulgar
from tutor.typeset.linear import linear, primes_text, root_sign, scripts_text
from tutor.typeset.spacing import Placed, placed
from tutor.typeset.symbols import subscript, superscript
from tutor.typeset.tree import (
    Bar,
    Boxed,
    Brace,
    Delimited,
    Fraction,
    Grid,
    Node,
    Root,
    Row,
    Scripts,
    Symbol,
)

_GROWS_FROM = 3
"""Rows from which on a delimiter grows: a raised exponent alone leaves it as it is."""


def planar(node: Node) -> Box:
    """`node` as a box, as wide as it takes."""
    match node:
        case Row(items=items):
            return row_box(placed(items))
        case Fraction() if _has_rule(node):
            return boxes.fraction(planar(node.numerator), planar(node.denominator))
        case Root():
            return _root(node)
        case Scripts():
            return _scripts(node)
        case Delimited(left=left, body=body, right=right):
            inner = planar(body)
            if inner.height >= _GROWS_FROM or _is_matrix(body):
                return boxes.delimited(left, inner, right)
            return boxes.beside(boxes.text(left), inner, boxes.text(right))
        case Bar(body=body, over=over) if linear(body)[1:]:
            return boxes.overlined(planar(body)) if over else boxes.underlined(planar(body))
        case Brace(body=body, label=label, over=over):
            return boxes.braced(planar(body), boxes.text(linear(label)), over=over)
        case Boxed(body=body):
            return boxes.boxed(planar(body))
        case Grid():
            return _grid(node)
        case _:
            return boxes.text(linear(node))


def row_box(atoms: Sequence[Placed]) -> Box:
    """Atoms side by side, a blank between the rule of a fraction and what could be taken for its lengthening."""
    parts: list[Box] = []
    for index, atom in enumerate(atoms):
        if index:
            before = atoms[index - 1]
            beside_rule = _has_rule(atom.node) or _has_rule(before.node)
            close = before.kind == "opening" or atom.kind in {"closing", "punctuation"}
            parts.append(boxes.text(" " * (max(atom.gap, 1) if beside_rule and not close else atom.gap)))
        parts.append(planar(atom.node))
    return boxes.beside(*parts)


def _has_rule(node: Node) -> bool:
    return isinstance(node, Fraction) and not vulgar(node)


def _root(root: Root) -> Box:
    degree = None if root.index is None else linear(root.index, tight=True)
    sign = root_sign(degree) or "√"
    if is_undivided(root.radicand):
        covered = boxes.text(sign + linear(root.radicand))
    else:
        covered = boxes.root(planar(root.radicand), sign)
    return covered if degree is None or root_sign(degree) else boxes.beside(boxes.box([degree, ""], 1), covered)


def _scripts(node: Scripts) -> Box:
    base = planar(node.base)
    sub = None if node.sub is None else linear(node.sub, tight=True)
    sup = None if node.sup is None else linear(node.sup, tight=True)
    primes = primes_text(node)
    if isinstance(node.base, Symbol) and node.base.limits:
        return boxes.limits(
            boxes.text(node.base.text + primes),
            None if sub is None else boxes.text(sub),
            None if sup is None else boxes.text(sup),
        )
    if node.marked and base.height < _GROWS_FROM:
        return boxes.beside(base, boxes.text(scripts_text(node)))
    lower = "" if sub is None else None if node.marked else subscript(sub)
    upper = "" if sup is None else None if node.marked else superscript(sup)
    if base.height >= _GROWS_FROM:
        return boxes.corner_scripts(base, lower or sub or "", primes + (upper or sup or ""))
    return boxes.scripts(
        base,
        primes + (lower or "") + (upper or ""),
        boxes.text(sub) if sub and lower is None else None,
        boxes.text(sup) if sup and upper is None else None,
    )


def _is_matrix(body: Node) -> bool:
    return isinstance(body, Grid) or (isinstance(body, Row) and any(isinstance(item, Grid) for item in body.items))


def _grid(grid: Grid) -> Box:
    match grid.form:
        case "aligned":
            return _aligned(grid.rows)
        case "cases":
            rows = [[planar(cell) for cell in row] for row in grid.rows]
            body = boxes.grid(rows, "l" * len(grid.rows[0]) if rows else "", 2)
            if len(rows) == 2 and body.height == 2:  # a row between the two for the point of the brace
                body = boxes.centred_vertically(boxes.box([body.rows[0], "", body.rows[1]]))
            return boxes.delimited("{", body, "")
        case "matrix":
            columns = list(zip(*grid.rows, strict=True))
            aligned = [_by_the_point(column) for column in columns]
            rows = [list(row) for row in zip(*(cells for cells, _ in aligned), strict=True)]
            flush = "".join(
                "r" if numeric else asked
                for (_, numeric), asked in zip(aligned, grid.columns or "c" * len(columns), strict=True)
            )
            return boxes.grid(rows, flush, 2)


def _aligned(rows: Sequence[Sequence[Row]]) -> Box:
    """Columns in pairs: the left one ends where the right one begins, with the space of the relation there."""
    cells = [[planar(right_half(cell) if index % 2 else cell) for index, cell in enumerate(row)] for row in rows]
    columns = len(cells[0]) if cells else 0
    lines: list[Box] = []
    for row in cells:
        parts: list[Box] = []
        for index, cell in enumerate(row):
            column = max(other[index].width for other in cells)
            parts.append(boxes.within(cell, column, "l" if index % 2 or columns == 1 else "r"))
            parts.append(boxes.text("   " if index % 2 and index + 1 < columns else ""))
        lines.append(boxes.beside(*parts))
    return boxes.centred_vertically(boxes.stacked(lines))


def right_half(cell: Row) -> Row:
    """A cell behind `&`, which goes on with what stands before it: its first sign is binary."""
    return Row((Row(()), *cell.items))


def _by_the_point(column: Sequence[Row]) -> tuple[list[Box], bool]:
    """The cells of a column, and whether they are numbers; those get blanks behind, so that their points meet."""
    texts = [linear(cell) for cell in column]
    if not all(text.removeprefix("−").removeprefix("-").replace(".", "", 1).isdecimal() for text in texts):
        return [planar(cell) for cell in column], False
    decimals = [len(text) - text.index(".") if "." in text else 0 for text in texts]
    return [boxes.text(text + " " * (max(decimals) - own)) for text, own in zip(texts, decimals, strict=True)], True
