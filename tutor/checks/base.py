"""What every kind of check has in common: the questions it asks, the replies it gets, the draw of one attempt."""

import random
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

import numpy as np

from tutor.algebra.unreadable import Unreadable
from tutor.checks.compare import Array, array, kind_of, number
from tutor.checks.verdict import (
    Broke,
    EndedTheProcess,
    NotReached,
    TookTooLong,
    TooLarge,
    Verdict,
    todo,
    wrong,
)
from tutor.course.model import Table
from tutor.errors import TutorError
from tutor.wire.figure import Figure
from tutor.wire.probe import Died, Outcome, Probe, Raised, Returned, TimedOut, Unusable

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Draw:
    """Everything random about one attempt, and what the exercise gives to draw from. The same seed, the same draw."""

    seed: int
    functions: Mapping[str, str] = field(default_factory=dict)
    """The given functions, as formulas in x."""
    cases: Mapping[str, Table] = field(default_factory=dict)
    _made: dict[tuple[int, str], tuple[object, Any]] = field(default_factory=dict, compare=False, repr=False)

    def once(self, check: object, what: str, make: Callable[[], Made]) -> Made:
        """What a check makes of this draw alone, such as its truth: made once, for all submissions."""
        key = id(check), what
        if key not in self._made:
            self._made[key] = check, make()  # kept with the check, so that its id stays its own
        made: Made = self._made[key][1]
        return made

    def random(self, purpose: str) -> random.Random:
        """A stream of its own for each purpose, so that a check drawn more or less changes no other.

        The standard library's generator: its stream is the same on every platform and in every version.
        """
        return random.Random(f"{self.seed}/{purpose}")  # noqa: S311  not a secret


@dataclass(frozen=True, slots=True)
class Replies:
    """What one submission replied to the probes of one check."""

    outcomes: Mapping[str, Outcome]
    figures: tuple[Figure, ...] = ()
    finished: bool = True
    """The file ran to its end."""


class ReferenceFailed(TutorError):
    """A check rests on the reference solution, and that does not answer."""


class Check(ABC):
    """One thing that is verified about a submission.

    A subclass is a frozen dataclass: its fields are the keys that an author writes in `exercise.toml`, and a field
    without a default is a key that must be there. `docs/authoring.md` documents them.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def names(self) -> tuple[str, ...]:
        """The learner's names that this check is about."""

    @property
    def needs(self) -> tuple[str, ...]:
        """Other names of the learner without which nothing can be asked."""
        return ()

    @abstractmethod
    def probes(self, draw: Draw) -> tuple[Probe, ...]:
        """What to ask of the submission. Ids are local to the check."""

    def reference_probes(self, draw: Draw) -> tuple[Probe, ...]:
        """What to ask of the reference solution: the same questions, and perhaps more."""
        return self.probes(draw)

    @abstractmethod
    def judge(self, draw: Draw, learner: Replies, reference: Replies) -> Verdict:
        """Compare the replies to the questions of this draw. All probes have an outcome here."""

    @abstractmethod
    def faults(self, draw: Draw) -> tuple[str, ...]:
        """What is wrong with the check itself: sentences for its author, none if all is well."""

    def keyed(self, error: ValueError) -> str:
        """The sentence on a text of the author's that cannot be used, with the key at which it stands."""
        text = error.text if isinstance(error, Unreadable) else None
        places = {each.name: _place_of(text, getattr(self, each.name)) for each in fields(self)}  # type: ignore[arg-type]
        found = next((f"`{name}{place}`: " for name, place in places.items() if place is not None), "")
        return f"{found}{error}"

    def weaknesses(self, draw: Draw) -> tuple[str, ...]:
        """What only a thorough look finds, such as a truth that is undefined on its domain; it may take a while."""
        del draw
        return ()


def _place_of(text: str | None, value: object) -> str | None:
    """Where a text stands in the value of a key: `""`, `.name` or `[0]`; None where it does not."""
    match value:
        case str():
            return "" if value == text else None
        case Mapping():
            entries = [(f".{name}", entry) for name, entry in value.items()]
        case list() | tuple():
            entries = [(f"[{place}]", entry) for place, entry in enumerate(value)]
        case _:
            return None
    inside = ((step, _place_of(text, entry)) for step, entry in entries)
    return next((step + further for step, further in inside if further is not None), None)


def value_or_verdict(outcome: Outcome | None, asked: str) -> Returned | Verdict:
    """The returned value, or the verdict on an outcome that has none."""
    match outcome:
        case Returned():
            return outcome
        case Raised(error, message, lines):
            return wrong(Broke(error, message, lines, asked))
        case TimedOut(seconds, lines):
            return wrong(TookTooLong(seconds, lines, asked))
        case Died(how):
            return wrong(EndedTheProcess(how, asked))
        case Unusable(what):
            return wrong(TooLarge(what, asked))
        case None:
            return todo(NotReached())


def value_of(outcome: Outcome | None) -> object:
    """What the reference solution replied.

    Raises:
        ReferenceFailed: it has no value, which `content check` would have told.
    """
    if not isinstance(outcome, Returned):
        raise ReferenceFailed(f"The reference solution of this exercise has no value here: {outcome}.")
    return outcome.value


def numbers_of(truth: object) -> Array:
    """A truth of the reference solution's, as real numbers.

    Raises:
        ReferenceFailed: it is something else.
    """
    numbers = array(truth)
    if not isinstance(numbers, np.ndarray):
        raise ReferenceFailed(f"The reference solution should give real numbers here, and gives {kind_of(truth)}.")
    return numbers


def number_of(truth: object) -> float:
    """A truth of the reference solution's, as one real number.

    Raises:
        ReferenceFailed: it is something else.
    """
    value = number(truth)
    if not isinstance(value, float):
        raise ReferenceFailed(f"The reference solution should give a number here, and gives {kind_of(truth)}.")
    return value
