"""The learner's code running: how long already, what it printed so far, and how it is ended."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from textual import work

from tutor.course.model import Course
from tutor.errors import TutorError
from tutor.tui.exercise_elsewhere import ExerciseElsewhere
from tutor.tui.judging import Judging
from tutor.tui.key_names import key_name
from tutor.tui.output_pane import OutputPane
from tutor.tui.plot_pane import PlotPane
from tutor.tui.title_bar import TitleBar
from tutor.tui.workspace import Workspace

POLL_SECONDS = 0.1
QUICK_SECONDS = 0.3
"""A run shorter than this needs no output before its end."""
SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
Result = TypeVar("Result")


class ExerciseRun(ExerciseElsewhere):
    """One run at a time; a new one ends the one before."""

    def __init__(self, course: Course, title: str, workspace: Workspace, judging: Judging) -> None:
        super().__init__(course, title, workspace)
        self.judging = judging
        self.doing = ""
        """`checking` or `running`, while that is going on."""
        self._doer: asyncio.Task[object] | None = None

    def on_mount(self) -> None:
        """A clock for long runs."""
        self._poll = self.set_interval(POLL_SECONDS, self._tell_doing, pause=True)

    @work(exclusive=True, group="run", exit_on_error=False)
    async def action_run(self) -> None:
        """Run the code for what it prints and draws; keep nothing."""
        seen = await self.waited_for("running", self.judging.run(self.workspace.text))
        if seen is None:
            return
        from tutor.tui.figure_lines import Shown  # noqa: PLC0415  the first frame has no figures

        stopped, figures = seen.stopped, [Shown(figure) for figure in seen.figures]
        told = "The run is over."
        if stopped is not None:
            from tutor.grading.wording import stopped_where  # noqa: PLC0415  as above

            told = f"The run {stopped_where(stopped)}"
            self.editor.mark([stopped.line - 1] if stopped.line else ())
        if figures:
            counted = f"{len(figures)} {'figure' if len(figures) == 1 else 'figures'}"
            told += f" It drew {counted}: {key_name(self, 'exercise.plot')}."
            self.query_one(PlotPane).show(figures)
        self.query_one(OutputPane).show(seen.printed, told)
        self.show_finding("plot" if figures and not seen.printed and stopped is None else "output")
        self.judging.make_ready()

    def action_cancel(self) -> None:
        """End what is going on."""
        self.workers.cancel_group(self, "run")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  Textual's
        """There is something to cancel only while it runs."""
        return bool(self.doing) if action == "cancel" else True

    async def waited_for(self, doing: str, work: Awaitable[Result]) -> Result | None:
        """What comes of a run; None where a sentence says why nothing does."""
        self._doer, self.doing = asyncio.current_task(), doing
        self._poll.reset()  # a quick run is over before there is a word of it
        try:
            return await work
        except asyncio.CancelledError:
            self._tell_ended(doing, "Cancelled.")
            self.judging.make_ready()
            raise
        except TutorError as error:
            self._tell_ended(doing, str(error))
            return None
        finally:
            if self._doer is asyncio.current_task():
                self.doing = ""
                self._poll.pause()
                self._tell_doing()

    def tell_ended(self, sentence: str) -> None:
        """Why a check has no verdict."""
        raise NotImplementedError

    def _tell_ended(self, doing: str, sentence: str) -> None:
        output = self.query_one(OutputPane)
        output.show(output.printed, sentence)
        if doing == "checking":
            self.tell_ended(sentence)

    def _tell_doing(self) -> None:
        seconds = self.judging.seconds
        frame = SPINNER[int(seconds / POLL_SECONDS) % len(SPINNER)]
        key = key_name(self, "exercise.cancel")
        note = f"{frame} {self.doing} {seconds:.1f} s · {key} cancels" if self.doing else ""
        self.query_one(TitleBar).show(note=note)
        self.refresh_bindings()
        if self.doing and seconds > QUICK_SECONDS:
            self.query_one(OutputPane).show(self.judging.printed, "Still running.", running=True)
