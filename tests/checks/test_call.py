import numpy as np
import pytest

from tests.checks.answering import verdict_on
from tutor.checks.base import Draw, ReferenceFailed
from tutor.checks.call import Call
from tutor.checks.verdict import (
    Broke,
    Fickle,
    IsComplex,
    MissingKeys,
    Modified,
    NotDecreasing,
    NotExact,
    NotFinite,
    OutOfBounds,
    ReturnsNothing,
    Status,
    Verdict,
    WrongEntry,
    WrongKind,
    WrongOrder,
    WrongShape,
)
from tutor.wire.probe import Python

CASES = {
    "usual": {"w": [1.0, 2.0, 3.0], "f": {"python": "np.sin"}},
    "drawn": {"w": {"uniform": [1, 2], "size": [3]}, "f": {"python": "np.cos"}},
}
DRAW = Draw(1, {}, CASES)
GRADIENT = Call("grad", "grad(w)", ("usual", "drawn"), analytic=True)
TABLE = Call("backward", "backward(forward(w))", ("usual",))
DESCENT = Call("train", "train(w)", ("usual",), each=True, decreasing=True, rtol=1e-6)


def right(w):
    return 2 * w


def verdict(check: Call, answer, reference=right, **others) -> Verdict:
    return verdict_on(check, {check.name: answer, **others}, DRAW, {check.name: reference, **others})


def reason(check: Call, answer, reference=right, **others):
    return verdict(check, answer, reference, **others).reasons[0]


def test_the_value_under_the_reference_solution_is_the_truth_on_each_case() -> None:
    assert verdict(GRADIENT, lambda w: w + w).status is Status.PASSED
    assert verdict(GRADIENT, lambda w: [2 * v for v in w]).status is Status.PASSED
    found = reason(GRADIENT, lambda w: np.array([2.0, 4.0, 5.0]))
    assert found == WrongEntry("grad[2]", 5.0, 6.0, "the case “usual”", pytest.approx(1 / np.sqrt(56)))
    assert reason(GRADIENT, lambda w: np.array([2.0, 4.0, 6.0])).case == "the case “drawn”"


def test_each_case_is_asked_once_and_the_first_once_more() -> None:
    assert [probe.id for probe in GRADIENT.probes(DRAW)] == ["usual", "drawn", "usual again"]
    assert [probe.id for probe in Call("x", "x()").probes(DRAW)] == ["", " again"]
    calls = []
    found = reason(GRADIENT, lambda w: calls.append(1) or 2 * w + (len(calls) > 2))
    assert found == Fickle("the case “usual”")


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (lambda w: 2 * w * (1 + 1e-9), NotExact),
        (lambda w: 2 * w.astype(np.float32) * 1.00001, NotExact),
        (lambda w: ((w + 1e-6) ** 2 - (w - 1e-6) ** 2) / 2e-6, NotExact),
        (lambda w: w, WrongEntry),
        (lambda w: 2 * w[:2], WrongShape),
        (lambda w: np.outer(w, w), WrongShape),
        (lambda w: 2 * w + np.array([0, np.nan, 0]), NotFinite),
        (lambda w: 2 * w + 0j, IsComplex),
        (lambda w: "2w", WrongKind),
        (lambda w: None, ReturnsNothing),
        (lambda w: w.nothing, Broke),
        (lambda w: np.full(3, 1e308), WrongEntry),
        (lambda w: np.array([1e308, -1e308, 1e308]), WrongEntry),
    ],
)
def test_what_is_wrong_is_told(answer, kind: type) -> None:
    assert isinstance(reason(GRADIENT, answer), kind)


def test_an_input_that_comes_out_changed_is_told_even_if_the_value_is_right() -> None:
    def grad(w):
        w *= 2
        return w.copy()

    assert reason(GRADIENT, grad) == Modified(("w",))


def test_without_analytic_a_near_value_is_told_with_its_place() -> None:
    check = Call("grad", "grad(w)", ("usual",))
    found = reason(check, lambda w: 2 * w * np.array([1, 1, 1 + 1e-9]))
    assert isinstance(found, WrongEntry)
    assert found.where == "grad[2]"


def test_an_entry_that_is_zero_up_to_rounding_is_no_fault() -> None:
    check = Call("grad", "grad(w)", ("usual",))
    assert verdict(check, lambda w: np.array([1e-17, 1.0]), lambda w: np.array([0.0, 1.0])).status is Status.PASSED


def gradients(**changes):
    full = {"W": np.eye(2), "b": np.ones(2), "c": 0.5}
    return lambda _: {**full, **changes}


def test_a_table_is_compared_key_by_key() -> None:
    def table(**changes):
        return verdict(TABLE, gradients(**changes), gradients(), forward=lambda w: w)

    assert table().status is Status.PASSED
    assert table(extra=None, c=np.array(0.5), b=[1, 1]).status is Status.PASSED
    assert table(W=np.array([[1, 0], [1, 1]])).reasons[0].where == 'backward["W"][1, 0]'
    assert table(b=np.ones((2, 1))).reasons == (WrongShape((2, 1), (2,), 'backward["b"]'),)
    assert table(c=[0.5]).reasons == (WrongShape((1,), (), 'backward["c"]'),)
    assert table(c=None).reasons == (WrongKind("a value", "None", 'backward["c"]'),)
    assert table(c="x").reasons == (WrongKind("a number", "the text 'x'", 'backward["c"]'),)
    assert table(c=np.inf).reasons == (NotFinite({}, np.inf, 'backward["c"]'),)
    assert reason(TABLE, lambda _: {"W": 1}, gradients(), forward=lambda w: w) == MissingKeys(("b", "c"))
    assert reason(TABLE, lambda _: [1], gradients(), forward=lambda w: w) == WrongKind("a dict", "a list of 1")


