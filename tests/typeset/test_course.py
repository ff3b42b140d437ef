"""The formulas of the course on narrow screens, and in texts."""

import pytest

from tutor.course.model import Course
from tutor.typeset.cells import cell_width
from tutor.typeset.document import plain
from tutor.typeset.latex import display
from tutor.typeset.repertoire import choose_ascii

from .course import displays_of, texts_of

NARROW = 37
"""Columns for text on a screen of 40."""


@pytest.mark.parametrize("in_ascii", [False, True], ids=["unicode", "ascii"])
def test_displays_are_broken_until_they_fit_a_narrow_screen_or_nearly(course: Course, in_ascii: bool) -> None:
    choose_ascii(in_ascii)
    displays = [latex for texts in texts_of(course).values() for text in texts for latex in displays_of(text)]
    assert len(displays) > 100
    widest = {latex: max(map(cell_width, display(latex, NARROW - 2))) for latex in displays}
    choose_ascii(False)
    assert [latex for latex, width in widest.items() if width > NARROW + 1] == []


@pytest.mark.parametrize("width", [NARROW, 78])
def test_no_latex_is_left_in_the_text(course: Course, width: int) -> None:
    for text in [course.welcome, *(text for texts in texts_of(course).values() for text in texts)]:
        laid = plain(text, width)
        assert "$" not in laid
        assert "\\" not in laid
