"""What is said of a wrong polynomial: its degree, or the terms that are right; all of it can be checked by hand."""

import numpy as np
import pytest

from tests.diagnosis.points import points
from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.diagnosis.polynomials import of_terms

TRUTH = "12*x^3 - 4*x + 7"


def said(answer, truth=TRUTH, domain="[-4, 4]"):
    at = points(domain)
    return of_terms("Your f_prime", values(read(answer), at), values(read(truth), at), at, "the true value")


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("3*x^2 + 2", "Multiplied out, the highest power in your f_prime is x**2; in the true value it is x**3."),
        ("12*x*3 - 4*x + 7", "Multiplied out, the highest power in your f_prime is x; in the true value it is x**3."),
        ("4*x^3 - 2*x + 7", "Multiplied out, it is right in the constant, and not in x**3 and x."),
        ("12*x^3 + 4*x + 6", "Multiplied out, it is right in x**3, and not in x and the constant."),
        ("12*x^3 + x^2 + 7 - 5*x", "Multiplied out, it is right in x**3 and the constant, and not in x**2 and x."),
    ],
)
def test_the_degree_or_the_terms_that_are_right_are_told(answer, message):
    assert said(answer) == message


@pytest.mark.parametrize("answer", ["sin(x)", "x^9", "1/x", "exp(x)*x"])
def test_what_is_no_polynomial_is_left_alone(answer):
    assert said(answer) is None


def test_of_a_line_nothing_is_told():
    assert said("x^2", truth="2*x") is None


def test_with_no_term_right_the_terms_are_not_counted():
    assert said("11*x^3 - 3*x + 8") is None


def test_at_few_points_nothing_is_told():
    x = np.linspace(-1, 1, 6)
    assert of_terms("It", x**2, x**3 - x, {"x": x}, "the other") is None
