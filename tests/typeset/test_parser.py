import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.typeset.errors import LatexError, MalformedLatex, UnknownLatex
from tutor.typeset.parser import DEEPEST, parse
from tutor.typeset.tree import Delimited, Fraction, Row, Scripts, Space, Symbol, Text

from .examples import scraps


def test_arguments_without_braces_are_single_characters_as_in_tex() -> None:
    assert parse(r"\frac12 x^10").items == (
        Fraction(Symbol("1"), Symbol("2")),
        Scripts(Symbol("x"), 0, None, Symbol("1")),
        Symbol("0"),
    )


def test_a_number_is_one_atom() -> None:
    assert parse("10^2 + 0.25").items[0] == Scripts(Symbol("10"), 0, None, Symbol("2"))
    assert parse("10^2 + 0.25").items[2] == Symbol("0.25")


def test_brackets_find_their_partner_even_of_another_kind() -> None:
    half_open = Delimited("(", Row((Symbol("0"), Symbol(",", "punctuation"), Symbol("4"))), "]")
    assert parse("(0,4]").items == (half_open,)
    assert parse("(0,4]^2").items == (Scripts(half_open, 0, None, Symbol("2")),)


def test_a_bracket_without_partner_is_a_sign() -> None:
    assert parse("a) (b").items == (
        Symbol("a"),
        Symbol(")", "closing"),
        Symbol("(", "opening"),
        Symbol("b"),
    )


def test_bars_close_after_an_operand_and_open_before_one() -> None:
    inner = Delimited("|", Row((Symbol("x"),)), "|")
    minus = Symbol("−", "binary")
    assert parse("||x|-|x||").items == (Delimited("|", Row((inner, minus, inner)), "|"),)
    assert parse("P(A|B)").items[1] == Delimited("(", Row((Symbol("A"), Symbol("|"), Symbol("B"))), ")")


def test_the_blanks_of_words_are_spaces_of_the_formula() -> None:
    assert parse(r"\text{ if  50\% }x").items == (Space(1), Text("if 50%"), Space(1), Symbol("x"))


def test_sizes_and_styles_change_nothing() -> None:
    plain = parse(r"(\frac{a}{b})")
    assert parse(r"\Bigl(\displaystyle\frac{a}{b}\!\Bigr)") == plain


@pytest.mark.parametrize(
    ("latex", "command", "position"),
    [
        (r"x + \foo{y}", r"\foo", 4),
        (r"\begin{tikzpicture}x\end{tikzpicture}", r"\begin{tikzpicture}", 0),
        (r"\fracc{1}{2}", r"\fracc", 0),
    ],
)
def test_an_unknown_command_is_named_with_its_place(latex: str, command: str, position: int) -> None:
    with pytest.raises(UnknownLatex) as caught:
        parse(latex)
    assert (caught.value.command, caught.value.latex, caught.value.position) == (command, latex, position)
    assert command in str(caught.value)


@pytest.mark.parametrize(
    ("latex", "position", "says"),
    [
        ("{x", 0, "brace opened here is never closed"),
        ("x}", 1, "} has no meaning here"),
        ("a^", 2, "^ needs an argument"),
        ("a^b^c", 3, "two scripts"),
        ("a & b", 2, "& has no meaning here"),
        (r"a \\ b", 2, r"\\ has no meaning here"),
        ("5$", 1, "$ has no meaning here"),
        ("\x1bx", 0, "control character"),
        (r"\frac{1}", 8, r"\frac needs an argument"),
        (r"\left( x", 0, r"this \left has no \right"),
        (r"\left x \right)", 6, r"\left needs a delimiter"),
        (r"\right)", 0, r"\right has no meaning here"),
        (r"\hat{xy}", 0, "over a single symbol"),
        (r"\text x", 6, r"\text needs an argument in braces"),
        (r"\text{x", 5, "never closed"),
        (r"\text{$x$}", 9, "dollar sign"),
        (r"\sqrt[3", 5, "degree is never closed"),
        (r"\begin{cases} x", 0, r"\begin{cases} has no \end"),
        (r"\begin{pmatrix} x \end{bmatrix}", 0, r"ends as \end{bmatrix}"),
        (r"\begin{array}{c|c} x \end{array}", 13, "by l, c and r"),
        ("x\\", 1, "\\ has no meaning here"),
    ],
)
def test_what_does_not_fit_together_is_told_with_its_place(latex: str, position: int, says: str) -> None:
    with pytest.raises(MalformedLatex) as caught:
        parse(latex)
    assert says in caught.value.problem
    assert caught.value.position == position
    assert f"character {position + 1}" in str(caught.value)


@pytest.mark.parametrize("shape", ["{%s}", "(%s)", "|a-%s|", r"\sqrt{%s}", "x_{%s}", r"\left(%s\right)", r"\hat%s"])
def test_nesting_has_an_end(shape: str) -> None:
    nested = "x"
    for _ in range(DEEPEST + 1):
        nested = shape % nested
    with pytest.raises(MalformedLatex, match="nested too deeply"):
        parse(nested)
    with pytest.raises(MalformedLatex, match="nested too deeply"):
        parse("(" * 10_000)


@given(st.one_of(st.text(), scraps))
def test_any_text_is_a_formula_or_an_error_with_a_place(latex: str) -> None:
    try:
        parse(latex)
    except LatexError as raised:
        error = raised
    else:
        return
    assert 0 <= error.position <= len(latex)
    assert error.latex == latex
