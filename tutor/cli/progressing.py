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

SECONDS_PER_DAY = 86_400


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
    deliver([(f"{figure.curves[0].y[-1]:.0f} of {total} parts passed", figure)], Wanted(width, twin, text, svg))
    return Exit.PASSED


def parts_passed(course: Course, attempts: tuple[Attempt, ...], now: datetime) -> Figure:
    """A staircase of the number of parts passed, over days since the first of `attempts` (oldest first), up to now."""
    known = {(exercise.id, part.letter) for exercise in course.exercises for part in exercise.parts}
    passed: set[tuple[str, str]] = set()
    first = attempts[0].at
    days, counts = [0.0], [0.0]
    for attempt in attempts:
        new = {(attempt.exercise, letter) for letter, status in attempt.statuses.items() if status in DONE}
        if not new & known <= passed:
            days += [(attempt.at - first).total_seconds() / SECONDS_PER_DAY] * 2
            counts.append(float(len(passed)))
            passed |= new & known
            counts.append(float(len(passed)))
    days.append(max(days[-1], (now - first).total_seconds() / SECONDS_PER_DAY))
    counts.append(float(len(passed)))
    return Figure(
        (Curve(tuple(days), tuple(counts), "parts passed", yours=True),),
        "Parts passed, by days since the first attempt",
        y_range=(0.0, float(len(known))),
    )
