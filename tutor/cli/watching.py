"""`tutor watch`: for people who keep their own editor; judged again whenever the file is saved."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from tutor.cli.files import source_of
from tutor.cli.keyboard import keyboard
from tutor.cli.present import report_text
from tutor.cli.settings import Settings, common_options
from tutor.course.model import Exercise
from tutor.errors import FileError, ProgressError
from tutor.service import Tutor
from tutor.typeset.document import plain

_TICK_SECONDS = 0.1
_WIDTH = 78
_KEYS = "h: hint · n: next exercise · q: quit"


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What changes when a file is saved, by writing into it or by renaming another one over it."""

    inode: int
    modified: int
    size: int


@click.command()
@click.argument("exercise")
@click.argument("file", type=click.Path(path_type=Path))
@common_options
@click.pass_obj
def watch(settings: Settings, exercise: str, file: Path) -> None:
    """Judge a file now and whenever it is saved; records the attempts. Keys: h hint, n next exercise, q quit."""
    chosen = settings.exercise(exercise)
    try:
        source_of(str(file))
    except FileError as error:
        raise FileError(f"{file}: {error}") from error
    following: tuple[Exercise, Path] | None = (chosen, file)
    with keyboard() as key:
        while following is not None:
            following = _watch_one(settings.tutor, *following, key)


def _watch_one(
    tutor: Tutor, exercise: Exercise, file: Path, key: Callable[[float], str]
) -> tuple[Exercise, Path] | None:
    """Until a key ends it: the next exercise and its file, or None to quit."""
    click.echo(f"Watching {file} for {exercise.number} {exercise.title}. {_KEYS}")
    for event in _events(file, key):
        if event == "saved":
            _judge(tutor, exercise, file)
        elif event == "h":
            letter = tutor.first_unfinished(exercise) or exercise.parts[0].letter
            rung, total, text = tutor.next_hint(exercise, letter)
            click.echo(f"Hint {rung} of {total} for {exercise.number}{letter}:\n{plain(text, _WIDTH)}")
        elif event == "n":
            following = tutor.course.after(exercise)
            if following is not None:
                return following, _begun(following, file.parent)
            click.echo("This is the last exercise.")
        elif event == "q":
            return None
    return None


def _judge(tutor: Tutor, exercise: Exercise, file: Path) -> None:
    try:
        source = source_of(str(file))
    except FileError as error:
        click.echo(f"{file}: {error}")
        return
    graded = tutor.judge(tutor.ask(exercise), source)
    click.echo(f"\n{time.strftime('%H:%M:%S')}")
    click.echo(report_text(exercise, str(file), graded.to_json(str(file)), graded.report.printed))
    try:
        tutor.record(graded, source, str(file))
    except ProgressError as error:
        click.echo(f"Not recorded: {error}", err=True)
    click.echo(_KEYS)


def _begun(exercise: Exercise, folder: Path) -> Path:
    """The file of an exercise in the folder, with its starter if there is none yet."""
    path = folder / f"{exercise.id}.py"
    if not path.exists():
        path.write_text(exercise.starter, encoding="utf-8")
    return path


def _events(file: Path, key: Callable[[float], str]) -> Iterator[str]:
    """`saved`, at once and at every change that has settled for a moment, and the keys in between."""
    judged: _Stamp | None = None
    settling: _Stamp | None = None
    while True:
        stamp = _stamp(file)
        if stamp is not None and stamp != judged and stamp == settling:
            judged = stamp
            yield "saved"
        settling = stamp or settling  # gone for a moment while an editor renames
        pressed = key(_TICK_SECONDS)
        if pressed:
            yield pressed


def _stamp(file: Path) -> _Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return _Stamp(found.st_ino, found.st_mtime_ns, found.st_size)
