"""Values and error bounds in float64."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tutor.algebra.evaluate import rounding_bound, values
from tutor.algebra.exact import Undefined, exact
from tutor.algebra.text import read

from .formulas import formulas, unhurried

EPSILON = np.finfo(float).eps
coordinates = st.floats(-4, 4, allow_subnormal=False)


def value(text, **at):
    return values(read(text, at), at)


def test_an_array_is_evaluated_elementwise():
    x = np.array([0.0, 1.0, 4.0])
    np.testing.assert_allclose(value("sqrt(x) + x**2", x=x), [0, 2, 18])


def test_symbols_are_broadcast_together():
    assert value("x + y", x=np.zeros((3, 1)), y=np.zeros(2)).shape == (3, 2)


def test_a_constant_has_the_shape_of_the_points():
    assert value("2*pi", x=np.zeros(4)).tolist() == [2 * math.pi] * 4
    assert values(read("1/2", ()), {}).shape == ()


def test_integers_are_taken_as_numbers_with_fractions():
    assert value("x**-1", x=np.array([2, 4])).tolist() == [0.5, 0.25]


@pytest.mark.parametrize(
    "text",
    [
        "1/x",
        "x**-1",
        "log(x)",
        "log10(x)",
        "sqrt(x - 1)",
        "csc(x)",
        "cot(x)",
        "coth(x)",
        "csch(x)",
        "asin(x - 2)",
        "(x - 1)**0.5",
        "acosh(x)",
        "atanh(x + 1)",
        "atanh(x - 1)",
        "x/x",
        "0*sqrt(x - 1)",
        "sqrt(x - 1)**0",
        "1**log(x)",
    ],
)
def test_what_is_undefined_is_nan(text):
    assert np.isnan(value(text, x=np.array([0.0]))).all()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tanh(x)", 1.0),
        ("sigmoid(x)", 1.0),
        ("sigmoid(-x)", 0.0),
        ("exp(-x)", 0.0),
        ("exp(x)", np.inf),
        ("1/(1 + exp(x))", 0.0),
        ("sech(x)", 0.0),
        ("cosh(x)", np.inf),
        ("sinh(-x)", -np.inf),
    ],
)
def test_huge_arguments_saturate_quietly(text, expected):
    assert value(text, x=1e5) == expected


def test_zero_to_the_power_of_zero_is_one_as_in_python():
    assert value("x**0", x=0.0) == 1


def test_a_missing_symbol_is_an_error_of_the_caller():
    with pytest.raises(KeyError):
        values(read("x + y", "xy"), {"x": 1.0})


def bound(text, **at):
    return float(rounding_bound(read(text, at), at))


def test_the_bound_follows_its_rules():
    assert bound("x", x=3.0) == 0
    assert bound("2", x=3.0) == 0
    assert bound("0.1", x=3.0) == 0.1
    assert bound("pi", x=3.0) == math.pi
    assert bound("x + 1", x=3.0) == 4
    assert bound("-(x + 1)", x=3.0) == 4
    assert bound("(x + 1)*x", x=3.0) == 3 * 4 + 12
    assert bound("(x + 1)/x", x=3.0) == pytest.approx(4 / 3 + 4 / 3)
    assert bound("x/(x + 1)", x=3.0) == pytest.approx(0.75 / 4 * 4 + 0.75)
    assert bound("exp(x)", x=3.0) == pytest.approx(2 * math.exp(3))
    assert bound("exp(x + 1)", x=3.0) == pytest.approx(4 * math.exp(4) + 2 * math.exp(4))
    assert bound("(x + 1)**3", x=3.0) == pytest.approx(3 * 16 * 4 + 2 * 64)
    assert bound("2**(x + 1)", x=3.0) == pytest.approx(16 * math.log(2) * 4 + 2 * 16)
    assert bound("min(x + 1, 9)", x=3.0) == pytest.approx(4 + 2 * 4)


def test_cancellation_shows_in_the_bound_and_not_in_the_value():
    assert float(value("(x + 1) - x", x=1e8)) == 1
    assert bound("(x + 1) - x", x=1e8) > 1e8


def test_where_there_is_no_error_none_is_passed_on_however_steep():
    assert bound("sqrt(x)", x=0.0) == 0
    assert bound("x**0.5", x=0.0) == 0


def test_the_bound_has_the_shape_of_the_points():
    assert rounding_bound(read("2*x", "x"), {"x": np.ones((2, 3))}).shape == (2, 3)
    assert rounding_bound(read("2", "x"), {"x": np.ones(5)}).shape == (5,)


@unhurried
@given(formulas, coordinates, coordinates)
def test_values_are_as_near_to_the_truth_as_the_bound_says(formula, x, y):
    at = {"x": x, "y": y}
    got, reach = float(values(formula, at)), float(rounding_bound(formula, at)) * EPSILON
    # A bound to first order holds where errors are small; and nothing is said about the ends of float64.
    assume(math.isfinite(got) and reach < 1e-9 * max(abs(got), 1e-3))
    try:
        truth = exact(formula, at, 80)
    except Undefined:
        assume(False)
    assume(1e-280 < abs(truth) < 1e280)
    assert abs(got - truth) <= 2 * reach + EPSILON * abs(truth)
