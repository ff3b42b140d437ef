"""The checks of an exercise, made from its tables."""

from dataclasses import dataclass

from tutor.checks import KINDS
from tutor.checks.base import Check, Draw
from tutor.course.model import Exercise, Table
from tutor.course.table import convert
from tutor.errors import ContentError, Fault


@dataclass(frozen=True, slots=True)
class PartChecks:
    """The checks of one part, each with the key by which it is known within the exercise."""

    letter: str
    checks: tuple[tuple[str, Check], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that the part is about, once, in the order of the checks."""
        return tuple(dict.fromkeys(name for _, check in self.checks for name in check.names))


def draw_for(exercise: Exercise, seed: int) -> Draw:
    """What is random about one attempt at this exercise."""
    return Draw(seed, exercise.functions, exercise.cases)


def checks_of(exercise: Exercise) -> tuple[PartChecks, ...]:
    """All checks, part by part.

    Raises:
        ContentError: a table is ill-formed; all faults of the exercise together.
    """
    faults: list[Fault] = []
    parts = []
    for part in exercise.parts:
        checks = []
        for i, table in enumerate(part.checks):
            try:
                checks.append((f"{part.letter}{i}", _check(table, exercise, f"parts.{part.letter}.checks[{i}]")))
            except ContentError as error:
                faults += error.faults
        parts.append(PartChecks(part.letter, tuple(checks)))
    if faults:
        raise ContentError(*faults)
    return tuple(parts)


def _check(table: Table, exercise: Exercise, key: str) -> Check:
    file = exercise.folder / "exercise.toml"
    kind = KINDS.get(str(table.get("kind")))
    if kind is None:
        raise ContentError(Fault(file, f"{key}.kind", "there is no such kind of check.", f"Known: {', '.join(KINDS)}."))
    check = convert({name: value for name, value in table.items() if name != "kind"}, kind, file, key)
    found = check.faults(draw_for(exercise, seed=0))
    if found:
        raise ContentError(*(Fault(file, key, sentence, "") for sentence in found))
    return check
