"""One exercise: keys and messages turned into calls of the tutor, and what comes of them handed to the panes."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from tutor.course.model import Exercise
from tutor.errors import ProgressError
from tutor.progress.model import Standing, is_better
from tutor.progress.moments import moment
from tutor.progress.solutions import TRIED
from tutor.service import Asked, Graded, Tutor
from tutor.tui.editor import Editor
from tutor.tui.exercise_history import ExerciseHistory
from tutor.tui.exercise_keys import EXERCISE_KEYS
from tutor.tui.findings import Findings, is_whole
from tutor.tui.key_names import key_name
from tutor.tui.marks import DONE, best_of, heading, is_passed
from tutor.tui.messages import OpenCourse, OpenExercise, OpenReview
from tutor.tui.output_pane import OutputPane
from tutor.tui.plot_pane import PlotPane
from tutor.tui.problem_pane import ProblemPane
from tutor.tui.reading import Reading
from tutor.tui.report_pane import ReportPane
from tutor.tui.source_map import names_in, next_blank, part_at, rows_of
from tutor.tui.title_bar import TitleBar
from tutor.tui.tutor_screen import bindings_of

if TYPE_CHECKING:
    from textual.widgets import OptionList

    from tutor.tui.outcome import Outcome

FRAME_SECONDS = 0.03
"""In which the first frame gets from Textual's thread to the terminal, if nothing else is done: worth a tenth of it."""


