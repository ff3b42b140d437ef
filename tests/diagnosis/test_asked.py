"""Wrong answers of whole exercises: the question that was answered, and what else is said where no mistake has the name."""

import numpy as np
import pytest

from tests.diagnosis.test_match import COURSE, of, replies_of
from tutor.checks.assemble import checks_of
from tutor.checks.base import Replies
from tutor.checks.verdict import Status
from tutor.diagnosis.relate import related
from tutor.wire.probe import Returned


def told(number, name, answer, reference=None):
    draw, check, _ = of(number, name)
    others = [(part.letter, check) for part in checks_of(COURSE.find(str(number))) for _, check in part.checks]
    replies = replies_of(check, draw, answer)
    truths = Replies({} if reference is None else {"value": Returned(reference)})
    verdict = check.judge(draw, replies, truths)
    assert verdict.status is Status.WRONG
    found = related(check, draw, others, replies, truths, verdict)
    return found.message if found else None


@pytest.mark.parametrize(
    ("number", "name", "answer", "said"),
    [
        (1, "f_prime", "sqrt(x^2)^0.5*exp(abs(x))", None),
        (1, "h_prime", "3*x^4 - 2*x^2 + 7*x - 1", "is the function f itself"),
        (1, "h_prime", "12*x^3 - 4*x + 7", "is the derivative of f, which part a asks for"),
        (2, "p_prime", "-x*exp(-x^2/2)", "is the derivative of r, which part c asks for"),
        (5, "f_double_prime", "4*(x - 1)^3", "is the derivative of f, which part a asks for"),
        (9, "bce_grad", "-a", "is the derivative of bce_from_logit by y"),
        (3, "dydx_ellipse", "-9*x*y/4", "y**2 times the true value"),
        (1, "f_prime", "12*x^3 - 4*x + 9", "2 more than the true value"),
        (1, "f_prime", "12*x^3 - 4*x + 7 + x^2", "differ by a multiple of x**2"),
        (4, "tanh_prime", "7", "is 7 everywhere"),
        (4, "sigmoid", "1/(1 + exp(-abs(x)))", "right for x above 0"),
    ],
)
def test_the_question_that_was_answered_is_told(number, name, answer, said):
    message = told(number, name, answer)
    assert message is None if said is None else said in message


def test_a_formula_that_another_name_asks_for_is_told():
    assert "what dL_dw2 should be, in part a" in told(8, "dL_dw1", "(a2 - y)*a2*(1 - a2)*a1")


def test_a_broken_line_is_compared_with_the_one_before():
    lines = ["-y*(1 - s) + (1 - y)*s", "2*(s - y)", "s - y"]
    assert told(9, "derivation", lines).startswith("Line 2 is 2 times line 1 everywhere")


def test_of_a_table_the_right_entries_come_first():
    table = {1: 0.1, 5: 2.0, 10: 3.0, 20: 4.0}
    truth = {1: 0.1, 5: 0.2, 10: 0.3, 20: 0.4}
    assert told(4, "gradient_products", {**table, 1: 0.10499358540350662}, truth).startswith("Right so far: ")


def test_a_number_with_too_few_digits_is_told_and_the_number_is_not():
    message = told(3, "numerical_slope", -0.8671, -np.sqrt(3) / 2)
    assert "about 2 digits" in message
    assert "866" not in message


def test_a_formula_of_blanks_that_is_upside_down_is_told():
    blanks = {"u": "exp(x) + 1", "v": "exp(x)", "du": "exp(x)", "dv": "exp(x)"}
    assert "1 divided by" in told(4, "quotient_rule", blanks)
