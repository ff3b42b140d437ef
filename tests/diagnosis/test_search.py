import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.diagnosis.functions import FUNCTIONS
from tests.diagnosis.points import points
from tutor.algebra.derivative import derivative
from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.diagnosis.anatomy import anatomy
from tutor.diagnosis.differentiate import Differentiator
from tutor.diagnosis.fit import is_right
from tutor.diagnosis.order import covers
from tutor.diagnosis.search import explanation

KEPT = ("power-rule-exponent-not-reduced", "term-not-differentiated")
"""x whose exponent was not lowered is x as it stood."""


@pytest.mark.parametrize(("function", "domain"), FUNCTIONS)
def test_a_slip_gets_its_name_or_a_more_general_one_or_none_but_never_another(function, domain):
    formula, at = read(function), points(domain)
    truth = values(derivative(formula, "x"), at)
    wrongs = [d for d in Differentiator(anatomy(formula, "x", at), at["x"]).with_slips(1) if d.slips]
    visible = [d for d in wrongs if np.isfinite(d.values).all() and not is_right([d.values], truth)[0]]
    named = [(d.slips[0].id, explanation(formula, "x", at, d.values)) for d in visible if len(d.slips) == 1]
    assert named
    told = [(made, found.ids[0]) for made, found in named if found is not None]
    assert [(made, name) for made, name in told if not covers(name, made) and (made, name) != KEPT] == []


def test_most_slips_are_named():
    counts = {"same": 0, "general": 0, "silent": 0}
    for function, domain in FUNCTIONS:
        formula, at = read(function), points(domain)
        truth = values(derivative(formula, "x"), at)
        for wrong in Differentiator(anatomy(formula, "x", at), at["x"]).with_slips(1):
            if len(wrong.slips) != 1 or not np.isfinite(wrong.values).all() or is_right([wrong.values], truth)[0]:
                continue
            found = explanation(formula, "x", at, wrong.values)
            same = found is not None and found.ids == (wrong.slips[0].id,)
            counts["silent" if found is None else "same" if same else "general"] += 1
    print(counts)
    assert counts["same"] + counts["general"] >= 0.9 * sum(counts.values())


@pytest.mark.parametrize(("function", "domain"), FUNCTIONS)
def test_the_right_derivative_gets_no_name(function, domain):
    formula, at = read(function), points(domain)
    assert explanation(formula, "x", at, values(derivative(formula, "x"), at)) is None


HONEST = [
    ("sqrt(x)*exp(x)", "exp(x)*(1 + 2*x)/(2*sqrt(x))", "[0.1, 4]"),
    ("(x^2 + 1)/(x - 1)", "1 - 2/(x - 1)^2", "[1.2, 5]"),
    ("ln(cos(x))", "-sqrt(1/cos(x)^2 - 1)", "[0.1, 1.5]"),
    ("1/(1 + exp(-x))", "sigmoid(x) - sigmoid(x)^2", "[-6, 6]"),
    ("1/(1 + exp(-x))", "1/(exp(x) + 2 + exp(-x))", "[-6, 6]"),
    ("tanh(x)", "1/cosh(x)^2", "[-5, 5]"),
    ("tanh(x)", "4/(exp(x) + exp(-x))^2", "[-5, 5]"),
    ("x^4 - 4*x^3 + 6*x^2 - 4*x + 1", "4*(x - 1)^3", "[-1, 3]"),
    ("sin(x)^3", "3*sin(x)^2*cos(x)", "[0.2, 1.4]"),
    ("x^x", "x^x*(ln(x) + 1)", "[0.3, 2.7]"),
]


@pytest.mark.parametrize(("function", "spelling", "domain"), HONEST)
def test_an_honest_spelling_of_the_right_derivative_gets_no_name(function, spelling, domain):
    at = points(domain)
    assert explanation(read(function), "x", at, values(read(spelling), at)) is None


UNEXPLAINED = ["x**7", "cos(x)*17", "3*x + 11", "exp(x)*sin(5*x)", "12*x**3 - 2*x + 3", "0", "41"]


@pytest.mark.parametrize("answer", UNEXPLAINED)
@pytest.mark.parametrize("function", ["3*x^4 - 2*x^2 + 7*x - 1", "x^3*ln(x)", "sin(x^3)"])
def test_what_no_slip_explains_stays_without_a_name(function, answer):
    at = points("[0.3, 2.7]")
    assert explanation(read(function), "x", at, values(read(answer), at)) is None


@given(factor=st.floats(2.5, 9).filter(lambda f: abs(f - round(f)) > 0.01), power=st.floats(0.3, 3.7))
@settings(max_examples=40, deadline=None)
def test_a_stray_factor_is_explained_by_no_slip(factor, power):
    at = points("[0.3, 2.7]")
    formula = read("x^3*ln(x) + sin(x^2)")
    wrong = values(derivative(formula, "x"), at) * factor * at["x"] ** power
    assert explanation(formula, "x", at, wrong) is None


