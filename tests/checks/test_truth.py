import random

import numpy as np
import pytest

from tutor.checks.base import ReferenceFailed
from tutor.checks.compare import EPSILON
from tutor.checks.points import Points
from tutor.checks.truth import Truth
from tutor.checks.verdict import NotExact, NotFinite, WrongAt


def truth(stated: str, domain: str | dict[str, str] = "[-3, 3]", **more: object) -> Truth:
    options = {"differentiate": False, "along": {}, "avoid": (), "also": (), "scale": ""}
    return Truth.read(stated, domain=domain, **{**options, **more})


def at(*x: float) -> Points:
    return Points({"x": np.array(x, dtype=float)})


def test_a_derivative_is_derived_from_the_function() -> None:
    assert truth("x^3", differentiate=True).measured(at(2.0)).exact.tolist() == [12.0]
    assert truth("x^2*y", {"x": "[0, 1]", "y": "[0, 1]"}, differentiate=True).variables == ("x", "y")


def test_drawn_points_lie_in_the_domain_away_from_singular_points() -> None:
    one = truth("1/x", "[-3, 5]", avoid=(0, "1"))
    for seed in range(20):
        points = one.drawn(random.Random(seed), 64).columns["x"]
        assert len(points) == 64
        assert -3 <= points.min() <= points.max() <= 5
        assert min(np.abs(points).min(), np.abs(points - 1).min()) >= 0.05
        rounded = one.rounded(Points({"x": points})).columns["x"]
        assert min(np.abs(rounded).min(), np.abs(rounded - 1).min()) >= 0.05
        assert np.abs(rounded - points).max() <= 5e-5


def test_points_may_run_along_a_curve() -> None:
    ellipse = truth("-9*x/(4*y)", {"t": "[0.3, 2.8]"}, along={"x": "2*cos(t)", "y": "3*sin(t)"})
    drawn = ellipse.drawn(random.Random(1), 20)
    assert np.allclose(drawn.columns["x"] ** 2 / 4 + drawn.columns["y"] ** 2 / 9, 1)
    assert ellipse.rounded(drawn) is drawn
    assert len(ellipse.friendly()) == len(ellipse.ends()) == 0


def test_points_that_can_be_checked_by_hand_and_the_ends_that_belong_to_the_domain_are_asked_too() -> None:
    one = truth("1/(x - 1)", "[-1, 3)", avoid=(1,))
    assert one.friendly().columns["x"].tolist() == [2.0, 0.5, 0.0]
    assert one.ends().columns["x"].tolist() == [-1.0]
    assert one.fixed(["pi", 2]).columns["x"].tolist() == [np.pi, 2.0]


def test_a_named_point_has_one_number_for_each_argument() -> None:
    two = truth("x*y", {"x": "[0, 1]", "y": "[0, 1]"})
    assert two.fixed([[1, 2], ["1/2", 3]]).row(1) == {"x": 0.5, "y": 3.0}
    for wrong in ([1], [[1, 2, 3]]):
        with pytest.raises(ValueError, match="one number for each of x, y"):
            two.fixed(wrong)


def test_an_error_of_a_rounding_is_none_and_one_of_a_thousand_everywhere_is_one() -> None:
    one = truth("sin(x)")
    points = one.drawn(random.Random(1), 64)
    exact = one.measured(points).exact
    assert one.difference(points, exact * (1 + EPSILON)) is None
    reason = one.difference(points, exact * (1 + 1e-12))
    assert isinstance(reason, NotExact)
    assert reason.digits == 12
    single = exact.copy()
    single[5] *= 1 + 1e-7
    assert isinstance(one.difference(points, single), NotExact)


def test_another_function_is_wrong_at_the_first_point_where_it_shows() -> None:
    one = truth("sin(x)")
    points = at(0.0, 1e-9, 1.0, 2.0)
    assert one.difference(points, points.columns["x"]) == WrongAt({"x": 1.0}, 1.0, np.sin(1.0))
    assert one.difference(points, np.zeros(4), in_array=True) == WrongAt({"x": 1.0}, 0.0, np.sin(1.0), array=True)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_is_told_with_its_point(value: float) -> None:
    reason = truth("sin(x)").difference(at(1.0, 2.0), np.array([np.sin(1.0), value]))
    assert isinstance(reason, NotFinite)
    assert reason.point == {"x": 2.0}


def test_a_truth_without_a_value_where_it_is_asked_is_a_failure_of_the_course() -> None:
    with pytest.raises(ReferenceFailed, match="undefined"):
        truth("ln(x)").difference(at(-1.0, 2.0), np.array([0.0, 0.0]))


def test_numbers_at_the_end_of_the_floats_are_wrong_without_a_warning() -> None:
    assert isinstance(truth("0*x").difference(at(1.0, 2.0), np.array([1e308, -1e308])), WrongAt)


def test_a_stated_scale_and_other_spellings_widen_the_unit() -> None:
    points = at(-6.0, -5.0)
    plain = truth("1/(1 + exp(-x))", "[-6, 6]").measured(points).unit
    assert np.all(truth("1/(1 + exp(-x))", "[-6, 6]", scale="1").measured(points).unit > 10 * plain)
    assert np.all(truth("1/(1 + exp(-x))", "[-6, 6]", also=("(1 + tanh(x/2))/2",)).measured(points).unit > 10 * plain)


def test_a_constant_truth_is_one_over_all_points() -> None:
    assert truth("2 + 0*x").is_constant(at(1.0, 2.0))
    assert not truth("x").is_constant(at(1.0, 2.0))


def faults(one: Truth, *named: float) -> str:
    return " ".join(one.faults(one.drawn(random.Random(1), 64), at(*named)))


def test_a_truth_that_cannot_be_judged_by_is_a_fault_of_the_author() -> None:
    assert faults(truth("sin(x)"), 1.0) == ""
    assert "undefined at x = " in faults(truth("ln(x)"))
    assert "undefined at x = 0:" in faults(truth("1/x", "[-3, 3]", avoid=(0,)), 0.0)
    assert "Too few points" in faults(truth("(x + 1e12) - 1e12"))
    assert faults(truth("2*x", also=("x + x",))) == ""
    assert "The spelling 3*x in `also` does not equal" in faults(truth("2*x", also=("3*x",)))
