"""Where the trouble is, in a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.algebra.unreadable import Unreadable

from .formulas import unhurried


def test_carets_stand_under_the_trouble():
    assert Unreadable("…", "x + 2 sinx", 6, 4).caret() == "x + 2 sinx\n      ^^^^"


def test_wide_and_combining_characters_take_their_columns():
    assert Unreadable("…", "（x＝2", 2).caret().splitlines()[1] == "   ^^"
    assert Unreadable("…", "x\u0301=2", 2).caret().splitlines()[1] == " ^"


def test_line_breaks_and_control_characters_keep_the_text_on_one_line():
    line, carets = Unreadable("…", "x\t+\n\x1b[31m=", 9).caret().splitlines()
    assert "\x1b" not in line
    assert len(carets) == 10


def test_of_a_long_text_the_part_around_the_trouble_is_shown():
    text = "x + " * 80 + "=" + " + x" * 80
    line, carets = Unreadable("…", text, text.index("=")).caret().splitlines()
    assert line.startswith("…")
    assert line.endswith("…")
    assert len(line) <= 72
    assert line[carets.index("^")] == "="


def test_the_room_can_be_stated():
    line, carets = Unreadable("…", "x" * 100, 99).caret(columns=20).splitlines()
    assert len(line) <= 20
    assert line[carets.index("^")] == "x"


@pytest.mark.parametrize("offset", [-3, 0, 5, 99])
def test_the_place_is_always_inside_the_text(offset):
    trouble = Unreadable("…", "abc", offset, 50)
    assert 0 <= trouble.offset < 3
    assert trouble.offset + trouble.length <= 3


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_where_there_is_no_text_there_is_nothing_to_show(text):
    assert Unreadable("Nothing.", text, 0).caret() == ""


def test_it_reads_as_its_sentence():
    assert str(Unreadable("This bracket is never closed.", "(x", 0)) == "This bracket is never closed."


@unhurried
@given(st.text(max_size=200).filter(str.strip), st.integers(0, 199), st.integers(1, 30))
def test_there_is_a_line_that_fits_and_a_line_of_carets(text, offset, length):
    line, carets = (Unreadable("…", text, offset, length).caret() + "\n").split("\n")[:2]
    width = sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
    assert width <= 73
    assert set(carets.strip()) == {"^"}