def test_other_functions_of_the_expression_are_needed() -> None:
    assert TABLE.needs == ("forward",)
    assert Call("d", "[d(np.sin, 2.0**-k) for k in range(4)]").needs == ()


def test_a_list_may_be_compared_entry_by_entry_and_must_fall() -> None:
    losses = np.array([1.0, 1e-3, 1e-9])
    assert verdict(DESCENT, lambda w: list(losses), lambda w: losses).status is Status.PASSED
    assert reason(DESCENT, lambda w: losses * [1, 1, 1.001], lambda w: losses).where == "train[2]"
    flat = np.array([1.0, 0.5, 0.5, 0.6])
    assert verdict(DESCENT, lambda w: flat, lambda w: flat).reasons == (NotDecreasing(2),)


def test_an_absolute_tolerance_may_be_computed_from_the_case_and_the_worst_offender_is_named() -> None:
    check = Call("grad", "grad(w)", ("usual",), within="np.array([1.0, 1e-3, 1e-3])")
    assert verdict(check, lambda w: 2 * w + 1e-3 * np.array([900, 0.5, -0.5])).status is Status.PASSED
    assert reason(check, lambda w: 2 * w + np.array([0.9, 0.002, 0.004])).where == "grad[2]"


def test_bounds_are_strict_and_nan_meets_none() -> None:
    small, large = Call("err", "err(w)", ("usual",), below=1e-7), Call("err", "err(w)", ("usual",), above=1e-2)
    assert verdict(small, lambda w: 1e-9).status is verdict(large, lambda w: 0.5).status is Status.PASSED
    assert reason(small, lambda w: 1e-7) == OutOfBounds(1e-7, 1e-7, below=True, case="the case “usual”")
    assert reason(large, lambda w: 1e-9) == OutOfBounds(1e-9, 1e-2, below=False, case="the case “usual”")
    for check in (small, large):
        assert isinstance(reason(check, lambda w: np.nan), OutOfBounds)
        assert reason(check, lambda w: [1e-9]) == WrongKind("a number", "a list of 1")


def test_a_stated_value_may_be_a_number_or_a_formula() -> None:
    assert verdict(Call("root", "root(w)", ("usual",), equals="sqrt(2)"), lambda w: 2**0.5).status is Status.PASSED
    assert verdict(Call("root", "root(w)", ("usual",), equals=3), lambda w: 3.1).status is Status.WRONG


def order(quotient, expected: int) -> Verdict:
    check = Call("d", "[d(np.sin, 1.0, 2.0**-k) - np.cos(1.0) for k in range(4, 12)]", order=expected)
    return verdict_on(check, {"d": quotient}, DRAW, {"d": quotient})


def test_the_order_of_convergence_is_observed() -> None:
    def forward(f, x, h):
        return (f(x + h) - f(x)) / h

    def centered(f, x, h):
        return (f(x + h) - f(x - h)) / (2 * h)

    assert order(forward, 1).status is order(centered, 2).status is Status.PASSED
    found = order(forward, 2).reasons[0]
    assert isinstance(found, WrongOrder)
    assert found.observed == pytest.approx(1, abs=0.1)
    assert isinstance(order(lambda f, x, h: np.cos(x), 2).reasons[0], WrongOrder)
    assert isinstance(order(lambda f, x, h: "x", 2).reasons[0], Broke)
    assert isinstance(order(lambda f, x, h: np.array([forward(f, x, h)]), 1).reasons[0], WrongShape)
    assert isinstance(order(lambda f, x, h: 1j, 1).reasons[0], IsComplex)


def test_inputs_are_made_anew_for_each_seed_and_python_is_evaluated_where_it_is_asked() -> None:
    (usual, drawn, _) = GRADIENT.probes(DRAW)
    assert usual.inputs["f"] == Python("np.sin")
    assert np.array_equal(drawn.inputs["w"], GRADIENT.probes(DRAW)[1].inputs["w"])
    assert not np.array_equal(drawn.inputs["w"], GRADIENT.probes(Draw(2, {}, CASES))[1].inputs["w"])


def test_a_reference_that_gives_no_numbers_is_a_failure_of_the_course() -> None:
    for value in (None, "x", {"W": "x"}):
        with pytest.raises(ReferenceFailed):
            verdict(GRADIENT, lambda w, value=value: value, lambda w, value=value: value)


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (Call("g", "g(w", ("usual",)), "not a Python expression"),
        (Call("g", "g(w)", ("usaul",)), "There is no case `usaul`"),
        (Call("g", "g(w)", ("usual",), within="1 +"), "not a Python expression"),
        (Call("g", "g(w)", ("usual",), equals="sqroot(2)"), "not known"),
        (Call("g", "g(w)", ("odd",)), "The input `w`"),
        (Call("g", "g(w)", ("half",)), "not a Python expression"),
    ],
)
def test_a_check_that_cannot_be_made_is_a_fault_of_the_author(check: Call, said: str) -> None:
    draw = Draw(0, {}, {**CASES, "odd": {"w": "1"}, "half": {"f": {"python": "lambda x"}}})
    assert said in " ".join(check.faults(draw))
    assert GRADIENT.faults(draw) == TABLE.faults(draw) == ()
