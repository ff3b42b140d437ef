"""`tutor watch`: for people who keep their own editor; judged again whenever the file is saved."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from tutor.cli.exits import Exit
from tutor.cli.files import STANDARD, source_of
from tutor.cli.keyboard import can_press, keyboard
from tutor.cli.present import one_line, remark, report_text, tell
from tutor.cli.settings import FILE, Settings, common_options, exercise_argument
from tutor.cli.texts import hint_text, part_of, width_option
from tutor.course.model import Exercise
from tutor.errors import FileError, ProgressError, UsageError
from tutor.files import write_new
from tutor.guidance import first_unfinished
from tutor.service import Tutor

_TICK_SECONDS = 0.1
_KEYS = "h: hint · n: next exercise · q: quit"


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What changes when a file is saved, by writing into it or by renaming another one over it."""

    inode: int
    modified: int
    size: int


@click.command()
@exercise_argument
@click.argument("file", type=FILE)
@width_option
@common_options
@click.pass_obj
def watch(settings: Settings, exercise: str, file: str, width: int) -> int:
    """Judge a file now and whenever it is saved; records the attempts. Keys: h hint, n next exercise, q quit."""
    chosen = settings.exercise(exercise)
    if file == STANDARD:
        raise UsageError(f"Name a file to watch, such as {chosen.id}.py: standard input is saved only once.")
    try:
        source_of(file)
    except FileError as error:
        raise FileError(f"{file}: {error} `tutor start {chosen.number} FILE` writes one to begin with.") from error
    following: tuple[Exercise, Path] | None = (chosen, Path(file))
    try:
        with keyboard() as key:
            while following is not None:
                following = _watch_one(settings.tutor, *following, key, width)
    finally:
        settings.tutor.sandbox.close()  # also when a signal ends this, past all that is done at an orderly end
    return Exit.PASSED


def _watch_one(
    tutor: Tutor, exercise: Exercise, file: Path, key: Callable[[float], str], width: int
) -> tuple[Exercise, Path] | None:
    """Until a key ends it: the next exercise and its file, or None to quit."""
    tell(f"Watching {one_line(str(file))} for {exercise.number} {exercise.title}.")
    for event in _events(file, key):
        match event:
            case "saved":
                _judge(tutor, exercise, file)
            case "h":
                tell(_hint(tutor, exercise, width))
            case "n" if (following := tutor.course.after(exercise)) is not None:
                return following, _begun(following, file.parent)
            case "n":
                tell("This is the last exercise: `tutor review` comes after it.")
            case "q":
                return None
            case _:
                pass  # another key
    return None


def _judge(tutor: Tutor, exercise: Exercise, file: Path) -> None:
    try:
        source = source_of(str(file))
    except FileError as error:
        remark(f"{file}: {error}")
        return
    asked = tutor.ask(exercise)
    graded = tutor.explain(asked, tutor.judge(asked, source), source)
    tell(f"\n{time.strftime('%H:%M:%S')}")
    tell(report_text(exercise, str(file), graded.to_json(str(file)), graded.report.printed))
    try:
        tutor.record(graded, source, str(file))
    except ProgressError as error:
        remark(f"This attempt is not recorded: {error}")
    tutor.sandbox.prepare()
    if can_press():
        tell(_KEYS)


def _hint(tutor: Tutor, exercise: Exercise, width: int) -> str:
    letter = first_unfinished(tutor.store, exercise) or exercise.parts[0].letter
    part = part_of(exercise, letter)
    if not part.hints:
        return f"There are no hints for {exercise.number}{letter}."
    return hint_text(tutor, exercise, part, width)


def _begun(exercise: Exercise, folder: Path) -> Path:
    """The file of an exercise in the folder, with its starter if there is none yet."""
    path = folder / f"{exercise.id}.py"
    if not path.exists():
        write_new(str(path), exercise.starter)
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
            yield pressed.lower()


def _stamp(file: Path) -> _Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return _Stamp(found.st_ino, found.st_mtime_ns, found.st_size)
