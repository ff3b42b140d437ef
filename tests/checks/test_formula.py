import numpy as np
import pytest

from tutor.checks.base import Draw, Replies
from tutor.checks.formula import FormulaCheck
from tutor.checks.verdict import (
    CannotRead,
    DoesNotDepend,
    FormulasDiffer,
    FormulaUndefined,
    MissingKeys,
    Status,
    Unfilled,
    Verdict,
    WrongKind,
)
from tutor.wire.probe import Returned

PASSED, WRONG, TODO = Status.PASSED, Status.WRONG, Status.TODO


def verdict(check: FormulaCheck, answer: object, seed: int = 1) -> Verdict:
    return check.judge(Draw(seed), Replies({"formula": Returned(answer)}), Replies({}))


SLOPE = FormulaCheck("slope", {"s": "(0, 1)"}, equals="s*(1 - s)")
NETWORK = FormulaCheck("dL", "x y w", equals="(a - y)*a*(1 - a)*x", given={"z": "w*x", "a": "sigmoid(z)"})
BLANKS = FormulaCheck("proof", "t c", blanks={"function": "sin(t)", "slope": "cos(c)"})
QUOTIENT = FormulaCheck(
    "rule",
    {"x": "[-6, 6]"},
    keys=("u", "v", "du", "dv"),
    require=("u/v == 1/(1 + exp(-x))", "du == D(u, x)", "dv == D(v, x)", "depends(v, x)"),
)
MEAN = FormulaCheck(
    "mean",
    {"t": "[-6, 6]", "c": "[-6, 6]"},
    keys=("function", "at_c"),
    require=("D(function, t) == cos(t) or D(function, t) == -cos(t)", "at_c == D(function, t, c)"),
)


@pytest.mark.parametrize("answer", ["s(1-s)", "s - s**2", "1/4 - (s - 1/2)^2", "s − s²"])
def test_any_spelling_of_the_formula_is_right_and_the_report_shows_how_it_was_read(answer: str) -> None:
    for seed in range(5):
        assert verdict(SLOPE, answer, seed).status is PASSED
    assert len(verdict(SLOPE, answer).readings) == 1


def test_another_formula_is_wrong_at_a_point() -> None:
    reason = verdict(SLOPE, "s*(s - 1)").reasons[0]
    assert isinstance(reason, FormulasDiffer)
    assert reason.got == -reason.expected
    assert verdict(SLOPE, lambda s: s).reasons[0] == WrongKind("a formula in quotes", "a function", "slope")


def test_symbols_that_are_computed_from_others_may_be_written_out() -> None:
    for answer in ("(a - y)*a*(1 - a)*x", "(sigmoid(w*x) - y)*a*x*(1 - 1/(1 + exp(-z)))"):
        assert verdict(NETWORK, answer).status is PASSED
    assert verdict(NETWORK, "(a - y)*a*(1 - a)*w").status is WRONG
    assert isinstance(verdict(NETWORK, "(a - y)*delta").reasons[0], CannotRead)


def test_each_blank_is_judged_and_told_with_its_key() -> None:
    assert verdict(BLANKS, {"function": "sin(t)", "slope": "cos(c)", "more": 1}).status is PASSED
    reasons = verdict(BLANKS, {"function": "cos(t)", "slope": 1j}).reasons
    assert [reason.where for reason in reasons] == ['proof["slope"]', 'proof["function"]']


def test_blanks_that_are_left_are_todo_unless_something_is_wrong() -> None:
    assert verdict(BLANKS, {"function": "sin(t)", "slope": ...}) == Verdict(
        TODO, (Unfilled('proof["slope"]'),), ("function: sin(t)",)
    )
    assert verdict(BLANKS, {"function": "cos(t)", "slope": None}).status is WRONG
    assert verdict(BLANKS, {"function": "sin(t)"}).reasons == (MissingKeys(("slope",)),)
    assert verdict(BLANKS, "sin(t)").reasons == (WrongKind("a dict of formulas", "the text 'sin(t)'"),)


def test_an_array_in_a_blank_is_of_the_wrong_kind() -> None:
    reason = verdict(BLANKS, {"function": np.array([1.0, 2.0]), "slope": "cos(c)"}).reasons[0]
    assert reason == WrongKind("a formula in quotes", "an array of shape (2,)", 'proof["function"]')


@pytest.mark.parametrize(
    "blanks",
    [
        ("1", "1 + exp(-x)", "0", "-exp(-x)"),
        (1, "1 + e^-x", 0, "-e^-x"),
        ("exp(x)", "1 + exp(x)", "exp(x)", "exp(x)"),
        ("exp(x/2)", "2*cosh(x/2)", "exp(x/2)/2", "sinh(x/2)"),
        ("-1", "-1 - exp(-x)", "0", "exp(-x)"),
    ],
)
def test_every_quotient_that_meets_the_conditions_is_right(blanks: tuple[object, ...]) -> None:
    assert verdict(QUOTIENT, dict(zip(QUOTIENT.keys, blanks, strict=True))).status is PASSED