TWICE = [
    (
        "x*exp(x)*sin(x^3)",
        "(1 + x)*exp(x)*sin(x^3) - x*exp(x)*cos(x^3)",
        {"chain-rule-inner-derivative-missing", "sign-of-sine-derivative"},
    ),
    (
        "sin(x^2)/(1 + x^3)",
        "(cos(x^2)*(1 + x^3) + sin(x^2)*3*x^2)/(1 + x^3)^2",
        {"chain-rule-inner-derivative-missing", "quotient-rule-plus"},
    ),
    (
        "sin(x)/(1 + x^3)",
        "(cos(x)*(1 + x^3) + sin(x)*3*x^2)/(1 + x^3)",
        {"quotient-rule-plus", "quotient-rule-denominator-not-squared"},
    ),
    (
        "sin(x)/(1 + x^3)",
        "sin(x)*3*x^2 - cos(x)*(1 + x^3)",
        {"quotient-rule-order-swapped", "quotient-rule-denominator-missing"},
    ),
    (
        "x*ln(x + exp(-x))",
        "ln(x + exp(-x)) + (1 + exp(-x))/(x + exp(-x))",
        {"chain-rule-inner-derivative-missing", "product-rule-factor-dropped"},
    ),
]


@pytest.mark.parametrize(("function", "answer", "mistakes"), TWICE)
def test_two_common_slips_at_once_are_both_named(function, answer, mistakes):
    at = points("[0.3, 1.7]")
    found = explanation(read(function), "x", at, values(read(answer), at))
    assert found is not None
    assert set(found.ids) == mistakes


ONCE = [
    ("x*ln(x + exp(-x))", "ln(x + exp(-x))", "product-rule-term-missing"),
    ("x^x + sin(x)", "x*x^(x - 1) + cos(x)", "power-rule-on-exponential"),
    ("x^x + sin(x)", "x^x*ln(x) + cos(x)", "exponential-rule-on-varying-base"),
    ("5^x + sin(x)", "x*5^x + cos(x)", "power-rule-on-exponential"),
    ("(1 + x^2)^10", "10*(1 + 2*x)^9", "chain-rule-derivative-inside"),
    ("sin(x)^2", "cos(x)^2", "chain-rule-derivative-inside"),
    ("tanh(x) + x", "1/cos(x)^2 + 1", "table-wrong-entry"),
    ("sqrt(x) + x^2", "2*sqrt(x) + 2*x", "slope-inverted"),
    ("sqrt(x) + x^2", "x^(-3/2)/2 + 2*x", "exponent-off-by-one"),
    ("x^4 - 4*x^3 + sin(x)", "4*x^3 - 7*x^2 + cos(x)", "power-rule-coefficient-added"),
    ("3*x^4 + 7*x", "12*x^3 + 7*x", "term-not-differentiated"),
    ("(1 + x^2)^3/(2 + x)^3", "3*((1 + x^2)/(2 + x))^2", "chain-rule-inner-derivative-missing"),
]


@pytest.mark.parametrize(("function", "answer", "mistake"), ONCE)
def test_one_slip_is_named(function, answer, mistake):
    at = points("[0.3, 1.3]")
    found = explanation(read(function), "x", at, values(read(answer), at))
    assert found is not None
    assert found.ids == (mistake,)


@given(st.lists(st.sampled_from([np.nan, np.inf, -np.inf, 0.0, 1e308, -1.0]), min_size=64, max_size=64))
@settings(max_examples=60, deadline=None)
def test_values_of_any_kind_are_looked_at_without_trouble(got):
    assert explanation(read("x^3*sin(x)"), "x", points(), np.array(got)) is None


def test_parameters_are_constants():
    at = points("[0.3, 2.7]", "a", "x")
    found = explanation(read("sin(a*x)"), "x", at, values(read("cos(a*x)"), at))
    assert found is not None
    assert found.ids == ("chain-rule-inner-derivative-missing",)


def test_a_very_long_function_is_not_searched():
    formula = read(" + ".join(f"sin({k}*x)" for k in range(2, 30)))
    at = points()
    assert explanation(formula, "x", at, values(formula, at)) is None


def test_where_the_function_has_too_few_values_nothing_is_said():
    at = {"x": np.linspace(-3, -1, 64)}
    assert explanation(read("ln(x)"), "x", at, np.ones(64)) is None


def test_an_integral_may_have_any_constant_and_a_pole_between_the_points():
    at = points("[-3, -0.2] or [0.2, 3]")
    found = explanation(read("1/x^2 + x"), "x", at, values(read("-1/x + x^2/2 + 5"), at))
    assert found is not None
    assert found.ids == ("integrated-instead",)


def test_names_do_not_depend_on_the_order_in_which_points_come():
    at = points()
    for answer, shuffle in itertools.product(("cos(x^3)", "sin(x^3)"), (False, True)):
        here = {"x": at["x"][::-1]} if shuffle else at
        first = explanation(read("sin(x^3)"), "x", at, values(read(answer), at))
        second = explanation(read("sin(x^3)"), "x", here, values(read(answer), here))
        assert first is not None
        assert second is not None
        assert first.ids == second.ids
