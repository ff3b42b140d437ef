"""Many files judged at once, told in their order."""

import contextlib
import multiprocessing
import os
import signal
import sys
import tempfile
import threading
from collections import deque
from collections.abc import Collection, Generator, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing.process import BaseProcess

from tutor.bulk import Assessed, assess, release
from tutor.cli.files import STANDARD, source_of
from tutor.course.model import Exercise
from tutor.errors import FileError, SandboxError
from tutor.sandbox.confine import bind
from tutor.sandbox.scratch import Scratch

MOST_JOBS = 64
_PROCESSORS = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
JOBS = min(_PROCESSORS, MOST_JOBS)
"""By default one file for each processor that this process may use."""
_AHEAD = 8
"""So many files for each job may be judged ahead of what was told: a slow one does not hold up the others."""


@dataclass(frozen=True, slots=True)
class Task:
    """What every file of a batch is asked."""

    exercise: Exercise
    seed: int
    version: str
    """Of the course."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One file's result; `unreadable` says why there is no submission to judge, or is empty."""

    file: str
    source: str
    assessed: Assessed
    unreadable: str = ""

    def to_json(self) -> dict[str, object]:
        """The line of `--json`."""
        result = {**self.assessed.report, "file": self.file}
        if self.unreadable:
            result["error"] = {"kind": "unreadable", "message": self.unreadable, "line": None}
        return result


def judged_one(task: Task, file: str, source: str) -> Judged:
    """One text, judged in this process.

    Raises:
        ContentError: the exercise is ill-formed.
        SandboxError: no process could be started.
    """
    with _one_folder():
        return Judged(file, source, assess(task.exercise, source, task.seed, task.version))


def judged(task: Task, files: Iterable[str], executor: Executor, jobs: int) -> Generator[Judged]:
    """Each file's result, in the order of the files; only so many are judged ahead of what was taken.

    Raises:
        ContentError: the exercise is ill-formed.
        SandboxError: no process could be started, or one of those that judge is gone.
    """
    ahead: deque[tuple[str, str, str, Future[Assessed]]] = deque()

    def result() -> Judged:
        file, source, unreadable, future = ahead.popleft()
        try:
            return Judged(file, source, future.result(), unreadable)
        except BrokenProcessPool as error:
            raise SandboxError(
                "A process that judges was ended by the system, perhaps for want of memory: try fewer --jobs."
            ) from error

    for file in files:
        while file == STANDARD and ahead:  # which may take its time
            yield result()
        text: str | None = None
        unreadable = ""
        try:
            text = source_of(file)
        except FileError as error:
            unreadable = str(error)
        future = executor.submit(assess, task.exercise, text, task.seed, task.version)
        ahead.append((file, text or "", unreadable, future))
        while len(ahead) > _AHEAD * jobs:
            yield result()
    while ahead:
        yield result()


@contextlib.contextmanager
def processes(task: Task, jobs: int) -> Iterator[Executor]:
    """So many processes that judge: judging is Python's work, of which threads would do one at a time.

    Where this process may be forked they know already what it found out about the draw. At the end they are ended, at
    once and with all that they started.

    Raises:
        ContentError: the exercise is ill-formed.
        SandboxError: no process could be started.
    """
    forks = sys.platform == "linux" and threading.active_count() == 1
    others = multiprocessing.active_children()
    with _one_folder() as folder:
        if forks:
            assess(task.exercise, None, task.seed, task.version)
            release()
        context = multiprocessing.get_context("fork" if forks else "spawn")
        pool = ProcessPoolExecutor(jobs, context, partial(_begin, folder, os.getpid()))
        try:
            yield pool
        finally:
            _end(pool, others)


@contextlib.contextmanager
def _one_folder() -> Iterator[str]:
    """Have all scratch folders made in one, so that nothing is left wherever Ctrl+C interrupts their making."""
    scratch, former = Scratch(), tempfile.tempdir
    tempfile.tempdir = scratch.path
    try:
        yield scratch.path
    finally:
        tempfile.tempdir = former
        release()
        scratch.remove()


def _begin(folder: str, tutor: int) -> None:
    """In a process that judges: keep all files where they are removed, and end when the tutor says so, or ends."""
    signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl+C reaches all of a terminal; SIG_IGN would reach a worker
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    tempfile.tempdir = folder
    if sys.platform == "linux":
        bind(tutor)


def _end(pool: Executor, others: Collection[BaseProcess]) -> None:
    for process in multiprocessing.active_children():
        if process not in others:
            process.kill()
    pool.shutdown(cancel_futures=True)  # waits for the thread that minds them, or Python complains of it at its end
