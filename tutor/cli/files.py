"""Files of learners, read and written with a clear sentence where that cannot be done."""

import os
import stat
import sys
from pathlib import Path

from tutor.errors import FileError
from tutor.grading.source import MAX_BYTES, decoded


def source_of(file: str) -> str:
    """The text of a submission; `-` is standard input.

    Raises:
        FileError: missing, a folder, a device, too large, or not text.
    """
    if file == "-":
        return decoded(sys.stdin.buffer.read(MAX_BYTES + 1))
    try:
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    except (OSError, ValueError) as error:
        raise FileError(f"It cannot be opened: {_why(error)}.") from error
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise FileError("It is a folder or a device, not a file of Python.")
        try:
            data = stream.read(MAX_BYTES + 1)
        except OSError as error:
            raise FileError(f"It cannot be read: {_why(error)}.") from error
    return decoded(data)


def write_new(path: Path, text: str) -> None:
    """Write a file that does not exist yet.

    Raises:
        FileError: it exists, or cannot be written.
    """
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise FileError(f"{path} exists already, and is left as it is. Name another file.") from error
    except OSError as error:
        raise FileError(f"{path} cannot be written: {_why(error)}.") from error


def _why(error: OSError | ValueError) -> str:
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
