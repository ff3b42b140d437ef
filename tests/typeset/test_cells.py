import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.typeset.cells import cell_width, centred, flush_left, flush_right


@pytest.mark.parametrize(
    ("text", "cells"),
    [("", 0), ("abc", 3), ("−x²", 3), ("x̄", 1), ("v⃗", 1), ("漢字", 4), ("⎛∑∏√∂ℒ", 6), ("zero\u200bwidth", 9), ("½", 1)],
)
def test_a_text_is_as_wide_as_a_terminal_shows_it(text: str, cells: int) -> None:
    assert cell_width(text) == cells


@given(st.text(), st.integers(0, 40))
def test_filling_up_gives_the_width_asked_for_and_keeps_the_text(text: str, width: int) -> None:
    for filled in (flush_left(text, width), flush_right(text, width), centred(text, width)):
        assert cell_width(filled) == max(width, cell_width(text))
        assert filled.strip(" ") == text.strip(" ")


def test_centring_leans_to_the_left_where_it_cannot_be_exact() -> None:
    assert centred("x", 4) == " x  "
