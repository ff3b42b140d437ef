"""`Tutor`: one course, one learner; the one place where the rooms meet, and all that both front ends drive."""

import secrets
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.course.model import Course, Exercise
from tutor.errors import ContentError, Fault
from tutor.places import content_root
from tutor.progress.model import Attempt
from tutor.progress.store import Store

if TYPE_CHECKING:  # judging needs NumPy, which a list of exercises does not: imported where it is needed
    from tutor.checks.assemble import PartChecks
    from tutor.checks.base import Draw
    from tutor.checks.described import Described
    from tutor.course.rules import RuleCards
    from tutor.grading.plan import Questions
    from tutor.grading.report import Report
    from tutor.sandbox.host import Run, Sandbox
    from tutor.wire.figure import Figure
    from tutor.wire.probe import Observation, ProbePlan

MAX_SEED = 1_000_000


@dataclass(frozen=True, slots=True)
class Asked:
    """One draw of an exercise, made ready: its questions, and what the reference solution replied."""

    exercise: Exercise
    parts: "tuple[PartChecks, ...]"
    draw: "Draw"
    questions: "Questions"
    reference: "Observation"
    drawn: bool
    """The plots are asked for as well."""


@dataclass(frozen=True, slots=True)
class Graded:
    """A report, how long it took from the run to the verdict, and the exercise's plots as (part, figure)."""

    report: "Report"
    duration_ms: float
    figures: "tuple[tuple[str, Figure], ...]" = ()
    seen: "Observation | None" = None
    """What the submission replied; None if it was not run."""
    values: Mapping[str, str] = field(default_factory=dict)
    """Name → a hash of its values, by which one try is told from another; once it was explained."""

    def to_json(self, file: str) -> dict[str, object]:
        """The object of `tutor check --json`."""
        return self.report.to_json(file, self.duration_ms, self.values)


def logged(error: BaseException, folder: Path, now: datetime) -> str:
    """Keep a mistake of ours with its traceback in `tutor.log` of that folder; a sentence on where it is."""
    log = folder / "tutor.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{now.isoformat()}\n{''.join(traceback.format_exception(error))}\n")
    except OSError as refusal:
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"It happened in {place.filename}, line {place.lineno}; {log} cannot be written ({refusal.strerror})."
    return f"The details are in {log}."


