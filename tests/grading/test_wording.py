import dataclasses
import math
import typing

import numpy as np
import pytest

from tests.grading.reasons import EXAMPLES
from tutor.checks.base import Draw, Replies
from tutor.checks.formula import FormulaCheck
from tutor.checks.members import Members
from tutor.checks.value import Value
from tutor.checks.verdict import (
    PASSED,
    Broke,
    CannotRead,
    DifferenceQuotient,
    FailsOnArrays,
    Fickle,
    FormulasDiffer,
    FormulaUndefined,
    IsComplex,
    LineBreaks,
    MissingMembers,
    NoPair,
    NotAmong,
    NotFinite,
    NotOneOf,
    NotTheValue,
    OutOfBounds,
    Reason,
    Status,
    SurplusMembers,
    TookTooLong,
    Verdict,
    Warned,
    WrongAt,
    WrongEntry,
    WrongKind,
    WrongOrder,
    WrongShape,
    todo,
    wrong,
)
from tutor.grading.wording import legible, message, sentence, stopped_where
from tutor.wire.probe import Returned, Stopped


def test_there_is_an_example_of_every_reason() -> None:
    assert [type(reason) for reason in EXAMPLES] == list(typing.get_args(Reason))


@pytest.mark.parametrize("reason", EXAMPLES, ids=lambda reason: type(reason).__name__)
def test_every_reason_has_a_sentence_of_its_own_that_is_one(reason: Reason) -> None:
    told = sentence("f_prime", reason)
    assert "could not be judged" not in told
    assert told.endswith((".", "?", "^"))
    assert "  " not in told.splitlines()[0]


