import pytest

from tutor.errors import UsageError
from tutor.laboratory.experiment import Dial, Dials, nearest, powers


def test_a_dial_stays_at_its_ends():
    dial = Dial("x", (0.0, 1.0, 2.0), 1)
    assert [dial.turned(1, steps) for steps in (-5, -1, 1, 10)] == [0, 0, 2, 2]


def test_a_dial_takes_a_value_between_its_own():
    dial = Dial("x", (0.0, 1.0, 2.0)).set_to(0.25)
    assert dial.values == (0.0, 0.25, 1.0, 2.0)
    assert dial.start == 1


@pytest.mark.parametrize("value", [-0.1, 2.5, float("nan"), float("inf")])
def test_a_dial_goes_no_further_than_it_goes(value):
    with pytest.raises(UsageError, match="x is a number from 0 to 2 here"):
        Dials(Dial("x", (0.0, 1.0, 2.0)), Dial("h", (1.0,))).set_to({"x": value})


def test_a_count_is_a_whole_number():
    dial = Dial("L", (1.0, 2.0, 3.0), whole=True)
    assert dial.set_to(2.0).start == 1
    with pytest.raises(UsageError, match="whole number from 1 to 3"):
        dial.set_to(2.5)


def test_steps_are_half_decades():
    assert powers(1.0, 1e-2) == pytest.approx((0.01, 0.0316228, 0.1, 0.316228, 1.0))
    assert nearest(powers(1.0, 1e-2), 0.3) == 3
