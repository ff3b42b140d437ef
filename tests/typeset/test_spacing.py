import pytest

from tutor.typeset.latex import inline


@pytest.mark.parametrize(
    ("latex", "row"),
    [
        ("a-b", "a − b"),
        ("-a", "−a"),
        ("(-a)", "(−a)"),
        ("x=-1", "x = −1"),
        ("2,-1", "2, −1"),
        (r"a\cdot-b", "a · −b"),
        (r"-\ln x", "−ln x"),
        (r"\text{or } -1", "or −1"),
        (r"\text{old}-\eta", "old − η"),
        ("x^{-}", "x⁻"),
        ("a-", "a−"),
    ],
)
def test_a_minus_has_spaces_where_it_subtracts(latex: str, row: str) -> None:
    assert inline(latex) == row


@pytest.mark.parametrize(
    ("latex", "row"),
    [
        (r"\sin x", "sin x"),
        (r"\sin(x)", "sin(x)"),
        (r"\sin^2x", "sin² x"),
        (r"2\sin x\cos x", "2 sin x cos x"),
        (r"(a)\ln\lvert x\rvert", "(a) ln|x|"),
        (r"\sum_i x_i", "∑ᵢ xᵢ"),
        (r"\sum_i(x_i)", "∑ᵢ (xᵢ)"),
    ],
)
def test_a_name_keeps_away_from_letters_and_close_to_brackets(latex: str, row: str) -> None:
    assert inline(latex) == row


@pytest.mark.parametrize(
    ("latex", "row"),
    [
        ("a,b", "a, b"),
        (r"a,\ b", "a, b"),
        (r"a,\quad b", "a,   b"),
        (r"a\,b", "a b"),
        (r"a\;=\;b", "a = b"),
        (r"\ a\ ", "a"),
        ("2x", "2x"),
        ("n! x", "n!x"),
        ("u/v", "u/v"),
    ],
)
def test_an_asked_space_takes_the_place_of_the_own_one(latex: str, row: str) -> None:
    assert inline(latex) == row


def test_scripts_have_no_spaces() -> None:
    assert inline("x^{a = b, c + d/2}") == "x^(a=b,c+d/2)"
