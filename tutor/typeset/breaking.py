"""Displays that are too wide for the screen: broken between clauses, at relations, between terms, then factors."""

from collections.abc import Callable, Sequence

from tutor.typeset import box as boxes
from tutor.typeset.box import Box
from tutor.typeset.grouping import is_factor
from tutor.typeset.planar import planar, right_half, row_box
from tutor.typeset.spacing import Placed, is_additive, placed
from tutor.typeset.tree import Grid, Row

_QUAD = 3
_INDENT = 2

Line = Sequence[Placed]

_PLACES: Sequence[Callable[[Placed, Placed], bool]] = (
    lambda _, atom: atom.kind == "binary" and is_additive(atom.node),
    lambda _, atom: atom.kind == "binary",
    lambda before, atom: (
        atom.gap > 0 and is_factor(before) and is_factor(atom) and before.kind in {"ordinary", "fraction"}
    ),
)
"""Where a term begins, where a factor with a sign does, and one behind a blank: given the atom before and the atom."""


def fitted(formula: Row, width: int) -> Box:
    """The formula in at most `width` cells, if it has places to be broken at; else as wide as it takes."""
    whole = planar(formula)
    if whole.width <= width:
        return whole
    match formula.items:
        case (Grid(form="aligned", rows=rows),) if rows and len(rows[0]) == 2:
            heads = [planar(left) for left, _ in rows]
            column = max(head.width for head in heads)
            return boxes.stacked(
                [
                    boxes.beside(
                        boxes.within(head, column, "r"),
                        boxes.text(" "),
                        _clauses(placed(right_half(right).items)[1:], width - column - 1),
                    )
                    for head, (_, right) in zip(heads, rows, strict=True)
                ]
            )
        case _:
            return _clauses(placed(formula.items), width)


def _clauses(line: Line, width: int) -> Box:
    """Formulas with commas or wide spaces between them."""
    if row_box(line).width <= width:
        return row_box(line)
    clauses = _cut(line, lambda before, atom: before.kind == "punctuation" or atom.gap >= _QUAD)
    return boxes.stacked([_chain(clause, width) for clause in _filled(clauses, width)])


def _chain(line: Line, width: int) -> Box:
    """Chains, a = b = c: each relation on a line of its own, under the first."""
    if row_box(line).width <= width:
        return row_box(line)
    links = _cut(line, lambda _, atom: atom.kind == "relation")
    if len(links) == 1:
        return _sum(line, width)
    if links[0][0].kind == "relation":
        return boxes.stacked([_sum(link, width) for link in links])
    head = row_box(links[0])
    tail = boxes.stacked([_sum(link, width - head.width - 1) for link in links[1:]])
    if head.width + 1 + tail.width <= width:
        return boxes.beside(head, boxes.text(" "), tail)
    lower = boxes.stacked([_sum(link, width - _INDENT) for link in links[1:]])
    return boxes.stacked([_sum(links[0], width), boxes.beside(boxes.text(" " * _INDENT), lower)])


def _sum(line: Line, width: int, places: Sequence[Callable[[Placed, Placed], bool]] = _PLACES) -> Box:
    """Sums, a + b − c: as many terms on a line as it holds, the further lines indented; a long product likewise."""
    if row_box(line).width <= width or not places:
        return row_box(line)
    begins, *others = places
    parts = _filled(_cut(line, begins), width - _INDENT)
    if len(parts) == 1:
        return _sum(line, width, others)
    first, *rest = [_sum(part, width - _INDENT, others) for part in parts]
    return boxes.stacked([first, *(boxes.beside(boxes.text(" " * _INDENT), part) for part in rest)])


def _cut(line: Line, begins: Callable[[Placed, Placed], bool]) -> list[Line]:
    """The line in pieces: one ends where `begins(atom before, atom)` is true."""
    cuts = [index for index in range(1, len(line)) if begins(line[index - 1], line[index])]
    return [line[start:end] for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True)]


def _filled(pieces: Sequence[Line], width: int) -> list[Line]:
    """Pieces joined again into lines, each as long as `width` allows."""
    lines: list[Line] = []
    for piece in pieces:
        if lines and row_box([*lines[-1], *piece]).width <= width:
            lines[-1] = [*lines[-1], *piece]
        else:
            lines.append(piece)
    return lines
