import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.typeset.cells import cell_width
from tutor.typeset.latex import display

from .examples import formulas


def test_a_chain_is_broken_before_each_relation_under_the_first() -> None:
    assert display("f(x)=aaaa+bbbb=cccc+dddd", 20) == (
        "f(x) = aaaa + bbbb",
        "     = cccc + dddd",
    )


def test_a_chain_with_a_long_beginning_goes_on_under_it() -> None:
    assert display("aaaa+bbbb+cccc=dddd+eeee", 20) == (
        "aaaa + bbbb + cccc",
        "  = dddd + eeee",
    )


def test_clauses_are_parted_before_anything_else() -> None:
    assert display(r"u=x^2,\quad v=x-1,\quad u'=2x", 22) == ("u = x²,   v = x − 1,", "u′ = 2x")
    assert display(r"-\frac{9x}{4y}=0\quad\Rightarrow\quad x=0", 18) == (
        "   9x",
        "− ──── = 0   ⇒",
        "   4y",
        "",
        "x = 0",
    )


def test_a_product_without_signs_is_broken_at_its_blanks() -> None:
    assert display(r"a=bbb(1-c)\,ddd\,eee(1-f)\,x", 20) == ("a = bbb(1 − c) ddd", "    eee(1 − f) x")


def test_long_sums_are_broken_before_their_signs_and_products_last() -> None:
    assert display(r"a\cdot b+c\cdot d-e\cdot f", 15) == ("a · b + c · d", "  − e · f")
    assert display(r"aaa\cdot bbb\cdot ccc", 12) == ("aaa · bbb", "  · ccc")


def test_aligned_rows_are_broken_in_their_right_half() -> None:
    assert display(r"\begin{aligned}f(x)&=aaaa=bbbb\\yy&=c\end{aligned}", 14) == (
        "f(x) = aaaa",
        "     = bbbb",
        "",
        "  yy = c",
    )


def test_what_has_no_place_to_break_keeps_its_width() -> None:
    latex = r"\frac{f(x+h)-f(x-h)}{2h}"
    assert display(latex, 10) == display(latex)


@given(formulas, st.integers(1, 60))
def test_breaking_never_makes_a_formula_wider_and_loses_no_character(latex: str, width: int) -> None:
    whole, broken = display(latex), display(latex, width)
    if max(map(cell_width, whole)) <= width:
        assert broken == whole
    assert max(map(cell_width, broken)) <= max(*map(cell_width, whole), width)
    assert _inked(broken) == _inked(whole)


def _inked(rows: tuple[str, ...]) -> list[str]:
    return sorted(character for row in rows for character in row if character != " ")


@pytest.mark.parametrize("width", [0, -3])
def test_no_room_at_all_breaks_everywhere(width: int) -> None:
    assert display("a=b+c", width) == ("a", "  = b", "    + c")
