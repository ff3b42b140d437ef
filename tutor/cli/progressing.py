"""`tutor progress`: how many parts were passed, day by day."""

from datetime import datetime

import click

from tutor.cli.exits import Exit
from tutor.cli.figures import Wanted, deliver, figure_options
from tutor.cli.present import tell
from tutor.cli.reading import DONE
from tutor.cli.settings import Settings, common_options
from tutor.course.model import Course
from tutor.progress.model import Attempt
from tutor.wire.figure import Curve, Figure

UNITS = (("days", 86_400.0), ("hours", 3_600.0), ("minutes", 60.0))
"""With their seconds. The first of which two have gone by is used, so that a first evening is no vertical line."""


@click.command()
@figure_options
@common_options
@click.pass_obj
def progress(settings: Settings, twin: bool, text: str | None, svg: str | None, width: int) -> int:
    """Your progress over time: parts passed against days."""
    tutor = settings.tutor
    attempts = tutor.store.attempts(None, None)[::-1]
    total = sum(len(exercise.parts) for exercise in tutor.course.exercises)
    if not attempts:
        tell(f"No attempt yet: 0 of {total} parts passed. `tutor 1` opens the first exercise.")
        return Exit.PASSED
    figure = parts_passed(tutor.course, attempts, tutor.now())
    heading = f"{figure.title}: {figure.curves[0].y[-1]:.0f} of {total}"
    deliver([(heading, figure)], Wanted(width, twin, text, svg))
    return Exit.PASSED


def parts_passed(course: Course, attempts: tuple[Attempt, ...], now: datetime) -> Figure:
    """A staircase of the number of parts passed, over the time since the first of `attempts` (oldest first), to now."""
    known = {(exercise.id, part.letter) for exercise in course.exercises for part in exercise.parts}
    end = max(attempts[-1].at, now)
    length = (end - attempts[0].at).total_seconds()
    unit, seconds = next((each for each in UNITS if length >= 2 * each[1]), UNITS[-1])
    passed: set[tuple[str, str]] = set()
    times, counts = [0.0], [0.0]
    for attempt in attempts:
        new = known & {(attempt.exercise, letter) for letter, status in attempt.statuses.items() if status in DONE}
        if not new <= passed:
            times += [(attempt.at - attempts[0].at).total_seconds() / seconds] * 2
            counts += [len(passed), len(passed | new)]
            passed |= new
    times.append(length / seconds)
    counts.append(len(passed))
    title = f"Parts passed, by {unit} since your first attempt"
    return Figure((Curve(tuple(times), tuple(counts), "parts passed"),), title, y_range=(0.0, float(len(known))))
