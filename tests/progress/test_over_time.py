from datetime import timedelta

import pytest

from tests.conftest import NOON
from tutor.progress.model import Attempt
from tutor.progress.over_time import MOST_DAYS, in_words, parts_passed


def attempt(after, exercise="01-basic-rules", **statuses):
    parts = [{"id": letter, "status": status} for letter, status in statuses.items()]
    return Attempt(exercise, NOON + after, "", {"parts": parts})


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


def test_in_words_every_day_on_which_parts_were_passed_has_a_row(course):
    day = timedelta(days=1)
    attempts = [
        attempt(0 * day, a="passed", b="wrong"),
        attempt(0.1 * day, b="self-assessed"),
        attempt(1 * day, c="wrong"),
        attempt(3 * day, c="passed"),
    ]
    assert in_words(course, attempts) == [
        "3 of 38 parts passed, in 4 attempts since 2026-03-02.",
        "",
        "day          passed   by then",
        "2026-03-02        2         2",
        "2026-03-05        1         3",
    ]


def test_of_many_days_the_newest_are_told_one_by_one(course):
    parts = [(exercise.id, part.letter) for exercise in course.exercises for part in exercise.parts]
    attempts = [attempt(timedelta(days=n), each, **{part: "passed"}) for n, (each, part) in enumerate(parts)]
    lines = in_words(course, attempts)
    assert lines[3] == f"{38 - MOST_DAYS} earlier days"
    assert len(lines) == 4 + MOST_DAYS
    assert lines[-1].split()[1:] == ["1", "38"]


def test_without_a_part_passed_there_is_a_sentence_and_no_table(course):
    assert in_words(course, []) == ["No attempt yet: 0 of 38 parts passed."]
    assert in_words(course, [attempt(timedelta(0), a="wrong")]) == [
        "0 of 38 parts passed, in 1 attempt since 2026-03-02."
    ]
