"""Domains: how they are written, and points drawn from them."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.algebra.domain import Domain
from tutor.algebra.interval import Interval
from tutor.algebra.unreadable import Unreadable

from .formulas import unhurried


def test_an_interval_has_brackets_for_its_ends():
    assert Domain.read("(0, 4]").intervals == (Interval(0, 4, low_open=True),)
    assert Domain.read("[-1,1)").intervals == (Interval(-1, 1, high_open=True),)


def test_ends_are_formulas():
    (interval,) = Domain.read("[-3*sqrt(3)/2, min(pi/2, 9))").intervals
    assert interval.low == pytest.approx(-2.598076211353316)
    assert interval.high == math.pi / 2


@pytest.mark.parametrize("text", ["(0, pi) or (pi, 2*pi)", "(0, pi) ∪ (pi, 2pi)"])
def test_intervals_are_joined(text):
    domain = Domain.read(text)
    assert [(piece.low, piece.high) for piece in domain.intervals] == [(0, math.pi), (math.pi, 2 * math.pi)]


def test_single_points_stand_in_braces():
    domain = Domain.read("{0, 1} or [2, 3]")
    assert domain.points == (0, 1)
    assert domain.contains(1.0)
    assert not domain.contains(0.5)
    assert 2.5 in domain


def test_the_ends_that_belong_to_it():
    assert Domain.read("(0, 4] or [5, 6]").ends() == (4, 5, 6)
    assert Domain.read("{1, 0}").ends() == (0, 1)
    assert Domain.read("(0, 1)").ends() == ()


def test_it_is_shown_as_it_was_written():
    assert str(Domain.read(" (0, pi] ")) == "(0, pi]"
    assert Domain.read("[0, 1.0]") == Domain.read("[0,1]")


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("(0, inf)", "inf", "finite"),
        ("[-np.inf, 0]", "-np.inf", "finite"),
        ("(0, ∞)", "∞", "finite"),
        ("(1, 0)", "(1, 0)", "smaller"),
        ("[1, 1]", "[1, 1]", "{0}"),
        ("[0, 1, 2]", "[0, 1, 2]", "two ends"),
        ("[0]", "[0]", "two ends"),
        ("0..4", "0..4", "(0, 4]"),
        ("", "", "(0, 4]"),
        ("[0, 1] or", "", "(0, 4]"),
        ("[0, 1}", "[0, 1}", "(0, 4]"),
        ("(", "(", "(0, 4]"),
        ("[0, x]", "x", "not known"),
        ("[0, 1/0]", " 1/0", "no value"),
        ("[0, exp(1000)]", " exp(1000)", "too large"),
        ("{}", "}", "no formula"),
        ("[0, 1] or [2, sinpi]", "sinpi", "sin(pi)"),
    ],
)
def test_other_texts_are_refused_with_the_place(text, place, said):
    with pytest.raises(Unreadable) as refusal:
        Domain.read(text)
    assert said in refusal.value.message
    assert text[refusal.value.offset : refusal.value.offset + refusal.value.length].startswith(place)


@unhurried
@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text):
    try:
        domain = Domain.read(text)
    except Unreadable as refusal:
        domain, offset = None, refusal.offset
    assert domain is not None or 0 <= offset < max(1, len(text))


@unhurried
@given(st.integers(0, 2**32), st.integers(1, 50))
def test_points_are_spread_strictly_inside(seed, n):
    drawn = Domain.read("(0, 1) or [2, 5]").sample(random.Random(seed), n)
    assert len(drawn) == n
    # Each of n equal parts of the total length has one.
    along = sorted(x if x < 1 else x - 1 for x in drawn)
    assert all(0 < x < 1 or 2 < x < 5 for x in drawn)
    assert all(4 * i / n - 1e-6 <= x <= 4 * (i + 1) / n + 1e-6 for i, x in enumerate(along))


def test_points_come_in_no_order():
    drawn = Domain.read("[0, 1]").sample(random.Random(1), 50)
    assert drawn != sorted(drawn)
    assert drawn == Domain.read("[0, 1]").sample(random.Random(1), 50)


@unhurried
@given(st.integers(0, 2**32))
def test_points_stay_away_from_what_is_avoided(seed):
    drawn = Domain.read("[-3, 5]").sample(random.Random(seed), 40, avoid=[1, -3, 4.99], distance=0.5)
    assert all(abs(x - pole) >= 0.5 - 1e-9 for x in drawn for pole in (1, -3, 4.99))
    assert min(drawn) < 0
    assert max(drawn) > 2


def test_the_distance_is_a_twentieth_unless_stated():
    drawn = Domain.read("[0, 0.2]").sample(random.Random(0), 100, avoid=[0.1])
    assert all(abs(x - 0.1) >= 0.05 for x in drawn)


def test_single_points_are_drawn_first_and_again_if_there_is_nothing_else():
    assert sorted(Domain.read("{0, 1}").sample(random.Random(0), 5)) == [0, 0, 0, 1, 1]
    mixed = Domain.read("{7} or [0, 1]").sample(random.Random(0), 10)
    assert mixed.count(7) == 1
    assert Domain.read("{0, 1}").sample(random.Random(0), 3, avoid=[0]) == [1, 1, 1]


def test_nothing_left_is_an_error_of_the_caller():
    with pytest.raises(ValueError, match="Nothing"):
        Domain.read("[0, 0.01]").sample(random.Random(0), 3, avoid=[0])
