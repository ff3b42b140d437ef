import math
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tutor.canvas.path import FAR, GAP, MOST_INK, clipped, placed, runs, thinned, unbroken
from tutor.canvas.window import window
from tutor.wire.figure import Curve, Figure

COLUMNS, ROWS = 100.0, 50.0
COORDINATE = st.floats(-FAR, FAR) | st.sampled_from([0.0, COLUMNS, ROWS, FAR, -FAR])
POINT = st.tuples(COORDINATE, COORDINATE)


def inside(point):
    return 0 <= point[0] <= COLUMNS and 0 <= point[1] <= ROWS


def drawn(*points):
    return list(runs(points, COLUMNS, ROWS))


def test_a_line_inside_is_one_run():
    assert drawn((1, 1), (50, 20), (99, 3)) == [[(1, 1), (50, 20), (99, 3)]]


def test_a_line_is_cut_where_it_leaves_and_returns():
    assert drawn((0, 25), (10, 75), (20, 25)) == [[(0, 25), (5, 50)], [(15, 50), (20, 25)]]


def test_a_steep_line_across_the_whole_window_is_drawn():
    assert drawn((10, -200), (20, 300)) == [[(14, 0), (15, 50)]]


def test_a_pole_is_a_gap():
    rising = [(0, 10), (10, 40), (20, 440), (30, -390), (40, 10), (50, 40)]
    assert unbroken(rising, ROWS) == [range(3), range(3, 6)]
    assert drawn(*rising) == [[(0, 10), (10, 40), (10.25, 50)], [(39.75, 0), (40, 10), (50, 40)]]


def test_a_jump_that_the_curve_goes_along_with_is_none():
    assert unbroken([(0, 10), (10, 40), (20, 400), (30, 900)], ROWS) == [range(4)]


def test_what_is_not_finite_is_a_gap_and_a_lonely_point_a_run():
    assert drawn((1, 1), (2, 2), GAP, (4, 4), GAP, GAP, (9, 9)) == [[(1, 1), (2, 2)], [(4, 4)], [(9, 9)]]


def test_nothing_remains_of_a_line_outside():
    assert drawn((-10, -10), (-5, 80), (-20, 3)) == []


@given(st.lists(POINT | st.just(GAP), max_size=40))
def test_runs_never_leave_the_window(points):
    for run in drawn(*points):
        assert run
        assert all(map(inside, run))


@given(POINT, POINT)
def test_clipping_keeps_exactly_the_part_inside(start, end):
    part = clipped(start, end, COLUMNS, ROWS)
    steps = [k / 256 for k in range(257)]
    on_the_way = [(start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1])) for t in steps]
    if part is None:
        well_inside = [(x, y) for x, y in on_the_way if 1e-6 < x < COLUMNS - 1e-6 and 1e-6 < y < ROWS - 1e-6]
        assert not well_inside
    else:
        assert all(map(inside, part))
        for x, y in filter(inside, on_the_way):
            assert min(part[0][0], part[1][0]) - 1e-6 <= x <= max(part[0][0], part[1][0]) + 1e-6
            assert min(part[0][1], part[1][1]) - 1e-6 <= y <= max(part[0][1], part[1][1]) + 1e-6


def test_many_points_become_few_without_losing_a_peak():
    points = [(k / 1000, 25 + math.sin(k)) for k in range(100_000)]
    points[31_415] = (31.415, 49.0)
    fewer = thinned(points)
    assert len(fewer) <= 4 * COLUMNS
    assert (31.415, 49.0) in fewer
    assert fewer[0] == points[0]
    assert fewer[-1] == points[-1]


def test_thinning_keeps_gaps():
    points = [(k / 1000, 25.0) for k in range(2000)]
    points[500] = GAP
    assert len(unbroken(thinned(points), ROWS)) == 2


def test_a_scribble_does_not_cost_more_ink_than_blackens_the_window():
    scribble = [(COLUMNS * (k % 2), ROWS * math.sin(k) ** 2) for k in range(100_000)]
    ink = sum(math.dist(a, b) for run in drawn(*scribble) for a, b in pairwise(run))
    assert ink <= 1.5 * MOST_INK


@given(st.lists(st.tuples(st.floats(), st.floats()), min_size=1, max_size=20), st.sampled_from(["", "x", "y", "xy"]))
def test_every_point_has_a_place_or_is_a_gap(points, log):
    curve = Curve(tuple(x for x, _ in points), tuple(y for _, y in points))
    view = window(Figure((curve,), log=log))
    if view is not None:
        places = placed(curve, view, COLUMNS, ROWS)
        assert len(places) == len(points)
        assert all(place is GAP or (abs(place[0]) <= FAR and abs(place[1]) <= FAR) for place in places)
