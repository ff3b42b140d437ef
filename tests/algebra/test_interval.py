"""Intervals with and without their ends."""

import numpy as np

from tutor.algebra.interval import Interval


def test_an_open_end_is_outside_and_a_closed_one_inside():
    half_open = Interval(0, 1, low_open=True)
    assert 0.0 not in half_open
    assert 0.5 in half_open
    assert 1.0 in half_open
    assert 1.5 not in half_open
    assert 1.0 not in Interval(0, 1, high_open=True)


def test_an_array_is_asked_elementwise():
    values = np.array([-1.0, 0.0, 0.5, 1.0, np.nan])
    assert Interval(0, 1, low_open=True).mask(values).tolist() == [False, False, True, True, False]
    assert Interval(0, 1, high_open=True).mask(values).tolist() == [False, True, True, False, False]


def test_without_ends_it_is_the_real_line():
    assert 1e300 in Interval()
    assert -1e300 in Interval()


def test_a_single_point_has_no_length():
    assert Interval(2, 2).length == 0
    assert 2.0 in Interval(2, 2)
    assert Interval(-1, 3).length == 4
