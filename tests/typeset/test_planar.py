import pytest
from hypothesis import given

from tutor.typeset.cells import cell_width
from tutor.typeset.latex import display
from tutor.typeset.parser import parse
from tutor.typeset.planar import planar

from .examples import examples, formulas


@pytest.mark.parametrize(("latex", "picture"), examples("pictures.txt"))
def test_a_formula_in_two_dimensions_looks_as_judged(latex: str, picture: tuple[str, ...]) -> None:
    assert display(latex) == picture


@pytest.mark.parametrize("latex", [latex for latex, _ in examples("rows.txt") + examples("pictures.txt")])
def test_every_example_can_be_displayed(latex: str) -> None:
    rows = display(latex)
    assert not set("".join(rows)) & {"\\", "$"}
    assert any(rows)


@given(formulas)
def test_the_rows_of_a_box_are_equally_wide(latex: str) -> None:
    box = planar(parse(latex))
    assert {cell_width(row) for row in box.rows} == {box.width}
    assert 0 <= box.baseline < box.height


def test_superscripts_of_some_structure_get_a_row_of_their_own() -> None:
    assert display("x^{-1}") == ("x⁻¹",)
    assert display("e^{-x^2/2}") == (" −x²/2", "e")
    assert display(r"e^{-\frac{x^2}{2}}") == display("e^{-x^2/2}")