def test_a_condition_that_fails_is_told_by_what_it_is_about() -> None:
    def where(*blanks: object) -> str:
        return verdict(QUOTIENT, dict(zip(QUOTIENT.keys, blanks, strict=True))).reasons[0].where

    assert where("1", "1 + exp(x)", "0", "exp(x)") == "u/v"
    assert where("1", "1 + exp(-x)", "0", "exp(-x)") == 'rule["dv"]'
    assert where("1", "1 + exp(-x)", "1", "-exp(-x)") == 'rule["du"]'


@pytest.mark.parametrize("v", ["1", "1 + 0*x", "x - x + 1", "exp(x)*exp(-x)"])
def test_a_denominator_that_only_seems_to_vary_does_not_depend_on_x(v: str) -> None:
    blanks = {"u": "sigmoid(x)", "v": v, "du": "sigmoid(x)*(1 - sigmoid(x))", "dv": "0"}
    assert verdict(QUOTIENT, blanks).reasons == (DoesNotDepend('rule["v"]', "x"),)


@pytest.mark.parametrize(
    ("function", "at_c", "status"),
    [
        ("sin(t)", "cos(c)", PASSED),
        ("3 - sin(t)", "-cos(c)", PASSED),
        ("cos(t - pi/2)", "sin(c + pi/2)", PASSED),
        ("3 - sin(t)", "cos(c)", WRONG),
        ("sin(t)", "cos(t)", WRONG),
        ("sin(abs(t))", "cos(c)", WRONG),
        ("cos(t)", "-sin(c)", WRONG),
    ],
)
def test_alternatives_and_derivatives_elsewhere(function: str, at_c: str, status: Status) -> None:
    assert verdict(MEAN, {"function": function, "at_c": at_c}).status is status


def test_a_failed_derivative_is_told_as_one() -> None:
    reason = verdict(MEAN, {"function": "cos(t)", "at_c": "-sin(c)"}).reasons[0]
    assert reason.where == 'the slope of mean["function"]'


@pytest.mark.parametrize("function", ["ln(-t^2 - 1)", "sin(t) + 0*ln(t)", "sin(t) + 0*sqrt(1 - t)"])
def test_a_blank_must_have_a_value_wherever_its_symbols_are(function: str) -> None:
    reason = verdict(MEAN, {"function": function, "at_c": "cos(c)"}).reasons[0]
    assert isinstance(reason, FormulaUndefined)
    assert reason.where == 'mean["function"]'


def test_conditions_on_blanks_that_are_missing_are_left_aside() -> None:
    assert verdict(MEAN, {"function": "sin(t)"}).reasons == (MissingKeys(("at_c",)),)
    assert verdict(MEAN, {"function": "sin(t)", "at_c": None}).status is TODO


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (FormulaCheck("p", "x"), "exactly one of"),
        (FormulaCheck("p", "x", equals="x", blanks={"u": "x"}), "exactly one of"),
        (FormulaCheck("p", "x", require=("u == x",)), "go together"),
        (FormulaCheck("p", "x", equals="x", keys=("u",)), "go together"),
        (FormulaCheck("p", "x", equals="y"), "not known"),
        (FormulaCheck("p", "x", blanks={"u": "sin x"}), "in brackets"),
        (FormulaCheck("p", {"x": "real"}, equals="x"), "A domain is written"),
        (FormulaCheck("p", "x", equals="z", given={"z": "y"}), "not known"),
        (FormulaCheck("p", "x", keys=("u",), require=("u = x",)), "neither an equation"),
        (FormulaCheck("p", "x", keys=("u",), require=("u == x == x",)), "neither an equation"),
        (FormulaCheck("p", "x", keys=("u",), require=("w == x",)), "not known"),
        (FormulaCheck("p", "x", keys=("u",), require=("D(w, x) == x",)), "`w` is not among the `keys`"),
        (FormulaCheck("p", "x", keys=("u",), require=("D(u, y) == x",)), "`y` is not among the `symbols`"),
        (FormulaCheck("p", "x", keys=("u",), require=("D(u, x, c) == x",)), "`c` is not among the `symbols`"),
        (FormulaCheck("p", "x", keys=("u",), require=("depends(w, x)",)), "`w` is not among the `keys`"),
        (FormulaCheck("p", "x", keys=("u",), require=("u == x or u = 1",)), "neither an equation"),
    ],
)
def test_a_check_that_cannot_be_made_is_a_fault_of_the_author(check: FormulaCheck, said: str) -> None:
    assert said in " ".join(check.faults(Draw(0)))


def test_the_checks_above_have_no_fault() -> None:
    assert [check.faults(Draw(0)) for check in (SLOPE, NETWORK, BLANKS, QUOTIENT, MEAN)] == [()] * 5
