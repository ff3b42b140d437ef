"""Help with an exercise, one piece at a time: the next hint of a part, the cards of the rules that are named."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work

from tutor.course.model import Exercise, Part
from tutor.errors import ContentError, ProgressError
from tutor.guidance import hints_offered, next_example, next_hint
from tutor.progress.model import Standing
from tutor.service import Tutor
from tutor.tui.exercise_run import ExerciseRun
from tutor.tui.findings import Findings, Hints
from tutor.tui.judging import Judging
from tutor.tui.marks import best_of
from tutor.tui.report_pane import ReportPane
from tutor.tui.rule_reading import RuleReading
from tutor.tui.source_map import part_under_work
from tutor.tui.workspace import Workspace

if TYPE_CHECKING:
    from tutor.course.rules import RuleCard


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
        self._hinting = asyncio.Lock()

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

    @work(group="hint", exit_on_error=False)
    async def action_hint(self) -> None:
        """One more rung of the ladder of the part under work; what cannot be counted is shown all the same."""
        part = self._part_under_work()
        async with self._hinting:  # asked for twice at once, they come in order
            try:
                hinted = await asyncio.to_thread(next_hint, self.tutor.store, self.exercise, part.letter)
            except ProgressError as error:
                self.say("progress", str(error))
                taken = self._rungs.get(part.letter, 0)
                shown, ended = part.hints[: taken + 1], taken >= len(part.hints)
            else:
                self.say("progress", "")
                shown, ended = hinted.shown, hinted.ended
        self._rungs[part.letter] = len(shown)
        self._show(replace(self.findings, hints=Hints(part, shown, ended), first="hints"))
        self.show_finding("results")

    @work(group="offer", exit_on_error=False)
    async def _offer_hints(self) -> None:
        """Where the last attempts, of another day perhaps, were all wrong."""
        report, stuck = self.findings.report, await self._parts_stuck_at()
        if self.findings.report is report is not None:
            self._show(replace(self.findings, stuck=stuck), keep_place=True)

    async def _parts_stuck_at(self) -> frozenset[str]:
        try:
            return await asyncio.to_thread(hints_offered, self.tutor.store, self.exercise)
        except ProgressError:  # told by whatever else reads it; nobody asked for a hint
            return frozenset()

    # Rules

    def offer_rules(self) -> None:
        """Let the panes know what there are cards about."""
        for pane in self.query(RuleReading):
            pane.cards = self.tutor.rules.cards

    def on_rule_reading_rule_asked(self, event: RuleReading.RuleAsked) -> None:
        """The name of a rule was clicked."""
        self._show_card(event.card)

    def action_rules(self) -> None:
        """The rules that the pane with the focus names, or else the part under work; where none is named, all."""
        from tutor.course.load import sections  # noqa: PLC0415  not before a rule is looked up
        from tutor.teaching.mentions import cards_in  # noqa: PLC0415

        known = self.tutor.rules.cards
        if isinstance(self.focused, RuleReading):
            named = cards_in(self.focused.text, known)
        else:
            part = self._part_under_work()
            texts = (sections(self.exercise.problem).get(part.letter, ""), *part.hints, part.solution)
            named = cards_in("\n".join(texts), known)
        if len(named) == 1:
            self._show_card(named[0])
        elif known:
            from tutor.tui.rule_list import RuleList  # noqa: PLC0415

            self.app.push_screen(RuleList(named or known, "Rules named here" if named else "All rules"))
        else:
            self.notify("This course has no rule cards.", markup=False)

    def _show_card(self, card: "RuleCard") -> None:
        from tutor.tui.sheet import Sheet  # noqa: PLC0415  not before a rule is looked up

        self.app.push_screen(Sheet(card.title, card.body))

    # What is checked

    @work(exclusive=True, group="why", exit_on_error=False)
    async def action_why(self) -> None:
        """What exactly is checked in the part under work."""
        part = self._part_under_work()
        try:
            text = await asyncio.to_thread(self._requirements, part)
        except ContentError as error:
            self.say("why", str(error))
            return
        from tutor.tui.sheet import Sheet  # noqa: PLC0415  as above

        self.app.push_screen(Sheet(f"What is checked in {part.letter} · {part.title}", text, width=72))

    @work(exclusive=True, group="example", exit_on_error=False)
    async def action_example(self) -> None:
        """One more example of the skill of the part under work."""
        part = self._part_under_work()
        try:
            text = await asyncio.to_thread(next_example, self.tutor, self.exercise, part.letter)
        except (ContentError, ProgressError) as error:
            self.say("example", str(error))
            return
        if text is None:
            self.notify(
                f"There are no further examples for {part.letter}; its hints lead to a written one.", markup=False
            )
            return
        from tutor.tui.sheet import Sheet  # noqa: PLC0415  as above

        self.app.push_screen(Sheet(f"Another example for {part.letter} · {part.title}", text))

    def _requirements(self, part: Part) -> str:
        from tutor.teaching.requirements import requirements  # noqa: PLC0415  imports NumPy

        return requirements(self.tutor.described(self.exercise, part.letter))
