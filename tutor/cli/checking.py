"""`tutor check`: files of answers, judged."""

from collections.abc import Generator
from contextlib import closing

import click

from tutor.cli.batch import JOBS, MOST_JOBS, Judged, judged
from tutor.cli.exits import Exit
from tutor.cli.present import remark, report_text, tell, tell_json
from tutor.cli.settings import FILE, Settings, common_options, exercise_argument
from tutor.errors import ProgressError
from tutor.service import Asked, Tutor

DRAFT = "draft"
"""The name of the saved draft in results, where a file has its own."""


@click.command()
@exercise_argument
@click.argument("files", nargs=-1, metavar="[FILE]...", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per file and line.")
@click.option("--record", is_flag=True, help="Add the attempts to your progress.")
@click.option("--jobs", type=click.IntRange(1, MOST_JOBS), default=JOBS, help="So many files at once.")
@click.option("--seed", type=click.IntRange(0), help="Ask at the points of an earlier verdict.")
@common_options
@click.pass_obj
def check(
    settings: Settings, exercise: str, files: tuple[str, ...], as_json: bool, record: bool, jobs: int, seed: int | None
) -> int:
    """Judge files of answers (`-`: standard input; none: your draft).

    Nothing is kept, unless --record adds the attempts to your progress.

    Exit status: 0 if all parts of all files passed, 1 if something is wrong or todo, 2 if a file could not be read.
    """
    tutor = settings.tutor
    chosen = settings.exercise(exercise)
    asked = tutor.ask(chosen, seed)
    results = judged(tutor, asked, files, jobs) if files else _draft_judged(tutor, asked)
    status = Exit.PASSED
    with closing(results):
        for result in results:
            if as_json:
                tell_json(result.to_json())
            else:
                tell(report_text(chosen, result.file, result.to_json(), result.graded.report.printed))
            status = max(status, _status(result))
            if record and not result.unreadable:
                try:
                    tutor.record(result.graded, result.source, result.file)
                except ProgressError as error:  # the judgements are worth having without their record
                    remark(f"tutor: {error}")
                    record, status = False, Exit.FAILED
    return status


def _status(result: Judged) -> Exit:
    if result.unreadable:
        return Exit.FAILED
    return Exit.PASSED if result.graded.report.passed else Exit.NOT_PASSED


def _draft_judged(tutor: Tutor, asked: Asked) -> Generator[Judged]:
    exercise = asked.exercise
    if tutor.store.draft(exercise.id) is None:
        remark(
            f"There is no draft of exercise {exercise.number} yet: this is its starter. "
            f"`tutor {exercise.number}` begins one; `tutor start {exercise.number}` writes the starter to a file."
        )
    source = tutor.text_of(exercise)
    yield Judged(DRAFT, source, tutor.explain(asked, tutor.judge(asked, source), source))
