import numpy as np
import pytest

from tests.checks.answering import answered, verdict_on
from tutor.checks.base import Draw, Replies
from tutor.checks.function import Function
from tutor.checks.verdict import (
    Broke,
    DifferenceQuotient,
    FailsOnArrays,
    Inconsistent,
    IsComplex,
    Modified,
    NotExact,
    NotFinite,
    NotReached,
    ReturnsNothing,
    Status,
    TookTooLong,
    Verdict,
    Warned,
    WrongAt,
    WrongKind,
    WrongShape,
)
from tutor.wire.probe import Call, Probe, Returned, TimedOut

CUBE = Function("f_prime", derivative_of="f", domain="[-2, 2]", at=(2,))
SIGMOID = Function("sigmoid", equals="1/(1 + exp(-x))", domain="[-6, 6]", extreme=(-1000, 1000), scale="1")
LOSS = Function("loss", equals="x^2*y", domain={"x": "[-3, 3]", "y": "{1, 2}"}, at=((3, 2),), scalar_too=("y",))
DRAW = Draw(1, {"f": "x^3"})


def verdict(function, check: Function = CUBE, seed: int = 1) -> Verdict:
    return verdict_on(check, {check.name: function}, Draw(seed, DRAW.functions))


def reason(function, check: Function = CUBE):
    return verdict(function, check).reasons[0]


@pytest.mark.parametrize(
    "function",
    [
        lambda x: 3 * x**2,
        lambda x: list(3 * x * x) if np.ndim(x) else 3 * x * x,
        lambda x: np.asarray(3 * x**2),
        np.vectorize(lambda x: 3 * x**2),
        lambda x: np.imag((x + 1e-30j) ** 3) / 1e-30,
        lambda x: np.polyval([3, 0, 0], x),
    ],
)
def test_a_right_function_passes_in_whatever_way_it_is_written(function) -> None:
    assert {verdict(function, seed=seed).status for seed in range(5)} == {Status.PASSED}


def test_two_draws_of_one_seed_ask_the_same_and_two_seeds_ask_something_else() -> None:
    def asked(seed: int) -> str:
        return repr([(p.id, p.expression, {n: getattr(v, "tolist", lambda v=v: v)() for n, v in p.inputs.items()})
                     for p in CUBE.probes(Draw(seed, DRAW.functions))])  # fmt: skip

    assert asked(1) == asked(1)
    assert asked(1) != asked(2)


def test_numbers_arrays_one_element_arrays_numpy_numbers_and_the_first_once_more_are_asked() -> None:
    probes = {probe.id: probe for probe in CUBE.probes(DRAW)}
    assert [len(probes[name].inputs["x"]) for name in ("first", "second", "single")] == [64, 64, 1]
    assert not np.array_equal(probes["first"].inputs["x"], probes["second"].inputs["x"])
    assert probes["number:0"] == Probe("number:0", "f_prime(x)", {"x": 2.0}, ("f",))
    assert probes["again:0"].inputs == {"x": 2.0}
    assert probes["numpy:0"].inputs["x"].source.startswith("np.float64(")
    assert list(probes)[-1].startswith("again:")


@pytest.mark.parametrize(
    ("function", "kind"),
    [
        (lambda x: 2 * x**2, WrongAt),
        (lambda x: 3 * x**2 + 1e-5, WrongAt),
        (lambda x: 3 * x**2 * (1 + 1e-5), NotExact),
        (lambda x: 3 * x**2 * (1 + 1e-12), NotExact),
        (lambda x: np.float32(3 * x**2), NotExact),
        (lambda x: np.round(3 * x**2, 10), NotExact),
        (lambda x: ((x + 1e-6) ** 3 - (x - 1e-6) ** 3) / 2e-6, NotExact),
        (lambda x: np.nan * x, NotFinite),
        (lambda x: 3 * x**2 + 0j, IsComplex),
        (lambda x: None, ReturnsNothing),
        (lambda x: str(3 * x**2), WrongKind),
        (lambda x: [3 * x**2], WrongKind),
        (lambda x, y: 3 * x**2, Broke),
        (lambda x: x.sum() * 0 + 3 * x**2, Broke),
    ],
)
def test_what_is_wrong_with_a_number_is_told(function, kind: type) -> None:
    assert isinstance(reason(function), kind)


