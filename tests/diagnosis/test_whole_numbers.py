import numpy as np
import pytest

from tutor.diagnosis.whole_numbers import fails_on_whole_numbers

WHOLE, FLOATS = {"w": np.array([1, 2])}, {"w": np.array([1.0, 2.0])}


@pytest.mark.parametrize(
    ("cases", "fails"),
    [
        ([(WHOLE, False), (FLOATS, True), (FLOATS, True)], True),
        ([(WHOLE, False), (FLOATS, True), (FLOATS, False)], False),
        ([(WHOLE, True), (WHOLE, False), (FLOATS, True), (FLOATS, True)], False),
        ([(WHOLE, False), (FLOATS, True)], False),
        ([(FLOATS, True), (FLOATS, True)], False),
        ([({"w": 1}, False), (FLOATS, True), (FLOATS, True)], False),
    ],
)
def test_only_where_all_arrays_of_whole_numbers_fail_and_nothing_else_does(cases, fails):
    assert fails_on_whole_numbers(cases) is fails
