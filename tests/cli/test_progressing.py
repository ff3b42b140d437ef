"""`tutor progress`."""

from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import NOON
from tutor.cli.progressing import parts_passed
from tutor.progress.model import Attempt


def attempt(after, exercise="01-basic-rules", **statuses):
    parts = [{"id": letter, "status": status} for letter, status in statuses.items()]
    return Attempt(exercise, NOON + after, "", {"parts": parts})


def test_without_an_attempt_it_says_where_to_begin(tutor_in):
    ended = tutor_in("progress")
    assert ended.status == 0
    assert ended.out == "No attempt yet: 0 of 38 parts passed. `tutor 1` opens the first exercise.\n"


def test_the_staircase_counts_each_part_once_when_it_is_first_passed(course):
    day = timedelta(days=1)
    figure = parts_passed(
        course,
        (
            attempt(0 * day, a="wrong"),
            attempt(1 * day, a="passed", b="todo"),
            attempt(2 * day, a="wrong", b="self-assessed"),
            attempt(3 * day, a="passed", q="passed"),
            attempt(3 * day, "no-such-exercise", a="passed"),
        ),
        NOON + 5 * day,
    )
    [curve] = figure.curves
    assert list(zip(curve.x, curve.y, strict=True)) == [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (5, 2)]
    assert figure.title == "Parts passed, by days since your first attempt"
    assert figure.y_range == (0, 38)


@pytest.mark.parametrize(
    ("length", "unit", "end"),
    [
        (timedelta(days=2), "days", 2),
        (timedelta(hours=5), "hours", 5),
        (timedelta(minutes=7), "minutes", 7),
        (timedelta(0), "minutes", 0),
    ],
)
def test_a_first_evening_is_shown_in_a_finer_unit(course, length, unit, end):
    figure = parts_passed(course, (attempt(timedelta(0), a="passed"),), NOON + length)
    assert f"by {unit}" in figure.title
    assert figure.curves[0].x[-1] == end


def test_a_clock_that_was_set_back_does_no_harm(course):
    figure = parts_passed(course, (attempt(timedelta(days=3), a="passed"),), NOON)
    assert figure.curves[0].x == (0, 0, 0, 0)


def test_it_is_drawn_told_and_saved(tutor_in, tutor, tmp_path):
    tutor.store.add_attempt(attempt(timedelta(0), a="passed", b="passed"))
    drawn = tutor_in("progress")
    assert drawn.status == 0
    assert drawn.out.splitlines()[0].endswith("since your first attempt: 2 of 38")
    assert "⠉" in drawn.out or "⠒" in drawn.out or "⣀" in drawn.out or "⠤" in drawn.out
    told = tutor_in("progress", "--twin")
    assert "parts passed: x from 0 to" in told.out
    assert tutor_in("progress", "--svg", "progress.svg").out == "Wrote progress.svg.\n"
    assert ET.parse(tmp_path / "progress.svg")