def on_arrays(function):
    """Right for numbers; for arrays, this."""
    return lambda x: function(x) if np.ndim(x) else 3 * x**2


@pytest.mark.parametrize(
    ("function", "kind"),
    [
        (lambda x: [3 * t**2 if t > 0 else 0 for t in x], WrongAt),
        (lambda x: 3 * x.astype(np.float32) ** 2, NotExact),
        (lambda x: np.sum(3 * x**2), WrongShape),
        (lambda x: (3 * x**2).reshape(-1, 1), WrongShape),
        (lambda x: (3 * x**2)[:-1], WrongShape),
        (lambda x: {"x": x}, WrongKind),
        (lambda x: None, ReturnsNothing),
        (lambda x: 3 * x**2 + 0j, IsComplex),
        (int, FailsOnArrays),
        (lambda x: 3 * np.where(x > 0, x, np.inf) ** 2, NotFinite),
    ],
)
def test_what_is_wrong_with_arrays_only_is_told(function, kind: type) -> None:
    assert isinstance(reason(on_arrays(function)), kind)


def test_a_difference_in_an_array_says_so() -> None:
    found = reason(on_arrays(lambda x: 2 * x**2))
    assert isinstance(found, WrongAt)
    assert found.array


def test_an_array_that_comes_out_changed_is_told() -> None:
    def function(x):
        result = 3 * x**2
        if np.ndim(x):
            x[0] = 0
        return result

    assert reason(function) == Modified(("x",))


def test_an_answer_that_depends_on_earlier_calls_is_told() -> None:
    calls = []

    def tired(x):
        calls.append(x)
        return 3 * x**2 * (1.001 if len(calls) > 25 and np.ndim(x) == 0 else 1)

    assert isinstance(reason(tired), Inconsistent)

    def remembered(x, first=[]):  # noqa: B006  that is the mistake
        if np.ndim(x) and not first:
            first.append(3 * x**2)
        return first[0][: len(x)] if np.ndim(x) else 3 * x**2

    assert isinstance(reason(remembered), WrongAt)


def test_one_number_for_an_array_passes_only_where_the_truth_is_constant() -> None:
    constant = Function("slope", equals="2 + 0*x", domain="[0, 1]")
    assert verdict(lambda x: 2.0, constant).status is Status.PASSED
    assert verdict(lambda x: 3.0, constant).status is Status.WRONG


def test_a_difference_quotient_seen_at_work_is_wrong_even_where_it_is_exact() -> None:
    replies = answered(CUBE.probes(DRAW), {"f_prime": lambda x: 3 * x**2})
    for probe in CUBE.probes(DRAW):
        if probe.id.startswith("number"):
            x = probe.inputs["x"]
            calls = (Call("f", x + 1, repr(x + 1)), Call("f", x - 1, repr(x - 1)))
            replies.outcomes[probe.id] = Returned(3 * x**2, calls=calls)
    assert isinstance(CUBE.judge(DRAW, replies, Replies({})).reasons[0], DifferenceQuotient)


def test_far_out_an_overflow_is_told_even_where_the_value_is_right() -> None:
    assert verdict(lambda x: 0.5 * (1 + np.tanh(x / 2)), SIGMOID).status is Status.PASSED
    found = reason(lambda x: 1 / (1 + np.exp(-x)), SIGMOID)
    assert isinstance(found, Warned)
    assert found.point == {"x": -1000.0}
    assert "overflow" in found.warning
    assert isinstance(reason(lambda x: np.exp(x) / (1 + np.exp(x)), SIGMOID), NotFinite)
    assert isinstance(reason(lambda x: np.where(x > 900, 0.5, 0.5 * (1 + np.tanh(x / 2))), SIGMOID), WrongAt)

    def silenced(x):
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-x))

    assert verdict(silenced, SIGMOID).status is Status.PASSED


def test_a_decaying_exponential_may_underflow_with_a_warning() -> None:
    def strict(x):
        with np.errstate(all="warn"):
            z = np.exp(-np.abs(x))
            return np.where(np.asarray(x) >= 0, 1, z) / (1 + z)

    replies = answered(SIGMOID.probes(DRAW), {"sigmoid": strict})
    warned = [text for reply in replies.outcomes.values() for text in getattr(reply, "warnings", ())]
    assert any("underflow" in text for text in warned)
    assert SIGMOID.judge(DRAW, replies, Replies({})).status is Status.PASSED


