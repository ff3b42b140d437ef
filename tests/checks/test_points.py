import numpy as np

from tutor.checks.points import Points

SQUARE = Points({"x": np.array([0.0, 1.0, 2.0]), "y": np.array([0.0, 1.0, 4.0])})


def test_points_are_gone_through_in_order_as_argument_and_number() -> None:
    assert list(SQUARE.rows()) == [{"x": 0.0, "y": 0.0}, {"x": 1.0, "y": 1.0}, {"x": 2.0, "y": 4.0}]
    assert SQUARE.row(2) == {"x": 2.0, "y": 4.0}
    assert len(SQUARE) == 3
    assert len(Points({})) == 0


def test_the_head_is_the_first_points() -> None:
    assert list(SQUARE.head(1).rows()) == [{"x": 0.0, "y": 0.0}]
    assert len(SQUARE.head(9)) == 3


def test_then_adds_those_points_that_are_not_there_yet() -> None:
    more = Points({"x": np.array([1.0, 1.0]), "y": np.array([1.0, 2.0])})
    assert list(SQUARE.then(more).rows())[3:] == [{"x": 1.0, "y": 2.0}]
