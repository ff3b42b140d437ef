import pytest

from tutor.checks.base import Draw, Replies
from tutor.checks.decomposition import Decomposition
from tutor.checks.verdict import BareRenaming, CannotRead, FormulasDiffer, FormulaUndefined, Status, Verdict, WrongKind
from tutor.wire.codec import Foreign
from tutor.wire.probe import Returned

OF = {
    "p": Decomposition("p_outer", "p_inner", "sin(x^3)", "[-2, 2]"),
    "q": Decomposition("q_outer", "q_inner", "ln(cos(x))", "(0, pi/2)"),
    "r": Decomposition("r_outer", "r_inner", "exp(-x^2/2)", "[-3, 3]"),
    "s": Decomposition("s_outer", "s_inner", "(1 + x^2)^10", "[-1.5, 1.5]"),
}


def verdict(function: str, outer: object, inner: object, seed: int = 1) -> Verdict:
    replies = Replies({"outer": Returned(outer), "inner": Returned(inner)})
    return OF[function].judge(Draw(seed), replies, Replies({}))


@pytest.mark.parametrize(
    ("function", "outer", "inner"),
    [
        ("p", "sin(u)", "x**3"),
        ("p", "cos(u)", "pi/2 - x^3"),
        ("p", "sin(2u)", "x³/2"),
        ("p", "-sin(u)", "-x*x*x"),
        ("q", "ln(u)", "cos(x)"),
        ("q", "-ln(u)", "1/cos(x)"),
        ("q", "ln(u)/2", "cos(x)^2"),
        ("q", "ln(sqrt(1 - u^2))", "sin(x)"),
        ("r", "exp(u)", "-x^2/2"),
        ("r", "exp(-u/2)", "x^2"),
        ("r", "1/u", "exp(x^2/2)"),
        ("r", "u^2", "exp(-x^2/4)"),
        ("s", "u^10", "1 + x^2"),
        ("s", "(1 + u)^10", "x^2"),
        ("s", "u^5", "(1 + x^2)^2"),
        ("s", "exp(10u)", "ln(1 + x^2)"),
    ],
)
def test_every_pair_that_composes_to_the_function_and_shares_the_work_is_right(
    function: str, outer: str, inner: str
) -> None:
    assert {verdict(function, outer, inner, seed).status for seed in range(3)} == {Status.PASSED}


@pytest.mark.parametrize(
    ("function", "outer", "inner", "idle"),
    [
        ("p", "sin(u^3)", "x", "p_inner"),
        ("p", "u", "sin(x^3)", "p_outer"),
        ("p", "sin(u^3/8)", "2x", "p_inner"),
        ("q", "ln(sin(u))", "pi/2 - x", "q_inner"),
        ("q", "u + 0", "ln(cos(x))", "q_outer"),
        ("r", "abs(u)", "exp(-x^2/2)", "r_outer"),
        ("r", "exp(ln(u))", "exp(-x^2/2)", "r_outer"),
        ("s", "(u + 1)^10 - (u + 1)^10 + u", "(1 + x^2)^10", "s_outer"),
        ("s", "(1 + u^2)^10", "-x", "s_inner"),
    ],
)
def test_a_part_that_does_no_work_is_a_bare_renaming(function: str, outer: str, inner: str, idle: str) -> None:
    assert verdict(function, outer, inner).reasons == (BareRenaming(idle),)


def test_a_pair_that_composes_to_something_else_is_wrong_at_a_point() -> None:
    reason = verdict("p", "u^3", "sin(x)").reasons[0]
    assert isinstance(reason, FormulasDiffer)
    assert reason.where == "p_outer of p_inner"
    assert verdict("p", "u^3", "sin(x)").readings == ("p_outer: u**3", "p_inner: sin(x)")


def test_right_on_half_of_the_domain_is_wrong() -> None:
    assert isinstance(verdict("p", "sin(u^1.5)", "x^2").reasons[0], FormulasDiffer)
    assert isinstance(verdict("q", "ln(u)", "-cos(x)").reasons[0], FormulaUndefined)


def test_the_part_that_is_no_formula_is_named() -> None:
    assert verdict("r", "exp(u)", Foreign("sympy Mul")).reasons == (
        WrongKind("a formula in quotes", "a sympy Mul", "r_inner"),
    )
    reason = verdict("r", "exp(x)", "-x^2/2").reasons[0]
    assert isinstance(reason, CannotRead)
    assert reason.where == "r_outer"


def test_the_function_may_be_one_of_the_given_ones() -> None:
    check = Decomposition("o", "i", "p", "[-2, 2]")
    draw = Draw(1, {"p": "sin(x^3)"})
    assert check.faults(draw) == ()
    replies = Replies({"outer": Returned("sin(u)"), "inner": Returned("x^3")})
    assert check.judge(draw, replies, Replies({})).status is Status.PASSED


def test_a_function_or_a_domain_that_cannot_be_read_is_a_fault_of_the_author() -> None:
    assert "in brackets" in Decomposition("o", "i", "sin x").faults(Draw(0))[0]
    assert "A domain is written" in Decomposition("o", "i", "sin(x)", "R").faults(Draw(0))[0]
