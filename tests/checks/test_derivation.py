import time

import pytest

from tutor.checks.base import Draw, Replies
from tutor.checks.derivation import Derivation
from tutor.checks.verdict import (
    CannotRead,
    FormulaNotExact,
    FormulaUndefined,
    LineBreaks,
    NotSimplified,
    Status,
    TooFewLines,
    TooLarge,
    Unfilled,
    Verdict,
    WrongKind,
)
from tutor.wire.codec import Foreign
from tutor.wire.probe import Returned

CHECK = Derivation("lines", {"s": "(0, 1)", "y": "[0, 1]"}, "s - y", at_least=3, ends_with="s - y")
FIRST = "-y/s*s*(1 - s) + (1 - y)/(1 - s)*s*(1 - s)"
SECOND = "-y*(1 - s) + (1 - y)*s"


def verdict(answer: object, seed: int = 1) -> Verdict:
    return CHECK.judge(Draw(seed), Replies({"lines": Returned(answer)}), Replies({}))


@pytest.mark.parametrize("last", ["s - y", "s-y", "-y + s", "(s) - (y)", "s + (-y)"])
def test_a_chain_down_to_the_simplest_form_is_right_however_that_is_written(last: str) -> None:
    for seed in range(3):
        assert verdict([FIRST, SECOND, last], seed).status is Status.PASSED


def test_any_container_of_texts_is_a_derivation() -> None:
    for answer in (
        (FIRST, SECOND, "s - y"),
        {FIRST: 1, SECOND: 2, "s - y": 3},
        [FIRST, FIRST, SECOND, "s - y", "s - y"],
    ):
        assert verdict(answer).status is Status.PASSED


def test_the_first_line_that_breaks_is_named_with_a_point() -> None:
    reason = verdict([FIRST, SECOND, "-y - y*s + s - y*s", "s - y"]).reasons[0]
    assert isinstance(reason, LineBreaks)
    assert reason.number == 3
    assert reason.got != reason.expected
    reason = verdict(["y - s", SECOND, "s - y"]).reasons[0]
    assert isinstance(reason, LineBreaks)
    assert reason.number == 1


def test_lines_that_differ_in_order_and_spacing_only_count_once() -> None:
    same = [SECOND, "(1 - y)*s - y*(1 - s)", "s*(1-y) - (1-s)*y"]
    assert verdict([*same, "s - y"]).reasons == (TooFewLines(2, 3),)
    assert verdict(["s - y"] * 5).reasons == (TooFewLines(1, 3),)
    assert verdict([]).reasons == (TooFewLines(0, 3),)


def test_a_last_line_that_can_be_simpler_is_told() -> None:
    assert verdict([FIRST, "s - y", SECOND]).reasons == (NotSimplified("-y*(1 - s) + (1 - y)*s"),)
    for last in ("-(y - s)", "s - y + 0", "s - 1*y"):
        assert verdict([FIRST, SECOND, last]).reasons == (NotSimplified(last),)


def test_a_line_that_cannot_be_judged_is_named_by_its_number() -> None:
    reason = verdict([FIRST, "s = y", "s - y"]).reasons[0]
    assert isinstance(reason, CannotRead)
    assert reason.where == "line 2 of lines"
    assert verdict([FIRST, 2j, "s - y"]).reasons[0] == WrongKind(
        "a formula in quotes", "the complex number 0+2j", "line 2 of lines"
    )
    undefined = verdict(["ln(s - 1) - ln(s - 1) + s - y", SECOND, "s - y"]).reasons[0]
    assert isinstance(undefined, FormulaUndefined)
    assert undefined.where == "line 1 of lines"
    rounded = verdict([FIRST, "1.00000001*s - y*1.00000001", "s - y"]).reasons[0]
    assert isinstance(rounded, FormulaNotExact)


def test_a_line_that_is_left_is_todo() -> None:
    for blank in (None, ...):
        assert verdict([FIRST, blank, "s - y"]) == Verdict(Status.TODO, (Unfilled("lines"),))


@pytest.mark.parametrize("answer", ["s - y", 3, Foreign("function")])
def test_what_is_no_list_is_of_the_wrong_kind(answer: object) -> None:
    assert isinstance(verdict(answer).reasons[0], WrongKind)


def test_a_derivation_of_thousands_of_lines_is_refused_at_once() -> None:
    started = time.process_time()
    assert verdict(["s - y"] * 10_000).reasons == (TooLarge("more than 50 lines", "lines"),)
    assert time.process_time() - started < 1


def test_formulas_that_cannot_be_read_are_a_fault_of_the_author() -> None:
    assert CHECK.faults(Draw(0)) == ()
    assert "not known" in Derivation("d", "s", "s - y").faults(Draw(0))[0]
    assert "not known" in Derivation("d", "s", "s", ends_with="y").faults(Draw(0))[0]
    assert "A domain" in Derivation("d", {"s": "unit"}, "s").faults(Draw(0))[0]
