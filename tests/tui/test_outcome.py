import pytest

from tutor.service import Tutor
from tutor.tui.outcome import outcome_of


@pytest.mark.parametrize(
    ("number", "old", "new", "title"),
    [
        ("1", "(x**2 - 2 * x - 1)", "(x**2 - 2 * x)", "h, its derivative"),
        ("7", "(f(x + h) - f(x - h)) / (2 * h)", "(f(x + h) - f(x - h)) / h", "centered_diff_h: secants"),
        ("10", '"c": error', '"c": -error', "Your gradients at the example"),
    ],
)
def test_the_figure_to_look_at_first_is_that_of_what_is_wrong(
    tutor: Tutor, number: str, old: str, new: str, title: str
) -> None:
    exercise = tutor.course.find(number)
    assert old in exercise.reference
    source = exercise.reference.replace(old, new)
    outcome = outcome_of(tutor.judge(tutor.ask(exercise, 1, drawn=True), source), source, 0, {}, exercise)
    assert outcome.figures[outcome.figure].figure.title.startswith(title)


def test_what_was_passed_now_is_looked_at_before_what_comes_next(tutor: Tutor) -> None:
    exercise = tutor.course.find("1")
    source = exercise.starter.replace("def f_prime(x):\n    ...", "def f_prime(x):\n    return 12 * x**3 - 4 * x + 7")
    graded = tutor.judge(tutor.ask(exercise, 1, drawn=True), source)
    new = outcome_of(graded, source, 0, {}, exercise)
    assert new.news == {"a"}
    assert exercise.plots[new.figure].part == "a"
    known = outcome_of(graded, source, 0, {"a": "passed"}, exercise)
    assert exercise.plots[known.figure].part == "b"


def test_a_wrong_derivative_is_marked_where_it_was_seen_to_be_wrong(tutor: Tutor) -> None:
    exercise = tutor.course.find("1")
    source = exercise.reference.replace("- 4 * x + 7", "- 4 * x")
    outcome = outcome_of(tutor.judge(tutor.ask(exercise, 1, drawn=True), source), source, 0, {}, exercise)
    (mark,) = (curve for curve in outcome.figures[outcome.figure].figure.curves if curve.style == "upright")
    assert mark.label == "at x = 2: yours 88, right 95"
