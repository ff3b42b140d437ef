"""How exercises and parts stand, as a shape and a word: colour only repeats what these say."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # the first frame does not wait for them
    from tutor.course.model import Exercise
    from tutor.progress.model import Standing

MARKS = {"passed": "✓", "wrong": "✗", "todo": "○", "self-assessed": "✓"}
WORDS = {"passed": "passed", "wrong": "wrong", "todo": "to do", "self-assessed": "self-assessed"}
STYLES = {"passed": "passed", "wrong": "wrong", "todo": "todo", "self-assessed": "passed"}
"""Status → one of `inks.READING`."""
DONE = frozenset({"passed", "self-assessed"})
STAR = "★"


class State(NamedTuple):
    """How an exercise stands: `✓ passed`, `◐ 2 of 4 parts`, `◔ begun`, `○ not begun`."""

    mark: str
    words: str
    style: str


def heading(number: int, title: str, stars: int) -> str:
    """An exercise as the first line of its screen names it."""
    return f"{number} · {title} {STAR * stars}"


def best_of(exercise: "Exercise", standing: "Standing") -> dict[str, str]:
    """Part letter → the best status the part ever had, in the order of the parts."""
    return {letter: standing.best.get(letter, "todo") for letter in exercise.letters}


def is_passed(best: Mapping[str, str]) -> bool:
    """Every part was passed at some time."""
    return all(status in DONE for status in best.values())


def state_of(exercise: "Exercise", standing: "Standing") -> State:
    """How an exercise stands."""
    best = best_of(exercise, standing)
    done = sum(status in DONE for status in best.values())
    if done == len(best):
        return State("✓", "passed", "passed")
    if done:
        return State("◐", f"{done} of {len(best)} parts", "begun")
    if standing.drafted or standing.attempts:
        return State("◔", "begun", "begun")
    return State("○", "not begun", "todo")