@pytest.mark.parametrize("reason", EXAMPLES, ids=lambda reason: type(reason).__name__)
def test_a_sentence_shows_what_is_in_its_facts_and_nothing_of_python(reason: Reason) -> None:
    told = sentence("f_prime", reason)
    assert not {type(reason).__name__, "Mapping", "dataclass", "float64"} & set(told.split())
    for field in dataclasses.fields(reason):
        value = getattr(reason, field.name)
        if field.name in ("where", "what", "name", "asked") and value:
            assert value in told


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (WrongAt({"x": 2.0}, 88.0, 95.0), "At x = 2 your f_prime gives 88; the value there is 95."),
        (
            WrongAt({"x": 2.0, "y": 1.0}, 88.0, 95.0, array=True),
            "At x = 2, y = 1 (in an array) your f_prime gives 88; the value there is 95.",
        ),
        (Broke("ZeroDivisionError", "", (3, 9), "f_prime(0)"), "f_prime(0) raised ZeroDivisionError, in your line 9."),
        (
            FailsOnArrays("TypeError", "only 0-dimensional arrays", ()),
            "f_prime is right for single numbers, but breaks on an array: TypeError (only 0-dimensional arrays).",
        ),
        (TookTooLong(2.0, (4,), "f_prime(1)"), "f_prime(1) did not end within 2 seconds, in your line 4."),
        (WrongKind("a number", "a dict", 'p["u"]'), 'p["u"] should be a number, and is a dict.'),
        (WrongKind("a number", "a dict"), "f_prime should be a number, and is a dict."),
        (IsComplex("0+1j", 'p["u"]'), 'p["u"] is complex (0+1j); a real value is wanted.'),
        (NotFinite({}, math.inf, 'p["u"]'), 'Your p["u"] gives inf, which is no finite number.'),
        (WrongShape((3, 1), (), "b"), "b gives an array of shape (3, 1); a single number is wanted."),
        (NotTheValue("3", "errors[0.1]"), "errors[0.1] = 3 is not the value."),
        (NotOneOf("min\n", ("a", "b")), 'f_prime = \'min\\n\' is not it. The options are "a", "b".'),
        (FormulasDiffer({"x": 1.0}, 2.0, 3.0), "At x = 1, f_prime gives 2; it should be 3."),
        (FormulasDiffer({}, 2.0, None), "f_prime gives 2, which is not the value."),
        (FormulaUndefined({}, "it is too large.", "p"), "p cannot be compared: it is too large."),
        (Fickle(""), "f_prime depends on how often it is called: it was right, and was not when asked again."),
        (
            Fickle("a drawn target"),
            "f_prime depends on how often it is called: on a drawn target it was right, and was not when asked again.",
        ),
        (MissingMembers(2, 0), "None of the 2 that belong in f_prime is there yet."),
        (MissingMembers(1, 0), "The one that belongs in f_prime is not there yet."),
        (MissingMembers(1, 1), "1 of 2 found for f_prime; one is still missing."),
        (SurplusMembers(("1", "2")), "1, 2 do not belong in f_prime."),
        (
            SurplusMembers(("(3, -3)",), alone=True),
            "The numbers in f_prime were read as one point, (3, -3): write points as [(1, 2), (3, 4)].",
        ),
        (NotAmong("6e-06", ("1e-1", "1e-3")), "f_prime = 6e-06 is none of the values to choose from: 1e-1, 1e-3."),
        (
            NoPair("forward", "a pair (loss, cache)", "a number"),
            "forward should give back a pair (loss, cache), and gives a number.",
        ),
        (WrongShape((), (200,)), "f_prime gives a single number where 200 are wanted, in an array or a list."),
        (
            WrongKind("a list of points (x, y)", "a list of numbers"),
            "f_prime should be a list of points (x, y), each in brackets of its own: [(1, 2), (3, 4)].",
        ),
        (
            DifferenceQuotient("f", 2.0, (1.999999, 2.000001)),
            (
                "f_prime is a centered difference: asked for x = 2, it called f at x - 1e-06 and x + 1e-06. "
                "That approximates; here the derivative by the rules is wanted."
            ),
        ),
        (
            CannotRead("This bracket is never closed.", "ln(s\n  ^", "line 2 of derivation"),
            "Line 2 of derivation cannot be read: This bracket is never closed.\nln(s\n  ^",
        ),
        (
            LineBreaks(3, "y - s", {"s": 0.5}, 0.5, -0.5),
            "Lines 1 and 2 hold. Line 3, read as y - s, does not follow: at s = 0.5 it gives 0.5, the line before -0.5.",
        ),
        (
            LineBreaks(1, "y - s", {"s": 0.5}, 0.5, -0.5),
            "Line 1, read as y - s, is not the derivative: at s = 0.5 it gives 0.5 instead of -0.5.",
        ),
        (
            WrongEntry("train[2]", 0.5, 0.25, "", 1.0),
            "train[2] gives 0.5; the value there is 0.25.",
        ),
        (
            OutOfBounds(1e-9, 0.01, below=False, case="a wrong sign"),
            "f_prime gives 1e-09 on a wrong sign; it should be above 0.01.",
        ),
        (
            WrongOrder(1.0, 2),
            "When h is halved, the error of f_prime should shrink by a factor of about 4; yours shrinks by 2.",
        ),
        (
            WrongOrder(math.nan, 1),
            "When h is halved, the error of f_prime should shrink by a factor of about 2; yours does not.",
        ),
        (
            DifferenceQuotient("centered_diff", 2.0, ()),
            (
                "f_prime is a difference quotient: asked for x = 2, it called centered_diff. "
                "That approximates; here the derivative by the rules is wanted."
            ),
        ),
        (
            Warned({"x": -1000.0}, "overflow encountered in exp"),
            (
                "At x = -1000 the value is right, but Python warns: overflow encountered in exp. "
                "Rearrange so that nothing overflows."
            ),
        ),
    ],
)
def test_a_sentence_is_exact(reason: Reason, told: str) -> None:
    assert sentence("f_prime", reason) == told


