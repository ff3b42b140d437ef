import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.algebra.formulas import unhurried
from tutor.checks.base import Draw, Replies
from tutor.checks.members import Members
from tutor.checks.verdict import (
    IsComplex,
    MissingMembers,
    Status,
    SurplusMembers,
    TooLarge,
    Unfilled,
    Verdict,
    WrongKind,
)
from tutor.wire.probe import Returned, Unusable

TANGENTS = Members("tangents", ((0, 3), (0, -3)))
POINTS = Members("points", ("2/sqrt(3)", "-2/sqrt(3)"))


def verdict(answer: object, check: Members = TANGENTS) -> Verdict:
    return check.judge(Draw(1), Replies({"members": Returned(answer)}), Replies({}))


@pytest.mark.parametrize(
    "answer",
    [
        [(0, 3), (0, -3)],
        ((0.0, -3.0), (-0.0, 3)),
        [[0, 3], [0, -3], [0, 3.0]],
        np.array([[0, 3], [0, -3]]),
        [np.array([0, 3]), (0, -3)],
        {(0, 3): "up", (0, -3): "down"},
        [(1e-7, 3), (0, -3.000001)],
    ],
)
def test_order_container_repetition_and_kind_of_number_do_not_matter(answer: object) -> None:
    assert verdict(answer).status is Status.PASSED


def test_a_missing_member_is_counted_and_not_told() -> None:
    (reason,) = verdict([(0, 3)]).reasons
    assert reason == MissingMembers(1, 1)
    (reason,) = verdict([]).reasons
    assert reason == MissingMembers(2, 0)


def test_what_does_not_belong_is_told_as_it_was_written() -> None:
    assert verdict([(0, 3), (0, -3), (2, 0)]).reasons == (SurplusMembers(("(2, 0)",)),)
    assert verdict([(3, 0), (0, 3)]).reasons == (SurplusMembers(("(3, 0)",)), MissingMembers(1, 1))
    assert verdict([1.1547, 1.2, 1.2], POINTS).reasons == (SurplusMembers(("1.2",)), MissingMembers(1, 1))


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (3, WrongKind("a list of points (x, y)", "a list of numbers")),
        ([3, -3], MissingMembers(2, 0)),
        ([1, 2, 3], WrongKind("a list of points (x, y)", "a list of numbers")),
        ([(0, 3, 0)], WrongKind("a list of points (x, y)", "a list of rows of 3")),
        ([(0, 3), 0], WrongKind("a list of points (x, y)", "a list of entries of unequal length")),
        ("(0, 3)", WrongKind("a list of points (x, y)", "the text '(0, 3)'")),
        (["(0, 3)"], WrongKind("a list of points (x, y)", "a list with the text '(0, 3)' in it")),
        ([3j, -3j], IsComplex("0+3j")),
        (np.array([3j]), IsComplex("an array of complex numbers")),
    ],
)
def test_an_answer_of_another_kind_is_told_by_its_kind(answer: object, reason: object) -> None:
    assert reason in verdict(answer).reasons


def test_a_value_alone_stands_for_a_list_of_one() -> None:
    one = Members("critical_points", (1,))
    for answer in (1, 1.0, [1], np.array(1.0), np.array([[1.0]]), (1,)):
        assert verdict(answer, one).status is Status.PASSED
    assert verdict((0, 3), Members("top", ((0, 3),))).status is Status.PASSED


def test_a_list_with_room_left_is_todo() -> None:
    assert verdict([(0, 3), ...]) == Verdict(Status.TODO, (Unfilled("tangents"),))
    assert verdict((None, (0, 3))).status is Status.TODO
    assert verdict([(0, 3), (0, ...)]).status is Status.TODO


def test_a_set_without_end_is_wrong() -> None:
    replies = Replies({"members": Unusable("more than 20,000 values")})
    assert TANGENTS.judge(Draw(1), replies, Replies({})).reasons == (TooLarge("more than 20,000 values", "tangents"),)


@pytest.mark.parametrize("value", [math.nan, math.inf, 10**400])
def test_what_is_not_finite_belongs_to_no_set(value: float) -> None:
    assert isinstance(verdict([(0, 3), (0, -3), (0, value)]).reasons[0], SurplusMembers)


@unhurried
@given(
    st.lists(st.sampled_from([(0, 3), (0, -3), (2, 0), (0, 3.1)]), min_size=1, max_size=6),
    st.sampled_from([list, tuple, np.array, lambda rows: [list(map(float, row)) for row in rows]]),
    st.randoms(use_true_random=False),
)
def test_no_order_container_or_repetition_changes_a_verdict(members, container, rng) -> None:
    expected = verdict(sorted(set(members)))
    shuffled = [*members, *members[:2]]
    rng.shuffle(shuffled)
    got = verdict(container(shuffled))
    assert got.status is expected.status
    assert [type(reason) for reason in got.reasons] == [type(reason) for reason in expected.reasons]


def test_a_truth_that_is_no_set_of_one_kind_is_a_fault_of_the_author() -> None:
    assert TANGENTS.faults(Draw(0)) == ()
    assert POINTS.faults(Draw(0)) == ()
    for equals in ((), (1, (0, 3)), ((1, 2), (1, 2, 3))):
        assert "all points of one dimension" in Members("x", equals).faults(Draw(0))[0]
    assert "not known" in Members("x", ("sqroot(2)",)).faults(Draw(0))[0]
