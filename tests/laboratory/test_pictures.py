"""Each laboratory of the course, worked with right and with wrong answers, asked for real."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.algebra.formulas import unhurried
from tests.wire.values import restored_values
from tutor.canvas.draw import draw
from tutor.canvas.twin import twin
from tutor.course.model import Course
from tutor.laboratory.assemble import experiments_of, pictured, plans_of
from tutor.laboratory.experiment import Dials, Experiment, Picture, Readings
from tutor.service import Tutor
from tutor.wire.probe import Observation, Returned

Worked = Callable[..., Picture]


@pytest.fixture
def worked(tutor: Tutor) -> Worked:
    """`worked("1", 0, {"x": 2.0}, old, new)`: the picture for a solution in which a piece of text is another."""

    def work(number: str, index: int, wanted: dict[str, float], *replaced: str) -> Picture:
        exercise = tutor.course.find(number)
        source = exercise.reference
        for old, new in zip(replaced[::2], replaced[1::2], strict=True):
            assert old in source
            source = source.replace(old, new)
        experiment = experiments_of(exercise)[index]
        dials = experiment.dials().set_to(wanted)
        readings = Readings(*tutor.replies(exercise, source, plans_of(experiment, dials)))
        return pictured(experiment, readings, dials, dials.start)

    return work


def labels(picture: Picture) -> list[str]:
    return [curve.label for curve in picture.figure.curves]


def test_a_right_tangent_is_neared_by_its_secants(worked: Worked) -> None:
    picture = worked("1", 0, {"x": 2.0, "h": 0.1})
    assert "x = 2, h = 0.1: the secant has the slope 102.2. Your f_prime says 95: 7.2 apart, and less" in picture.words
    assert labels(picture) == ["f", "secant, h = 0.1", "its two points", "your tangent"]
    tangent = picture.figure.curves[-1]
    slope = (tangent.y[-1] - tangent.y[0]) / (tangent.x[-1] - tangent.x[0])
    assert slope == pytest.approx(95)


def test_a_wrong_tangent_is_missed_by_its_secants(worked: Worked) -> None:
    picture = worked("1", 0, {"x": 2.0, "h": 1e-5}, "- 4 * x + 7", "- 4 * x")
    assert "Your f_prime says 88. With a smaller h the secant does not come to that: it nears 95." in picture.words


def test_at_a_pole_there_is_no_tangent_and_beside_it_a_secant_that_ends_nowhere(worked: Worked) -> None:
    assert "x = 1: h has no value here." in worked("1", 2, {"x": 1.0}).words
    assert "would end where h has no value" in worked("1", 2, {"x": 0.9, "h": 0.1}).words


def test_what_is_not_filled_in_is_asked_for_and_the_given_function_is_shown(worked: Worked) -> None:
    picture = worked("1", 0, {"x": 2.0}, "def f_prime", "def other")
    assert "Fill in f_prime first" in picture.words
    assert "f" in labels(picture)
    assert not any(curve.yours for curve in picture.figure.curves)


def test_what_the_learner_s_function_raises_is_told(worked: Worked) -> None:
    picture = worked("1", 0, {"x": 2.0}, "return 12 * x**3", "return 1 / 0 + 12 * x**3")
    assert "Your f_prime raises ZeroDivisionError: division by zero." in picture.words


def test_the_ellipse_is_walked_around_by_its_angle(worked: Worked) -> None:
    assert "Your dydx_ellipse says −1.5:" in worked("3", 0, {"t": float(np.pi / 4)}).words


def test_a_tangent_that_is_parallel_to_the_secant_is_the_theorem(worked: Worked) -> None:
    assert "slope 3: parallel" in worked("6", 0, {"c": 2 / 3**0.5}).words
    assert "not parallel" in worked("6", 0, {"c": 0.5}).words
    assert "c = −2 is not between its ends" in worked("6", 0, {"c": -2.0}).words
    assert (
        "Your secant_slope, 2, is another slope"
        in worked("6", 0, {}, "secant_slope = (f(2) - f(-2)) / (2 - -2)", "secant_slope = 2").words
    )


def test_the_slope_of_the_secant_is_told_once_it_is_found(worked: Worked) -> None:
    found = "secant_slope = (f(2) - f(-2)) / (2 - -2)"
    assert "has the slope 3," in worked("6", 0, {}).words
    for answer in ("secant_slope = 2", "secant_slope = ..."):
        words = worked("6", 0, {"c": 0.5}, found, answer, "root = np.sqrt((secant_slope + 1) / 3)", "root = 1.0").words
        assert "has a slope that is yours to find, the tangent at c = 0.5" in words
        assert "slope 3" not in words


def test_quotients_have_their_orders_and_lose_digits_to_rounding(worked: Worked) -> None:
    large = worked("7", 0, {"h": 1e-2}).words
    assert "as for order 1" in large
    assert "as for order 2" in large
    small = worked("7", 0, {"h": 1e-13}).words
    assert small.count("smaller steps lose digits to rounding") == 2
    assert "about its best step" in worked("7", 0, {"h": 1e-8}).words


def test_a_quotient_that_never_comes_near_is_told_from_one_that_does(worked: Worked) -> None:
    words = worked("7", 0, {"h": 1e-3}, "/ (2 * h)", "/ h").words
    assert "no step brings it near the derivative" in words
    assert "as for order 1" in words


def test_a_product_of_factors_vanishes_with_the_depth(worked: Worked) -> None:
    words = worked("4", 0, {"z": 2.0, "L": 10}).words
    assert "each layer multiplies the gradient by 0.105, all of them by 1.6·10⁻¹⁰" in words
    assert "That is below 10⁻⁶." in words
    assert "That is still above 10⁻⁶." in worked("8", 1, {"z": 0.0, "L": 9}).words
    assert "explodes" in worked("4", 0, {"z": 0.0}, "return sigmoid(x) * sigmoid(-x)", "return 2.0 + 0*x").words


@pytest.mark.parametrize(("number", "index"), [("8", 0), ("9", 0), ("10", 0)])
def test_gradient_descent_goes_down_and_a_rate_too_large_does_not(worked: Worked, number: str, index: int) -> None:
    assert "down at every step" in worked(number, index, {"steps": 10}).words
    flipped = {
        "8": ("eta * grads", "-eta * grads"),
        "9": ("sigmoid(a) - y", "y - sigmoid(a)"),
        "10": ("(h, error)\n", "(h, -error)\n"),
    }
    assert "down at every step" not in worked(number, index, {"steps": 10}, *flipped[number]).words


def test_a_rate_that_is_far_too_large_leaves_all_bounds_or_overshoots(worked: Worked) -> None:
    words = worked("10", 0, {"rate": 10.0, "steps": 50}).words
    assert "far too large" in words or "overshoot" in words


def test_a_loss_that_has_come_to_zero_says_when_and_keeps_its_mark(worked: Worked) -> None:
    for steps in (22, 40):
        picture = worked("10", 0, {"steps": steps, "rate": 0.3162})
        assert "to 0, but for rounding, by step 1" in picture.words, "what moves there is no overshooting"
        assert labels(picture)[-1] == f"after {steps} steps"


def test_the_solution_shows_something_of_the_learner_s_at_every_position(tutor: Tutor) -> None:
    for exercise in tutor.course.exercises:
        for experiment in experiments_of(exercise):
            dials = experiment.dials()
            readings = Readings(*tutor.replies(exercise, exercise.reference, plans_of(experiment, dials)))
            for i in range(0, len(dials.across.values), 13):
                for j in range(len(dials.upwards.values)):
                    picture = pictured(experiment, readings, dials, (i, j))
                    assert picture.words
                    assert len(picture.words) < 330
                    is_drawn = any(curve.yours for curve in picture.figure.curves)
                    assert is_drawn or "here." in picture.words, picture.words


@pytest.fixture(scope="session")
def laboratories(course: Course) -> list[tuple[Experiment, Dials]]:
    return [
        (experiment, experiment.dials()) for exercise in course.exercises for experiment in experiments_of(exercise)
    ]


@settings(unhurried, max_examples=12)
@given(value=restored_values, other=restored_values, place=st.floats(0, 1), whole=st.booleans())
def test_no_reply_whatever_breaks_a_picture(
    laboratories: list[tuple[Experiment, Dials]], value: object, other: object, place: float, whole: bool
) -> None:
    for experiment, dials in laboratories:
        replies = []
        for yours in (True, False):
            asked = [probe.id for probe in experiment.probes(dials, yours=yours)]
            values = [value if hash(each) % 2 else other for each in asked] if whole else [(value, other)] * len(asked)
            replies.append({each: Returned(reply) for each, reply in zip(asked, values, strict=True)})
        names = dict.fromkeys(experiment.needs, "defined")
        readings = Readings(Observation(names, replies[0]), Observation({}, replies[1]))
        at = tuple(round(place * (len(dial.values) - 1)) for dial in (dials.across, dials.upwards))
        picture = pictured(experiment, readings, dials, (at[0], at[1]))
        assert isinstance(picture.words, str)
        twin(picture.figure)
    draw(picture.figure, 60, 16)


SPECIAL = (0.0, -0.0, 1.0, -1.0, np.nan, np.inf, -np.inf, 1e308, -1e308, 5e-324, 1e-300, 1e16)


@settings(unhurried, max_examples=12)
@given(seed=st.integers(0, 2**32), place=st.floats(0, 1))
def test_no_number_whatever_breaks_a_picture(
    laboratories: list[tuple[Experiment, Dials]], seed: int, place: float
) -> None:
    rng = np.random.default_rng(seed)

    def numbers(count: int) -> np.ndarray:
        return np.where(rng.random(count) < rng.choice([0.02, 0.5]), rng.choice(SPECIAL, count), rng.normal(size=count))

    for experiment, dials in laboratories:
        replies: list[dict[str, Returned]] = []
        for yours in (True, False):
            answers: dict[str, Returned] = {}
            for probe in experiment.probes(dials, yours=yours):
                sized = [np.shape(value) for value in probe.inputs.values()]
                count = max((size[0] for size in sized if size), default=len(dials.upwards.values))
                if probe.id.endswith(":points"):
                    answers[probe.id] = Returned((numbers(count), numbers(count)))
                elif probe.id.partition(":")[2] in {"list", "losses"} or "for h in" in probe.expression:
                    answers[probe.id] = Returned(numbers(count))
                else:
                    answers[probe.id] = Returned(float(numbers(1)[0]))
            replies.append(answers)
        readings = Readings(
            Observation(dict.fromkeys(experiment.needs, "defined"), replies[0]), Observation({}, replies[1])
        )
        at = tuple(round(place * (len(dial.values) - 1)) for dial in (dials.across, dials.upwards))
        picture = pictured(experiment, readings, dials, (at[0], at[1]))
        twin(picture.figure, compared=False)
        draw(picture.figure, 60, 16)
