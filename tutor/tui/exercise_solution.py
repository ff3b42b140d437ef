"""The worked solution of a part, and the learner's code beside the reference: free after a try, or if it is meant."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from textual import work

from tutor.course.model import Exercise, Part
from tutor.errors import ProgressError
from tutor.progress import solutions
from tutor.service import Tutor
from tutor.tui.exercise_help import ExerciseHelp
from tutor.tui.key_names import key_name
from tutor.tui.marks import DONE
from tutor.tui.source_map import part_at

if TYPE_CHECKING:
    from tutor.grading.comparison import Comparison


class ExerciseSolution(ExerciseHelp):
    """Gives nothing away that was not asked for."""

    def __init__(self, tutor: Tutor, exercise: Exercise, title: str) -> None:
        super().__init__(tutor, exercise, title)
        self._tried: set[str] = set()
        """Parts that were judged here since the exercise was started over, kept in the progress already or not."""

    def action_solution(self) -> None:
        """The worked solution of the part the cursor is in, and below it the code beside the reference."""
        self._give_away("solution")

    def action_compare(self) -> None:
        """The learner's code of the part the cursor is in, beside the reference."""
        self._give_away("comparison")

    @work(exclusive=True, group="solution", exit_on_error=False)
    async def _give_away(self, first: Literal["solution", "comparison"]) -> None:
        here = part_at(self.workspace.text, self.workspace.cursor[0])
        known = {part.letter for part in self.exercise.parts}
        part = self._part(here) if here in known and here else self._part_under_work()
        if not await self._is_free(part):
            from tutor.tui.confirm import Confirm  # noqa: PLC0415  not before something is asked

            question = (
                f"Read the worked solution of {part.letter} · {part.title}? You have not tried this part yet; "
                f"a hint ({key_name(self, 'exercise.hint')}) gives less away, and leaves more of it to you."
            )
            if not await self.app.push_screen_wait(Confirm(question, "Show the solution", "Not yet")):
                return
        self._keep("progress", self._note_read, part.letter)
        shown = part if first == "solution" else self.findings.solution
        beside = (part, await asyncio.to_thread(self._compared, part.letter))
        self._show(replace(self.findings, solution=shown, beside=beside, first=first))
        self.show_pane("results")

    async def _is_free(self, part: Part) -> bool:
        if part.letter in self._tried:
            return True
        try:
            return await asyncio.to_thread(solutions.is_open, self.tutor.store, self.exercise.id, part.letter)
        except ProgressError as error:
            self.say("progress", str(error))
            return self._best.get(part.letter) in DONE

    def _note_read(self, letter: str) -> None:
        solutions.note_read(self.tutor.store, self.exercise.id, letter)

    def _compared(self, letter: str) -> "Comparison":
        from tutor.grading.comparison import compared  # noqa: PLC0415  not before it is asked for

        return compared(self.exercise, letter, self.workspace.text)
