"""Help with an exercise, one piece at a time: the next hint of a part, and its worked solution if that is wanted."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace

from textual import work

from tutor.course.model import Exercise, Part
from tutor.errors import ProgressError
from tutor.progress.model import Standing
from tutor.service import Tutor
from tutor.tui.exercise_run import ExerciseRun
from tutor.tui.findings import Findings, Hints
from tutor.tui.judging import Judging
from tutor.tui.marks import DONE, best_of
from tutor.tui.report_pane import ReportPane
from tutor.tui.source_map import part_at, part_under_work
from tutor.tui.workspace import Workspace


class ExerciseHelp(ExerciseRun):
    """Gives no more than was asked for, and counts it."""

    def __init__(self, tutor: Tutor, exercise: Exercise, title: str) -> None:
        super().__init__(tutor.course, title, Workspace(tutor, exercise), Judging(tutor, exercise))
        self.tutor = tutor
        self.exercise = exercise
        self.findings = Findings(exercise)
        self._best = best_of(exercise, Standing())
        self._rungs: dict[str, int] = {}
        """Part letter → hints shown, as far as known here."""

    @work(group="keep", exit_on_error=False)
    async def _keep(self, about: str, keep: Callable[..., object], *what: object) -> None:
        """Keep something in the progress, in a thread; a refusal is a sentence."""
        try:
            await asyncio.to_thread(keep, *what)
        except ProgressError as error:
            self.say(about, str(error))
        else:
            self.say(about, "")

    def _show(self, findings: Findings, *, keep_place: bool = False) -> None:
        self.findings = findings
        self.query_one(ReportPane).show(findings, keep_place=keep_place)

    def _part(self, letter: str) -> Part:
        return next(part for part in self.exercise.parts if part.letter == letter)

    def _part_under_work(self) -> Part:
        report = self.findings.report
        statuses: Mapping[str, str] = (
            {part["id"]: part["status"] for part in report["parts"]} if report is not None else self._best
        )
        return self._part(part_under_work(self.exercise, statuses, self.workspace.text, self.workspace.cursor[0]))

    def action_hint(self) -> None:
        """One more rung of the ladder of the part under work."""
        part = self._part_under_work()
        taken = self._rungs.get(part.letter, 0)
        ended = taken >= len(part.hints)
        if not ended:
            taken = self._rungs[part.letter] = taken + 1
            self._keep("progress", self.tutor.next_hint, self.exercise, part.letter)
        self._show(replace(self.findings, hints=Hints(part, part.hints[:taken], ended), first="hints"))
        self.show_finding("results")

    @work(exclusive=True, group="solution", exit_on_error=False)
    async def action_solution(self) -> None:
        """The worked solution of the part the cursor is in; before that is passed, only if it is meant."""
        here = part_at(self.workspace.text, self.workspace.cursor[0])
        known = {part.letter for part in self.exercise.parts}
        part = self._part(here) if here in known and here else self._part_under_work()
        if self._best.get(part.letter) not in DONE and not await self._is_wanted(part):
            return
        self._show(replace(self.findings, solution=part, first="solution"))
        self.show_pane("results")

    async def _is_wanted(self, part: Part) -> bool:
        """Asked for once; then it was read, and may be read again."""
        try:
            if part.letter in self.tutor.store.solutions_shown(self.exercise.id):
                return True
        except ProgressError as error:
            self.say("progress", str(error))
        from tutor.tui.confirm import Confirm  # noqa: PLC0415  not before something is asked

        question = (
            f"Read the worked solution of {part.letter} · {part.title}? This part is not passed yet; "
            "a hint (F8) gives less away, and leaves more of it to you."
        )
        if not await self.app.push_screen_wait(Confirm(question, "Show the solution", "Not yet")):
            return False
        self._keep("progress", self.tutor.store.note_solution, self.exercise.id, part.letter)
        return True
