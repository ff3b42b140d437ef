"""`tutor check` and `tutor run`: files of answers, judged; a file, run."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import click

from tutor.cli.files import source_of
from tutor.cli.present import report_text
from tutor.cli.settings import Settings, common_options
from tutor.errors import FileError
from tutor.service import Asked, Graded, Tutor

PASSED, NOT_PASSED, FAILED = 0, 1, 2


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


@click.command()
@click.argument("exercise")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per file and line.")
@click.option("--record", is_flag=True, help="Add the attempts to your progress.")
@click.option("--jobs", type=click.IntRange(1, 64), default=os.cpu_count() or 1, help="So many files at once.")
@click.option("--seed", type=click.IntRange(0), default=None, help="Ask at the points of an earlier verdict.")
@common_options
@click.pass_obj
def check(
    settings: Settings, exercise: str, files: tuple[str, ...], as_json: bool, record: bool, jobs: int, seed: int | None
) -> None:
    """Judge files of answers (`-`: standard input; none: your draft)."""
    tutor = settings.tutor
    chosen = settings.exercise(exercise)
    asked = tutor.ask(chosen, seed)
    status = PASSED
    for judged in _judged(tutor, asked, files, jobs):
        if judged.unreadable:
            status = FAILED
        elif not judged.graded.report.passed:
            status = max(status, NOT_PASSED)
        if record and not judged.unreadable:
            tutor.record(judged.graded, judged.source, judged.file)
        if as_json:
            click.echo(json.dumps(judged.to_json(), ensure_ascii=False))
        else:
            click.echo(report_text(chosen, judged.file, judged.to_json(), judged.graded.report.printed))
        sys.stdout.flush()
    raise SystemExit(status)


def _judged(tutor: Tutor, asked: Asked, files: tuple[str, ...], jobs: int) -> Iterator[Judged]:
    """The results in the order of the files, at most a few ahead of what has been told."""
    if not files:
        source = tutor.text_of(asked.exercise)
        yield Judged("draft", source, tutor.judge(asked, source))
        return
    ahead: list[Future[Judged]] = []
    rest = iter(files)
    with ThreadPoolExecutor(jobs) as pool:
        try:
            for file in rest:
                ahead.append(pool.submit(_judge_file, tutor, asked, file))
                if len(ahead) > 2 * jobs:
                    yield ahead.pop(0).result()
            while ahead:
                yield ahead.pop(0).result()
        finally:
            for future in ahead:
                future.cancel()


def _judge_file(tutor: Tutor, asked: Asked, file: str) -> Judged:
    try:
        source = source_of(file)
    except FileError as error:
        return Judged(file, "", tutor.unjudged(asked), str(error))
    return Judged(file, source, tutor.judge(asked, source))


@click.command()
@click.argument("file", type=click.Path(allow_dash=False))
@common_options
def run(file: str) -> None:
    """Run a file as plain Python would; judges nothing."""
    try:
        source_of(file)
    except FileError as error:
        raise FileError(f"{file}: {error}") from error
    root = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), root)))
    done = subprocess.run([sys.executable, file], check=False, env={**os.environ, "PYTHONPATH": path})
    raise SystemExit(NOT_PASSED if done.returncode else PASSED)


COMMANDS = (check, run)
