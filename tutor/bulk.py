"""Judging in bulk: the unit of work as a pure function, which any executor can carry to where there is a processor.

`assess` can be pickled, and so can all that it takes and gives: `concurrent.futures`, Dask, or a plain loop will do.
Each thread that runs it keeps one draw with its truths, and a loaded process, from which a worker is forked for each
text.
"""

import atexit
import os
import threading
import traceback
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tutor.course.model import Course, Exercise
from tutor.progress.store import Store
from tutor.service import Asked, Tutor

if TYPE_CHECKING:  # imports NumPy
    from tutor.sandbox.forked import Workers
    from tutor.sandbox.host import Sandbox


@dataclass(frozen=True, slots=True)
class Assessed:
    """What is known of one text, as plain data."""

    report: dict[str, Any]
    """The object of `tutor check --json`, without a file."""
    printed: str = ""
    fault: str = ""
    """The traceback of a mistake of ours in naming the learner's; the verdicts stand without names."""

    @property
    def passed(self) -> bool:
        """No part is wrong or todo."""
        return bool(self.report["passed"])


def assess(exercise: Exercise, text: str | None, seed: int, version: str) -> Assessed:
    """The report on a text, asked at the points of this seed; the same every time but for its duration.

    Args:
        exercise: what is to be answered.
        text: the submission; None for one that cannot be read, of which every part is open.
        seed: of the draw.
        version: of the course, for the report.

    Raises:
        ContentError: the exercise is ill-formed.
        SandboxError: no process could be started.
    """
    examiner = _examiner(version)
    asked = examiner.asked(exercise, seed)
    if text is None:
        return Assessed(examiner.unjudged(asked).to_json(""))
    graded, fault = examiner.judge(asked, text), ""
    try:
        graded = examiner.explain(asked, graded, text)
    except Exception:  # noqa: BLE001  ours: it costs neither this verdict nor those of the files that follow
        fault = traceback.format_exc()
    return Assessed(graded.to_json(""), graded.report.printed, fault)


def release() -> None:
    """End the process that this thread has loaded; what it knows of the last draw stays."""
    examiner: Examiner | None = getattr(_here, "examiner", None)
    if examiner is not None:
        examiner.release()


class Examiner(Tutor):
    """A tutor without a learner, who judges many texts by one draw. For one thread."""

    def __init__(self, version: str) -> None:
        course = Course(title="", version=version, welcome="", exercises=(), review=(), reading=())
        super().__init__(course, Store(Path(os.devnull), lambda: datetime.now(UTC)))  # never opened: nobody's progress
        self._known: Asked | None = None

    @cached_property
    def _workers(self) -> "Workers":
        from tutor.sandbox.forked import Workers  # noqa: PLC0415  not before something is run

        workers = Workers()
        atexit.register(workers.close)
        return workers

    @cached_property
    def sandbox(self) -> "Sandbox":
        """Where submissions run: in workers forked from a loaded process, where that is possible."""
        self._workers.prepare()  # it loads what it needs while this process does
        from tutor.sandbox.host import Sandbox  # noqa: PLC0415

        return Sandbox(self._workers.worker)

    def asked(self, exercise: Exercise, seed: int) -> Asked:
        """The questions of this draw and what the reference replied, kept until another is wanted.

        Raises:
            ContentError: the exercise is ill-formed.
            SandboxError: no process could be started.
        """
        if self._known is None or (self._known.exercise, self._known.draw.seed) != (exercise, seed):
            self._checks.clear()
            self._known = None
            _ = self.sandbox
            self._known = self.ask(exercise, seed)
        return self._known

    def release(self) -> None:
        """End the loaded process; the next text has another one loaded."""
        self._workers.close()


_here = threading.local()
"""Each thread has an examiner of its own: a worker ends with the thread that started it."""


def _examiner(version: str) -> Examiner:
    examiner: Examiner | None = getattr(_here, "examiner", None)
    if examiner is None or examiner.course.version != version:
        release()
        examiner = _here.examiner = Examiner(version)
    return examiner
