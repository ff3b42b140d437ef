import numpy as np
import pytest

from tests.diagnosis.points import points
from tutor.algebra.derivative import derivative
from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.diagnosis.stencils import of_cases, of_error
from tutor.wire.probe import Python

CASES = [({"f": Python("np.sin"), "x": 1.0, "h": 0.1}, np.sin), ({"f": Python("np.cos"), "x": 2.0, "h": 1e-4}, np.cos)]


def quotients(quotient):
    return [
        (given, float(quotient(f, given["x"], given["h"])), (f(given["x"] + given["h"]) - f(given["x"])) / given["h"])
        for given, f in CASES
    ]


@pytest.mark.parametrize(
    ("quotient", "said"),
    [
        (lambda f, x, h: (f(x) - f(x - h)) / h, "a backward difference with the step h."),
        (lambda f, x, h: (f(x + h) - f(x - h)) / (2 * h), "a centered difference with the step h."),
        (lambda f, x, h: (f(x + h / 2) - f(x)) / (h / 2), "a forward difference with the step h/2."),
        (lambda f, x, h: (f(x + 1e-3) - f(x)) / 1e-3, "a forward difference with the step 0.001, whatever h is."),
        (lambda f, x, h: (f(x - 2*h) - 8*f(x - h) + 8*f(x + h) - f(x + 2*h)) / (12*h), "five-point difference with the step h"),
        (lambda f, x, h: np.imag(f(x + 1e-20j)) / 1e-20, "the derivative itself"),
    ],
)  # fmt: skip
def test_a_quotient_is_told_by_its_values(quotient, said):
    told = of_cases("forward_diff", quotients(quotient))
    assert told is not None
    assert said in told.message


def test_the_right_quotient_and_no_quotient_at_all_are_not_told():
    assert of_cases("forward_diff", quotients(lambda f, x, h: (f(x + h) - f(x)) / h)) is None
    assert of_cases("forward_diff", quotients(lambda f, x, h: x + 17 * h)) is None


SLOPE = "x*sin(x) + x^3"


def error(change):
    at = points("[0.3, 2.7]")
    f, slope = read(SLOPE), derivative(read(SLOPE), "x")

    def valued(x):
        return values(f, {"x": x})

    return of_error(change(valued, at["x"], values(slope, at)), slope, "x", at)


@pytest.mark.parametrize(
    ("change", "kind", "said"),
    [
        (lambda f, x, t: (f(x + 1e-5) - f(x)) / 1e-5, "stencil", "forward difference with a step of about 1e-05"),
        (lambda f, x, t: (f(x) - f(x - 1e-5)) / 1e-5, "stencil", "backward difference with a step of about 1e-05"),
        (
            lambda f, x, t: (f(x + 1e-3) - f(x - 1e-3)) / 2e-3,
            "stencil",
            "centered difference with a step of about 0.001",
        ),
        (lambda f, x, t: t * (1 + 1e-7), "rounded", "the same factor everywhere"),
        (lambda f, x, t: t + 1e-6, "rounded", "the same amount everywhere"),
    ],
)
def test_the_error_of_a_nearly_right_derivative_tells_where_it_comes_from(change, kind, said):
    told = error(change)
    assert told is not None
    assert (told.kind, said in told.message) == (kind, True)


def test_an_exact_derivative_and_mere_noise_tell_nothing():
    assert error(lambda f, x, t: t) is None
    rng = np.random.default_rng(1)
    assert error(lambda f, x, t: t + 1e-9 * rng.standard_normal(len(t))) is None
