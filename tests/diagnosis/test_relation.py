import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.diagnosis.functions import FUNCTIONS
from tests.diagnosis.points import points
from tutor.algebra.derivative import derivative
from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.diagnosis.relation import relation
from tutor.diagnosis.simple import simple

TRUTH = "12*x^3 - 4*x + 7"


def found(truth, answer, domain="[-4, 4]", *names):
    at = points(domain, *names)
    return relation("Your f_prime", values(read(answer), at), values(read(truth), at), at)


@pytest.mark.parametrize(
    ("answer", "kind", "said"),
    [
        (f"({TRUTH})/2", "factor", "1/2 times the true value everywhere"),
        (f"pi/180*({TRUTH})", "factor", "pi/180 times"),
        (f"0.3717*({TRUTH})", "factor", "about 0.3717 times"),
        (f"-({TRUTH})", "factor", "the right size everywhere, and the opposite sign"),
        ("12*x^3 - 4*x + 9", "difference", "2 more than the true value everywhere"),
        ("12*x^3 - 4*x + 6.5", "difference", "1/2 less"),
        (f"x*({TRUTH})", "multiple", "x times the true value"),
        (f"({TRUTH})/x^2", "multiple", "lacks the factor x**2"),
        ("12*x^3 - 5*x + 7", "term", "differ by a multiple of x:"),
        ("9*x^3 - 4*x + 7", "term", "differ by a multiple of x**3:"),
        ("12*abs(x)^3 - 4*x + 7", "border", "right for x above 0 and wrong for x below it"),
        ("5", "constant", "5 everywhere"),
        (f"1/({TRUTH})", "reciprocal", "1 divided by the true value"),
        (f"({TRUTH})^2", "square", "the square of the true value"),
    ],
)
def test_a_simple_relation_is_read_off_the_values(answer, kind, said):
    told = found(TRUTH, answer) if kind != "border" else found("12*x^3 - 4*x + 7", answer, "[-4, -0.1] or [0.1, 4]")
    assert told is not None
    assert told.kind == kind
    assert said in told.message


def test_the_right_size_with_the_wrong_sign_here_and_there_is_told():
    told = found("x^2*cos(x^3)", "abs(x^2*cos(x^3))", "[-2, 2]")
    assert told is not None
    assert "at some points the wrong sign" in told.message


def test_what_is_not_simple_is_not_said():
    assert found(TRUTH, "17*sin(5*x) + x^2") is None
    assert found(TRUTH, "12*x^3 - 4*x + 7 + sin(3*x)*x") is None


@pytest.mark.parametrize(("function", "domain"), FUNCTIONS)
def test_a_right_derivative_relates_to_nothing(function, domain):
    at = points(domain)
    truth = values(derivative(read(function), "x"), at)
    assert relation("Your f", truth, truth, at) is None
    assert relation("Your f", truth * (1 + 1e-13), truth, at) is None


@given(st.lists(st.sampled_from([np.nan, np.inf, -np.inf, 0.0, 1e308, -1.0, 3.0]), min_size=64, max_size=64))
@settings(max_examples=60, deadline=None)
def test_values_of_any_kind_are_looked_at_without_trouble(got):
    at = points()
    relation("Your f", np.array(got), values(read("x^3"), at), at)


@given(st.integers(0, 27), st.integers(0, 27))
@settings(max_examples=80, deadline=None)
def test_no_sentence_tells_the_answer(first, second):
    """Of two unrelated functions, whatever is said does not hold the formula of the truth."""
    function, domain = FUNCTIONS[first]
    at = points(domain)
    slope = derivative(read(function), "x")
    told = relation("Your f", values(read(FUNCTIONS[second][0]), at), values(slope, at), at)
    assert told is None or (str(slope) not in told.message and len(told.message) < 160)


def test_a_relation_in_two_variables_names_the_one_that_matters():
    told = found("-9*x/(4*y)", "-9*x/4", "[0.5, 2]", "x", "y")
    assert told is not None
    assert "y times the true value" in told.message


def test_two_values_of_a_variable_are_told_as_such():
    at = points("[-3, 3]", "a") | {"y": np.tile([0.0, 1.0], 32)}
    told = relation("Your loss", values(read("y*a"), at), values(read("y*a + (1 - y)*a^2"), at), at)
    assert told is not None
    assert "right for y = 1 and wrong for y = 0" in told.message


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.5, "1/2"), (-1.5, "-3/2"), (7.0, "7"), (2 * np.pi, "2*pi"), (np.pi / 4, "1*pi/4"), (1 / np.log(10), "1/ln(10)"),
        (0.7357, None), (np.nan, None), (1e300, None), (0.0, "0"), (1 / 3, "1/3"),
    ],
)  # fmt: skip
def test_numbers_that_a_person_writes(value, text):
    assert simple(value) == text
