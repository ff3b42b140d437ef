import math

import numpy as np
import pytest

from tutor.checks.base import Draw, ReferenceFailed, Replies
from tutor.checks.value import Value, place_of, same_key
from tutor.checks.verdict import (
    IsComplex,
    MissingKeys,
    NotOneOf,
    NotTheValue,
    Status,
    Unfilled,
    Verdict,
    WrongKind,
    WrongLength,
)
from tutor.wire.codec import Foreign
from tutor.wire.probe import Raised, Returned

PASSED, WRONG, TODO = Status.PASSED, Status.WRONG, Status.TODO


def verdict(check: Value, answer: object, reference: object = None) -> Verdict:
    return check.judge(Draw(1), Replies({"value": Returned(answer)}), Replies({"value": Returned(reference)}))


SLOPE = Value("slope", "-sqrt(3)/2")


@pytest.mark.parametrize("answer", [-math.sqrt(3) / 2, -0.8660254, np.array(-math.sqrt(3) / 2)])
def test_a_number_is_right_to_six_digits(answer: object) -> None:
    assert verdict(SLOPE, answer).status is PASSED


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (0.8660254, NotTheValue("0.866025")),
        (-0.86602, NotTheValue("-0.86602")),
        (math.nan, NotTheValue("nan")),
        (10**400, NotTheValue("inf")),
        (None, WrongKind("a number", "None")),
        (True, WrongKind("a number", "the truth value True")),
        ("-0.866", WrongKind("a number", "the text '-0.866'")),
        (Foreign("function"), WrongKind("a number", "a function")),
        ([-0.8660254], WrongKind("a number", "a list of 1")),
        (-0.866 + 0j, IsComplex("-0.866+0j")),
    ],
)
def test_a_wrong_number_is_repeated_and_the_right_one_is_not_told(answer: object, reason: object) -> None:
    assert verdict(SLOPE, answer) == Verdict(WRONG, (reason,))


def test_a_list_may_be_stated_too() -> None:
    halves = Value("halves", ("1/2", 1.5))
    assert verdict(halves, (0.5, 1.5)).status is PASSED
    assert verdict(halves, [0.5, 1.0]).reasons == (NotTheValue("1", "halves[1]"),)


def test_an_absolute_or_another_relative_tolerance_may_be_stated() -> None:
    numeric = Value("numeric", 0.01100325, within=1e-6)
    assert verdict(numeric, 0.0110041).status is PASSED
    assert verdict(numeric, 0.0110052).status is WRONG
    assert verdict(Value("n", 100, rtol=0.1), 109).status is PASSED


