"""`tutor content check`: whatever can be wrong with a course, found before a learner meets it."""

import symtable
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.second_opinion import same_derivative
from tutor.algebra.text import read
from tutor.checks.assemble import draw_for
from tutor.checks.function import Function
from tutor.checks.members import Members
from tutor.checks.value import Value
from tutor.checks.verdict import Status
from tutor.course.model import Course, Exercise
from tutor.course.rules import RuleCard
from tutor.diagnosis.catalogue import CATALOGUE
from tutor.diagnosis.known import Known
from tutor.diagnosis.of_values import listed
from tutor.errors import ContentError, Fault
from tutor.grading.plan import replies_to
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
    solution = tutor.judge(asked, exercise.reference)
    yield from _solution(exercise, solution)
    yield from _known_mistakes(tutor, exercise, solution)
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
    if report.stopped is None:
        table = symtable.symtable(exercise.starter, str(file), "exec")
        bound = {each.get_name() for each in table.get_symbols() if each.is_assigned() or each.is_imported()}
        for letter, name, _, _ in _names(report):
            if name not in bound:
                yield Fault(file, f"part {letter}", f"{name} is not in it.", f"Add a stub: {name} is `...`.")


def _solution(exercise: Exercise, solution: Graded) -> Iterator[Fault]:
    file = exercise.folder / "solution.py"
    yield from _stopped(file, solution.report)
    for letter, name, status, message in _names(solution.report):
        if status not in (Status.PASSED, Status.SELF_ASSESSED):
            problem = f"{name} is {status}: {message}"
            yield Fault(file, f"part {letter}", problem, "Mend it, or the truth in exercise.toml.")
    for i, ((part, figure), plot) in enumerate(zip(solution.figures, exercise.plots, strict=True)):
        if len(figure.curves) < len(plot.curves):
            drawn = {curve.label for curve in figure.curves}
            absent = next((curve.label for curve in plot.curves if curve.label not in drawn), "")
            curve = f"the curve “{absent}”" if absent else "a curve"
            problem = f"{curve} of the plot of part {part} has no value under the solution."
            yield Fault(exercise.folder / "exercise.toml", f"plots[{i}]", problem, "Mend its expressions.")


def _known_mistakes(tutor: Tutor, exercise: Exercise, solution: Graded) -> Iterator[Fault]:
    """Wrong answers that are listed under no mistake, for a name that nothing is about, or that are right."""
    file = exercise.folder / "mistakes.toml"
    checks = {name: each for part in tutor.checks(exercise) for each in part.checks for name in each[1].names}
    for name, wrong in exercise.mistakes.items():
        if name not in checks:
            yield Fault(file, name, "no check is about this name.", _nearest(name, checks, "Take it away."))
            continue
        for id_ in wrong:
            if id_ not in CATALOGUE:
                advice = _nearest(id_, CATALOGUE, "`tutor mistakes` lists all.")
                yield Fault(file, f"{name}.{id_}", "there is no such mistake.", advice)
        key, check = checks[name]
        if solution.seen is not None and isinstance(check, Value | Members):
            for id_ in listed(check, replies_to(key, solution.seen), Known(wrong)):
                yield Fault(file, f"{name}.{id_}", "the answer of solution.py is among these.", "Take it away.")


def _nearest(name: str, known: Iterable[str], otherwise: str) -> str:
    near = get_close_matches(name, known, 1)
    return f"Did you mean `{near[0]}`?" if near else otherwise


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
