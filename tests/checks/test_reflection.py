import pytest

from tutor.checks.base import Draw, Replies
from tutor.checks.reflection import Reflection
from tutor.checks.verdict import Status, TooShort, Verdict, WrongKind
from tutor.wire.probe import Returned

CHECK = Reflection("explanation", ("says why",))
FORTY = "Small factors multiply to small products"


def verdict(answer: object) -> Verdict:
    return CHECK.judge(Draw(1), Replies({"text": Returned(answer)}), Replies({}))


def test_forty_characters_are_enough_for_the_learner_to_judge() -> None:
    assert len(FORTY) == 40
    assert verdict(FORTY).status is Status.SELF_ASSESSED


def test_a_shorter_text_is_todo_and_white_space_counts_once() -> None:
    for short in (FORTY[:-1], f"  {FORTY[:-1]}  \n", FORTY[:-1].replace(" ", " \n\t  ")):
        assert verdict(short) == Verdict(Status.TODO, (TooShort(39, 40),))


@pytest.mark.parametrize(("answer", "kind"), [([FORTY], "a list of 1"), (b"x" * 50, "a bytes"), (7, "the number 7")])
def test_what_is_no_text_is_wrong(answer: object, kind: str) -> None:
    assert verdict(answer).reasons == (WrongKind("a text in quotes", kind),)


def test_a_rubric_is_needed() -> None:
    assert CHECK.faults(Draw(0)) == ()
    assert "rubric" in Reflection("explanation", ()).faults(Draw(0))[0]
