"""How many parts were passed, and when: as a figure, and as words with a table."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from tutor.course.model import Course
from tutor.progress.model import DONE, Attempt
from tutor.wire.figure import Curve, Figure

UNITS = (("days", 86_400.0), ("hours", 3_600.0), ("minutes", 60.0))
"""With their seconds. The first of which two have gone by is used, so that a first evening is no vertical line."""
MOST_DAYS = 12
"""Rows of the table; days before them are told in one."""


def parts_passed(course: Course, attempts: Sequence[Attempt], now: datetime) -> Figure:
    """A staircase of the number of parts passed, over the time since the first of `attempts` in any order, to now."""
    attempts = _by_time(attempts)
    end = max(attempts[-1].at, now)
    length = (end - attempts[0].at).total_seconds()
    unit, seconds = next((each for each in UNITS if length >= 2 * each[1]), UNITS[-1])
    times, counts = [0.0], [0.0]
    for at, total in _steps(course, attempts):
        times += [(at - attempts[0].at).total_seconds() / seconds] * 2
        counts += [counts[-1], total]
    times.append(length / seconds)
    counts.append(counts[-1])
    title = f"Parts passed, by {unit} since your first attempt"
    return Figure((Curve(tuple(times), tuple(counts), "parts passed"),), title, y_range=(0.0, float(_size(course))))


def in_words(course: Course, attempts: Sequence[Attempt]) -> list[str]:
    """A sentence, and a table of the days on which parts were passed; `attempts` come in any order.

    Days are those of the learner's place.
    """
    attempts = _by_time(attempts)
    days: dict[str, int] = {}
    for at, total in _steps(course, attempts):
        days[f"{at.astimezone():%Y-%m-%d}"] = total
    passed = max(days.values(), default=0)
    if not attempts:
        return [f"No attempt yet: 0 of {_size(course)} parts passed."]
    tries = "1 attempt" if len(attempts) == 1 else f"{len(attempts)} attempts"
    sentence = f"{passed} of {_size(course)} parts passed, in {tries} since {attempts[0].at.astimezone():%Y-%m-%d}."
    befores = [0, *days.values()]
    rows = [f"{day}{total - befores[row]:>9}{total:>10}" for row, (day, total) in enumerate(days.items())]
    older = [f"{len(rows) - MOST_DAYS} earlier days"] if len(rows) > MOST_DAYS else []
    heading = ["", f"{'day':<10}{'passed':>9}{'by then':>10}"] if rows else []
    return [sentence, *heading, *older, *rows[-MOST_DAYS:]]


def _by_time(attempts: Sequence[Attempt]) -> list[Attempt]:
    return sorted(attempts, key=lambda attempt: attempt.at)


def _steps(course: Course, attempts: Sequence[Attempt]) -> Iterator[tuple[datetime, int]]:
    """Each moment at which parts were passed for the first time, and how many were by then."""
    known = {(exercise.id, letter) for exercise in course.exercises for letter in exercise.letters}
    passed: set[tuple[str, str]] = set()
    for attempt in attempts:
        new = known & {(attempt.exercise, letter) for letter, status in attempt.statuses.items() if status in DONE}
        if not new <= passed:
            passed |= new
            yield attempt.at, len(passed)


def _size(course: Course) -> int:
    return sum(len(exercise.letters) for exercise in course.exercises)
