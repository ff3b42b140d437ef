"""`tutor history` and `tutor restore`: what was tried and written before."""

from collections.abc import Sequence
from difflib import unified_diff
from typing import TypeVar

import click

from tutor.cli.exits import Exit
from tutor.cli.numbers import whole
from tutor.cli.present import MARKS, harmless, report_text, tell
from tutor.cli.settings import Settings, common_options, exercise_argument
from tutor.course.model import Exercise
from tutor.errors import UsageError
from tutor.progress.model import Attempt, Draft
from tutor.progress.moments import moment
from tutor.progress.store import Store

Thing = TypeVar("Thing")

MOST_LISTED = 20
"""Attempts, unless all are asked for."""
MOST_NUMBERED = 1_000_000


@click.command()
@exercise_argument
@click.argument("number", required=False, type=whole(1, MOST_NUMBERED))
@click.option("--draft", is_flag=True, help="NUMBER is that of a former draft, not of an attempt.")
@click.option("--diff", is_flag=True, help="Show what has changed from that text to your draft, not the text itself.")
@click.option("--all", "every", is_flag=True, help=f"List all attempts, not the {MOST_LISTED} newest.")
@common_options
@click.pass_obj
def history(settings: Settings, exercise: str, number: int | None, draft: bool, diff: bool, every: bool) -> int:
    """Your attempts at an exercise, newest first; with a NUMBER (1 is the newest) one of them, with its text.

    `tutor restore EXERCISE NUMBER` makes the text of an attempt your draft again.
    """
    chosen = settings.exercise(exercise)
    store = settings.tutor.store
    if number is None:
        if draft or diff:
            what, option = ("former draft", "--draft") if draft else ("attempt", "--diff")
            raise UsageError(f"Name the {what} too, such as: tutor history {chosen.number} 1 {option}")
        tell(_listing(store, chosen, every=every))
    elif draft:
        former = _chosen(store.former_drafts(chosen.id), number, f"former drafts of exercise {chosen.number}")
        tell(_difference(former.source, settings.tutor.text_of(chosen)) if diff else harmless(former.source))
    else:
        attempt = _attempt(store, chosen, number)
        text = _difference(attempt.source, settings.tutor.text_of(chosen)) if diff else harmless(attempt.source)
        tell(f"{_report(chosen, attempt)}\n\n{text}")
    return Exit.PASSED


@click.command()
@exercise_argument
@click.argument("number", required=False, type=whole(1, MOST_NUMBERED))
@common_options
@click.pass_obj
def restore(settings: Settings, exercise: str, number: int | None) -> int:
    """Bring back the former draft of an exercise, or the text of the attempt of that NUMBER.

    The draft that it replaces becomes the former one, so that the same without a number undoes it.
    """
    chosen = settings.exercise(exercise)
    store = settings.tutor.store
    if number is not None:
        attempt = _attempt(store, chosen, number)
        store.replace_draft(chosen.id, attempt.source)
        tell(
            f"The draft of exercise {chosen.number} is the text of your attempt of {moment(attempt.at)}. "
            f"`tutor restore {chosen.number}` brings back the one before."
        )
        return Exit.PASSED
    draft = store.restore_draft(chosen.id)
    if draft is None:
        raise UsageError(f"There is no former draft of exercise {chosen.number} to bring back.")
    tell(f"The draft of exercise {chosen.number} is the former one again ({_size(draft)}). The same again undoes this.")
    return Exit.PASSED


def _listing(store: Store, exercise: Exercise, *, every: bool) -> str:
    attempts = store.attempts(exercise.id, None if every else MOST_LISTED)
    drafts = store.former_drafts(exercise.id)
    lines = [f"{exercise.number} · {exercise.title}: " + ("attempts, newest first" if attempts else "no attempt yet")]
    lines += [f"{number:>4}  {moment(attempt.at)}  {_marks(attempt)}" for number, attempt in enumerate(attempts, 1)]
    older = store.standing(exercise.id).attempts - len(attempts)
    if older > 0:
        lines.append(f"      and {older} older, which --all lists")
    if drafts:
        lines.append("Former drafts, newest first")
        lines += [f"{number:>4}  {moment(draft.saved_at)}  {_size(draft)}" for number, draft in enumerate(drafts, 1)]
    return "\n".join(lines)


def _marks(attempt: Attempt) -> str:
    return " ".join(f"{letter}{MARKS[status]}" for letter, status in attempt.statuses.items())


def _size(draft: Draft) -> str:
    lines = len(draft.source.splitlines())
    return "1 line" if lines == 1 else f"{lines} lines"


def _report(exercise: Exercise, attempt: Attempt) -> str:
    heading = f"attempt of {moment(attempt.at)}"
    try:
        return report_text(exercise, heading, attempt.report, "")
    except (LookupError, TypeError, AttributeError):  # imported, or of a course that had other parts
        return f"{heading}\n  {_marks(attempt)}\n  The rest of its report is none that this tutor can read."


def _attempt(store: Store, exercise: Exercise, number: int) -> Attempt:
    return _chosen(store.attempts(exercise.id, number), number, f"attempts at exercise {exercise.number}")


def _difference(before: str, draft: str) -> str:
    """What the draft has changed, with three lines around each change."""
    rows = unified_diff(harmless(before).splitlines(), harmless(draft).splitlines(), "this text", "draft", lineterm="")
    return "\n".join(rows) or "Your draft is this text."


def _chosen(things: Sequence[Thing], number: int, what: str) -> Thing:
    if number > len(things):
        raise UsageError(f"There is no number {number} among the {what}: there {_are(len(things))}.")
    return things[number - 1]


def _are(count: int) -> str:
    return "is none" if count == 0 else "is 1" if count == 1 else f"are {count}"
