import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.canvas.twin import shapes, twin
from tutor.wire.figure import Curve, Figure

XS = tuple(-3 + k / 20 for k in range(121))
POSITIVE = tuple(0.05 + k / 20 for k in range(80))


def f_prime(x: float) -> float:
    return 12 * x**3 - 4 * x + 7


def figure(
    yours: Callable[[float], float], truth: Callable[[float], float] = f_prime, xs: tuple[float, ...] = XS
) -> Figure:
    true = Curve(xs, tuple(map(truth, xs)), "f′")
    return Figure((true, Curve(xs, tuple(map(yours, xs)), "your f′", yours=True)), "f and f′")


@pytest.mark.parametrize(
    ("yours", "said"),
    [
        (lambda x: f_prime(x) - 7, "your f′ minus the true one is the constant −7."),
        (lambda x: f_prime(x) / 2, "your f′ is half of the true one everywhere."),
        (lambda x: -f_prime(x), "your f′ is the true one with the opposite sign everywhere."),
        (lambda x: 3 * f_prime(x), "your f′ is 3 times the true one everywhere."),
        (lambda _: 0.0, "your f′ is 0 everywhere."),
        (lambda x: f_prime(x) - x, "your f′ minus the true one grows like x: it is −x."),
        (lambda x: f_prime(x) + 2 * x**2, "your f′ minus the true one grows like x²: it is 2·x²."),
        (lambda x: f_prime(x) + math.sin(x), "your f′ minus the true one goes like sin x: it is sin x."),
    ],
)
def test_a_simple_shape_is_told(yours: Callable[[float], float], said: str) -> None:
    assert shapes(figure(yours)) == [said]
    assert said in twin(figure(yours))


def test_shapes_that_only_positive_x_have() -> None:
    assert shapes(figure(lambda x: math.log(x) + 2 / x, math.log, POSITIVE)) == [
        "your f′ minus the true one goes like 1/x: it is 2/x."
    ]


@pytest.mark.parametrize(
    "yours",
    [
        f_prime,
        lambda x: f_prime(x) * (1 + 1e-15),
        lambda x: f_prime(x) + x**2 + 1,
        lambda x: f_prime(x) + 1 + 1e-4 * x,
        lambda _: math.nan,
        lambda _: math.inf,
        lambda _: 1e308,
        lambda x: f_prime(x) * (2 if x > 0 else 3),
    ],
)
def test_what_has_no_simple_shape_is_not_given_one(yours: Callable[[float], float]) -> None:
    assert shapes(figure(yours)) == []


def test_few_points_have_no_shape() -> None:
    assert shapes(figure(lambda x: f_prime(x) - 7, xs=XS[:8])) == []


@given(st.lists(st.tuples(st.floats(), st.floats(), st.floats()), min_size=0, max_size=30))
def test_no_number_whatever_breaks_it(points: list[tuple[float, float, float]]) -> None:
    xs, mine, true = (tuple(each[k] for each in points) for k in range(3))
    assert isinstance(shapes(Figure((Curve(xs, true, "f"), Curve(xs, mine, "your f", yours=True)))), list)
