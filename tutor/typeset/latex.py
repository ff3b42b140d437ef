"""Formulas in LaTeX → rows of characters, in two dimensions or on one row."""

from tutor.typeset.breaking import fitted
from tutor.typeset.errors import LatexError, MalformedLatex, UnknownLatex
from tutor.typeset.linear import linear
from tutor.typeset.parser import parse
from tutor.typeset.pieces import Piece, formula_pieces
from tutor.typeset.planar import planar
from tutor.typeset.repertoire import is_ascii
from tutor.typeset.respelling import respelled_row
from tutor.typeset.spelling import drawn
from tutor.typeset.tree import Row

__all__ = ["LatexError", "MalformedLatex", "UnknownLatex", "display", "inline", "inline_pieces"]


def display(latex: str, width: int | None = None) -> tuple[str, ...]:
    """The formula in two dimensions, row by row, without blanks at the ends of rows.

    With a `width` (in cells), a wider formula is broken after commas, before relations and before + and −; one without
    such places stays wide. Raises `UnknownLatex` or `MalformedLatex`.
    """
    formula = _read(latex)
    laid_out = planar(formula) if width is None else fitted(formula, width)
    return tuple((drawn(row) if is_ascii() else row).rstrip() for row in laid_out.rows)


def inline(latex: str) -> str:
    """The formula on one row: `(x² + 1)/(x − 1)`. Raises `UnknownLatex` or `MalformedLatex`."""
    return linear(_read(latex)).strip()


def inline_pieces(latex: str) -> tuple[Piece, ...]:
    """`inline(latex)` in the pieces in which lines of text may take it, best broken after commas, then relations."""
    return formula_pieces(_read(latex))


def _read(latex: str) -> Row:
    formula = parse(latex)
    return respelled_row(formula) if is_ascii() else formula
