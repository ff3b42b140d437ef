"""What is remembered of a learner: drafts, attempts and hints; plain data without a database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


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
        """Part letter → status, read from the report; empty where the report has none."""
        parts = self.report.get("parts")
        rows = parts if isinstance(parts, list) else []
        return {str(row["id"]): str(row["status"]) for row in rows if isinstance(row, dict) and "id" in row}


@dataclass(frozen=True, slots=True)
class Standing:
    """How one exercise stands: the best status each part ever had, and how often it was tried."""

    best: Mapping[str, str] = field(default_factory=dict)
    attempts: int = 0
    hints: Mapping[str, int] = field(default_factory=dict)
    """Part letter → rungs of its hint ladder that were shown."""
    drafted: bool = False
    """There is a draft that differs from nothing: the learner has been here."""
