"""Derivatives by the rules."""

from fractions import Fraction

import mpmath
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tutor.algebra.derivative import derivative, rational
from tutor.algebra.exact import Undefined, enclose
from tutor.algebra.show import show
from tutor.algebra.text import read
from tutor.algebra.tree import Number, symbols_of

from .formulas import formulas, unhurried


def slope(text, variable="x"):
    return show(derivative(read(text), variable))


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("3*x**4 - 2*x**2 + 7*x - 1", "12*x**3 - 4*x + 7"),
        ("x", "1"),
        ("5", "0"),
        ("pi**2", "0"),
        ("-x", "-1"),
        ("x*x", "x + x"),
        ("sin(x)*x", "cos(x)*x + sin(x)"),
        ("cos(x)", "-sin(x)"),
        ("-cos(x)", "sin(x)"),
        ("1 - cos(x)", "sin(x)"),
        ("x - -x", "1 + 1"),
        ("-x/-2", "1/2"),
        ("-x/2", "-(1/2)"),
        ("x/1", "1"),
        ("2/x", "-(2/x**2)"),
        ("x/-2", "-(1/2)"),
        ("-x*-3", "3"),
        ("(x**2 + 1)/(x - 1)", "(2*x*(x - 1) - (x**2 + 1))/(x - 1)**2"),
        ("sin(x)/2", "cos(x)/2"),
        ("1/x", "-(1/x**2)"),
        ("(x - 1)**4", "4*(x - 1)**3"),
        ("x**0.5", "0.5*x**(-(1/2))"),
        ("x**(1/2)", "1/2*x**(-(1/2))"),
        ("x**-1", "-x**(-2)"),
        ("x**1", "1"),
        ("sqrt(x)", "1/(2*sqrt(x))"),
        ("e**x", "e**x"),
        ("2**x", "2**x*log(2)"),
        ("exp(3*x)", "exp(3*x)*3"),
        ("x**x", "x**x*log(x) + x*x**(x - 1)"),
        ("x**a", "a*x**(a - 1)"),
        ("sin(x**3)", "cos(x**3)*(3*x**2)"),
        ("abs(x)", "sign(x)"),
        ("sign(x)", "0"),
        ("max(x, 0)", "(1 + sign(x - 0))/2"),
        ("0.5*x**2", "1.0*x"),
        ("x*2*3", "6"),
        ("2*x*3", "6"),
        ("a*x", "a"),
        ("-sin(x)/-x", "(cos(x)*x - sin(x))/(-x)**2"),
    ],
)
def test_the_tree_is_that_of_the_rules(function, expected):
    assert slope(function) == expected


def test_the_other_symbols_are_constants():
    assert slope("w*x + b", "w") == "x"
    assert slope("w*x + b", "t") == "0"


def test_numbers_are_multiplied_as_long_as_they_read_back():
    assert slope("9999*(99999*x)") == "999890001"
    assert slope("999999999999*(999999999999*x)") == "999999999999*999999999999"


@pytest.mark.parametrize(
    ("text", "value"),
    [("3", 3), ("1/2 - 1", Fraction(-1, 2)), ("-(2*0.5)", -1), ("1 + 1/3", Fraction(4, 3))],
)
def test_rational_exponents_are_computed(text, value):
    assert rational(read(text)) == value


@pytest.mark.parametrize("text", ["x", "pi", "1/0", "2**3", "10000000000000000*1", "sqrt(4)"])
def test_other_exponents_are_left_as_they_are(text):
    assert rational(read(text, "x")) is None


thousandths = st.integers(-3000, 3000).map(lambda n: n / 1000)


@unhurried
@given(formulas, thousandths, thousandths)
def test_it_is_the_slope_to_many_digits(formula, x, y):
    # Where no kink sits by chance: |x| has no slope at 0, and max(x, y) none where they are equal.
    x, y = x + 2.718281828459045e-4, y + 3.141592653589793e-4
    h = mpmath.mpf("1e-12")

    def ball(f, step):
        return enclose(f, {"x": mpmath.mpf(x) + step, "y": y}, 60)

    with mpmath.workdps(60):
        try:
            slope_there, here = ball(derivative(formula, "x"), 0), ball(formula, 0)
            around = {way: ball(formula, way * h) for way in (-2, -1, 1, 2)}
        except Undefined:
            assume(False)
        below, narrow, above, wide = (
            (b.middle - a.middle) / (width * h)
            for a, b, width in [
                (around[-1], here, 1),
                (around[-1], around[1], 2),
                (here, around[1], 1),
                (around[-2], around[2], 4),
            ]
        )
        rounding = slope_there.radius + sum(part.radius for part in around.values()) / h
        size = 1 + abs(narrow)
        # Where the quotients disagree, there is a kink or a pole next to the point.
        assume(abs(below - above) <= 1e-6 * size)
        assume(abs(wide - narrow) <= mpmath.mpf("1e-14") * size + rounding)
        assert abs(slope_there.middle - narrow) <= mpmath.mpf("1e-13") * size + rounding


@unhurried
@given(formulas)
def test_it_has_no_symbols_of_its_own_and_only_numbers_that_can_be_shown(formula):
    slope_of = derivative(formula, "x")
    assert symbols_of(slope_of) <= symbols_of(formula)
    assert derivative(slope_of, "z") == Number(Fraction(0))
