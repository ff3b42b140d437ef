"""Further examples: of the same skill, other than the exercise's, right in every step."""

import pytest

from tutor.algebra.domain import Domain
from tutor.algebra.latex import latex
from tutor.algebra.second_opinion import same_derivative
from tutor.algebra.text import read, show
from tutor.checks.function import Function
from tutor.course.model import Course
from tutor.guidance import next_example
from tutor.service import Tutor
from tutor.teaching.siblings import SKILLS, sibling, skill_of
from tutor.teaching.worked import worked
from tutor.typeset.document import plain


@pytest.mark.parametrize(
    ("function", "skill"),
    [
        ("3*x^4 - 2*x^2 + 7*x - 1", "sums and powers"),
        ("sqrt(x)*exp(x)", "the product rule"),
        ("(x^2 + 1)/(x - 1)", "the quotient rule"),
        ("sin(x^3)", "the chain rule on a sine or cosine"),
        ("ln(cos(x))", "the chain rule on a logarithm"),
        ("exp(-x^2/2)", "the chain rule on an exponential"),
        ("(1 + x^2)^10", "the chain rule on a power"),
        ("1/(1 + exp(-x))", "a function that levels off"),
        ("tanh(x)", "a function that levels off"),
        ("x*ln(x + exp(-x))", "the product rule with a chain in it"),
        ("x", None),
        ("x^x", None),
        ("abs(x)", None),
    ],
)
def test_the_skill_is_read_from_the_function(function, skill):
    assert skill_of(read(function, ("x",))) == skill


@pytest.mark.parametrize("skill", SKILLS)
def test_an_example_is_of_the_skill_and_right_in_every_step(skill):
    for seed in range(3):
        example = sibling(skill, seed, ())
        assert skill_of(example.function) == skill
        assert example.steps[-1].subject == example.function
        for step in example.steps:
            assert same_derivative(step.subject, step.result, "x", Domain.read(SKILLS[skill].domain)), show(
                step.subject
            )


@pytest.mark.parametrize("skill", SKILLS)
def test_the_same_seed_gives_the_same_example_and_another_one_another(skill):
    shown = [show(sibling(skill, seed, ()).function) for seed in (0, 0, 1, 2, 3, 4, 5)]
    assert shown[0] == shown[1]
    assert len(set(shown)) >= 3


def test_an_example_is_none_of_those_that_it_shall_not_be():
    first = show(sibling("the product rule", 0, ()).function)
    assert show(sibling("the product rule", 0, {first}).function) != first


def test_an_example_reads_rule_by_rule():
    told = plain(worked(sibling("the chain rule on a logarithm", 1, ())), 60)
    assert told.startswith("What is the derivative of ln(")
    assert "· chain rule, with f(u) = ln u, u = " in told
    assert max(map(len, told.splitlines())) <= 60


def test_no_example_is_the_function_of_an_exercise(course: Course, tutor: Tutor):
    """Nor is the same one given twice in a row."""
    found = 0
    for exercise in course.exercises:
        for part in exercise.parts:
            texts = [next_example(tutor, exercise, part.letter) for _ in range(3)]
            if texts[0] is None:
                assert texts == [None] * 3
                continue
            found += 1
            assert texts[0] != texts[1] != texts[2]
            checks = next(each for each in tutor.checks(exercise) if each.letter == part.letter).checks
            for _, check in checks:
                if isinstance(check, Function) and check.derivative_of in exercise.functions:
                    own = exercise.functions[check.derivative_of]
                    assert all(f"derivative of ${latex(read(own))}$?" not in str(text) for text in texts)
    assert found >= 12


def test_what_the_progress_holds_may_be_anything(course: Course, tutor: Tutor):
    tutor.store.remember("example 01-basic-rules b", "nonsense ((")
    assert "What is the derivative of" in str(next_example(tutor, course.find("1"), "b"))
