import pytest

from tutor.course.model import Course
from tutor.progress.model import Standing
from tutor.tui.marks import State, best_of, is_passed, state_of


@pytest.mark.parametrize(
    ("standing", "state"),
    [
        (Standing(), State("○", "not begun", "todo")),
        (Standing(drafted=True), State("◔", "begun", "begun")),
        (Standing({"a": "wrong"}, attempts=1), State("◔", "begun", "begun")),
        (Standing({"a": "passed", "d": "self-assessed"}, attempts=3), State("◐", "2 of 4 parts", "begun")),
        (Standing(dict.fromkeys("abc", "passed") | {"d": "self-assessed"}), State("✓", "passed", "passed")),
    ],
)
def test_an_exercise_stands_as_its_parts_do(course: Course, standing: Standing, state: State):
    exercise = course.find("4")
    assert state_of(exercise, standing) == state
    assert is_passed(best_of(exercise, standing)) == (state.words == "passed")


def test_parts_come_in_their_order_and_what_is_not_known_is_to_do(course: Course):
    best = best_of(course.find("1"), Standing({"c": "passed", "z": "passed"}))
    assert list(best.items()) == [("a", "todo"), ("b", "todo"), ("c", "passed")]
