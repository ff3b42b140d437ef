"""What is said of one formula, or of two."""

import json
import math

import pytest

from tutor.cli.comparing import Witness, answered, point_text


def test_one_formula_is_read_and_nothing_is_compared():
    answer = answered("3x^2")
    assert answer.to_json() == {
        "reading": "3*x**2", "other_reading": None, "equal": None, "witness": None, "mistake": None,
        "relation": None, "steps": None, "error": None,
    }  # fmt: skip
    assert answer.latex == "3 x^{2}"


@pytest.mark.parametrize(
    ("left", "right", "domain"),
    [
        ("(x + 1)^2", "x^2 + 2x + 1", ""),
        ("sqrt(x^2)", "x", "x = (0, 4]"),
        ("sqrt(x^2)", "x", "(0, 4]"),
        ("x*y", "y*x", "x = (0, 1]; y = [2, 3]"),
        ("abs(x)*y", "x*y", "[-3, 3]; x = [0, 2]"),
        ("sqrt(x^2)", "x", "positive"),
        ("abs(x - 1)", "1 - x", "x = unit"),
        ("cbrt(x^3)", "x", "real"),
        ("1/2", "0.5", ""),
    ],
)
def test_equal_formulas_are_equal_on_their_domain(left, right, domain):
    answer = answered(left, right, None, domain)
    assert answer.equal is True
    assert answer.message == ""
    assert answer.witness is None


def test_a_difference_has_a_witness():
    answer = answered("sqrt(x^2)", "x")
    assert answer.equal is False
    [(name, value)] = answer.witness.at.items()
    assert name == "x"
    assert -3 <= value < 0
    assert answer.witness.left == -answer.witness.right == abs(value)


def test_numbers_differ_nowhere_in_particular():
    assert answered("1/3", "0.333").to_json()["witness"] == {"at": {}, "left": pytest.approx(1 / 3), "right": 0.333}


def test_where_one_side_has_no_value_nothing_is_decided():
    answer = answered("log(x^2)", "2 log(x)", None, "[-2, -1] or [1, 2]")
    assert answer.equal is None
    assert "the right one has none. (x = -" in answer.message
    assert answer.to_json()["error"]["offset"] is None


@pytest.mark.parametrize(
    ("left", "right", "domain", "place", "offset"),
    [
        ("2x +", None, "", "formula", 3),
        ("x", "sin x", "", "other", 0),
        ("x", "x", "x = [0; 1]", "domain", 0),
        ("x", "x", "x = (0, oo)", "domain", 4),
        ("", "x", "", "formula", 0),
    ],
)
def test_it_is_told_which_text_cannot_be_read_and_where(left, right, domain, place, offset):
    answer = answered(left, right, None, domain)
    assert (answer.place, answer.offset) == (place, offset)
    assert answer.equal is None
    assert answer.to_json()["error"] == {"message": answer.message, "offset": offset, "place": place}
    assert ("^" in answer.caret) == bool(left)  # under nothing it would point at nothing


def test_what_was_read_before_the_trouble_is_kept():
    assert answered("x + 1", "x +").reading == "x + 1"
    both = answered("x + 1", "1 + x", None, "nowhere")
    assert (both.reading, both.other_reading) == ("x + 1", "1 + x")


def test_symbols_are_the_names_that_may_occur():
    assert answered("loss*rate", None, "loss, rate").reading == "loss*rate"
    assert answered("e*x", None, "e x").reading == "e*x"
    assert answered("x + z", None, "x y").place == "formula"


def test_values_too_large_for_json_are_null():
    answer = answered("exp(x)", "2*exp(x)", None, "[800, 900]")
    assert answer.equal is False
    told = answer.to_json()
    assert json.dumps(told, allow_nan=False)
    assert (told["witness"]["left"], told["witness"]["right"]) == (None, None)
    assert Witness({"x": 1.0}, math.inf, 2.0).to_json() == {"at": {"x": 1.0}, "left": None, "right": 2.0}


def test_a_point_is_written_as_equations():
    assert point_text({"x": 1.0, "w1": 1 / 3}) == "x = 1, w1 = 0.333333"
    assert point_text({}) == ""
