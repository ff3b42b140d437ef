"""`tutor content check`: whatever can be wrong with a course, found before a learner meets it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.second_opinion import same_derivative
from tutor.algebra.text import read
from tutor.checks.assemble import draw_for
from tutor.checks.function import Function
from tutor.checks.verdict import Status
from tutor.course.model import Course, Exercise
from tutor.course.rules import RuleCard
from tutor.errors import ContentError, Fault
from tutor.grading.report import Report
from tutor.laboratory.assemble import experiments_of, pictured, plans_of
from tutor.laboratory.experiment import Readings
from tutor.service import Graded, Tutor
from tutor.typeset.document import lay_out
from tutor.typeset.errors import LatexError

_SEED = 1
_MIN_HINTS, _MAX_HINTS = 3, 5
_WIDTH = 76
_CARD = (60, 15)
"""Columns and lines of a rule card: it has to fit into a small terminal with its frame."""


@dataclass(frozen=True, slots=True)
class Audited:
    """One exercise, or what holds the exercises together, and what was found."""

    name: str
    faults: tuple[Fault, ...]


def audit(tutor: Tutor) -> Iterator[Audited]:
    """Every exercise of the course in turn: its form, its texts, its truths, its starter and its reference solution.

    `course.toml` and the rule cards come last, and only if there is something to say about them.

    Raises:
        SandboxError: no process could be started.
    """
    for name, error in tutor.course.damaged.items():
        yield Audited(name, error.faults)
    for exercise in tutor.course.exercises:
        found: list[Fault] = []
        try:
            found.extend(_faults(tutor, exercise))
        except ContentError as error:
            found.extend(error.faults)
        yield Audited(exercise.id, tuple(found))
    faults = tuple(_faults_of_course(tutor.course))
    if faults:
        yield Audited("course.toml", faults)
    faults = tuple(_faults_of_rules(tutor))
    if faults:
        yield Audited("rules", faults)


def _faults(tutor: Tutor, exercise: Exercise) -> Iterator[Fault]:
    yield from _texts(exercise)
    yield from _truths(tutor, exercise)
    asked = tutor.ask(exercise, _SEED, drawn=True)
    yield from _starter(exercise, tutor.judge(asked, exercise.starter).report)
    yield from _solution(exercise, tutor.judge(asked, exercise.reference))
    yield from _laboratory(tutor, exercise)


def _texts(exercise: Exercise) -> Iterator[Fault]:
    file = exercise.folder / "exercise.toml"
    for part in exercise.parts:
        key = f"parts.{part.letter}"
        if not _MIN_HINTS <= len(part.hints) <= _MAX_HINTS:
            count = f"there {'is 1 hint' if len(part.hints) == 1 else f'are {len(part.hints)} hints'}."
            yield Fault(file, f"{key}.hints", count, f"Write {_MIN_HINTS} to {_MAX_HINTS}.")
        for i, hint in enumerate(part.hints):
            yield from _mathematics(hint, file, f"{key}.hints[{i}]")
        yield from _mathematics(part.takeaway, file, f"{key}.takeaway")
        yield from _mathematics(part.solution, exercise.folder / "solution.md", f"part {part.letter}")
    yield from _mathematics(exercise.problem, exercise.folder / "problem.md", "")


def _mathematics(markdown: str, file: Path, key: str) -> Iterator[Fault]:
    try:
        lay_out(markdown, _WIDTH)
    except LatexError as error:
        yield Fault(file, key, f"a formula cannot be shown. {error}", "Write it in other commands.")


def _truths(tutor: Tutor, exercise: Exercise) -> Iterator[Fault]:
    """Each check looked at thoroughly, and each derivative derived a second time, by SymPy."""
    file = exercise.folder / "exercise.toml"
    draw = draw_for(exercise, _SEED)
    for part in tutor.checks(exercise):
        for i, (_, check) in enumerate(part.checks):
            key = f"parts.{part.letter}.checks[{i}]"
            for sentence in check.weaknesses(draw):
                yield Fault(file, key, sentence, "")
            if isinstance(check, Function) and check.derivative_of and isinstance(check.domain, str):
                function = read(draw.functions.get(check.derivative_of, check.derivative_of), ("x",))
                if not same_derivative(function, derivative(function, "x"), "x", Domain.read(check.domain)):
                    problem = "SymPy derives another derivative."
                    yield Fault(file, f"{key}.derivative_of", problem, "Report this: one of the two is wrong.")


def _starter(exercise: Exercise, report: Report) -> Iterator[Fault]:
    file = exercise.folder / "starter.py"
    yield from _stopped(file, report)
    for letter, name, status, _ in _names(report):
        if status is not Status.TODO:
            yield Fault(file, f"part {letter}", f"{name} is {status}, not todo.", f"Leave {name} as `...`.")


def _solution(exercise: Exercise, solution: Graded) -> Iterator[Fault]:
    file = exercise.folder / "solution.py"
    yield from _stopped(file, solution.report)
    for letter, name, status, message in _names(solution.report):
        if status not in (Status.PASSED, Status.SELF_ASSESSED):
            problem = f"{name} is {status}: {message}"
            yield Fault(file, f"part {letter}", problem, "Mend it, or the truth in exercise.toml.")
    for i, ((part, figure), plot) in enumerate(zip(solution.figures, exercise.plots, strict=True)):
        if len(figure.curves) < len(plot.curves):
            problem = f"a curve of the plot of part {part} has no value under the solution."
            yield Fault(exercise.folder / "exercise.toml", f"plots[{i}]", problem, "Mend its expressions.")


def _laboratory(tutor: Tutor, exercise: Exercise) -> Iterator[Fault]:
    """Each laboratory begins with something of the learner's, if the learner's answers are right."""
    for i, experiment in enumerate(experiments_of(exercise)):
        dials = experiment.dials()
        readings = Readings(*tutor.replies(exercise, exercise.reference, plans_of(experiment, dials)))
        picture = pictured(experiment, readings, dials, dials.start)
        if not any(curve.yours for curve in picture.figure.curves):
            problem = f"nothing of the learner's is drawn under the solution. {picture.words}"
            yield Fault(exercise.folder / "exercise.toml", f"laboratory[{i}]", problem, "Mend its expressions.")


def _stopped(file: Path, report: Report) -> Iterator[Fault]:
    if report.stopped is not None:
        line = f"line {report.stopped.line}" if report.stopped.line else ""
        yield Fault(file, line, f"{report.stopped.message}.", "It must run to its end.")


def _names(report: Report) -> Iterator[tuple[str, str, Status, str]]:
    """Part letter, name, status and message of every name."""
    for part in report.parts:
        for name in part.names:
            yield part.letter, name.name, name.status, name.message


def _faults_of_course(course: Course) -> Iterator[Fault]:
    """Texts that cannot be shown, and questions of the review that lead nowhere."""
    if not course.exercises:
        return
    file = course.exercises[0].folder.parent / "course.toml"
    known = {(exercise.id, part.letter) for exercise in course.exercises for part in exercise.parts}
    yield from _mathematics(course.welcome, file, "welcome")
    for i, question in enumerate(course.review):
        yield from _mathematics(question.question, file, f"review[{i}].question")
        if question.exercise not in course.damaged and (question.exercise, question.part) not in known:
            problem = f"there is no part {question.part!r} of an exercise {question.exercise!r}."
            yield Fault(file, f"review[{i}]", problem, "Name the part that teaches the answer.")


def _faults_of_rules(tutor: Tutor) -> Iterator[Fault]:
    """Cards that cannot be used, cannot be shown, are too long, or share a name with another."""
    width, most = _CARD
    yield from tutor.rules.faults
    owners: dict[str, RuleCard] = {}
    for card in tutor.rules.cards:
        try:
            lines = lay_out(card.markdown, width)
        except LatexError as error:
            yield Fault(card.path, "", f"a formula cannot be shown. {error}", "Write it in other commands.")
            continue
        if len(lines) > most:
            problem = f"takes {len(lines)} lines of {width} columns."
            yield Fault(card.path, "", problem, f"Say it in {most}, heading and empty lines included.")
        for name in card.names:
            other = owners.setdefault(name.casefold(), card)
            if other is not card:
                yield Fault(card.path, "", f"{name!r} is the name of {other.path.name} too.", "Keep one of them.")
