import math

import numpy as np
import pytest

from tutor.algebra.domain import Domain
from tutor.algebra.text import read, show
from tutor.checks.reading import difference, domains_of, formula_of
from tutor.checks.verdict import CannotRead, FormulaNotExact, FormulasDiffer, FormulaUndefined, WrongKind
from tutor.wire.codec import Foreign

X = {"x": Domain.read("[-3, 3]")}


@pytest.mark.parametrize(
    ("answer", "reading"),
    [
        ("2x^2", "2*x**2"),
        (" −x² ", "-x**2"),
        (3, "3"),
        (0.5, "0.5"),
        (-2, "-2"),
        ("np.sin(x)", "sin(x)"),
        (1e-7, "1e-7"),
        (np.array(1), "1"),
    ],
)
def test_a_text_or_a_number_is_a_formula(answer: object, reading: str) -> None:
    assert show(formula_of(answer, X, "p")) == reading


@pytest.mark.parametrize(
    ("answer", "got"),
    [
        (Foreign("sympy Mul"), "a sympy Mul"),
        (Foreign("function"), "a function"),
        (True, "the truth value True"),
        (["x"], "a list of 1"),
        (1j, "the complex number 0+1j"),
        (math.nan, "the number nan"),
        (10**21, "a whole number of 70 bits"),
        (None, "None"),
    ],
)
def test_anything_else_is_of_the_wrong_kind_and_says_where(answer: object, got: str) -> None:
    assert formula_of(answer, X, 'p["u"]') == WrongKind("a formula in quotes", got, 'p["u"]')


def test_what_cannot_be_read_is_told_with_a_mark_under_the_place() -> None:
    reason = formula_of("sin(y)", X, "p")
    assert isinstance(reason, CannotRead)
    assert reason.where == "p"
    assert "y" in reason.message
    assert reason.caret == "sin(y)\n    ^"


def test_symbols_without_a_domain_of_their_own_are_any_moderate_numbers() -> None:
    assert list(domains_of("x y, z")) == ["x", "y", "z"]
    assert domains_of({"s": "(0, 1)", "y": ""})["s"].ends() == ()
    with pytest.raises(ValueError, match="A domain is written"):
        domains_of({"s": "positive"})


def found(got: str, truth: str, domain: str = "[-3, 3]") -> object:
    domains = {"x": Domain.read(domain), "y": Domain.read(domain)}
    return difference(read(got, domains), read(truth, domains), domains, where="p")


def test_equal_formulas_have_no_difference() -> None:
    assert found("(x + 1)^2", "x^2 + 2x + 1") is None
    assert found("1", "1") is None


def test_another_formula_differs_at_a_point_that_can_be_checked_by_hand() -> None:
    assert found("x^2", "2x") == FormulasDiffer({"x": 1.0}, 1.0, 2.0, "p")


def test_the_one_number_that_is_right_is_not_told() -> None:
    assert found("2", "1") == FormulasDiffer({}, 2.0, None, "p")
    assert found("x", "1") == FormulasDiffer({"x": 2.0}, 2.0, None, "p")


@pytest.mark.parametrize(("got", "digits"), [("0.33333333*x", 8), ("x/3*(1 + 1e-12)", 12), ("2.7182818^x*x/3/e^x", 8)])
def test_a_rounded_constant_is_recognised(got: str, digits: int) -> None:
    reason = found(got, "x/3")
    assert isinstance(reason, FormulaNotExact)
    assert abs(reason.digits - digits) <= 1


def test_a_formula_without_a_value_on_part_of_the_domain_is_told_with_a_point() -> None:
    reason = found("ln(x)", "ln(abs(x))", "[-3, 3]")
    assert isinstance(reason, FormulaUndefined)
    assert reason.point["x"] < 0
    assert reason.why == "it has no value there."
    reason = found("ln(abs(x))", "ln(x)")
    assert isinstance(reason, FormulaUndefined)
    assert "should be none" in reason.why
