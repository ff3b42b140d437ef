"""What somebody is offered next, and what is remembered of it: hints one at a time, examples, the part that is open."""

from collections.abc import Mapping
from dataclasses import dataclass

from tutor.course.model import Exercise
from tutor.progress.model import DONE
from tutor.progress.store import Store
from tutor.service import Tutor

_REMEMBERED = 30
"""Attempts that are looked at; nobody is stuck by the thirty-first."""


@dataclass(frozen=True, slots=True)
class Hinted:
    """Where somebody stands on the hint ladder of a part."""

    shown: tuple[str, ...]
    """The rungs so far in Markdown, the newest last."""
    total: int
    ended: bool
    """One more was asked for than there are."""


def next_hint(store: Store, exercise: Exercise, letter: str) -> Hinted:
    """One more rung of a part's hint ladder, counted; after the last there is none to count.

    The first rung is a question about the mistake in the last attempt at the part, if one was named; it stays as it was
    asked.

    Raises:
        ProgressError: it cannot be counted.
    """
    from tutor.teaching.ladder import nudge_from, rungs  # noqa: PLC0415  not before somebody is stuck

    part = next(part for part in exercise.parts if part.letter == letter)
    key = f"nudge {exercise.id} {letter}"
    before = store.hints_taken(exercise.id, letter)
    nudge = store.recall(key) or "" if before else nudge_from(_last_report(store, exercise), letter)
    rung = store.take_hint(exercise.id, letter, len(part.hints))
    if nudge and not before:
        store.remember(key, nudge)
    return Hinted(rungs(part, nudge)[:rung], len(part.hints), ended=before >= len(part.hints))


def _last_report(store: Store, exercise: Exercise) -> Mapping[str, object]:
    attempts = store.attempts(exercise.id, 1)
    return attempts[0].report if attempts else {}


def hints_offered(store: Store, exercise: Exercise) -> frozenset[str]:
    """The parts at which somebody seems to be stuck, by the attempts since the exercise was last started over.

    Raises:
        ProgressError: they cannot be read.
    """
    from tutor.teaching.tries import offered  # noqa: PLC0415  imports NumPy

    since = store.started_over(exercise.id)
    attempts = store.attempts(exercise.id, _REMEMBERED)
    return offered(attempt.report for attempt in attempts if since is None or attempt.at > since)


def next_example(tutor: Tutor, exercise: Exercise, letter: str) -> str | None:
    """A worked example of the same skill as a part, in Markdown: another one each time. None where there is none.

    Raises:
        ContentError: the exercise is ill-formed.
        ProgressError: it cannot be noted which one was shown.
    """
    from tutor.algebra.text import read, show  # noqa: PLC0415  imports NumPy
    from tutor.checks.function import Function  # noqa: PLC0415
    from tutor.teaching.siblings import sibling, skill_of  # noqa: PLC0415
    from tutor.teaching.worked import worked  # noqa: PLC0415

    checks = next(part.checks for part in tutor.checks(exercise) if part.letter == letter)
    asked = [check.derivative_of for _, check in checks if isinstance(check, Function) and check.derivative_of]
    given = read(exercise.functions.get(asked[0], asked[0]), ("x",)) if asked else None
    skill = None if given is None else skill_of(given)
    if given is None or skill is None:
        return None
    key = f"example {exercise.id} {letter}"
    count, _, before = (tutor.store.recall(key) or "").partition(" ")
    seed = int(count) if count.isdecimal() else 0
    shown = sibling(skill, seed, {show(given), before})
    tutor.store.remember(key, f"{seed + 1} {show(shown.function)}")
    return worked(shown)


def first_unfinished(store: Store, exercise: Exercise) -> str | None:
    """The letter of the first part that was never passed, or None when all were."""
    best = store.standing(exercise.id).best
    for part in exercise.parts:
        if best.get(part.letter) not in DONE:
            return part.letter
    return None
