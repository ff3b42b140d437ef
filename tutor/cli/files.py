"""Files that a learner names, read and written with a clear sentence where that cannot be done."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from tutor.errors import FileError
from tutor.files import why
from tutor.grading.source import MAX_BYTES, decoded

STANDARD = "-"
"""Stands for standard input, or standard output, in place of a file."""


def source_of(file: str) -> str:
    """The text of a submission; `-` is standard input.

    Raises:
        FileError: missing, a folder, a device, too large, or not text.
    """
    return decoded(content_of(file, MAX_BYTES + 1))


def content_of(file: str, limit: int = -1) -> bytes:
    """At most `limit` bytes of an ordinary file, all of it if there is no limit; `-` is standard input.

    Never waits for a writer, and never reads a device, whose content may not end.

    Raises:
        FileError: it cannot be read; the sentence says "it", so that whoever shows it names the file.
    """
    if file == STANDARD:
        return _standard_input().read(limit)
    try:
        with open(file, "rb", opener=_without_waiting) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise FileError("It is a device or a pipe, not a file; `-` reads standard input.")
            return stream.read(limit)
    except FileNotFoundError as error:
        raise FileError("There is no such file.") from error
    except IsADirectoryError as error:
        raise FileError("It is a folder; name a file in it.") from error
    except OSError as error:
        raise FileError(f"It cannot be read: {why(error)}.") from error


def lines_of(file: str) -> Iterator[bytes]:
    """The lines of a file or a pipe, as they come; `-` is standard input.

    Raises:
        FileError: it cannot be read.
    """
    if file == STANDARD:
        yield from _standard_input()
        return
    try:
        with Path(file).open("rb") as stream:
            if stat.S_ISCHR(os.fstat(stream.fileno()).st_mode):
                raise FileError(f"{file} is a device, and may have no end. `-` reads standard input.")
            yield from stream
    except OSError as error:
        raise FileError(f"{file} cannot be read: {why(error)}.") from error


def _without_waiting(path: str, flags: int) -> int:
    extra = ("O_NONBLOCK", "O_NOCTTY")  # not on Windows, which has no named pipes in folders
    return os.open(path, flags | sum(getattr(os, name, 0) for name in extra))


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise FileError("Standard input is closed.")
    return sys.stdin.buffer
