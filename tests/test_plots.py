from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.algebra.formulas import unhurried
from tests.wire.values import restored_values
from tutor.checks.verdict import WrongAt
from tutor.course.model import Course, Curve, Exercise, Plot
from tutor.plots import MAX_POINTS, figures_of, marked, probes_of
from tutor.wire.figure import Curve as DrawnCurve
from tutor.wire.figure import Figure
from tutor.wire.probe import Observation, Outcome, Python, Raised, Returned

X = np.linspace(0, 1, 5)
PLOT = Plot(
    "b",
    "f and yours",
    (Curve("f", reference="f(x)"), Curve("yours", yours="f_prime(x)", style="points")),
    {"n": "5", "x": "np.linspace(0, 1, n)"},
    "y",
    (-1.0, 2.0),
)


@pytest.fixture(scope="session")
def exercise(course: Course) -> Exercise:
    return replace(course.find("1"), plots=(PLOT, Plot("c", "pairs", (Curve("p", reference="(a, b)"),), {"a": "X"})))


def drawn(exercise: Exercise, yours: Outcome | None = None, reference: object = None) -> Figure:
    """The first plot, if these are the replies."""
    seen = {} if yours is None else {"plot0.1:curve": yours}
    truths = {"plot0.0:curve": Returned((X, X**2) if reference is None else reference)}
    part, figure = figures_of(exercise, Observation({}, seen), Observation({}, truths))[0]
    assert part == "b"
    return figure


def test_the_learner_is_asked_for_their_own_curves_and_the_reference_for_the_others(exercise: Exercise) -> None:
    (own,) = probes_of(exercise, yours=True)
    assert (own.id, own.expression) == ("plot0.1:curve", "(x, f_prime(x))")
    assert own.inputs == {"n": Python("5"), "x": Python("np.linspace(0, 1, n)")}
    assert [probe.id for probe in probes_of(exercise, yours=False)] == ["plot0.0:curve", "plot1.0:curve"]
    assert probes_of(exercise, yours=False)[1].expression == "(None, (a, b))"


def test_a_figure_has_the_title_the_axes_and_every_curve_that_has_values(exercise: Exercise) -> None:
    figure = drawn(exercise, Returned((X, 2 * X)))
    assert (figure.title, figure.log, figure.y_range) == ("f and yours", "y", (-1.0, 2.0))
    assert [(c.label, c.style, c.yours) for c in figure.curves] == [("f", "line", False), ("yours", "points", True)]
    assert figure.curves[1].x == tuple(X.tolist())
    assert figure.curves[1].y == tuple((2 * X).tolist())


@pytest.mark.parametrize(
    "yours", [None, Raised("ValueError", "no"), Returned(None), Returned((X, None)), Returned((X, "text")), Returned(7)]
)
def test_a_curve_of_the_learners_without_values_is_left_out(exercise: Exercise, yours: Outcome | None) -> None:
    assert [curve.label for curve in drawn(exercise, yours).curves] == ["f"]


def test_a_number_is_a_level_line(exercise: Exercise) -> None:
    (_, level) = drawn(exercise, Returned((X, 3))).curves
    assert level.y == (3.0,) * 5


def test_a_pair_brings_its_own_x(exercise: Exercise) -> None:
    (_, pair) = drawn(exercise, Returned((None, ([1.0, 2.0], np.array([3.0, 4.0]))))).curves
    assert (pair.x, pair.y) == ((1.0, 2.0), (3.0, 4.0))


def test_a_list_of_curves_is_several_under_one_label(exercise: Exercise) -> None:
    several = drawn(exercise, Returned((X, [X, 2 * X, ([0.0, 1.0], [5.0, 6.0])]))).curves[1:]
    assert [curve.label for curve in several] == ["yours"] * 3
    assert several[2].y == (5.0, 6.0)