def test_far_out_an_array_is_judged_too() -> None:
    def function(x):
        return np.full(len(x), 0.5) if np.ndim(x) and np.max(np.abs(x)) > 500 else 0.5 * (1 + np.tanh(x / 2))

    found = reason(function, SIGMOID)
    assert isinstance(found, WrongAt)
    assert found.array
    replies = answered(SIGMOID.probes(DRAW), {"sigmoid": lambda x: 0.5 * (1 + np.tanh(x / 2))})
    del replies.outcomes["extreme:0"]
    assert SIGMOID.judge(DRAW, replies, Replies({})) == Verdict(Status.TODO, (NotReached(),))


@pytest.mark.parametrize(
    ("value", "kind"),
    [("3*x**2", "a text"), (3, "a number"), (3.0, "a number"), ([3], "a list"), (np.array([3]), "a numpy.ndarray")],
)
def test_what_is_no_function_is_of_the_wrong_kind(value: object, kind: str) -> None:
    assert reason(value) == WrongKind("a function", kind)


def test_a_warning_that_is_not_of_floating_point_is_no_fault() -> None:
    def talkative(x):
        import warnings

        warnings.warn("x is large", stacklevel=1)
        return 0.5 * (1 + np.tanh(x / 2))

    assert verdict(talkative, SIGMOID).status is Status.PASSED


def test_functions_of_two_arguments_are_asked_by_position_and_with_one_of_them_a_number() -> None:
    assert verdict(lambda a, b: a**2 * b, LOSS).status is Status.PASSED
    assert isinstance(reason(lambda a, b: [p * p * q for p, q in zip(a, b, strict=True)] if np.ndim(a) else a**2 * b, LOSS), FailsOnArrays)  # fmt: skip
    assert reason(lambda a, b: a * b, LOSS) == WrongAt({"x": 3.0, "y": 2.0}, 6.0, 18.0)


def test_a_call_without_end_and_one_that_was_not_reached() -> None:
    replies = answered(CUBE.probes(DRAW), {"f_prime": lambda x: 3 * x**2})
    slow = Replies({**replies.outcomes, "first": TimedOut(2.0, (3,))})
    assert CUBE.judge(DRAW, slow, Replies({})).reasons == (TookTooLong(2.0, (3,), "f_prime with an array"),)
    del replies.outcomes["second"]
    assert CUBE.judge(DRAW, replies, Replies({})) == Verdict(Status.TODO, (NotReached(),))


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (Function("f", domain="[0, 1]"), "exactly one of"),
        (Function("f", equals="x", derivative_of="x", domain="[0, 1]"), "exactly one of"),
        (Function("f", equals="x"), "`domain` is needed"),
        (Function("f", equals="y", domain="[0, 1]"), "not known"),
        (Function("f", derivative_of="g", domain="[0, 1]"), "not known"),
        (Function("f", equals="x", domain="0..1"), "A domain is written"),
        (Function("f", equals="x", domain="[0, 1]", at=((1, 2),)), "one number for each of x"),
        (Function("f", equals="x", domain="[0, 0.05]", avoid=(0,)), "Nothing of the domain"),
        (Function("f", equals="x", domain="[0, 1]", also=("sqroot(x)",)), "not known"),
        (Function("f", equals="x", domain="[0, 1]", scale="y"), "not known"),
    ],
)
def test_a_check_that_cannot_be_made_is_a_fault_of_the_author(check: Function, said: str) -> None:
    assert said in " ".join(check.faults(DRAW))


def test_a_thorough_look_finds_a_truth_that_is_undefined_somewhere() -> None:
    assert [check.faults(DRAW) + check.weaknesses(DRAW) for check in (CUBE, SIGMOID, LOSS)] == [()] * 3
    assert "undefined" in Function("f", equals="ln(x)", domain="[-1, 1]").weaknesses(DRAW)[0]
    assert "undefined" in Function("f", equals="ln(x)", domain="[1, 2]", at=(0,)).weaknesses(DRAW)[0]
