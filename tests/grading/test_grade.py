import pytest

from tutor.checks.assemble import PartChecks
from tutor.checks.base import Draw, ReferenceFailed
from tutor.checks.call import Call
from tutor.checks.drawing import Drawing
from tutor.checks.formula import FormulaCheck
from tutor.checks.members import Members
from tutor.checks.reflection import Reflection
from tutor.checks.value import Value
from tutor.checks.verdict import (
    CourseObject,
    MissingMembers,
    NeedsFirst,
    NothingDrawn,
    NotReached,
    NotTheValue,
    Status,
    Unfilled,
    WrongEntry,
)
from tutor.grading.grade import grade
from tutor.grading.report import NameReport, Report
from tutor.wire.figure import Figure
from tutor.wire.probe import NameState, Observation, Outcome, Raised, Returned, Stopped

DRAW = Draw(3, {}, {"one": {"w": 2.0}})
PARTS = (
    PartChecks("a", (("a0", Value("slope", 3)), ("a1", Members("points", (1, 2))))),
    PartChecks("b", (("b0", FormulaCheck("rule", "x", equals="2*x")),)),
    PartChecks(
        "c", (("c0", Call("train", "train(forward(w))", ("one",))), ("c1", Call("train", "train(w)", equals=1)))
    ),
    PartChecks("d", (("d0", Reflection("words", ("why",))), ("d1", Drawing(("x",), "[0, 1]", ("f",))))),
)
STATES: dict[str, NameState] = dict.fromkeys(("slope", "points", "rule", "train", "forward", "words"), "defined")
RIGHT: dict[str, Outcome] = {
    "a0:value": Returned(3),
    "a1:members": Returned([1, 2]),
    "b0:formula": Returned("x + x"),
    "c0:one": Returned(4.0),
    "c0:one again": Returned(4.0),
    "c1:": Returned(1),
    "c1: again": Returned(1),
    "d0:text": Returned("x" * 50),
}
REFERENCE = Observation({}, RIGHT)


def report(
    states: dict[str, NameState] | None = None,
    stopped: Stopped | None = None,
    figures: tuple[Figure, ...] = (),
    **changes: Outcome | None,
) -> Report:
    outcomes = {**RIGHT, **{key.replace("__", ":"): outcome for key, outcome in changes.items()}}
    kept = {key: outcome for key, outcome in outcomes.items() if outcome is not None}
    seen = Observation(STATES | (states or {}), kept, stopped, "printed", figures)
    return grade("x", "1.0", PARTS, DRAW, seen, REFERENCE)


def names(one: Report) -> dict[str, NameReport]:
    return {name.name: name for part in one.parts for name in part.names}


def statuses(one: Report) -> dict[str, str]:
    return {part.letter: str(part.status) for part in one.parts}


def test_right_replies_pass_and_the_learners_own_words_are_self_assessed() -> None:
    one = report()
    assert statuses(one) == {"a": "passed", "b": "passed", "c": "passed", "d": "todo"}
    assert names(one)["words"].status is Status.SELF_ASSESSED
    assert names(one)["plot"].verdict.reasons == (NothingDrawn(),)
    assert (one.exercise, one.course, one.seed, one.printed) == ("x", "1.0", 3, "printed")


def test_parts_are_graded_apart() -> None:
    one = report(a1__members=Returned([1]))
    assert statuses(one)["a"] == "wrong"
    assert statuses(one)["b"] == "passed"
    assert names(one)["slope"].status is Status.PASSED
    assert names(one)["points"].verdict.reasons == (MissingMembers(1, 1),)
    assert not one.passed


@pytest.mark.parametrize("state", ["undefined", "stub"])
def test_a_name_without_an_answer_is_todo_whatever_it_replied(state: NameState) -> None:
    one = report({"slope": state}, a0__value=Returned(None))
    assert names(one)["slope"].verdict.status is Status.TODO
    assert names(one)["slope"].verdict.reasons == (Unfilled("slope"),)


def test_a_function_of_the_course_is_no_answer() -> None:
    assert names(report({"slope": "course"}))["slope"].verdict.reasons == (CourseObject("slope"),)


def test_a_name_that_was_not_reached_is_todo_and_says_so() -> None:
    stopped = Stopped("exception", "NameError", 4)
    one = report({"slope": "undefined", "points": "stub"}, stopped)
    assert names(one)["slope"].verdict.reasons == (NotReached(),)
    assert names(one)["points"].verdict.reasons == (Unfilled("points"),)
    assert one.stopped == stopped


def test_a_submission_of_which_nothing_is_known_is_todo_throughout() -> None:
    one = grade("x", "1.0", PARTS, DRAW, Observation(), REFERENCE)
    assert set(statuses(one).values()) == {"todo"}
    assert [part.letter for part in one.parts] == ["a", "b", "c", "d"]


def test_a_check_waits_for_the_other_names_that_it_needs() -> None:
    assert names(report({"forward": "stub"}))["train"].verdict.reasons == (NeedsFirst("forward"),)


def test_a_wrong_answer_that_ran_into_a_stub_is_todo() -> None:
    ran_into = Raised("TypeError", "cannot unpack None", stubs=("backward",))
    assert names(report(c0__one=ran_into))["train"].verdict.reasons == (NeedsFirst("backward"),)
    unharmed = Returned(4.0, stubs=("backward",))
    assert names(report(c0__one=unharmed))["train"].status is Status.PASSED


def test_questions_that_were_lost_leave_a_name_todo_but_not_one_that_is_known_to_be_wrong() -> None:
    one = report(**{"c0:one again": None})
    assert names(one)["train"].verdict.reasons == (NotReached(),)
    one = report(**{"c0:one again": None, "c0:one": Raised("ValueError", "no")})
    assert names(one)["train"].status is Status.WRONG


def test_of_several_checks_of_one_name_the_first_that_does_not_pass_speaks() -> None:
    one = report(c1__=Returned(2.0))
    assert names(one)["train"].verdict.reasons == (WrongEntry("train", 2.0, 1.0, "", 1.0),)
    both = report(c0__one=Returned(5.0), c1__=Returned(2.0))
    assert names(both)["train"].verdict.reasons[0].expected == 4.0


def test_readings_of_formulas_come_along() -> None:
    assert names(report())["rule"].verdict.readings == ("x + x",)


def test_what_was_drawn_is_judged_and_kept() -> None:
    figure = Figure(())
    assert report(figures=(figure,)).figures == (figure,)


def test_a_reference_without_a_reply_is_a_failure_of_the_course() -> None:
    with pytest.raises(ReferenceFailed):
        grade("x", "1.0", PARTS, DRAW, Observation(STATES, RIGHT), Observation())


def test_a_wrong_value_is_told_as_it_was_given() -> None:
    assert names(report(a0__value=Returned(4)))["slope"].verdict.reasons == (NotTheValue("4"),)