def test_what_passed_is_said_so_and_what_the_learner_judges_too() -> None:
    assert message("f_prime", PASSED) == "f_prime is right."
    assert message("explanation", Verdict(Status.SELF_ASSESSED)).startswith("explanation is written. You are its judge")


def test_several_reasons_follow_each_other_and_carets_keep_a_line_to_themselves() -> None:
    unread = CannotRead("This bracket is never closed.", "ln(t\n  ^", 'p["u"]')
    told = message("p", wrong(unread, NotTheValue("2", 'p["v"]'), NotTheValue("3", 'p["w"]')))
    assert told.splitlines() == [
        'p["u"] cannot be read: This bracket is never closed.',
        "ln(t",
        "  ^",
        'p["v"] = 2 is not the value. p["w"] = 3 is not the value.',
    ]
    assert message("p", todo(*EXAMPLES[:2])).count(".") == 2


def test_several_wrong_entries_are_told_in_one_sentence() -> None:
    told = message("e", wrong(NotTheValue("2", "e[1]"), NotTheValue("3", "e[2]"), NotTheValue("5", "e[3]")))
    assert told == "e[1] = 2, e[2] = 3 and e[3] = 5 are not the values."


def test_of_a_product_of_matrices_the_sizes_are_told_and_no_signature() -> None:
    try:
        np.ones((3, 2)) @ np.ones(3)
    except ValueError as error:
        told = sentence("f", Broke("ValueError", str(error), (), "f(1)"))
    assert "gufunc" not in told
    assert "(size 3 is different from 2)" in told


def test_an_exception_is_told_on_one_line_and_not_at_length() -> None:
    told = sentence("f", Broke("Value\nError", "one\n two\t" + "x" * 5000, (), "f(1)"))
    assert "\n" not in told
    assert "(one two xxx" in told
    assert len(told) < 300


def test_nothing_that_a_terminal_would_obey_gets_through() -> None:
    hostile = Broke("Value\x1b[31mError", "\x1b]0;title\x07 \ud800 \u202e \x00", (), "f(1)")
    told = message("f", wrong(hostile))
    assert told.isprintable()
    assert told.encode("utf-8")
    assert legible("σ′ ≥ ½\n漢字 é") == "σ′ ≥ ½\n漢字 é"


@pytest.mark.parametrize(
    ("check", "question", "answer", "secret"),
    [
        (Value("slope", "-sqrt(3)/2"), "value", 0.5, "866"),
        (Value("depth", 7), "value", 6, "7"),
        (Value("table", {"1": "1/7", "5": "1/9"}), "value", {1: 0.5, 5: 0.5}, "0.1"),
        (Value("errors", between={"0.1": (0.038, 0.039)}), "value", {0.1: 0.5}, "03"),
        (Members("points", ((0, 3), (0, -3))), "members", [(2, 0)], "3"),
        (Members("points", ((0, 3), (0, -3))), "members", [], "3"),
        (FormulaCheck("bound", "a b", equals="1"), "formula", "2", "1"),
        (FormulaCheck("bound", "a b", equals="1"), "formula", "a", "1"),
        (FormulaCheck("proof", "a b", blanks={"bound": "1"}), "formula", {"bound": 3}, "1"),
    ],
)
def test_the_one_value_that_is_right_is_never_told(check, question: str, answer: object, secret: str) -> None:
    verdict = check.judge(Draw(1), Replies({question: Returned(answer)}), Replies({}))
    assert verdict.status is Status.WRONG
    assert secret not in message(check.name, verdict)


@pytest.mark.parametrize(
    ("said", "end"),
    [("NameError: name 'y' is not defined", "defined."), ("SyntaxError: invalid syntax", "`==`?"), ("over.", "over.")],
)
def test_where_a_run_stopped_is_the_end_of_one_sentence(said: str, end: str) -> None:
    told = stopped_where(Stopped("exception", said, 3))
    assert told.startswith("stopped in line 3: ")
    assert told.endswith(end)
    assert not told.endswith(("..", "?."))
