import math

import numpy as np
import pytest

from tutor.checks.compare import array, close, kind_of, number, shown
from tutor.checks.verdict import IsComplex, ReturnsNothing, WrongKind
from tutor.wire.codec import Foreign


def test_six_digits_are_close_and_five_are_not() -> None:
    assert close(1.1547005, 2 / math.sqrt(3))
    assert close(-0.8660254, -math.sqrt(3) / 2)
    assert not close(1.1547, 1.1547 * (1 + 2e-6))
    assert not close(2.6e-20, 2.7e-20)


def test_at_zero_the_relative_tolerance_is_an_absolute_one() -> None:
    assert close(9e-7, 0.0)
    assert not close(2e-6, 0.0)


def test_an_absolute_tolerance_stands_alone() -> None:
    assert close(1000.5, 1000, atol=1.0)
    assert not close(0.01100325 + 2e-6, 0.01100325, atol=1e-6)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_not_finite_is_close_to_nothing(value: float) -> None:
    assert not close(value, value)
    assert not close(value, 0.0, atol=math.inf)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(3, 3.0), (2.5, 2.5), (np.array(4.0), 4.0), (np.array(5), 5.0), (10**400, math.inf), (-(10**400), -math.inf)],
    ids=["int", "float", "0-d", "0-d of int", "huge", "huge and negative"],
)
def test_what_counts_as_a_number(value: object, expected: float) -> None:
    assert number(value) == expected


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (None, ReturnsNothing()),
        (True, WrongKind("a number", "the truth value True")),
        (np.array(True), WrongKind("a number", "the truth value True")),
        ("3", WrongKind("a number", "the text '3'")),
        (2j, IsComplex("0+2j")),
        (np.array(2j), IsComplex("0+2j")),
        ([1.0], WrongKind("a number", "a list of 1")),
        (np.array([1.0]), WrongKind("a number", "an array of shape (1,)")),
        ({1: 2}, WrongKind("a number", "a dict")),
        (..., WrongKind("a number", "...")),
        (Foreign("function"), WrongKind("a number", "a function")),
    ],
)
def test_what_is_no_number_is_told_by_its_kind(value: object, reason: object) -> None:
    assert number(value) == reason


def test_numbers_of_any_shape_are_an_array() -> None:
    for value in ([[1, 2], [3, 4]], ((1, 2.0), [3, 4]), np.array([[1, 2], [3, 4]]), [np.array([1, 2]), [3, 4]]):
        assert np.array_equal(array(value), np.array([[1.0, 2.0], [3.0, 4.0]]))
    assert array(3).shape == ()
    assert array([]).shape == (0,)
    assert array(np.array([2**63], dtype=np.uint64)).tolist() == [2.0**63]
    assert array([10**400]).tolist() == [math.inf]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (None, ReturnsNothing()),
        ([1, None], WrongKind("real numbers", "a list with None in it")),
        ([1, True], WrongKind("real numbers", "a list with the truth value True in it")),
        ([[1, 2], [3, "x"]], WrongKind("real numbers", "a list with the text 'x' in it")),
        ([[1, 2], 3], WrongKind("numbers of one shape", "a list of entries of unequal length")),
        ([1, 2j], IsComplex("0+2j")),
        (np.array([2j]), IsComplex("an array of complex numbers")),
        (np.array([True]), WrongKind("real numbers", "an array of truth values")),
        ("12", WrongKind("a number", "the text '12'")),
        ({1, 2}, WrongKind("a number", "a set")),
    ],
)
def test_what_is_no_array_of_real_numbers_is_told_by_its_kind(value: object, reason: object) -> None:
    assert array(value) == reason


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "None"),
        (7, "the number 7"),
        (0.5, "the number 0.5"),
        (10**30, "a whole number of 100 bits"),
        ("x" * 100, f"the text '{'x' * 40}'"),
        ("\ud800\n", "the text '\\ud800\\n'"),
        ((1, 2), "a tuple of 2"),
        (np.zeros((2, 3)), "an array of shape (2, 3)"),
        (Foreign("array of datetime64[D]"), "an array of datetime64[D]"),
        (Foreign("sympy Symbol"), "a sympy Symbol"),
        (Foreign("ufunc"), "a function of NumPy"),
        (..., "..."),
    ],
)
def test_a_kind_is_said_in_a_learners_words(value: object, said: str) -> None:
    assert kind_of(value) == said


def test_a_number_is_shown_with_six_digits() -> None:
    assert [shown(x) for x in (0.1 + 0.2, 3.0, 1 / 3, 1e-20)] == ["0.3", "3", "0.333333", "1e-20"]