def test_a_list_of_numbers_is_one_curve(exercise: Exercise) -> None:
    (_, one) = drawn(exercise, Returned((X, [1, 2, 3, 4, 5.5]))).curves
    assert one.y == (1.0, 2.0, 3.0, 4.0, 5.5)


@pytest.mark.parametrize("y", [X[:3], X.reshape(-1, 1), X + 1j, [[1, 2], [3]], {"x": 1}])
def test_values_that_do_not_fit_the_axis_are_left_out(exercise: Exercise, y: object) -> None:
    assert len(drawn(exercise, Returned((X, y))).curves) == 1


def test_more_points_than_any_screen_shows_are_left_out(exercise: Exercise) -> None:
    for count, curves in ((MAX_POINTS, 2), (MAX_POINTS + 1, 1)):
        many = np.zeros(count)
        assert len(drawn(exercise, Returned((many, many))).curves) == curves


def test_what_is_not_finite_stays_as_a_gap(exercise: Exercise) -> None:
    (_, gapped) = drawn(exercise, Returned((X, [1.0, np.nan, np.inf, 4.0, 5.0]))).curves
    assert not np.isfinite(gapped.y[1:3]).any()


@unhurried
@given(
    st.one_of(restored_values, st.tuples(st.just(X), restored_values), st.tuples(st.just(X), st.lists(restored_values)))
)
def test_no_value_whatever_breaks_a_figure(exercise: Exercise, value: object) -> None:
    for curve in drawn(exercise, Returned(value)).curves:
        assert len(curve.x) == len(curve.y)
        assert all(type(number) is float for number in (*curve.x, *curve.y))


def test_every_plot_of_the_course_has_a_curve_of_the_learners_or_belongs_to_a_part(course: Course) -> None:
    for one in course.exercises:
        assert one.plots
        assert {plot.part for plot in one.plots} <= {part.letter for part in one.parts}
        assert probes_of(one, yours=True)


MARKED = Plot(
    "c",
    "loss and gradient",
    (
        Curve("truth", reference="grad(x, 1)"),
        Curve("yours", yours="grad(x, 1)"),
        Curve("another", yours="grad(x, 0)"),
        Curve("tangent", yours="f(2.0) + f_prime(2.0)*(x - 2)"),
        Curve("no Python", yours="f_prime(x"),
    ),
    {"x": "X"},
)


def marks(exercise: Exercise, **evidence: WrongAt) -> list[tuple[str, str, float]]:
    one = replace(exercise, plots=(MARKED,))
    drawn = (("c", Figure((DrawnCurve((0.0,), (1.0,), "yours", yours=True),))),)
    ((_, figure),) = marked(one, drawn, evidence)
    return [(curve.label, curve.style, curve.x[0]) for curve in figure.curves[1:]]


def test_the_point_of_the_evidence_is_marked_on_the_curve_that_was_asked_there(exercise: Exercise) -> None:
    seen = WrongAt({"a": -2.0, "y": 1.0}, 0.25, -0.5)
    assert marks(exercise, grad=seen) == [("at x = −2: yours 0.25, right −0.5", "upright", -2.0)]
    assert marks(exercise, grad=WrongAt({"a": -2.0, "y": 0.5}, 0.25, -0.5)) == []
    assert marks(exercise, f_prime=WrongAt({"x": 2.0}, 1.0, 2.0)) == [], "a tangent is no curve of f′"
    assert marks(exercise) == []


def test_a_point_of_the_plane_is_marked_where_it_lies(exercise: Exercise) -> None:
    (mark,) = marks(exercise, f_prime=WrongAt({"x": 1.2, "y": -2.4}, -1.125, 1.125))
    assert mark == ("at (1.2, −2.4): yours −1.125, right 1.125", "points", 1.2)


def test_a_figure_of_components_has_their_names(exercise: Exercise) -> None:
    one = replace(exercise, plots=(Plot("b", "g", (), components=("dW", "db")),))
    assert figures_of(one, Observation(), Observation())[0][1].names == ("dW", "db")
