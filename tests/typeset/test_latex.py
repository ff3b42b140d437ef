import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.typeset.latex import LatexError, UnknownLatex, display, inline, inline_pieces

from .examples import examples, formulas, scraps


@pytest.mark.parametrize("latex", [latex for latex, _ in examples("rows.txt") + examples("pictures.txt")])
def test_no_command_and_no_dollar_is_left_in_a_formula(latex: str) -> None:
    assert not set(inline(latex) + "".join(display(latex))) & {"\\", "$"}


@given(formulas)
def test_whatever_is_well_formed_can_be_laid_out(latex: str) -> None:
    assert not set(inline(latex) + "".join(display(latex))) & {"\\", "$"}


@given(st.one_of(st.text(), scraps), st.integers(-2, 40))
def test_any_text_is_laid_out_or_refused_in_our_own_words(latex: str, width: int) -> None:
    try:
        row, rows = inline(latex), display(latex, width)
    except LatexError:
        return
    assert "\n" not in row
    assert all(line == line.rstrip(" ") for line in rows)


@given(formulas)
def test_the_pieces_of_a_formula_are_the_formula(latex: str) -> None:
    pieces = inline_pieces(latex)
    assert "".join(piece.text for piece in pieces) == inline(latex)
    assert not any(" " in piece.text.rstrip(" ") for piece in pieces)


def test_lines_of_text_may_end_after_commas_relations_and_signs() -> None:
    pieces = inline_pieces(r"a=(b + c)-d,\ e")
    assert [(piece.text, piece.strength) for piece in pieces] == [
        ("a ", 0),
        ("= ", 2),
        ("(b ", 0),
        ("+ ", 0),
        ("c) ", 0),
        ("− ", 1),
        ("d, ", 3),
        ("e", 0),
    ]


def test_an_unknown_command_is_never_shown_raw() -> None:
    for lay_out in (inline, display, inline_pieces):
        with pytest.raises(UnknownLatex, match=r"uses \\foo, which the tutor does not know \(character 5 of"):
            lay_out(r"1 + \foo")


@pytest.mark.parametrize(
    "shape",
    [r"\frac{%s}{x+1}", r"\frac{1}{%s}", r"\sqrt{%s}", r"\sqrt[%s]{x}", "x_{%s}", "e^{%s}", r"\left(%s\right)", "(%s)",
     r"\sqrt{x_{%s}}", r"\ln\frac{%s}2x", r"\begin{aligned}%s&=1\end{aligned}", r"\frac{d%s}{dx}", r"\overline{%s}"],
)  # fmt: skip
def test_deep_nesting_is_laid_out_in_no_time(shape: str) -> None:
    latex = "y"
    for _ in range(45):
        latex = shape % latex
    assert display(latex)
    assert display(latex, 20)
    assert inline(latex)