class Tutor:
    """Judges, remembers, and tells what is next."""

    def __init__(self, course: Course, store: Store, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.course = course
        self.store = store
        self.now = now
        self._checks: dict[str, tuple[PartChecks, ...]] = {}

    @cached_property
    def sandbox(self) -> "Sandbox":
        """Where submissions run."""
        from tutor.sandbox.host import Sandbox  # noqa: PLC0415  not before something is run

        return Sandbox()

    @cached_property
    def rules(self) -> "RuleCards":
        """The rule cards of the course; of the packaged one where a course has no folder `rules`."""
        from tutor.course.rules import load_rules  # noqa: PLC0415  not before a rule is looked up

        folders = [exercise.folder.parent / "rules" for exercise in self.course.exercises[:1]]
        return load_rules(next((folder for folder in folders if folder.is_dir()), content_root() / "rules"))

    def checks(self, exercise: Exercise) -> "tuple[PartChecks, ...]":
        """The checks of an exercise, made once.

        Raises:
            ContentError: the exercise is ill-formed.
        """
        from tutor.checks.assemble import checks_of  # noqa: PLC0415  imports NumPy

        if exercise.id not in self._checks:
            self._checks[exercise.id] = checks_of(exercise)
        return self._checks[exercise.id]

    def described(self, exercise: Exercise, letter: str) -> "tuple[Described, ...]":
        """What each check of a part asks and how it compares, in words.

        Raises:
            ContentError: the exercise is ill-formed.
        """
        from tutor.checks.assemble import draw_for  # noqa: PLC0415  imports NumPy
        from tutor.checks.described import described  # noqa: PLC0415

        draw = draw_for(exercise, seed=0)
        tables = next(part.checks for part in exercise.parts if part.letter == letter)
        checks = next(part.checks for part in self.checks(exercise) if part.letter == letter)
        return tuple(
            described(str(table["kind"]), check, draw) for table, (_, check) in zip(tables, checks, strict=True)
        )

    def ask(self, exercise: Exercise, seed: int | None = None, *, drawn: bool = False) -> Asked:
        """Draw the questions of one attempt, and ask them of the reference solution.

        Raises:
            ContentError: the exercise is ill-formed.
            SandboxError: no process could be started.
        """
        from tutor.checks.assemble import draw_for  # noqa: PLC0415  imports NumPy
        from tutor.grading.plan import questions_of  # noqa: PLC0415
        from tutor.plots import probes_of  # noqa: PLC0415

        draw = draw_for(exercise, secrets.randbelow(MAX_SEED) if seed is None else seed)
        parts = self.checks(exercise)
        questions = questions_of(parts, draw)
        if drawn:
            more = replace(questions.learner, probes=questions.learner.probes + probes_of(exercise, yours=True))
            truths = replace(questions.reference, probes=questions.reference.probes + probes_of(exercise, yours=False))
            questions = replace(questions, learner=more, reference=truths)
        reference = self.sandbox.observe(exercise.reference, questions.reference)
        return Asked(exercise, parts, draw, questions, reference, drawn)

    def judge(self, asked: Asked, source: str, run: "Run | None" = None) -> Graded:
        """Run a submission, ask it the questions, and judge the replies. Remembers nothing.

        Raises:
            Cancelled: the run was cancelled.
            ContentError: there is no truth to judge by, such as one that the reference solution should give.
            SandboxError: no process could be started.
        """
        from tutor.checks.base import ReferenceFailed  # noqa: PLC0415  imports NumPy
        from tutor.grading.grade import grade  # noqa: PLC0415
        from tutor.plots import figures_of, marked  # noqa: PLC0415

        started = time.perf_counter()
        seen = (run or self.sandbox.start()).observe(source, asked.questions.learner)
        version = self.course.version
        try:
            report = grade(asked.exercise.id, version, asked.parts, asked.draw, seen, asked.reference)
        except ReferenceFailed as error:
            fault = Fault(asked.exercise.folder, "", str(error), "Mend the check, or the solution that it rests on.")
            raise ContentError(fault) from error
        duration = 1000 * (time.perf_counter() - started)
        figures = figures_of(asked.exercise, seen, asked.reference) if asked.drawn else ()
        figures = marked(asked.exercise, figures, report.evidence) if asked.drawn else ()
        return Graded(report, duration, figures, seen)

    def rehearse(self, asked: Asked) -> None:
        """Judge the reference solution, so that what no answer changes is computed before a learner waits for it.

        Truths are kept where they are computed: `checks.truth` keeps those of the last questions.

        Raises:
            ContentError, SandboxError: as `judge`.
        """
        self.judge(asked, asked.exercise.reference, self.sandbox.start_anew())

    def explain(self, asked: Asked, graded: Graded, source: str) -> Graded:
        """The same verdicts, with the mistakes named that explain the wrong ones. Runs nothing."""
        from tutor.checks.assemble import draw_for  # noqa: PLC0415  imports NumPy
        from tutor.grading.explain import explained  # noqa: PLC0415
        from tutor.teaching.tries import values_of  # noqa: PLC0415

        if graded.seen is None:
            return graded
        mistakes, draw = asked.exercise.mistakes, asked.draw
        report = explained(graded.report, asked.parts, draw, graded.seen, source, mistakes, asked.reference)
        other = draw_for(asked.exercise, draw.seed + 1)
        wrong = {name: name in report.evidence for name in report.wrong}
        values = values_of(asked.parts, draw, other, graded.seen, source, wrong)
        return replace(graded, report=report, values=values)

    def unjudged(self, asked: Asked) -> Graded:
        """The report on a file that cannot be read: every part is listed, none was reached."""
        from tutor.grading.grade import grade  # noqa: PLC0415  imports NumPy
        from tutor.wire.probe import Observation  # noqa: PLC0415

        nothing = Observation()
        report = grade(asked.exercise.id, self.course.version, asked.parts, asked.draw, nothing, asked.reference)
        return Graded(report, 0.0)

    def run(self, source: str, run: "Run | None" = None) -> "Observation":
        """Run a submission without judging it: what it prints and draws."""
        from tutor.wire.probe import ProbePlan  # noqa: PLC0415

        return (run or self.sandbox.start()).observe(source, ProbePlan((), ()))

    def replies(
        self, exercise: Exercise, source: str, plans: "tuple[ProbePlan, ProbePlan]", run: "Run | None" = None
    ) -> "tuple[Observation, Observation]":
        """What a submission and the reference solution reply, each to its own plan. Judges and remembers nothing.

        Raises:
            Cancelled: the run was cancelled.
            SandboxError: no process could be started.
        """
        own, truths = plans
        seen = (run or self.sandbox.start()).observe(source, own)
        return seen, self.sandbox.observe(exercise.reference, truths)

    def record(self, graded: Graded, source: str, file: str) -> None:
        """Add a judged submission to the progress.

        Raises:
            ProgressError: it cannot be written.
        """
        report = graded.to_json(file)
        self.store.add_attempt(Attempt(graded.report.exercise, self.now(), source, report))

    def text_of(self, exercise: Exercise) -> str:
        """The learner's text of an exercise: the draft, or the starter where there is none yet."""
        draft = self.store.draft(exercise.id)
        return exercise.starter if draft is None else draft.source

    def log(self, error: BaseException) -> str:
        """Keep a mistake of ours with its traceback in the data folder's log; a sentence on where it is."""
        return logged(error, self.store.folder, self.now())

    def close(self) -> None:
        """End what is still running."""
        if "sandbox" in self.__dict__:
            self.sandbox.close()
        self.store.close()
