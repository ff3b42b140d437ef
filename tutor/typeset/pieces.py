"""A formula or code in the pieces in which lines of text may take it."""

import re
from dataclasses import dataclass
from typing import Literal

from tutor.typeset.linear import row_parts
from tutor.typeset.spacing import Placed, is_additive
from tutor.typeset.tree import Row

Strength = Literal[0, 1, 2, 3]
"""How readily a line ends behind a piece: 3 after a comma, 2 after a relation, 1 after + and −, 0 elsewhere."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters without a blank among them, then the blanks up to the next piece."""

    text: str
    strength: Strength = 0


def formula_pieces(formula: Row) -> tuple[Piece, ...]:
    """The formula on one row. What brackets hold together is cut with strength 0."""
    cut: list[Piece] = []
    strength: Strength = 0
    for gap, text, atom in row_parts(formula.items):
        first, *others = blank_pieces(text)
        if cut and not gap:
            first = Piece(cut.pop().text + first.text)
        elif cut:
            cut[-1] = Piece(cut[-1].text + " " * gap, 3 if gap > 1 else strength)
        cut += [first, *others]
        strength = _strength_after(atom)
    return tuple(cut)


def _strength_after(atom: Placed) -> Strength:
    match atom.kind:
        case "punctuation":
            return 3
        case "relation":
            return 2
        case "binary" if is_additive(atom.node):
            return 1
        case _:
            return 0


def blank_pieces(text: str) -> tuple[Piece, ...]:
    """Text cut behind every run of blanks."""
    return tuple(Piece(part) for part in re.findall(r"[^ ]+ *|^ +", text)) or (Piece(""),)
