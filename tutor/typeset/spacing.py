"""Where a formula has spaces, and which signs are unary (The TeXbook, ch. 18 and appendix G, rules 5 and 6)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.typeset.tree import Delimited, Kind, Node, Root, Row, Scripts, Space, Symbol, Text, kind_of


@dataclass(frozen=True, slots=True)
class Placed:
    """An atom of a row, the blank cells before it, and its kind there: a unary sign is ordinary."""

    node: Node
    kind: Kind
    gap: int


def placed(items: Sequence[Node], *, tight: bool = False) -> tuple[Placed, ...]:
    """The atoms of a row without its explicit spaces, which are in the gaps; a gap of its own is never added to one.

    `tight` is for scripts, which have no space around relations, binary signs and after punctuation.
    """
    atoms: list[Node] = []
    asked: list[int] = []  # cells asked for before the atom at the same place
    space = 0
    for item in items:
        if isinstance(item, Space):
            space = max(space, item.cells)
        else:
            atoms.append(item)
            asked.append(space)
            space = 0
    row: list[Placed] = []
    for atom, kind, cells in zip(atoms, _kinds(atoms, asked), asked, strict=True):
        own = _gap(row[-1], atom, kind, tight=tight) if row else 0
        row.append(Placed(atom, kind, max(own, min(cells, 1) if tight else cells) if row else 0))
    return tuple(row)


def _kinds(atoms: Sequence[Node], asked: Sequence[int]) -> list[Kind]:
    kinds: list[Kind] = [kind_of(atom) for atom in atoms]
    for index, kind in enumerate(kinds):
        if kind != "binary":
            continue
        before = kinds[index - 1] if index else "opening"
        after = kinds[index + 1] if index + 1 < len(kinds) else "closing"
        after_words = index > 0 and isinstance(atoms[index - 1], Text) and asked[index] > 0
        if (
            before in {"binary", "relation", "opening", "punctuation", "function", "operator"}
            or after in {"relation", "closing", "punctuation"}
            or after_words
        ):
            kinds[index] = "ordinary"
    return kinds


def _gap(left: Placed, right: Node, after: Kind, *, tight: bool) -> int:
    before = left.kind
    if "relation" in {before, after}:
        return 0 if tight or before == "opening" or after in {"closing", "punctuation"} else 1
    if "binary" in {before, after}:
        return 0 if tight else 1
    if before == "punctuation":
        return 0 if tight or after == "closing" else 1
    if after in {"closing", "punctuation"} or before == "opening":
        return 0
    if before == "function":
        return 0 if opens_with_bracket(right) else 1
    if before == "operator":
        return 1
    if after in {"function", "operator"}:
        return 0 if is_sign(left.node) else 1
    if isinstance(left.node, Root) and not is_sign(right):  # √x y is not √(xy)
        return 1
    return 0


def is_additive(node: Node) -> bool:
    """A sign that parts the terms of a sum."""
    return isinstance(node, Symbol) and node.text in {"+", "−", "±", "∓", "-", "+/-", "-/+"}


def is_sign(node: Node) -> bool:
    """A unary sign or a slash: no factor of a product."""
    return is_additive(node) or (isinstance(node, Symbol) and node.text in {"/", "!", "¬"})


def opens_with_bracket(node: Node) -> bool:
    """Something that a function's name can stand close to."""
    match node:
        case Delimited(left=left):
            return left != ""
        case Scripts(base=base):
            return opens_with_bracket(base)
        case Row(items=items):
            return bool(items) and opens_with_bracket(items[0])
        case Symbol(kind=kind):
            return kind == "opening"
        case _:
            return False
