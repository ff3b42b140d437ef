"""Checks in words: exact, complete, and silent on the answer."""

import re

import pytest

from tutor.checks.assemble import checks_of, draw_for
from tutor.checks.base import Draw
from tutor.checks.call import Call
from tutor.checks.compare import VALUE_RTOL
from tutor.checks.decomposition import Decomposition
from tutor.checks.described import Described, described
from tutor.checks.formula import FormulaCheck
from tutor.checks.function import Function
from tutor.checks.value import Value
from tutor.checks.words import tolerance
from tutor.course.model import Course


def of_part(course: Course, exercise: str, letter: str) -> tuple[Described, ...]:
    chosen = course.find(exercise)
    part = next(part for part in chosen.parts if part.letter == letter)
    checks = next(part for part in checks_of(chosen) if part.letter == letter).checks
    draw = draw_for(chosen, 0)
    return tuple(described(str(t["kind"]), check, draw) for t, (_, check) in zip(part.checks, checks, strict=True))


def words(one: Described) -> str:
    return " ".join((*one.asked, *one.compared, *one.truth, *one.besides))


def test_a_function_tells_its_points_its_tolerance_and_its_truth(course: Course):
    [told] = of_part(course, "1", "b")
    assert told.names == ("g_prime",)
    assert "`g_prime(x)` is called with 17 single points in (0, 4]." in told.asked
    assert "Always among them: 1." in told.asked
    assert "Drawn points stay 0.05 away from 0." in told.asked
    assert "arrays of 64, 64 and 1 numbers" in words(told)
    assert "At most 4 units in the median" in words(told)
    assert "at most 4096 at any one (9e-13)" in words(told)
    assert told.truth == ("It is the derivative of `g`, worked out with 50 digits.",)
    assert "a difference quotient is told from a derivative" in words(told)


def test_far_points_and_mixed_arguments_are_told(course: Course):
    _, loss = of_part(course, "9", "a")
    assert "Far out: at (1000, 1), (1000, 0), (−1000, 1) and (−1000, 0), alone and as an array." in loss.asked
    assert "Beside an array, `y` may be one number." in loss.asked
    assert "A unit is at least ε times `max(1, abs(a))`." in loss.compared


@pytest.mark.parametrize(
    ("exercise", "letter", "name", "said"),
    [
        ("3", "b", "slope_at_point", "A relative error of at most 1e-6"),
        ("3", "c", "numerical_slope", "An absolute error of at most 1e-6, as the author states."),
        ("3", "d", "horizontal_tangents", "As a set: order, repetitions and the container do not matter"),
        ("4", "a", "quotient_rule", "a dict with a formula in quotes for each of `u`, `v`, `du` and `dv`"),
        ("4", "d", "gradient_products", "A dict with the keys `1`, `5`, `10` and `20`; more keys do no harm."),
        ("4", "d", "explanation", "the part counts as self-assessed"),
        ("5", "b", "second_derivative_test", "One of the texts that the starter lists"),
        ("5", "e", "plot", "wanted are f, f′ and f″"),
        ("6", "d", "proof_d", "One of the texts that the starter lists"),
        ("7", "a", "forward_diff", "sin at 1 with h = 0.1; x³ − 2x at −0.75 with h = 0.001"),
        ("7", "a", "centered_diff_h", "The errors must fall with order 2 when the step is halved"),
        ("7", "c", "forward_errors", "Each number lies in a band around the true one"),
        ("7", "d", "grad_check_vector", "The number must be below 1e-7."),
        ("8", "a", "dL_dw2", "`a1` and `a2` are computed from the others at each point."),
        ("8", "c", "backward", "a difference quotient is not enough. It needs your `forward`."),
        ("8", "d", "train", "Each number must be smaller than the one before."),
        ("9", "b", "derivation", "At least 3 lines must differ"),
    ],
)
def test_each_kind_says_what_it_asks_and_how_it_compares(course: Course, exercise, letter, name, said):
    assert said in " ".join(words(one) for one in of_part(course, exercise, letter) if name in one.names)


@pytest.mark.parametrize(
    ("kind", "check", "said"),
    [
        ("formula", FormulaCheck("half", "", equals="1/2"), "Its symbols are none."),
        ("value", Value("squares", (1, 4, 9)), "A list of numbers, entry by entry and of the right length."),
        ("value", Value("two", {"n": 2, "word": "no"}, options={"word": ("yes", "no")}), "A relative error of at most"),
        ("call", Call("f", "f(2)", equals=4), "`f(2)` is worked out. The same is asked once more at the end"),
        ("function", Function("f", "x*y", domain={"x": "[1, 2]", "y": "[1, 2]"}), "They are 12 points that are drawn"),
        ("function", Function("f", derivative_of="x^2", domain="[1, 2]"), "It is a formula of the exercise"),
        ("decomposition", Decomposition("o", "i", "sin(x^2)"), "The result must be the given function; many pairs"),
    ],
)
def test_what_no_exercise_of_ours_has_can_be_told_too(kind, check, said):
    assert said in words(described(kind, check, Draw(0)))


def test_a_text_has_no_tolerance(course: Course):
    told = next(one for one in of_part(course, "5", "b") if one.kind == "value")
    assert "error" not in words(told)


ANSWERS = {"equals", "blanks", "require", "between", "shows", "rubric", "ends_with", "also"}
"""Keys of a check that hold its answer, or give it away."""


TOLERANCE = tolerance(VALUE_RTOL)
"""It happens to be the best step of exercise 7, too."""


def texts_in(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts_in(item)]
    if isinstance(value, list | tuple):
        return [text for item in value for text in texts_in(item)]
    return [str(value)]


def test_nothing_gives_the_answer_away(course: Course):
    for exercise in course.exercises:
        for part in exercise.parts:
            for table, told in zip(part.checks, of_part(course, exercise.id, part.letter), strict=True):
                secrets = {text for key in ANSWERS & table.keys() for text in texts_in(table[key])}
                if table.get("derivative_of") not in exercise.functions:
                    secrets |= {str(table.get("derivative_of", ""))}
                given = {text for key in ("options", "scale") for text in texts_in(table.get(key, ()))}
                for secret in secrets - given:
                    if len(secret) > 4 and secret != TOLERANCE:  # a short one, such as `t`, is in any sentence
                        assert not re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", words(told)), (part.title, secret)
