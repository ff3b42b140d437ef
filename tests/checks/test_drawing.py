import math

import numpy as np
import pytest

from tutor.checks.base import Draw, Replies
from tutor.checks.drawing import Drawing
from tutor.checks.verdict import NotDrawn, NothingDrawn, NotReached, Status, Verdict
from tutor.wire.figure import Curve, Figure

CHECK = Drawing(("(x - 1)^2", "2*(x - 1)"), "[-0.5, 2.5]", ("f", "f′"))
INSIDE = np.linspace(-0.5, 2.5, 80)


def parabola(x: np.ndarray) -> np.ndarray:
    return (x - 1) ** 2


def line(x: np.ndarray) -> np.ndarray:
    return 2 * (x - 1)


def curve(x: np.ndarray, y: np.ndarray) -> Curve:
    return Curve(tuple(x.tolist()), tuple(y.tolist()))


def verdict(*figures: tuple[Curve, ...], finished: bool = True) -> Verdict:
    drawn = tuple(Figure(curves) for curves in figures)
    return CHECK.judge(Draw(1), Replies({}, drawn, finished=finished), Replies({}))


@pytest.mark.parametrize(
    "x",
    [
        INSIDE,
        INSIDE[::-1],
        np.linspace(-4, 4, 300),
        np.linspace(-0.45, 2.45, 60),
        np.random.default_rng(1).permutation(INSIDE),
        np.append(INSIDE, [math.nan, 100.0]),
    ],
    ids=["exact", "falling", "wider", "nearly", "in any order", "with strays"],
)
def test_both_curves_over_the_range_are_enough_in_one_figure_or_several(x: np.ndarray) -> None:
    y = parabola(x)
    y[~np.isfinite(x)] = 0
    curves = (curve(x, y), curve(x, line(x)), curve(x, np.sin(x)))
    assert verdict(curves).status is Status.PASSED
    assert verdict(*((one,) for one in curves)).status is Status.PASSED


@pytest.mark.parametrize(
    ("x", "shift"),
    [
        (np.linspace(-0.5, 2.3, 80), 0.0),
        (np.linspace(-0.3, 2.5, 80), 0.0),
        (np.linspace(-0.5, 2.5, 49), 0.0),
        (np.linspace(-5, 5, 100), 0.0),
        (INSIDE, 1e-4),
        (INSIDE, math.nan),
        (INSIDE, math.inf),
    ],
    ids=["too short", "begins late", "too few points", "too few inside", "shifted", "nan", "infinite"],
)
def test_a_curve_that_does_not_follow_the_formula_over_the_range_is_missing(x: np.ndarray, shift: float) -> None:
    reason = verdict((curve(x, parabola(x) + shift), curve(INSIDE, line(INSIDE)))).reasons[0]
    assert reason == NotDrawn(("f",), "[-0.5, 2.5]")


def test_all_missing_curves_are_named() -> None:
    assert verdict((curve(INSIDE, np.sin(INSIDE)),)).reasons == (NotDrawn(CHECK.labels, CHECK.domain),)


def test_nothing_drawn_is_todo() -> None:
    assert verdict() == Verdict(Status.TODO, (NothingDrawn(),))
    assert verdict(()) == Verdict(Status.TODO, (NothingDrawn(),))
    assert verdict(finished=False) == Verdict(Status.TODO, (NotReached(),))


def test_a_curve_that_is_none_is_passed_over() -> None:
    assert verdict((Curve((0.0,) * 60, (1.0,)), Curve((), ()))).status is Status.WRONG


def test_the_ends_of_the_range_need_not_belong_to_it() -> None:
    check = Drawing(("x",), "(0, 1) or (1, 2)", ("f",))
    x = np.linspace(0, 2, 60)
    assert check.judge(Draw(1), Replies({}, (Figure((curve(x, x),)),)), Replies({})).status is Status.PASSED


def test_formulas_that_cannot_be_read_are_a_fault_of_the_author() -> None:
    assert CHECK.faults(Draw(0)) == ()
    assert "not known" in Drawing(("y",), "[0, 1]", ("f",)).faults(Draw(0))[0]
    assert "A domain" in Drawing(("x",), "all", ("f",)).faults(Draw(0))[0]
    assert "labels" in Drawing(("x",), "[0, 1]", ()).faults(Draw(0))[0]
    assert CHECK.probes(Draw(0)) == ()
    assert CHECK.names == ("plot",)
