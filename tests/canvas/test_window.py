import math

from hypothesis import given
from hypothesis import strategies as st

from tutor.canvas.window import robust_range, window
from tutor.wire.figure import Curve, Figure

ANY = st.floats() | st.sampled_from([0.0, -0.0, 1.0, 5e-324, 1e308, -1e308, math.inf, math.nan])
XS = [k / 50 for k in range(-200, 201)]


def of(*ys, log="", y_range=None, xs=None):
    xs = tuple(map(float, range(len(ys)))) if xs is None else tuple(xs)
    return window(Figure((Curve(xs, tuple(ys)),), log=log, y_range=y_range))


def test_a_curve_without_outliers_is_seen_whole():
    for function in (math.sin, math.exp, lambda x: x**4, lambda x: (1 + (x / 3) ** 2) ** 10):
        ys = [function(x) for x in XS]
        assert robust_range(ys) == (min(ys), max(ys))


def test_a_pole_does_not_flatten_its_curve():
    low, high = robust_range(math.tan(x) for x in XS)
    assert -20 < low < -5
    assert 5 < high < 20


def test_one_huge_value_does_not_flatten_its_curve():
    low, high = robust_range([1e300, *map(math.sin, XS)])
    assert low == min(map(math.sin, XS))
    assert high < 3


def test_of_a_few_values_none_is_left_out():
    assert robust_range([1, 2, 3, 1e300]) == (1, 1e300)


def test_each_curve_is_seen_however_large_another_one_is():
    view = window(Figure((Curve((0.0, 1.0), (0.0, 1.0)), Curve((0.0, 1.0), (500.0, 900.0)))))
    assert view.y.low < 0
    assert view.y.high > 900


def test_a_stated_range_rules():
    view = of(0.0, 1000.0, y_range=(-2.0, 2.0))
    assert -3 < view.y.low < -2
    assert 2 < view.y.high < 3


def test_an_impossible_range_is_passed_over():
    assert of(1.0, 10.0, log="y", y_range=(-1.0, 1.0)).y.high > 1


def test_a_constant_has_room_above_and_below():
    view = of(3.0, 3.0)
    assert view.y.low < 2
    assert view.y.high > 4


def test_a_log_axis_holds_at_least_a_decade_and_leaves_out_what_is_not_positive():
    view = of(-1.0, 0.0, 20.0, 30.0, log="y")
    assert view.y.high - view.y.low >= 1
    assert view.x.low == 2
    assert math.isnan(view.y.place(0.0))


def test_a_value_is_placed_between_the_ends():
    view = of(0.0, 10.0, xs=(2.0, 6.0))
    assert view.x.place(2.0) == 0
    assert view.x.place(5.0) == 0.75
    assert view.x.place(6.0) == 1


def test_a_figure_without_a_visible_point_has_no_window():
    assert window(Figure(())) is None
    assert of(math.nan, math.inf) is None
    assert of(-1.0, 0.0, log="y") is None


@given(st.lists(ANY, min_size=1, max_size=30), st.lists(ANY, min_size=1, max_size=30), st.sampled_from(["", "x", "xy"]))
def test_limits_are_always_finite_and_in_order(xs, ys, log):
    view = of(*ys, xs=xs, log=log)
    if view is not None:
        for axis in (view.x, view.y):
            assert axis.low < axis.high
            assert math.isfinite(axis.high - axis.low)
