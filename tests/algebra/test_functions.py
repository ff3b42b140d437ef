"""The table of functions: that its columns say the same thing."""

from fractions import Fraction

import mpmath
import numpy as np
import pytest

from tutor.algebra.evaluate import values
from tutor.algebra.exact import Undefined, exact
from tutor.algebra.functions import ALIASES, FUNCTIONS
from tutor.algebra.tree import Function, Symbol, number

UNARY = [known for known in FUNCTIONS.values() if known.arity == 1]
POINTS = (-2.7, -0.9, -0.3, 0.2, 0.8, 1.3, 2.9)

SPOT_CHECKS = {
    "sin": (1.0, 0.8414709848078965),
    "sec": (1.0, 1.8508157176809255),
    "csc": (1.0, 1.1883951057781212),
    "cot": (1.0, 0.6420926159343306),
    "asin": (0.5, 0.5235987755982989),
    "sech": (1.0, 0.6480542736638855),
    "csch": (1.0, 0.8509181282393216),
    "coth": (1.0, 1.3130352854993312),
    "acosh": (2.0, 1.3169578969248166),
    "log": (2.0, 0.6931471805599453),
    "log10": (1000.0, 3.0),
    "log2": (8.0, 3.0),
    "sqrt": (2.0, 1.4142135623730951),
    "cbrt": (-27.0, -3.0),
    "abs": (-2.5, 2.5),
    "sign": (-2.5, -1.0),
    "sigmoid": (0.0, 0.5),
}


@pytest.mark.parametrize("known", UNARY, ids=lambda known: known.name)
def test_floats_and_many_digits_agree(known):
    formula = Function(known.name, (Symbol("x"),))
    for x in POINTS:
        got = float(values(formula, {"x": x}))
        try:
            assert got == pytest.approx(float(exact(formula, {"x": x})), rel=1e-14)
        except Undefined:
            assert np.isnan(got)


@pytest.mark.parametrize("known", UNARY, ids=lambda known: known.name)
def test_the_derivative_in_the_table_is_the_slope(known):
    (slope,) = known.partials
    h = Fraction(1, 10**20)
    for x in POINTS:
        if x - 0.01 not in known.domain or x + 0.01 not in known.domain:
            continue
        f = Function(known.name, (Symbol("x"),))
        above, below = (exact(f, {"x": Fraction(x) + way * h}, 60) for way in (1, -1))
        with mpmath.workdps(60):
            difference = (above - below) * (10**20) / 2
        assert float(exact(slope(Symbol("x")), {"x": x})) == pytest.approx(float(difference), rel=1e-12)


@pytest.mark.parametrize(("name", "point"), SPOT_CHECKS.items())
def test_a_function_has_the_value_that_tables_print(name, point):
    x, expected = point
    assert float(values(Function(name, (Symbol("x"),)), {"x": x})) == pytest.approx(expected, rel=1e-15)


def test_min_and_max_take_the_smaller_and_the_larger():
    a, b = Symbol("a"), Symbol("b")
    at = {"a": np.array([1.0, 5.0]), "b": 3.0}
    assert values(Function("min", (a, b)), at).tolist() == [1, 3]
    assert values(Function("max", (a, b)), at).tolist() == [3, 5]
    for name, expected in (("min", (1.0, 0.0)), ("max", (0.0, 1.0))):
        slopes = [float(values(partial(a, b), {"a": 1.0, "b": 3.0})) for partial in FUNCTIONS[name].partials]
        assert tuple(slopes) == expected


def test_other_spellings_lead_to_known_functions_and_hide_none():
    assert set(ALIASES.values()) <= set(FUNCTIONS)
    assert not set(ALIASES) & set(FUNCTIONS)
    assert ALIASES["ln"] == "log"
    assert ALIASES["arctan"] == "atan"


def test_the_sigmoid_stands_for_what_it_is_defined_as():
    written_out = 1 / (1 + Function("exp", (-Symbol("x"),)))
    assert float(values(written_out, {"x": 1.7})) == float(values(Function("sigmoid", (Symbol("x"),)), {"x": 1.7}))
    assert float(values(Function("sigmoid", (number(0),)), {})) == 0.5
