"""Reports with mistakes named, from submissions that are run."""

import pytest

from tutor.checks.verdict import Status

SLIPS = """
import numpy as np

def f_prime(x):
    return 12*x**4 - 4*x**2 + 7*x

def g_prime(x):
    return np.exp(x) / (2*np.sqrt(x)) - np.sqrt(x)*np.exp(x)

def h_prime(x):
    return [0.5, 0.5]
"""


@pytest.fixture
def graded(tutor):
    asked = tutor.ask(tutor.course.find("1"), 3)
    return tutor, asked, tutor.judge(asked, SLIPS)


def names_of(graded):
    return {name.name: name for part in graded.report.parts for name in part.names}


def test_the_verdict_is_there_before_any_mistake_is_looked_for(graded):
    _, _, first = graded
    assert all(name.status is Status.WRONG for name in names_of(first).values())
    assert [name.mistake for name in names_of(first).values()] == [None, None, None]


def test_what_was_observed_comes_first_and_then_what_it_looks_like(graded):
    tutor, asked, first = graded
    before, after = names_of(first), names_of(tutor.explain(asked, first, SLIPS))
    assert after["f_prime"].mistake == "power-rule-exponent-not-reduced"
    assert after["g_prime"].mistake == "product-rule-minus"
    for name, report in after.items():
        assert report.status is before[name].status
        assert report.message.startswith(before[name].message)
    assert "12*x**4 - 4*x**2 + 7*x" in after["f_prime"].message


def test_no_message_holds_the_answer(graded):
    tutor, asked, first = graded
    for name in names_of(tutor.explain(asked, first, SLIPS)).values():
        assert "12*x**3" not in name.message.replace(" ", "")


def test_the_mistake_reaches_the_json(graded):
    tutor, asked, first = graded
    report = tutor.explain(asked, first, SLIPS).to_json("a.py")
    assert report["parts"][0]["checks"][0]["mistake"] == "power-rule-exponent-not-reduced"


def test_right_answers_and_open_ones_are_left_alone(tutor):
    exercise = tutor.course.find("1")
    asked = tutor.ask(exercise, 3)
    for source in (exercise.reference, exercise.starter):
        first = tutor.judge(asked, source)
        assert tutor.explain(asked, first, source).report == first.report


def test_a_file_that_was_not_run_is_left_alone(tutor):
    asked = tutor.ask(tutor.course.find("1"), 3)
    nothing = tutor.unjudged(asked)
    assert tutor.explain(asked, nothing, "") == nothing


def test_a_sure_sign_of_how_code_behaves_comes_before_the_mathematics(tutor):
    asked = tutor.ask(tutor.course.find("1"), 3)
    source = "import math\n\ndef g_prime(x):\n    return math.exp(x)*(1 + 2*x)/(2*math.sqrt(x))\n"
    name = names_of(tutor.explain(asked, tutor.judge(asked, source), source))["g_prime"]
    assert name.mistake == "math-on-arrays"
    assert "take arrays as well" in name.message
