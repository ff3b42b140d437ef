"""The laboratory of an exercise: keys move a point, a step, a depth or a rate, and the learner's function is drawn."""

import asyncio
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.widget import Widget

from tutor.canvas.ticks import number
from tutor.course.model import Exercise
from tutor.errors import TutorError
from tutor.service import Tutor
from tutor.tui.bench import Bench
from tutor.tui.key_names import key_name
from tutor.tui.messages import KeepFigure
from tutor.tui.title_bar import TitleBar
from tutor.tui.tutor_screen import TutorScreen, bindings_of

if TYPE_CHECKING:  # imports NumPy
    from tutor.laboratory.experiment import Dials, Experiment, Readings
    from tutor.sandbox.host import Run


class LaboratoryScreen(TutorScreen):
    """Everything is asked once, ahead; then a key only chooses among what is known."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,tab", "next", "Next one", id="laboratory.next", tooltip="Another laboratory of this exercise."),
        Binding("w", "words", "In words", id="laboratory.words", tooltip="Tell what the picture shows, and a table."),
        Binding("s", "keep", "Save", id="laboratory.keep", tooltip="Keep the picture as an SVG and a text file."),
        Binding("escape,q,l,alt+l", "leave", "Back", id="laboratory.leave", tooltip="Back to the exercise."),
    ]
    AUTO_FOCUS = "Bench"

    def __init__(self, tutor: Tutor, exercise: Exercise, source: str, part: str = "") -> None:
        super().__init__()
        self.tutor, self.exercise, self.source = tutor, exercise, source
        self._part = part
        self._experiments: Sequence[Experiment] = ()
        self._index = 0
        self._asked: dict[int, tuple[Dials, Readings]] = {}
        self._at: dict[int, tuple[int, int]] = {}
        self._runs: list[Run] = []

    def content(self) -> Iterable[Widget]:
        """The title and the picture."""
        yield TitleBar(f"Laboratory · {self.exercise.number} · {self.exercise.title}")
        yield Bench(id="bench")

    def help_groups(self) -> Iterable[tuple[str, Iterable[Binding]]]:
        """The keys of the laboratory."""
        yield "The laboratory", [*bindings_of(Bench), *bindings_of(LaboratoryScreen)]

    @property
    def bench(self) -> Bench:
        """The picture."""
        return self.query_one(Bench)

    @property
    def _now(self) -> "tuple[Dials, Readings] | None":
        return self._asked.get(self._index)

    def on_mount(self) -> None:
        """Ask at once."""
        self.bench.tell("Your functions are being asked …")
        self._begin()

    def on_unmount(self) -> None:
        """No process outlives the screen that wanted it."""
        for run in self._runs:
            run.cancel()

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def _begin(self) -> None:
        try:
            self._experiments = await asyncio.to_thread(self._made)
        except TutorError as error:
            self.bench.tell(str(error))
            return
        if not self._experiments:
            self.bench.tell(f"This exercise has no laboratory. {key_name(self, 'laboratory.leave')} goes back.")
            return
        parts = [experiment.part for experiment in self._experiments]
        self._index = parts.index(self._part) if self._part in parts else 0
        self.refresh_bindings()
        await self._ask()

    def _made(self) -> "Sequence[Experiment]":
        from tutor.laboratory.assemble import experiments_of  # noqa: PLC0415  imports NumPy

        _ = self.tutor.sandbox  # imported here, in a thread
        return experiments_of(self.exercise)

    async def _ask(self) -> None:
        from tutor.laboratory.assemble import plans_of  # noqa: PLC0415  as above
        from tutor.laboratory.experiment import Readings  # noqa: PLC0415
        from tutor.sandbox.host import Cancelled  # noqa: PLC0415

        index = self._index
        experiment = self._experiments[index]
        dials = experiment.dials()
        try:
            run = self.tutor.sandbox.start()  # in this thread: a worker ends with the thread that started it
            self._runs.append(run)
            plans = plans_of(experiment, dials)
            seen, truth = await asyncio.to_thread(self.tutor.replies, self.exercise, self.source, plans, run)
        except Cancelled:
            return  # somebody left
        except TutorError as error:
            self.bench.tell(str(error))
            return
        finally:
            for each in self._runs:
                each.cancel()  # after its end this does nothing
            self._runs.clear()
        if seen.stopped is not None:
            from tutor.grading.wording import stopped_where  # noqa: PLC0415  imports NumPy

            self.say("stopped", f"Your code {stopped_where(seen.stopped)} What came before it is used.")
        self._asked[index] = (dials, Readings(seen, truth))
        self._at[index] = dials.start
        self._show()

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def _ask_next(self) -> None:
        await self._ask()

    def _show(self) -> None:
        if self._now is None:
            return
        dials, readings = self._now
        at = self._at[self._index]
        experiment = self._experiments[self._index]
        count = f"‹ {self._index + 1} of {len(self._experiments)} ›  " if len(self._experiments) > 1 else ""
        setting = "    ".join(
            f"{arrows} {dial.symbol} = {number(dial.values[place])}"
            for arrows, dial, place in (("←→", dials.across, at[0]), ("↑↓", dials.upwards, at[1]))
        )
        heading = f"{count}{experiment.part} · {experiment.title}"
        from tutor.laboratory.assemble import pictured  # noqa: PLC0415  as above

        self.bench.show(heading, setting, pictured(experiment, readings, dials, at))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  Textual's
        """Nothing to go on to where there is one."""
        return len(self._experiments) > 1 if action == "next" else True

    def action_turn(self, across: int, upwards: int) -> None:
        """Move a quantity; at its end it stays."""
        if self._now is None:
            return
        dials, _ = self._now
        at = self._at[self._index]
        self._at[self._index] = (dials.across.turned(at[0], across), dials.upwards.turned(at[1], upwards))
        if self._at[self._index] != at:
            self._show()

    def action_start(self) -> None:
        """Both quantities as they were at first."""
        if self._now is not None:
            self._at[self._index] = self._now[0].start
            self._show()

    def action_next(self) -> None:
        """Another laboratory of the exercise; behind the last comes the first."""
        self._index = (self._index + 1) % len(self._experiments)
        if self._now is None:
            self.bench.tell("Your functions are being asked …")
            self._ask_next()
        else:
            self._show()

    def action_words(self) -> None:
        """The picture in words, or again as a picture."""
        self.bench.in_words = not self.bench.in_words
        self.bench.scroll_home(animate=False)
        self.bench.redraw()

    def action_keep(self) -> None:
        """Keep the picture."""
        picture = self.bench.picture
        if picture is not None:
            heading = f"{self.bench.heading.rpartition('›')[2].strip()} ({self.bench.setting})"
            self.post_message(KeepFigure(heading, picture.figure, picture.words))

    def action_leave(self) -> None:
        """Back to the exercise."""
        self.app.pop_screen()