class ExerciseScreen(ExerciseHistory):
    """Judges nothing itself, and remembers nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [*EXERCISE_KEYS]

    def __init__(self, tutor: Tutor, exercise: Exercise) -> None:
        super().__init__(tutor, exercise, heading(exercise.number, exercise.title, exercise.stars))
        self._checked_text = ""
        self._part_to_show = ""
        self._is_filled = False
        self.reads_first = False
        """Where there is room for one pane, somebody who has not begun meets the text before the code."""

    def help_groups(self) -> Iterable[tuple[str, Iterable[Binding]]]:
        """The keys of the exercise, of its editor and of its panes."""
        yield "The exercise", EXERCISE_KEYS
        yield "The code", bindings_of(Editor)
        from tutor.tui.find_bar import FindBar  # noqa: PLC0415  not before it is asked for

        yield "Finding in the code", bindings_of(FindBar)
        yield "The results", bindings_of(ReportPane)
        yield "The plot", bindings_of(PlotPane)
        from tutor.tui.history_pane import HistoryPane  # noqa: PLC0415  not before it is asked for

        yield "The history", bindings_of(HistoryPane)
        yield "The problem", [Binding("a", "part", key_display="a … e", tooltip="Scroll to the part of that letter.")]

    # Opening

    def on_mount(self) -> None:
        """Show the code at once, or the text where that comes first, and everything else right after it."""
        if self.reads_first and self.is_single and self.workspace.is_untouched:
            self.show_pane("problem")
        self.call_after_refresh(self.set_timer, FRAME_SECONDS, self.after_first_frame)

    def after_first_frame(self) -> None:
        """What the first frame need not wait for: typesetting, the last report, the questions of the next check."""
        self._is_filled = True
        self.offer_rules()
        self.query_one(ProblemPane).show(self.exercise.problem)
        self._show(self._last_findings())
        self._offer_hints()
        self.query_one(OutputPane).relay()
        self.query_one(PlotPane).relay()
        self.show_part(self._part_to_show)
        self.judging.make_ready()

    def on_screen_resume(self) -> None:
        """Progress may have been made in another exercise."""
        self._read_standing()
        self._keep("progress", self.tutor.store.remember, "last", self.exercise.id)

    def show_part(self, letter: str) -> None:
        """Scroll problem and code to a part, there to the first thing to fill in."""
        self._part_to_show = letter
        if letter and self._is_filled:
            self.query_one(ProblemPane).action_part(letter)
            rows = range(self.editor.document.line_count)
            row = next((row for row in rows if part_at(self.workspace.text, row) == letter), None)
            if row is None:
                return
            self.editor.go_to(row)
            blank = next_blank(self.workspace.text, (row, 0))
            if blank is not None and part_at(self.workspace.text, blank[0]) == letter:
                self.editor.action_next_blank()

    def _last_findings(self) -> Findings:
        try:
            attempts = self.tutor.store.attempts(self.exercise.id, 1)
            since = self.tutor.store.started_over(self.exercise.id)
        except ProgressError as error:
            self.say("progress", str(error))
            return self.findings
        if not attempts or not is_whole(attempts[0].report) or (since is not None and attempts[0].at <= since):
            return self.findings
        attempt = attempts[0]
        when = f"on {moment(attempt.at)}"
        rows = rows_of(names_in(attempt.report), self.workspace.text)
        self._checked_text = attempt.source
        edited = attempt.source != self.workspace.text
        return replace(self.findings, report=attempt.report, checked=when, rows=rows, edited=edited)

    def _read_standing(self) -> None:
        try:
            standings = self.tutor.store.standings()
        except ProgressError as error:
            self.say("progress", str(error))
            return
        standing = standings.get(self.exercise.id, Standing())
        self._best = best_of(self.exercise, standing)
        for letter, taken in standing.hints.items():  # one that was just shown may not be counted yet
            self._rungs[letter] = max(taken, self._rungs.get(letter, 0))
        self.show_map(standings, self.exercise.id)
        if standing.read != self.findings.read:
            self._show(replace(self.findings, read=standing.read), keep_place=True)
        self.query_one(TitleBar).show(statuses=self._best)
        self.refresh_bindings()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Results are of the text that was checked."""
        edited = event.text_area.text != self._checked_text
        if self.findings.report is not None and self.findings.edited != edited:
            self._show(replace(self.findings, edited=edited), keep_place=True)

    # Checking

    @work(exclusive=True, group="run", exit_on_error=False)
    async def action_check(self) -> None:
        """Judge the code, and show the verdict."""
        source, row = self.workspace.text, self.workspace.cursor[0]
        judged = await self.waited_for("checking", self.judging.check(source))
        if judged is None:
            return
        from tutor.tui.outcome import outcome_of  # noqa: PLC0415  the first frame needs none of it

        asked, graded = judged
        outcome = outcome_of(graded, source, row, self._best, self.exercise)
        self._checked_text = source
        self._show_outcome(outcome, graded.report.printed)
        self.call_after_refresh(self._keep_attempt, asked, graded, source, outcome)

    @work(group="attempt", exit_on_error=False)
    async def _keep_attempt(self, asked: Asked, graded: Graded, source: str, outcome: "Outcome") -> None:
        """What the verdict did not wait for: naming the mistakes, keeping the attempt, making the next one ready."""
        kept = asyncio.create_task(self.judging.keep(asked, graded, source))
        self.judging.make_ready()
        graded, refusal = await kept
        stuck = await self._parts_stuck_at()
        if self.findings.report is outcome.report:
            self._show(replace(self.findings, report=graded.to_json("draft"), stuck=stuck), keep_place=True)
        self.say("attempt", f"This attempt is not kept: {refusal}" if refusal else "")
        if not refusal:
            self._read_standing()
            self.read_history()
        if outcome.news and is_passed(self._best):
            self._rejoice()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The way to the next exercise opens once this one is passed."""
        return is_passed(self._best) if action == "next" else super().check_action(action, parameters)

    def _show_outcome(self, outcome: "Outcome", printed: str) -> None:
        for letter, status in outcome.statuses.items():
            if is_better(status, self._best.get(letter)):
                self._best[letter] = status
            if status in TRIED:
                self._tried.add(letter)
        self.query_one(TitleBar).show(statuses=self._best)
        checked = f"at {self.tutor.now().astimezone():%H:%M}"
        self._show(
            replace(
                self.findings, report=outcome.report, checked=checked, edited=False, rows=outcome.rows,
                news=outcome.news, following=self._following(), sentence="", first="report", beside=None,
            )
        )  # fmt: skip
        self.show_finding("results")
        self.editor.mark(outcome.wrong_rows)
        self.query_one(OutputPane).show(printed, "" if printed else "Nothing was printed.")
        self.query_one(PlotPane).show(outcome.figures, outcome.figure)

    def _rejoice(self) -> None:
        from tutor.tui.joy import CoursePassed, Sparkle  # noqa: PLC0415  all in its time

        self.mount(Sparkle(), after=self.query_one(TitleBar))
        try:
            standings = self.tutor.store.standings()
        except ProgressError:
            return
        if all(is_passed(best_of(each, standings.get(each.id, Standing()))) for each in self.tutor.course.exercises):
            self.app.push_screen(CoursePassed())

    def tell_ended(self, sentence: str) -> None:
        """In place of a report."""
        self._show(replace(self.findings, sentence=sentence, first="report"))

    # Going elsewhere

    def action_laboratory(self) -> None:
        """To the laboratory: of the part whose figure is looked at, or of the part under work."""
        from tutor.tui.laboratory_screen import LaboratoryScreen  # noqa: PLC0415  not before it is asked for

        plot = self.query_one(PlotPane)
        part = plot.part if self.focused is plot and plot.part else self._part_under_work().letter
        self.app.push_screen(LaboratoryScreen(self.tutor, self.exercise, self.workspace.text, part))

    def action_next(self) -> None:
        """On to the next exercise, or to the review after the last."""
        following = self.tutor.course.after(self.exercise)
        self.post_message(OpenExercise(following.id) if following else OpenReview())

    def action_next_part(self) -> None:
        """To the next part that is not passed, first behind the cursor, then from the first part on."""
        letters = [part.letter for part in self.exercise.parts if self._best.get(part.letter) not in DONE]
        here = part_at(self.workspace.text, self.workspace.cursor[0]) or ""
        if letters:
            following = next((letter for letter in letters if letter > here), letters[0])
            if letters == [here]:
                self.notify(f"{here} is the only part that is still open.", markup=False)
            self.show_pane("code")
            self.show_part(following)
        else:
            self.notify(f"Every part is passed. {self._following()}", markup=False)

    def _following(self) -> str:
        following = self.tutor.course.after(self.exercise)
        key = key_name(self, "exercise.next")
        return f"{key} goes on to {following.number} · {following.title}." if following else f"{key}: the review."

    def action_course(self) -> None:
        """To the list of the exercises."""
        self.post_message(OpenCourse())

    def on_option_list_option_selected(self, event: "OptionList.OptionSelected") -> None:
        """Another exercise was chosen in the map."""
        self.post_message(OpenExercise(str(event.option_id)))

    def on_reading_followed(self, event: Reading.Followed) -> None:
        """A line of the code was asked for."""
        self.show_pane("code")
        self.editor.go_to(event.row)
