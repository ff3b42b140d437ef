import pytest

from tutor.cli.texts import indented, laid_out, part_of
from tutor.errors import UsageError

TALL = set("⎛⎜⎝⎡⎢⎣⎧⎨⎩")
"""Pieces of brackets that go over several lines."""


def everything(course):
    for exercise in course.exercises:
        yield exercise.problem
        for part in exercise.parts:
            yield from (part.solution, *part.hints)


def test_every_text_of_the_course_can_be_read_line_by_line(course):
    texts = [laid_out(text, 78, linear=True) for text in everything(course)]
    assert len(texts) > 100
    for text in texts:
        assert not TALL & set(text)
        assert "$" not in text
        assert "\\" not in text


def test_a_fraction_stands_in_two_dimensions_or_on_one_line():
    text = "So\n\n$$\n\\frac{x + 1}\n{2}\n$$\n\nfollows."
    assert "─────" in laid_out(text, 78)
    assert laid_out(text, 78, linear=True).splitlines() == ["So", "", "(x + 1)/2", "", "follows."]


def test_a_formula_at_fault_leaves_the_text_as_it_was_written():
    assert laid_out("Think of $\\nothing$.", 78) == "Think of $\\nothing$."


def test_indenting_leaves_empty_lines_empty():
    assert indented("a\n\nb", 3) == "   a\n\n   b"


def test_a_part_is_found_by_its_letter(course):
    exercise = course.find("1")
    assert part_of(exercise, "B").title == "Product rule"
    with pytest.raises(UsageError, match="no part 'z': its parts are a, b, c"):
        part_of(exercise, "z")
