"""`tutor content check`: whatever can be wrong with a course, found before a learner meets it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.second_opinion import same_derivative
from tutor.algebra.text import read
from tutor.checks.assemble import draw_for
from tutor.checks.function import Function
from tutor.checks.verdict import Status
from tutor.course.model import Exercise
from tutor.errors import ContentError, Fault
from tutor.grading.report import Report
from tutor.service import Tutor
from tutor.typeset.document import lay_out
from tutor.typeset.errors import UnknownLatex

_SEED = 1
_MIN_HINTS, _MAX_HINTS = 3, 5
_WIDTH = 76
_DONE = (Status.PASSED, Status.SELF_ASSESSED)


@dataclass(frozen=True, slots=True)
class Audited:
    """One exercise, and what was found."""

    exercise: str
    faults: tuple[Fault, ...]


def audit(tutor: Tutor) -> Iterator[Audited]:
    """Every exercise of the course in turn: its form, its truths, its starter and its reference solution."""
    for name, error in tutor.course.damaged.items():
        yield Audited(name, error.faults)
    for exercise in tutor.course.exercises:
        try:
            yield Audited(exercise.id, tuple(_faults(tutor, exercise)))
        except ContentError as error:
            yield Audited(exercise.id, error.faults)


def _faults(tutor: Tutor, exercise: Exercise) -> Iterator[Fault]:
    yield from _texts(exercise)
    yield from _truths(tutor, exercise)
    asked = tutor.ask(exercise, _SEED, drawn=True)
    starter = tutor.judge(asked, exercise.starter).report
    yield from _not_as_expected(exercise, "starter.py", starter, (Status.TODO,), "must be todo")
    solution = tutor.judge(asked, exercise.reference)
    yield from _not_as_expected(exercise, "solution.py", solution.report, _DONE, "must pass")
    for i, ((part, figure), plot) in enumerate(zip(solution.figures, exercise.plots, strict=True)):
        if len(figure.curves) < len(plot.curves):
            problem = f"a curve of the plot of part {part} has no value under the solution."
            yield Fault(exercise.folder / "exercise.toml", f"plots[{i}]", problem, "Mend its expressions.")


def _texts(exercise: Exercise) -> Iterator[Fault]:
    file = exercise.folder / "exercise.toml"
    for part in exercise.parts:
        if not _MIN_HINTS <= len(part.hints) <= _MAX_HINTS:
            problem = f"there are {len(part.hints)} hints."
            yield Fault(file, f"parts.{part.letter}.hints", problem, f"Write {_MIN_HINTS} to {_MAX_HINTS}.")
        for i, hint in enumerate(part.hints):
            yield from _mathematics(exercise, hint, "exercise.toml", f"parts.{part.letter}.hints[{i}]")
        yield from _mathematics(exercise, part.solution, "solution.md", f"part {part.letter}")
    yield from _mathematics(exercise, exercise.problem, "problem.md", "")


def _mathematics(exercise: Exercise, markdown: str, file: str, key: str) -> Iterator[Fault]:
    try:
        lay_out(markdown, _WIDTH)
    except UnknownLatex as error:
        yield Fault(exercise.folder / file, key, f"a formula cannot be shown: {error}", "Write it in other commands.")


def _truths(tutor: Tutor, exercise: Exercise) -> Iterator[Fault]:
    """Each check looked at thoroughly, and each derivative derived a second time, by SymPy."""
    file = exercise.folder / "exercise.toml"
    draw = draw_for(exercise, _SEED)
    for part in tutor.checks(exercise):
        for key, check in part.checks:
            place = f"parts.{part.letter}, check {key[1:]}"
            for sentence in check.weaknesses(draw):
                yield Fault(file, place, sentence, "")
            if isinstance(check, Function) and check.derivative_of and isinstance(check.domain, str):
                function = read(draw.functions.get(check.derivative_of, check.derivative_of), ("x",))
                if not same_derivative(function, derivative(function, "x"), "x", Domain.read(check.domain)):
                    yield Fault(file, place, "SymPy derives another derivative.", "Tell us: one of the two is wrong.")


def _not_as_expected(
    exercise: Exercise, file: str, report: Report, expected: tuple[Status, ...], wish: str
) -> Iterator[Fault]:
    if report.stopped is not None:
        yield Fault(exercise.folder / file, f"line {report.stopped.line}", f"{report.stopped.message}.", "It must run.")
    for part in report.parts:
        for name in part.names:
            if name.status not in expected:
                problem = f"{name.name} is {name.status} and {wish}: {name.message}"
                yield Fault(exercise.folder / file, f"part {part.letter}", problem, "")
