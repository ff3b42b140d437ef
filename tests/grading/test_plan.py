from tutor.checks.assemble import PartChecks
from tutor.checks.base import Draw
from tutor.checks.call import Call
from tutor.checks.members import Members
from tutor.grading.plan import questions_of, replies_to
from tutor.wire.figure import Figure
from tutor.wire.probe import Observation, Returned, Stopped

DRAW = Draw(1, {}, {"one": {"w": [1.0]}})
PARTS = (
    PartChecks(
        "a", (("a0", Members("c_values", (1,))), ("a1", Call("train", "train(forward(w))", ("one",), within="w")))
    ),
    PartChecks("b", (("b0", Members("c_values", (2,))),)),
)


def test_every_question_says_to_which_check_it_belongs_and_what_is_only_read_comes_before_the_calls() -> None:
    asked = questions_of(PARTS, DRAW)
    assert [probe.id for probe in asked.learner.probes] == ["a0:members", "b0:members", "a1:one", "a1:one again"]


def test_every_name_is_asked_about_once_those_that_are_needed_too() -> None:
    asked = questions_of(PARTS, DRAW)
    assert asked.learner.names == asked.reference.names == ("c_values", "train", "forward")


def test_the_reference_is_asked_the_same_and_what_else_a_check_wants_of_it() -> None:
    asked = questions_of(PARTS, DRAW)
    more = [probe.id for probe in asked.reference.probes if probe.id not in {p.id for p in asked.learner.probes}]
    assert more == ["a1:within one", "a1:within one again"]


def test_a_check_gets_its_own_replies_under_its_own_ids() -> None:
    outcomes = {"a1:one": Returned(1), "a1:one again": Returned(2), "a10:one": Returned(3), "b0:members": Returned(4)}
    replies = replies_to("a1", Observation({}, outcomes, None, "", (Figure(()),)))
    assert replies.outcomes == {"one": Returned(1), "one again": Returned(2)}
    assert replies.figures == (Figure(()),)
    assert replies.finished
    assert not replies_to("a1", Observation({}, outcomes, Stopped("exit", "it left"))).finished
