"""Whole numbers on the command line."""

import pytest


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("check", "1", "--jobs", "0", "-"), "'--jobs': 0 is not a whole number from 1 to 64."),
        (("check", "1", "--jobs", "two", "-"), "'--jobs': two is not a whole number from 1 to 64."),
        (("check", "1", "--seed", "-1", "-"), "'--seed': -1 is not a whole number from 0 on."),
        (("history", "1", "0"), "'[NUMBER]': 0 is not a whole number from 1 to 1000000."),
        (("problem", "1", "--width", "3"), "'--width': 3 is not a whole number from 20 to 1000."),
    ],
)
def test_what_is_no_such_number_is_told_in_words(tutor_in, words, told):
    ended = tutor_in(*words)
    assert ended.status == 2
    assert ended.out == ""
    assert ended.err.endswith(f"Error: Invalid value for {told}\n")


def test_a_number_is_taken_however_it_is_written(tutor_in):
    assert tutor_in("problem", "1", "a", "--width", "0040").out == tutor_in("problem", "1", "a", "--width", "40").out
