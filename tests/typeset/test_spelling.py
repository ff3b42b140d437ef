"""Sentences in ASCII that say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.typeset.cells import cell_width
from tutor.typeset.spelling import drawn, spelled


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x² and x₂", "x^2 and x_2"),
        ("x²y", "x^2 y"),
        ("x²(y + 1)", "x^2 (y + 1)"),
        ("10⁻⁶, 10¹²", "10^(-6), 10^12"),
        ("e³ˣ, w₁₁", "e^(3x), w_11"),
        ("2πx", "2 pi x"),
        ("2·σ′(2)", "2*sigma'(2)"),
        ("∂L/∂w₁", "dL/dw_1"),
        ("dσ/dz, ∂σ/∂z", "dsigma/dz, dsigma/dz"),
        ("√x, √2, √(x + 1)", "sqrt(x), sqrt(2), sqrt(x + 1)"),
        ("3√3/2", "3 sqrt(3)/2"),
        ("½, ½(a − b), 3½", "1/2, (1/2)(a - b), 3 1/2"),
        ("ŷ ≠ ŷ²", "y_hat != y_hat^2"),
        ("Wᵀx", "W^T x"),
        ("‖w‖ ≤ 1 → ±∞", "||w|| <= 1 -> +/-inf"),
        ("80×24, a × b", "80x24, a * b"),
        ("“so” – don’t…", '"so" - don\'t...'),
        ("Poincaré", "Poincare"),
        ("漢", r"\u6f22"),
        ("plain x^2", "plain x^2"),
    ],
)
def test_what_is_said(text: str, said: str) -> None:
    assert spelled(text) == said


@given(st.text(max_size=40))
def test_anything_is_spelled_in_ascii_and_ascii_is_left_alone(text: str) -> None:
    said = spelled(text)
    assert said.isascii()
    assert spelled(said) == said


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_what_is_drawn_keeps_its_width(text: str) -> None:
    assert drawn(text).isascii()
    assert len(drawn(text)) == cell_width(text)


def test_focus_and_marks_are_told_apart() -> None:
    assert drawn("╭─╮│") != drawn("┏━┓┃")
    assert len({drawn(mark) for mark in "✓✗○◐◔●"}) == 6
    assert drawn("x²") == "x^", "a power that has no room is not x2"
