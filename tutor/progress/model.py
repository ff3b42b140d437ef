"""What is remembered of a learner: drafts, attempts and hints; plain data without a database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

STATUSES = ("todo", "wrong", "self-assessed", "passed")
"""The words of `tutor check --json`, from the least to the best: being judged right beats judging oneself right."""

DONE = frozenset({"passed", "self-assessed"})


def is_better(status: str, than: str | None) -> bool:
    """True when `status` comes after `than` in STATUSES; every one of them is better than none."""
    return than is None or STATUSES.index(status) > STATUSES.index(than)


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of an exercise as the learner left it; `cursor` is (row, column), zero-based."""

    exercise: str
    source: str
    saved_at: datetime
    cursor: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One judged submission, kept with its text and its report (the object of `tutor check --json`)."""

    exercise: str
    at: datetime
    source: str
    report: Mapping[str, object]

    @property
    def statuses(self) -> dict[str, str]:
        """Part letter → status, read from the report; parts without a status of STATUSES are passed over."""
        parts = self.report.get("parts")
        rows = parts if isinstance(parts, (list, tuple)) else ()
        return {
            str(row["id"]): str(row["status"])
            for row in rows
            if isinstance(row, dict) and "id" in row and row.get("status") in STATUSES
        }


@dataclass(frozen=True, slots=True)
class HintsTaken:
    """How many rungs of the hint ladder of a part were shown."""

    exercise: str
    part: str
    taken: int


@dataclass(frozen=True, slots=True)
class SolutionShown:
    """The worked solution of a part was read, first at `at`."""

    exercise: str
    part: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Remembered:
    """A small thing kept under a key: the exercise last opened, the rating of a review question."""

    key: str
    value: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Best:
    """The best status that a part ever had."""

    exercise: str
    part: str
    status: str


@dataclass(frozen=True, slots=True)
class Progress:
    """All that is remembered of a learner; attempts and former drafts from the oldest to the newest."""

    drafts: tuple[Draft, ...] = ()
    former_drafts: tuple[Draft, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    hints: tuple[HintsTaken, ...] = ()
    solutions: tuple[SolutionShown, ...] = ()
    remembered: tuple[Remembered, ...] = ()
    best: tuple[Best, ...] = ()
    """Follows from the attempts; kept beside them so that a status outlives an attempt lost to a damaged disk."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge of progress added: drafts whose text was not here, and attempts."""

    drafts: int
    attempts: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How one exercise stands: the best status each part ever had, and how often it was tried."""

    best: Mapping[str, str] = field(default_factory=dict)
    attempts: int = 0
    hints: Mapping[str, int] = field(default_factory=dict)
    """Part letter → rungs of its hint ladder that were shown."""
    drafted: bool = False
    """There is a draft that differs from nothing: the learner has been here."""
    read: frozenset[str] = frozenset()
    """Parts whose worked solution was read before they were passed."""
