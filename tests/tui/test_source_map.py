from hypothesis import given
from hypothesis import strategies as st

from tutor.course.model import Course
from tutor.tui.source_map import next_blank, part_at, part_under_work, row_of, rows_of

SOURCE = """def f(x):
    g_prime = 3
    return x


# a · One
def f_prime(x): ...


# b · Two
g_prime: float = 2
losses = []
losses == 3
g_prime = 5
"""


def test_a_row_belongs_to_the_part_whose_comment_stands_above_it():
    assert [part_at(SOURCE, row) for row in (0, 4, 5, 8, 9, 12, 99)] == [None, None, "a", "a", "b", "b", "b"]


def test_a_name_is_where_it_was_bound_last_at_the_margin():
    assert row_of("f_prime", SOURCE) == 6
    assert row_of("g_prime", SOURCE) == 13
    assert row_of("losses", SOURCE) == 11
    assert row_of("missing", SOURCE) is None
    assert rows_of(["f", "missing"], SOURCE) == {"f": 0}


def test_the_part_under_work_is_the_one_the_cursor_is_in_unless_it_is_passed(course: Course):
    exercise = course.find("1")
    b_row = exercise.starter.split("\n").index("# b · Product rule: g'(x), for x > 0")
    nothing = dict.fromkeys("abc", "todo")
    assert part_under_work(exercise, nothing, exercise.starter, 0) == "a"
    assert part_under_work(exercise, nothing, exercise.starter, b_row + 1) == "b"
    assert part_under_work(exercise, nothing | {"b": "passed"}, exercise.starter, b_row + 1) == "a"
    assert part_under_work(exercise, dict.fromkeys("abc", "passed"), exercise.starter, b_row + 1) == "b"
    assert part_under_work(exercise, dict.fromkeys("abc", "passed"), "", 0) == "a"


def test_blanks_in_comments_and_texts_are_none():
    assert next_blank('"""Replace `...`."""\n# ...\nπ = ("é", ...)') == (2, 10)
    assert next_blank("x = 1") is None
    assert next_blank("...\n...", (0, 0)) == (1, 0)


@given(st.text(), st.integers(-5, 50))
def test_any_text_has_places(source, row):
    part_at(source, row)
    blank = next_blank(source)
    if blank is not None:
        assert source.split("\n")[blank[0]][blank[1] :].startswith("...")


def test_every_starter_says_where_its_parts_are(course: Course):
    for exercise in course.exercises:
        lines = exercise.starter.split("\n")
        assert {part_at(exercise.starter, row) for row in range(len(lines))} - {None} == {
            part.letter for part in exercise.parts
        }
