"""A course as data: what an author wrote, checked for its form, not yet turned into checks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tutor.errors import ContentError, UsageError

Table = Mapping[str, object]
"""A TOML table as it was read."""


@dataclass(frozen=True, slots=True)
class Part:
    """One lettered task of an exercise."""

    letter: str
    title: str
    hints: tuple[str, ...]
    takeaway: str
    checks: tuple[Table, ...]
    """One table per check, as written; `tutor.checks` turns each into its kind."""
    solution: str = ""
    """Markdown: the worked solution, with the reason for each step."""

    @property
    def asks_for_a_derivative(self) -> bool:
        """A check is about the derivative of one function, so that others of its kind make further examples."""
        return any("derivative_of" in table for table in self.checks)


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve of a plot: Python over the names of the solution (`reference`) or of the learner (`yours`)."""

    label: str
    reference: str = ""
    yours: str = ""
    style: str = "line"


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot that belongs to a part; `let` are its inputs, Python over `np` and the inputs before."""

    part: str
    title: str
    curves: tuple[Curve, ...]
    let: Mapping[str, str] = field(default_factory=dict)
    log: str = ""
    y_range: tuple[float, float] | None = None
    components: tuple[str, ...] = ()
    """Names for x = 0, 1, 2, …: the plot is a row for each, with the learner's value and the true one."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise: its texts, its parts and everything needed to judge and draw it."""

    id: str
    number: int
    title: str
    stars: int
    folder: Path
    problem: str
    """Markdown with LaTeX between $…$ and $$…$$."""
    starter: str
    reference: str
    """Python: the reference solution."""
    parts: tuple[Part, ...]
    functions: Mapping[str, str] = field(default_factory=dict)
    """The given functions as formulas in x."""
    cases: Mapping[str, Table] = field(default_factory=dict)
    plots: tuple[Plot, ...] = ()
    laboratory: tuple[Table, ...] = ()
    """One table per laboratory, as written; `tutor.laboratory` turns each into its kind."""
    mistakes: Mapping[str, Table] = field(default_factory=dict)
    """Known wrong answers: name → id of a mistake → the answers that it leads to."""

    @property
    def letters(self) -> tuple[str, ...]:
        """Of the parts, in order."""
        return tuple(part.letter for part in self.parts)

    def read(self) -> None:
        """Read what was put off until it is needed.

        Raises:
            ContentError: its files have a fault by now.
        """


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the review, answered in the learner's mind and rated there; it leads back to a part."""

    question: str
    exercise: str
    part: str


@dataclass(frozen=True, slots=True)
class Course:
    """All exercises in order, and the words around them."""

    title: str
    version: str
    welcome: str
    exercises: tuple[Exercise, ...]
    review: tuple[Question, ...]
    reading: tuple[str, ...]
    damaged: Mapping[str, ContentError] = field(default_factory=dict)
    """Exercises that cannot be used, by folder name, and why."""

    def find(self, wanted: str) -> Exercise:
        """The exercise with this number or id.

        Raises:
            UsageError: there is none.
            ContentError: there is one, and it is damaged.
        """
        number = wanted.lstrip("0")
        for exercise in self.exercises:
            if wanted == exercise.id or number == str(exercise.number):
                exercise.read()
                return exercise
        for name, error in self.damaged.items():
            if wanted == name or number == name.partition("-")[0].lstrip("0"):
                raise error
        known = ", ".join(str(exercise.number) for exercise in self.exercises)
        raise UsageError(f"There is no exercise {wanted!r}. Choose one of {known}, or its id: see `tutor list`.")

    def after(self, exercise: Exercise) -> Exercise | None:
        """The exercise that follows, or None after the last."""
        later = [other for other in self.exercises if other.number > exercise.number]
        return later[0] if later else None
