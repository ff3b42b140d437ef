import numpy as np
import pytest

from tutor.checks.base import Replies
from tutor.checks.points import Points
from tutor.checks.quotient import quotient_seen
from tutor.checks.verdict import DifferenceQuotient
from tutor.wire.probe import Call, Raised, Returned

POINTS = Points({"x": np.array([0.5, 1.0, 2.0, 3.0])})


def seen(calls_at, points: Points = POINTS) -> DifferenceQuotient | None:
    """What is seen if the answer at x made the calls of `calls_at(x)`."""
    rows = enumerate(points.rows())
    replies = Replies({f"number:{i}": Returned(0.0, calls=tuple(calls_at(row["x"]))) for i, row in rows})
    return quotient_seen(replies, "number", points)


def of(function: str, *places: float) -> list[Call]:
    return [Call(function, at, repr(at)) for at in places]


@pytest.mark.parametrize("h", [1e-9, 1e-6, 1e-3, 0.05])
def test_a_function_asked_around_each_point_is_a_difference_quotient(h: float) -> None:
    assert seen(lambda x: of("f", x - h, x + h)) == DifferenceQuotient("f", 0.5, (0.5 - h, 0.5 + h))
    assert seen(lambda x: of("f", x, x + h)) is not None


def test_a_wide_stencil_is_one_too_since_it_keeps_its_distances() -> None:
    found = seen(lambda x: of("f", x - 2, x - 1, x + 1, x + 2))
    assert found is not None
    assert found.function == "f"


def test_the_courses_own_helper_at_the_point_is_enough() -> None:
    assert seen(lambda x: of("centered_diff", x)) == DifferenceQuotient("centered_diff", 0.5, ())
    assert seen(lambda x: of("centered_diff", x + 1)) is None


def test_a_function_asked_once_or_at_one_place_again_and_again_is_none() -> None:
    assert seen(lambda x: of("f", x)) is None
    assert seen(lambda x: of("f", x, x, x)) is None
    assert seen(lambda x: of("f", x) + of("g", x + 1e-6)) is None
    assert seen(lambda _: []) is None


def test_one_number_in_several_spellings_is_one_number() -> None:
    spellings = ("2", "2.0", "np.float64(2.0)", "np.longdouble('2.0')")
    assert seen(lambda x: [Call("f", x, text) for text in spellings]) is None


def test_decimals_and_fractions_may_lie_closer_together_than_floats() -> None:
    for texts in (("Decimal('1.0000000000000000000000001')", "Decimal('1')"), ("Fraction(1, 3)", "Fraction(2, 5)")):
        assert seen(lambda x, texts=texts: [Call("f", x, text) for text in texts]) is not None
    assert seen(lambda x: [Call("f", x, "Decimal('1')"), Call("f", x, "Decimal('1')"), Call("f", x, "1.0")]) is None


def test_fixed_places_that_happen_to_be_near_a_point_are_no_difference_quotient() -> None:
    assert seen(lambda _: of("f", 0.49, 0.51)) is None


def test_answers_that_were_none_say_nothing() -> None:
    assert quotient_seen(Replies({f"number:{i}": Raised("ValueError", "") for i in range(4)}), "number", POINTS) is None
    assert quotient_seen(Replies({}), "number", POINTS) is None


def test_calls_at_no_number_say_nothing() -> None:
    assert seen(lambda _: of("f", float("nan"), float("inf"))) is None
