"""What a grading says: part by part, name by name, with its evidence; and the same as JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tutor.checks.verdict import Status, Verdict, WrongAt
from tutor.diagnosis.catalogue import Named
from tutor.diagnosis.relation import Relation
from tutor.grading.mistake import mistake_in
from tutor.grading.wording import joined, legible, message, stopped
from tutor.wire.figure import Figure
from tutor.wire.probe import Stopped


def joint(statuses: Iterable[Status]) -> Status:
    """The status of a whole: wrong if anything is, else todo, else self-assessed, else passed."""
    found = set(statuses)
    for status in (Status.WRONG, Status.TODO, Status.SELF_ASSESSED):
        if status in found:
            return status
    return Status.PASSED


@dataclass(frozen=True, slots=True)
class NameReport:
    """How one name stands; of several checks, the first that was not passed speaks."""

    name: str
    verdict: Verdict
    check: str = ""
    """The key of the check that speaks."""
    named: Named | None = None
    """What the answer looks like, where it was asked and a mistake explains it."""
    relation: Relation | None = None
    """How the answer relates to the truth, where that is simple and no mistake explains it."""

    @property
    def status(self) -> Status:
        """The status of the name."""
        return self.verdict.status

    @property
    def message(self) -> str:
        """The sentences for the learner: what was observed, then what it looks like."""
        told = [message(self.name, self.verdict)]
        if self.relation is not None:
            told.insert(0 if self.relation.first else 1, self.relation.message)
        if self.named is not None and self.named.message:
            told.append(self.named.message)
        return legible(joined(told))

    @property
    def mistake(self) -> str | None:
        """The id of the named mistake, or None where none is sure."""
        return self.named.id if self.named is not None else mistake_in(self.verdict)

    def to_json(self, values: str | None = None) -> dict[str, object]:
        """One entry of `checks`; `values` is a hash of those of a wrong answer."""
        entry: dict[str, object] = {
            "name": self.name,
            "status": str(self.status),
            "message": self.message,
            "mistake": self.mistake,
        }
        if self.named is not None and self.named.pieces:
            pieces = {name: legible(text) for name, text in self.named.pieces.items() if name != "f"}
            entry["pieces"] = pieces  # f may be the answer of another part: a derivative to be derived once more
        if self.relation is not None:
            entry["relation"] = {"kind": self.relation.kind, "said": legible(self.relation.message)}
        if self.verdict.readings:
            entry["readings"] = list(self.verdict.readings)
        if values is not None:
            entry["values"] = values
        return entry


@dataclass(frozen=True, slots=True)
class PartReport:
    """How one part stands."""

    letter: str
    names: tuple[NameReport, ...]

    @property
    def status(self) -> Status:
        """The status of the part."""
        return joint(name.status for name in self.names)


@dataclass(frozen=True, slots=True)
class Report:
    """One grading of one submission."""

    exercise: str
    course: str
    seed: int
    parts: tuple[PartReport, ...]
    stopped: Stopped | None = None
    printed: str = ""
    figures: tuple[Figure, ...] = ()
    """What the submission drew with `plot`."""

    @property
    def passed(self) -> bool:
        """No part is wrong or todo."""
        return joint(part.status for part in self.parts) in (Status.PASSED, Status.SELF_ASSESSED)

    @property
    def wrong(self) -> tuple[str, ...]:
        """The names that are wrong."""
        return tuple(name.name for part in self.parts for name in part.names if name.status is Status.WRONG)

    @property
    def evidence(self) -> Mapping[str, WrongAt]:
        """Name → the point that speaks against it, where there is one."""
        reasons = ((name.name, reason) for part in self.parts for name in part.names for reason in name.verdict.reasons)
        return {name: reason for name, reason in reasons if isinstance(reason, WrongAt)}

    def to_json(
        self, file: str, duration_ms: float, values: Mapping[str, str] = MappingProxyType({})
    ) -> dict[str, object]:
        """The object of `tutor check --json`; what the submission printed is not in it. `values`: name → their hash."""
        error: dict[str, object] | None = None
        if self.stopped is not None:
            error = {"kind": self.stopped.kind, "message": stopped(self.stopped), "line": self.stopped.line}
        parts = [
            {
                "id": part.letter,
                "status": str(part.status),
                "checks": [name.to_json(values.get(name.name)) for name in part.names],
            }
            for part in self.parts
        ]
        return {
            "file": file, "exercise": self.exercise, "passed": self.passed, "parts": parts, "error": error,
            "seed": self.seed, "course": self.course, "duration_ms": round(duration_ms, 1),
        }  # fmt: skip