KIND = Value("kind", "local minimum", options=("local minimum", "local maximum", "neither"))
PROOF = Value(
    "proof",
    {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L"},
    options=("f", "f'", "f''(c)", "f'(c)", "L", "1"),
)


@pytest.mark.parametrize("answer", ["local minimum", "Local Minimum", "  LOCAL\tminimum\n", "localminimum"])
def test_case_and_white_space_of_a_text_do_not_matter(answer: str) -> None:
    assert verdict(KIND, answer).status is PASSED


def test_another_text_is_wrong_with_the_options() -> None:
    assert verdict(KIND, "minimum").reasons == (NotOneOf("minimum", KIND.options),)
    assert verdict(KIND, 1).reasons == (WrongKind("a text in quotes", "the number 1"),)


@pytest.mark.parametrize("second", ["f''(c)", 'f"(c)', "f’’(c)", "f′′( c )", "F″(C)", "f``(c)"])
def test_the_kind_of_prime_does_not_matter(second: str) -> None:
    assert verdict(PROOF, {"apply_to": "f′", "derivative_at_c": second, "bound": "l"}).status is PASSED


def test_each_wrong_entry_of_a_table_is_told_with_its_place() -> None:
    reasons = verdict(PROOF, {"apply_to": "f", "derivative_at_c": 3, "bound": "L"}).reasons
    assert reasons == (
        NotOneOf("f", PROOF.options, 'proof["apply_to"]'),
        WrongKind("a text in quotes", "the number 3", 'proof["derivative_at_c"]'),
    )


def test_blanks_that_are_left_are_todo_missing_keys_are_wrong_and_extra_ones_are_ignored() -> None:
    full = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L", "more": 1, 3: 4, None: 5}
    assert verdict(PROOF, full).status is PASSED
    assert verdict(PROOF, full | {"bound": ...}) == Verdict(TODO, (Unfilled('proof["bound"]'),))
    assert verdict(PROOF, full | {"bound": None, "apply_to": "f"}).status is WRONG
    del full["bound"]
    assert verdict(PROOF, full).reasons == (MissingKeys(("bound",)),)
    assert verdict(PROOF, [1]).reasons == (WrongKind("a dict", "a list of 1"),)


ERRORS = Value("errors", between={"1e-1": (3.8e-2, 3.9e-2), "1e-15": (0, 2.5)})


@pytest.mark.parametrize("keys", [(0.1, 1e-15), (0.1 * (1 + 1e-10), 1e-15), (np.float64(0.1).item(), 10**-15)])
def test_keys_that_are_numbers_match_to_nine_digits(keys: tuple[float, float]) -> None:
    assert verdict(ERRORS, dict(zip(keys, (0.0385, 1.0), strict=True))).status is PASSED


def test_what_lies_outside_its_band_is_wrong() -> None:
    assert verdict(ERRORS, {0.1: -0.0385, 1e-15: 1.0}).reasons == (NotTheValue("-0.0385", "errors[1e-1]"),)
    assert verdict(ERRORS, {0.1: 0.0385, 1e-15: math.nan}).status is WRONG
    assert verdict(ERRORS, {"0.1": 0.0385, 1e-15: 1}).reasons == (MissingKeys(("1e-1",)),)
    assert verdict(ERRORS, {0.1: "x", 1e-15: 1}).reasons == (WrongKind("a number", "the text 'x'", "errors[1e-1]"),)


LOSSES = Value("losses", rtol=1e-6)


def test_without_a_stated_truth_the_reference_solution_has_it() -> None:
    reference = [1.0, 0.5, 1e-12]
    for answer in (reference, tuple(reference), np.array(reference)):
        assert verdict(LOSSES, answer, reference).status is PASSED
    assert verdict(LOSSES, [1.0, 0.5, 1.1e-12], reference).reasons == (NotTheValue("1.1e-12", "losses[2]"),)
    assert verdict(LOSSES, [1.0, 0.5], reference).reasons == (WrongLength(2, 3),)
    assert verdict(LOSSES, [[1.0, 0.5, 1e-12]], reference).reasons == (
        WrongKind("a list of numbers", "an array of shape (1, 3)"),
    )
    assert verdict(LOSSES, [1.0, "a", 1], reference).reasons == (
        WrongKind("a list of numbers", "a list with the text 'a' in it"),
    )
    assert verdict(LOSSES, {0: 1.0}, reference).reasons == (WrongKind("a list of numbers", "a dict"),)
    assert verdict(LOSSES, [1j, 0.5, 1], reference).reasons == (IsComplex("0+1j"),)


@pytest.mark.parametrize("reference", [None, 2j, ["a"], {"a": None}, {1: [1, 2]}, Foreign("function")])
def test_a_reference_without_numbers_is_a_failure_of_the_course(reference: object) -> None:
    answer = dict.fromkeys(reference, 1.0) if isinstance(reference, dict) else 1.0
    with pytest.raises(ReferenceFailed):
        verdict(LOSSES, answer, reference)


def test_a_reference_that_does_not_run_is_a_failure_of_the_course() -> None:
    with pytest.raises(ReferenceFailed, match="has no value here"):
        LOSSES.judge(Draw(1), Replies({"value": Returned(1)}), Replies({"value": Raised("ValueError", "x")}))


def test_keys_are_the_same_as_texts_by_their_letters_and_as_numbers_by_their_value() -> None:
    assert same_key("bound ", "bound")
    assert same_key(1, "1")
    assert same_key(1e-10, "1e-10")
    assert not same_key("1", "1")
    assert not same_key(True, "1")
    assert not same_key("Bound", "bound")
    assert not same_key(Foreign("tuple"), "1")
    assert place_of("errors", "1e-3") == "errors[1e-3]"
    assert place_of("grads", "w1") == 'grads["w1"]'


def test_a_check_that_cannot_be_made_is_a_fault_of_the_author() -> None:
    assert [check.faults(Draw(0)) for check in (SLOPE, KIND, PROOF, ERRORS, LOSSES)] == [()] * 5
    assert "one of" in Value("x", 1, between={"1": (0, 1)}).faults(Draw(0))[0]
    assert "options" in Value("x", "local minimum").faults(Draw(0))[0]
    assert "The band of `1` is empty" in Value("x", between={"1": (2, 1)}).faults(Draw(0))[0]
