"""One exercise being judged: its questions kept ready, one run at a time, each of which can be ended."""

import asyncio
import contextlib
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from tutor.course.model import Exercise
from tutor.errors import ProgressError, SandboxError, TutorError
from tutor.service import Asked, Graded, Tutor

if TYPE_CHECKING:  # imports NumPy
    from tutor.sandbox.host import Run
    from tutor.wire.probe import Observation

Result = TypeVar("Result")


class Judging:
    """Asks the questions ahead, so that a check only waits for the learner's own code. For the event loop's thread."""

    def __init__(self, tutor: Tutor, exercise: Exercise) -> None:
        self._tutor = tutor
        self._exercise = exercise
        self._asked: asyncio.Task[Asked] | None = None
        self._last: Asked | None = None
        self._rehearsal: asyncio.Task[None] | None = None
        self._run: Run | None = None
        self._started = 0.0
        self._stopped = False

    @property
    def seconds(self) -> float:
        """How long the run has taken so far."""
        return time.monotonic() - self._started

    @property
    def printed(self) -> str:
        """What the run has printed so far."""
        return "" if self._run is None else self._run.printed

    def make_ready(self) -> None:
        """Start the next worker and draw the questions of the next attempt, in the background."""
        if self._stopped:
            return
        if self._last is not None:
            self._start_ahead()
        if self._asked is None or _has_failed(self._asked):
            self._asked = self._begin()

    async def check(self, source: str) -> tuple[Asked, Graded]:
        """What was asked of a text, and the judgement.

        Raises:
            ContentError: the exercise is ill-formed.
            SandboxError: no process could be started.
        """
        self._started = time.monotonic()
        asked = await self._questions()
        return asked, await self._observed(lambda run: self._tutor.judge(asked, source, run))

    async def _questions(self) -> Asked:
        """Those that were drawn ahead; the last ones once more, where a check comes before the next are there."""
        if self._asked is None or _has_failed(self._asked):
            self._asked = self._begin()
        if self._last is None or self._asked.done():
            self._last = await asyncio.shield(self._asked)
            self._asked = None
        return self._last

    async def keep(self, asked: Asked, graded: Graded, source: str) -> tuple[Graded, str]:
        """The judgement with its mistakes named, kept as an attempt; and why it could not be kept, or nothing.

        It is kept also where somebody leaves the tutor meanwhile.
        """
        return await asyncio.to_thread(self._explained_and_recorded, asked, graded, source)

    def _explained_and_recorded(self, asked: Asked, graded: Graded, source: str) -> tuple[Graded, str]:
        try:
            graded = self._tutor.explain(asked, graded, source)
        finally:
            refusal = self._recorded(graded, source)
        return graded, refusal

    def _recorded(self, graded: Graded, source: str) -> str:
        try:
            self._tutor.record(graded, source, "draft")
        except ProgressError as error:
            return str(error)
        return ""

    async def run(self, source: str) -> "Observation":
        """What a text prints and draws.

        Raises:
            SandboxError: no process could be started.
        """
        self._started = time.monotonic()
        await asyncio.to_thread(lambda: self._tutor.sandbox)  # imports NumPy, if nothing has yet
        return await self._observed(lambda run: self._tutor.run(source, run))

    async def _observed(self, work: "Callable[[Run], Result]") -> Result:
        run = self._tutor.sandbox.start(hurried=True)  # in this thread: a worker ends with the thread that started it
        self._run = run
        self._started = time.monotonic()
        try:
            # Shielded, it begins even where it is cancelled before: it is what puts its worker away.
            return await asyncio.shield(_heard_of(asyncio.create_task(asyncio.to_thread(work, run))))
        except BaseException:
            run.cancel()
            raise
        finally:
            if self._run is run:
                self._run = None

    def _begin(self) -> asyncio.Task[Asked]:
        return _heard_of(asyncio.create_task(self._ask()))

    async def _ask(self) -> Asked:
        asked = await asyncio.to_thread(self._tutor.ask, self._exercise, drawn=True)
        self._rehearsal = asyncio.create_task(self._rehearse(asked))
        return asked

    async def _rehearse(self, asked: Asked) -> None:
        """What no answer changes, while the learner is still typing; a check need not wait for it."""
        self._start_ahead()
        with contextlib.suppress(TutorError):  # told by the check
            await asyncio.to_thread(self._tutor.rehearse, asked)

    def _start_ahead(self) -> None:
        with contextlib.suppress(SandboxError):  # told by the run that needs the worker
            self._tutor.sandbox.prepare()

    def stop(self) -> None:
        """End what is running, for good."""
        self._stopped = True
        if self._run is not None:
            self._run.cancel()
        for task in (self._asked, self._rehearsal):
            if task is not None:
                task.cancel()


def _heard_of(task: asyncio.Task[Result]) -> asyncio.Task[Result]:
    """The task, of whose failure whoever waits for it tells, and asyncio does not."""
    task.add_done_callback(lambda done: done.cancelled() or done.exception())
    return task


def _has_failed(task: asyncio.Task[Asked]) -> bool:
    return task.done() and (task.cancelled() or task.exception() is not None)
