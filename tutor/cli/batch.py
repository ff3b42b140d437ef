"""Many files judged at once, told in their order."""

import os
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tutor.cli.files import STANDARD, source_of
from tutor.errors import FileError
from tutor.service import Asked, Graded, Tutor

if TYPE_CHECKING:  # imports NumPy
    from tutor.sandbox.host import Run

MOST_JOBS = 64
JOBS = min(os.cpu_count() or 1, MOST_JOBS)
"""By default one file for each processor."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One file's result; `unreadable` says why there is no submission to judge, or is empty."""

    file: str
    source: str
    graded: Graded
    unreadable: str = ""

    def to_json(self) -> dict[str, object]:
        """The line of `--json`."""
        result = self.graded.to_json(self.file)
        if self.unreadable:
            result["error"] = {"kind": "unreadable", "message": self.unreadable, "line": None}
        return result


def judged(tutor: Tutor, asked: Asked, files: Iterable[str], jobs: int) -> Generator[Judged]:
    """Each file's result, in the order of the files; at most a few are judged ahead of what was taken.

    Closing the generator ends what still runs.

    Raises:
        SandboxError: no process could be started.
    """
    running: set[Run] = set()
    ended = False

    def judge(file: str, source: str) -> Judged:
        run = tutor.sandbox.start()
        running.add(run)
        if ended:
            run.cancel()
        try:
            return Judged(file, source, tutor.explain(asked, tutor.judge(asked, source, run), source))
        finally:
            running.discard(run)

    ahead: deque[Judged | Future[Judged]] = deque()
    with ThreadPoolExecutor(jobs) as pool:
        try:
            for file in files:
                while file == STANDARD and ahead:  # which may take its time
                    yield _result(ahead.popleft())
                try:
                    source = source_of(file)  # here, because a thread that waits for standard input could not be ended
                except FileError as error:
                    ahead.append(Judged(file, "", tutor.unjudged(asked), str(error)))
                else:
                    ahead.append(pool.submit(judge, file, source))
                while len(ahead) > 2 * jobs:
                    yield _result(ahead.popleft())
            while ahead:
                yield _result(ahead.popleft())
        finally:
            ended = True
            pool.shutdown(wait=False, cancel_futures=True)
            for run in tuple(running):
                run.cancel()


def _result(entry: Judged | Future[Judged]) -> Judged:
    return entry if isinstance(entry, Judged) else entry.result()
