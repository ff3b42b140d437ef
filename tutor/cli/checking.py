"""`tutor check`: files of answers, judged."""

import secrets
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, closing, contextmanager

import click

from tutor.cli.batch import JOBS, MOST_JOBS, Judged, Task, judged, judged_one, processes
from tutor.cli.exits import Exit
from tutor.cli.numbers import whole
from tutor.cli.present import remark, report_text, tell, tell_json
from tutor.cli.settings import FILE, Settings, common_options, exercise_argument
from tutor.course.model import Exercise
from tutor.errors import ProgressError
from tutor.progress.model import Attempt
from tutor.service import MAX_SEED, Tutor

DRAFT = "draft"
"""The name of the saved draft in results, where a file has its own."""
_ERASED = "\r\x1b[2K"
"""The line that the cursor is in."""


@click.command()
@exercise_argument
@click.argument("files", nargs=-1, metavar="[FILE]...", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per file and line.")
@click.option("--record", is_flag=True, help="Add the attempts to your progress.")
@click.option("--jobs", type=whole(1, MOST_JOBS), default=JOBS, help="So many files at once.")
@click.option("--seed", type=whole(0), help="Ask at the points of an earlier verdict.")
@click.option("--scheduler", metavar="ADDRESS", help="Judge on this Dask cluster; needs the extra `dask`.")
@common_options
@click.pass_obj
def check(
    settings: Settings, exercise: str, files: tuple[str, ...], as_json: bool, record: bool, jobs: int, seed: int | None,
    scheduler: str | None,
) -> int:  # fmt: skip
    """Judge files of answers (`-`: standard input; none: your draft).

    Nothing is kept, unless --record adds the attempts to your progress.

    Exit status: 0 if all parts of all files passed, 1 if something is wrong or todo, 2 if a file could not be read.
    """
    tutor = settings.tutor
    chosen = settings.exercise(exercise)
    task = Task(chosen, secrets.randbelow(MAX_SEED) if seed is None else seed, tutor.course.version)
    status = Exit.PASSED
    with ExitStack() as stack:
        if not files:
            results: Iterable[Judged] = (judged_one(task, DRAFT, _draft(tutor, chosen)),)
        else:
            executor, jobs = stack.enter_context(_executor(task, min(jobs, len(files)), scheduler))
            results = stack.enter_context(closing(judged(task, files, executor, jobs)))
        for result in stack.enter_context(_counted(results, len(files))):
            if as_json:
                tell_json(result.to_json())
            else:
                tell(report_text(chosen, result.file, result.to_json(), result.assessed.printed))
            if result.assessed.fault:
                kept = tutor.log(RuntimeError(result.assessed.fault))
                remark(f"tutor: something went wrong in naming the mistakes in {result.file}. {kept}")
            status = max(status, _status(result))
            if record and not result.unreadable:
                try:
                    tutor.store.add_attempt(Attempt(chosen.id, tutor.now(), result.source, result.to_json()))
                except ProgressError as error:  # the judgements are worth having without their record
                    remark(f"tutor: {error}")
                    record, status = False, Exit.FAILED
    return status


@contextmanager
def _executor(task: Task, jobs: int, scheduler: str | None) -> Iterator[tuple[Executor, int]]:
    """What carries the judging, and how many files at a time."""
    if scheduler is not None:
        from tutor.cli.cluster import cluster  # noqa: PLC0415  an extra

        with cluster(scheduler) as (executor, threads):
            yield executor, threads
    else:
        with processes(task, jobs) as executor:
            yield executor, jobs


@contextmanager
def _counted(results: Iterable[Judged], total: int) -> Iterator[Iterable[Judged]]:
    """The results; of many, a bar on standard error tells how far they are, if that is a terminal."""
    if total < 2 or sys.stderr is None or not sys.stderr.isatty():
        yield results
        return
    with click.progressbar(length=total, label="Judging", show_pos=True, file=sys.stderr) as bar:

        def counted() -> Iterator[Judged]:
            for result in results:
                click.echo(_ERASED, nl=False, err=True)  # results may go to the same terminal
                yield result
                bar.update(1)

        yield counted()


def _status(result: Judged) -> Exit:
    if result.unreadable:
        return Exit.FAILED
    return Exit.PASSED if result.assessed.passed else Exit.NOT_PASSED


def _draft(tutor: Tutor, exercise: Exercise) -> str:
    if tutor.store.draft(exercise.id) is None:
        remark(
            f"There is no draft of exercise {exercise.number} yet: this is its starter. "
            f"`tutor {exercise.number}` begins one; `tutor start {exercise.number}` writes the starter to a file."
        )
    return tutor.text_of(exercise)
