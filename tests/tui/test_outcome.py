import pytest

from tutor.service import Tutor
from tutor.tui.outcome import outcome_of


@pytest.mark.parametrize(
    ("number", "old", "new", "title"),
    [
        ("1", "(x**2 - 2 * x - 1)", "(x**2 - 2 * x)", "h, its derivative"),
        ("7", "(f(x + h) - f(x - h)) / (2 * h)", "(f(x + h) - f(x - h)) / h", "centered_diff_h as the slope"),
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


def test_a_wrong_derivative_is_marked_where_it_was_seen_to_be_wrong(tutor: Tutor) -> None:
    exercise = tutor.course.find("1")
    source = exercise.reference.replace("- 4 * x + 7", "- 4 * x")
    outcome = outcome_of(tutor.judge(tutor.ask(exercise, 1, drawn=True), source), source, 0, {}, exercise)
    (mark,) = (curve for curve in outcome.figures[outcome.figure].figure.curves if curve.style == "upright")
    assert mark.label == "at x = 2: yours 88, right 95"
