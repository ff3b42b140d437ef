"""How two formulas relate that are not equal, and that a right one relates to nothing."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.diagnosis.functions import FUNCTIONS
from tests.diagnosis.points import points
from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.algebra.tree import Formula, Product, Sum, symbols_of
from tutor.diagnosis.match import slip_in
from tutor.diagnosis.of_pairs import relation_between, relation_to_slope
from tutor.diagnosis.repair import repair
from tutor.diagnosis.search import either, explanation


def domains(*formulas: Formula, domain="[0.3, 2.7]"):
    return {name: Domain.read(domain) for formula in formulas for name in sorted(symbols_of(formula) | {"x"})}


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("3*x^2", "x^3", "The first is the derivative of the second by x."),
        ("x^3", "3*x^2", "The second is the derivative of the first by x."),
        ("3*t^2", "3*x^2", "The first is the second with t in the place of x."),
        ("2*sin(x)", "3*sin(x)", "The first is 2/3 times the second everywhere."),
        ("x + 2", "x", "The first is 2 more than the second everywhere."),
        ("1 - 3*x", "1/(1 - 3*x)", "The first is the denominator of the second."),
        ("-sin(x)", "sin(x)/(1 + x)", "The first is the numerator of the second with the other sign."),
        ("(1 + x)/sin(x)", "sin(x)/(1 + x)", "The first is 1 divided by the second."),
        ("x*y", "x + y", None),
    ],
)
def test_two_formulas_that_differ(left, right, said):
    one, other = read(left), read(right)
    found = relation_between(one, other, domains(one, other))
    assert found is None if said is None else found.message == said


def test_a_derivative_by_another_symbol_is_told():
    function, answer = read("a*x^2"), read("x^2")
    found = relation_to_slope(function, "x", domains(function, answer), answer)
    assert found.message == "Your answer is the derivative by a; it should be by x."


def test_of_two_slips_that_explain_as_much_both_are_said():
    function, answer = read("sigmoid(3*x)"), read("3*sigmoid(3*x)")
    assert slip_in(function, "x", domains(function, answer), answer) is None
    found = relation_to_slope(function, "x", domains(function, answer), answer)
    assert found.kind == "either"
    assert found.message.startswith("Two slips lead to just these values.")
    assert " The other: " in found.message


ATOMS = (
    "x",
    "x^2",
    "x^3",
    "sin(x)",
    "cos(2*x)",
    "exp(-x)",
    "ln(x)",
    "sqrt(x)",
    "1/x",
    "(1 + x^2)^3",
    "tan(x/4)",
    "2^x",
)


def random_function(seed: int) -> Formula:
    """A sum, a product, or both, of three known pieces."""
    rng = random.Random(seed)
    first, second, third = (read(rng.choice(ATOMS)) for _ in range(3))
    return rng.choice([Sum(Product(first, second), third), Product(Sum(first, third), second), Sum(first, second)])


@given(st.integers(0, 10**6))
@settings(max_examples=60, deadline=None)
def test_a_right_answer_to_a_random_function_gets_no_name_and_no_relation(seed):
    function = random_function(seed)
    right = derivative(function, "x")
    where = domains(function)
    assert slip_in(function, "x", where, right) is None
    assert relation_to_slope(function, "x", where, right) is None
    at = points()
    truth = values(right, at)
    assert explanation(function, "x", at, truth) is None
    assert either(function, "x", at, truth) is None
    assert explanation(function, "x", at, truth * (1 + 1e-14)) is None


@given(st.integers(0, 10**6), st.floats(0.013, 0.97), st.floats(0.11, 0.89))
@settings(max_examples=60, deadline=None)
def test_a_random_function_that_is_no_derivative_gets_no_name(seed, factor, shift):
    """A generic perturbation is no slip: neither a factor, nor a term, nor a power of these makes one."""
    function = random_function(seed)
    at = points()
    truth = values(derivative(function, "x"), at)
    wrong = truth * np.cosh(factor * at["x"] + shift) + np.sin(7 * at["x"] + shift)
    assert explanation(function, "x", at, wrong) is None
    assert either(function, "x", at, wrong) is None


@pytest.mark.parametrize(("function", "domain"), FUNCTIONS)
def test_a_right_formula_is_not_mended(function, domain):
    """An edit that keeps the values is none: it would be said of a right answer."""
    at = points(domain)
    slope = derivative(read(function), "x")
    mended = repair(slope, at, values(slope, at) * 1.37)
    assert mended is None or mended.id in ("number-slip", "half-factor")
