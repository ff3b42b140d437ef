import numpy as np
import pytest

from tutor.checks.base import Draw, ReferenceFailed, number_of, numbers_of, value_of, value_or_verdict
from tutor.checks.verdict import Broke, EndedTheProcess, NotReached, Status, TookTooLong, TooLarge, Verdict
from tutor.wire.codec import Foreign
from tutor.wire.probe import Died, Outcome, Raised, Returned, TimedOut, Unusable


def test_each_purpose_has_a_stream_of_its_own_and_the_same_seed_the_same_one() -> None:
    first = [Draw(3).random("f_prime").random() for _ in range(2)]
    assert first[0] == first[1]
    assert first[0] != Draw(3).random("g_prime").random()
    assert first[0] != Draw(4).random("f_prime").random()


def test_the_stream_is_the_same_in_every_version() -> None:
    assert Draw(20761).random("f_prime/numbers").random() == 0.6278465955130874


def test_a_returned_value_is_handed_on() -> None:
    outcome = Returned(3.0)
    assert value_or_verdict(outcome, "f(1)") is outcome


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        (Raised("ValueError", "no", (3, 7)), Broke("ValueError", "no", (3, 7), "f(1)")),
        (TimedOut(2.0, (4,)), TookTooLong(2.0, (4,), "f(1)")),
        (Died("the process crashed"), EndedTheProcess("the process crashed", "f(1)")),
        (Unusable("a very long text"), TooLarge("a very long text", "f(1)")),
    ],
)
def test_an_outcome_without_a_value_is_wrong_with_what_happened(outcome: Outcome, reason: object) -> None:
    assert value_or_verdict(outcome, "f(1)") == Verdict(Status.WRONG, (reason,))


def test_what_could_not_be_asked_is_todo() -> None:
    assert value_or_verdict(None, "f(1)") == Verdict(Status.TODO, (NotReached(),))


def test_a_reference_solution_without_a_value_is_a_failure_of_the_course() -> None:
    assert value_of(Returned([1])) == [1]
    assert np.array_equal(numbers_of([1, 2]), [1.0, 2.0])
    assert number_of(np.array(2)) == 2.0
    for outcome in (None, Raised("ValueError", "no"), TimedOut(2.0)):
        with pytest.raises(ReferenceFailed):
            value_of(outcome)
    for value in (None, "x", 1j, Foreign("function"), [1, "x"]):
        with pytest.raises(ReferenceFailed):
            numbers_of(value)
        with pytest.raises(ReferenceFailed):
            number_of(value)
