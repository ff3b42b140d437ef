"""The draft in an editor of the learner's own choice: which command, in which file, and what came of it.

The file lies in the data folder, below the number of the tutor's process. Its time is set back to the beginning of all
times, so a later one says that an editor has written it. A file that is later than that, and whose tutor is gone, was
written when the tutor had been ended already: the next tutor takes it over.
"""

import contextlib
import os
import shlex
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tutor.errors import FileError, UsageError

_TAKE_A_LINE = frozenset({"vi", "vim", "nvim", "view", "nano", "pico", "emacs", "emacsclient", "micro", "kak", "joe"})
"""Editors that go to line 7 with `+7`."""
_FOLDER = "editing"


def command_for(environment: Mapping[str, str], file: Path, row: int) -> list[str]:
    """What to run: `VISUAL`, or else `EDITOR`, with its arguments, at a row of the file.

    Raises:
        UsageError: neither is set, or what is set cannot be read as a command.
    """
    for variable in ("VISUAL", "EDITOR"):
        value = environment.get(variable, "").strip()
        if value:
            break
    else:
        raise UsageError(
            "No editor is chosen: set the environment variable EDITOR, to vim or to `code --wait` for example, "
            "and start the tutor again."
        )
    try:
        words = shlex.split(value, posix=os.name == "posix")
    except ValueError as error:
        raise UsageError(f"{variable} is {value!r}, which is not a command: {error}.") from error
    at = [f"+{row + 1}"] if Path(words[0]).stem in _TAKE_A_LINE else []
    return [*words, *at, str(file)]


def path_of(folder: Path, exercise: str) -> Path:
    """The file for the draft of an exercise in this process; `folder` is the data folder."""
    return folder / _FOLDER / str(os.getpid()) / f"{exercise}.py"


def lay_out(file: Path, text: str) -> None:
    """Write a draft to its file, for an editor.

    Raises:
        FileError: the file cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", errors="replace", newline="\n")
        os.utime(file, (0, 0))
    except OSError as error:
        raise FileError(f"{file} cannot be written ({error.strerror}), so no editor was opened.") from error


def run(command: Sequence[str]) -> str:
    """Run an editor in the terminal and wait for its end; a sentence about what went wrong with it, or nothing.

    Ctrl+C belongs to the editor meanwhile, not to the tutor.
    """
    with _interrupts_ignored():
        try:
            status = subprocess.run(command, check=False).returncode
        except OSError as error:
            return f"{command[0]} cannot be started: {error.strerror}. The variable VISUAL or EDITOR names it."
    return f"{Path(command[0]).name} ended with status {status}." if status else ""


@contextlib.contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """By a handler of our own: SIG_IGN would go over to the editor."""
    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGQUIT") if hasattr(signal, name)]
    before = {number: signal.signal(number, lambda *_: None) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def written(file: Path) -> str | None:
    """The text that an editor wrote; None where none did.

    Raises:
        FileError: what it wrote cannot be read as text; the file is kept.
    """
    try:
        return None if _time(file) == 0 else file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise FileError(f"What the editor wrote cannot be read: {reason}. It is still in {file}.") from error


def left_behind(folder: Path, exercise: str) -> list[Path]:
    """The files for an exercise whose tutor is gone, and that of this one, oldest first."""
    files = [
        file
        for file in (folder / _FOLDER).glob(f"*/{exercise}.py")
        if file.parent.name == str(os.getpid()) or not _is_running(file.parent.name)
    ]
    return sorted(files, key=_time)


def _time(file: Path) -> float:
    """When it was written last, in seconds; 0 for one that is gone."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _is_running(process: str) -> bool:
    if os.name == "nt" or not process.isdecimal():  # there, `os.kill` would end it
        return False
    try:
        os.kill(int(process), 0)
    except OSError as error:
        return isinstance(error, PermissionError)
    return True


def put_away(file: Path) -> None:
    """Remove a file whose text is kept elsewhere; its folder stays, for an editor that writes once more."""
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)
