"""The checks of the course as it ships, and the names of its solutions."""

import contextlib
import io
from collections.abc import Callable, Iterator

import pytest

from tutor import lab
from tutor.checks.assemble import checks_of, draw_for
from tutor.checks.base import Check, Draw
from tutor.course.model import Course

CheckOf = Callable[[str, str], Check]
DrawOf = Callable[[str, int], Draw]


@pytest.fixture(scope="session")
def solutions(course: Course) -> Iterator[dict[str, dict[str, object]]]:
    """What each reference solution binds, by the exercise's number."""
    found: dict[str, dict[str, object]] = {}
    before, lab.figure_sink = lab.figure_sink, lambda _: None
    with contextlib.redirect_stdout(io.StringIO()):
        for exercise in course.exercises:
            names: dict[str, object] = {"__name__": "solution"}
            exec(exercise.reference, names)
            found[str(exercise.number)] = names
    yield found
    lab.figure_sink = before


@pytest.fixture(scope="session")
def check_of(course: Course) -> CheckOf:
    """A check of the course by the number of the exercise and the name that it is about."""
    return lambda number, name: next(
        check for part in checks_of(course.find(number)) for _, check in part.checks if name in check.names
    )


@pytest.fixture(scope="session")
def draw_of(course: Course) -> DrawOf:
    """A draw of an exercise of the course."""
    return lambda number, seed: draw_for(course.find(number), seed)
