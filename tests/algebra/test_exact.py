"""Values to many digits, with bounds."""

import math
from fractions import Fraction

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.algebra.exact import Ball, Unclear, Undefined, enclose, exact, exact_values
from tutor.algebra.text import read

from .formulas import formulas, unhurried


def ball(text, digits=50, **at):
    return enclose(read(text, at), at, digits)


def test_fifty_digits_are_right():
    with mpmath.workdps(60):
        assert abs(exact(read("pi", ()), {}) - mpmath.pi) < mpmath.mpf("1e-49")
        assert abs(exact(read("exp(1) - e", ()), {})) < mpmath.mpf("1e-48")
        third = exact(read("sqrt(x)", "x"), {"x": 2.0}, 50)
        assert abs(third**2 - 2) < mpmath.mpf("1e-48")


def test_decimals_are_exact():
    with mpmath.workdps(60):
        assert abs(exact(read("0.1*x", "x"), {"x": 10}) - 1) < mpmath.mpf("1e-48")


def test_coordinates_may_be_floats_fractions_and_mpfs():
    formula = read("2*x", "x")
    assert exact(formula, {"x": 0.5}) == 1
    assert exact(formula, {"x": Fraction(1, 4)}) == 0.5
    assert exact(formula, {"x": mpmath.mpf(3)}) == 6
    assert exact(formula, {"x": np.float64(3)}) == 6


def test_the_precision_of_everybody_else_is_left_alone():
    with mpmath.workdps(5):
        exact(read("sqrt(2)", ()), {})
        assert mpmath.mp.dps == 5


@pytest.mark.parametrize(
    "text",
    [
        "1/x",
        "x**-1",
        "log(x)",
        "log2(x)",
        "sqrt(x - 1)",
        "csc(x)",
        "cot(x)",
        "coth(x)",
        "csch(x)",
        "asin(x + 2)",
        "acos(x - 2)",
        "acosh(x)",
        "atanh(2 - x)",
        "(x - 1)**0.5",
        "x**(x - 0.5)",
        "0*log(x)",
        "(x - 1)**(1/3)",
    ],
)
def test_what_is_undefined_is_said_to_be(text):
    with pytest.raises(Undefined) as reason:
        ball(text, x=0.0)
    assert not isinstance(reason.value, Unclear)


@pytest.mark.parametrize("text", ["1/(sin(1)**2 + cos(1)**2 - 1)", "sign(sin(1)**2 + cos(1)**2 - 1)", "tan(pi/2)"])
def test_what_depends_on_an_exact_zero_is_unclear(text):
    with pytest.raises(Unclear):
        ball(text)


@pytest.mark.parametrize(
    "text",
    [
        "exp(exp(exp(exp(x))))",
        "sin(x**900)",
        "x**(1e99*x*1.1)",
        "x**y",
        "x**(1.1e60*x)",
        "sin(1.1e60*x)",
        "log(sin(1)**2 + cos(1)**2 - 1)",
        "(sin(1)**2 + cos(1)**2 - 1)**-0.5",
    ],
)
def test_what_is_out_of_reach_is_unclear(text):
    formula = read(text, "xy")
    with pytest.raises(Unclear):
        exact(formula, {"x": 9.0, "y": 1e101})


def test_infinite_coordinates_are_no_points():
    for x in (math.inf, -math.inf, math.nan):
        with pytest.raises(Undefined):
            exact(read("x", "x"), {"x": x})


def test_a_root_of_an_inexact_zero_has_a_value_and_a_wide_radius():
    zero = ball("sqrt(2 - sqrt(4))")
    assert zero.middle <= zero.radius < 1e-20
    assert ball("acos(sin(1)**2 + cos(1)**2)").radius < 1e-20


def test_an_exponent_that_comes_out_whole_is_whole():
    assert ball("x**(1/3 + 2/3)", x=-2.0).middle == -2
    assert ball("x**sqrt(4)", x=-3.0).middle == pytest.approx(9)
    assert ball("x**3", x=-2.0).middle == -8
    assert ball("x**-3", x=-2.0).middle == -0.125


def test_powers_of_zero():
    assert ball("x**0", x=0.0).middle == 1
    assert ball("x**0.5", x=0.0).middle == 0
    assert ball("0**x", x=2.5).middle == 0
    with pytest.raises(Undefined):
        ball("0**x", x=-2.5)


def test_values_below_the_smallest_float_are_numbers():
    tiny = ball("exp(-x**2)", x=1e4)
    assert tiny.middle > 0
    assert tiny.radius < tiny.middle / 10**30


def test_different_numbers_are_told_apart_and_equal_ones_are_not():
    assert ball("x**2 + 1e-40", x=1.5).differs(ball("x**2", x=1.5))
    assert not ball("sin(x)**2 + cos(x)**2", x=1.5).differs(ball("1"))
    assert Ball(mpmath.mpf(1), mpmath.mpf(0)).differs(Ball(mpmath.mpf(2), mpmath.mpf("0.5")))


@pytest.mark.parametrize(
    ("text", "x"),
    [
        ("x + 1e-60", 1.0),
        ("tanh(x)", 500.0),
        ("sigmoid(-x)", 500.0),
        ("1 - exp(-x)", 500.0),
        ("cos(x)", 1e-30),
        ("atan(x)", 1e30),
        ("x**1e-60", 2.0),
        ("(x + 1e-60)*3/2", 1.0),
        ("max(x + 1e-60, 0)", 1.0),
        ("-(x + 1e-60)**2", 1.0),
    ],
)
def test_a_part_without_a_trace_makes_the_value_faint(text, x):
    assert ball(text, x=x).faint
    assert not ball(text, x=1.0 if x > 1 else x, digits=200).faint


@pytest.mark.parametrize("text", ["x + 1e-20", "tanh(x)", "exp(-x)", "abs(x*1e-30)", "x*1e-60", "sign(x)"])
def test_ordinary_values_are_not_faint(text):
    assert not ball(text, x=1.25).faint


@unhurried
@given(formulas, st.floats(-4, 4), st.floats(-4, 4))
def test_the_bound_holds(formula, x, y):
    at = {"x": x, "y": y}
    try:
        rough, fine = enclose(formula, at, 30), enclose(formula, at, 60)
    except Undefined:
        return
    assert not rough.differs(fine)
    assert fine.radius <= rough.radius


def test_exact_values_are_rounded_once_and_nan_where_undefined():
    x = np.array([[0.0, 1.0], [4.0, -1.0]])
    got = exact_values(read("sqrt(x) - 1", "x"), {"x": x})
    np.testing.assert_array_equal(got, [[-1, 0], [1, np.nan]])
    assert float(exact_values(read("0.1", ()), {})) == 0.1
    assert exact_values(read("x*y", "xy"), {"x": np.ones(3), "y": 2.0}).tolist() == [2, 2, 2]


def test_a_difference_that_float64_loses_is_kept():
    formula = read("(1 - cos(x))/x**2", "x")
    assert float(exact_values(formula, {"x": 1e-9})) == 0.5
