"""Points for comparing formulas: that none of the places where formulas hide their differences is passed over."""

import random

import numpy as np
import pytest

from tutor.algebra.domain import Domain
from tutor.algebra.sampling import all_points, edges, friendly, precise, rounded, spread, turns
from tutor.algebra.text import read

XY = {"x": Domain.read("[-3, 3]"), "y": Domain.read("(0, 1]")}


def rng():
    return random.Random(5)


def test_every_part_of_every_coordinate_has_a_point():
    cloud = spread(rng(), XY, 100)
    assert np.ptp(np.sort(cloud["x"]) - np.linspace(-3, 3, 100)) < 0.13
    assert abs(np.corrcoef(cloud["x"], cloud["y"])[0, 1]) < 0.4


def test_edges_come_close_to_zero_from_both_sides_and_to_all_ends():
    cloud = edges(rng(), XY)
    x, y = cloud["x"], cloud["y"]
    for near in (x[(x > 0)], -x[x < 0], 3 - x, x + 3, y, 1 - y):
        assert 0 < min(near[near > 0]) < 1e-6
    assert np.min((3 - x) + (1 - y)) < 0.05
    assert all(domain.contains(v) for name, domain in XY.items() for v in cloud[name])


@pytest.mark.parametrize(
    "text", ["abs(x - 1.2345678)", "min(x, 2*y + 1.2345)", "sqrt((x + 2.345)**2)", "(x**2 - 2)**0.5"]
)
def test_turns_are_surrounded_closely(text):
    formula = read(text, "xy")
    base = {"abs(x - 1.2345678)": lambda x, y: x - 1.2345678, "min(x, 2*y + 1.2345)": lambda x, y: x - 2 * y - 1.2345}
    turning = base.get(text, (lambda x, y: x + 2.345) if "sqrt" in text else (lambda x, y: x**2 - 2))
    generator = rng()
    cloud = turns(generator, (formula,), XY, spread(generator, XY, 500))
    side = turning(cloud["x"], cloud["y"])
    assert 0 < min(side[side > 0]) < 1e-6
    assert -1e-6 < max(side[side < 0]) < 0


def test_a_formula_without_a_turn_has_none():
    cloud = turns(rng(), (read("sin(x)*y**2*abs(3)", "xy"),), XY, spread(rng(), XY, 10))
    assert len(cloud["x"]) == 0


def test_single_points_stay_what_they_are():
    domains = {"x": Domain.read("[0, 2]"), "y": Domain.read("{0, 1}")}
    for cloud in (
        turns(rng(), (read("abs(x - y)", "xy"),), domains, spread(rng(), domains, 50)),
        edges(rng(), domains),
    ):
        assert set(cloud["y"]) == {0, 1}
    point = precise(rng(), domains, cloud, 0)
    assert point["y"] in {0, 1}


def test_a_precise_point_is_the_same_float_and_no_float():
    cloud = spread(rng(), XY, 20)
    for i in range(20):
        point = precise(rng(), XY, cloud, i)
        assert float(point["x"]) == pytest.approx(cloud["x"][i], abs=1e-15)
        assert point["x"].denominator > 2**1000


def test_all_points_of_a_small_set_are_tried():
    domains = {"x": Domain.read("{0, 1}"), "y": Domain.read("{2, 3, 4}")}
    assert len(all_points(rng(), domains, 100)) == 6
    assert len(all_points(rng(), domains, 4)) == 4
    assert all_points(rng(), {}, 100) == [{}]


def test_friendly_points_lie_in_the_domain_and_end_with_the_one_found():
    found = precise(rng(), XY, spread(rng(), XY, 1), 0)
    points = list(friendly(XY, found))
    assert all(XY[name].contains(float(value)) for point in points for name, value in point.items())
    assert points[0] == {"x": 1, "y": 0.5}
    assert points[-1] == {name: float(value) for name, value in found.items()}
    assert list(rounded(XY, found))[-1] == points[-1]


def test_where_no_small_number_lies_short_ones_are_shown():
    domains = {"x": Domain.read("(100.2, 100.4)")}
    found = precise(rng(), domains, spread(rng(), domains, 1), 0)
    assert [float(point["x"]) for point in friendly(domains, found)][:3] == [100.3, 100.25, 100.35]


def test_single_points_are_shown_as_they_are():
    domains = {"x": Domain.read("{7, 8}")}
    assert next(friendly(domains, {"x": 8.0})) == {"x": 7}


def test_a_point_is_rounded_less_and_less():
    points = [float(point["x"]) for point in rounded({"x": Domain.read("[1, 2]")}, {"x": 1.23456789})]
    assert points == [1, 1.2, 1.23, 1.235, 1.234568, 1.23456789]
