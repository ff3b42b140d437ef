"""What a list of exercises shows of each, kept in a file, so that only exercises that changed are read again.

An entry is good for as long as its files have the times and sizes that they had when they were read. A file that was
changed within a moment of being read is not trusted (its next change might leave the same time): such an entry is
passed over, as in Git (https://git-scm.com/docs/racy-git). A change that keeps size and time of modification, as by
`touch -r`, shows in the time of the change itself, which nobody can set.
"""

import contextlib
import os
import time
import zlib
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec

from tutor.course.model import Exercise

FORMAT = 1
MOMENT = 2 * 10**9
"""Nanoseconds: the coarsest time of a file, that of FAT."""
FILES = ("exercise.toml", "problem.md", "starter.py", "solution.py", "solution.md", "mistakes.toml")
_READERS = ("index.py", "load.py", "model.py", "table.py")

Stamp = tuple[int, int, int] | None
"""Time of modification and of change, in nanoseconds, and size in bytes; None where there is no file."""


class Entry(msgspec.Struct, frozen=True):
    """What a list shows of an exercise, and the state of its files."""

    title: str
    stars: int
    letters: tuple[str, ...]
    stamps: tuple[Stamp, ...]
    latest: int
    """The latest time among them."""


class Sealed(msgspec.Struct):
    """The file: the content, and a sum that tells it from noise."""

    crc: int
    kept: msgspec.Raw


class Kept(msgspec.Struct):
    """The content of the file."""

    format: int
    readers: tuple[Stamp, ...]
    """Of the modules that read exercises: what they find good may change with them."""
    course: str
    looked: int
    """When the files were looked at; nanoseconds."""
    entries: dict[str, Entry]


class Index:
    """The entries of one course, in a file of a folder that may be lost at any time.

    Whatever is wrong with the file, it is as if there were none; where it cannot be written, it is only slower.
    """

    def __init__(self, folder: Path, course: Path) -> None:
        self._course = str(course.resolve())
        self._file = folder / f"course-index-{zlib.crc32(self._course.encode(errors='surrogateescape')):08x}.json"
        self._looked = time.time_ns()
        self._readers = tuple(_stamp(str(Path(__file__).with_name(name))) for name in _READERS)
        self._before = self._read()
        self._now: dict[str, Entry] = {}
        self._is_new = False

    def _read(self) -> Kept:
        try:
            sealed = msgspec.json.decode(self._file.read_bytes(), type=Sealed)
            kept = msgspec.json.decode(sealed.kept, type=Kept) if zlib.crc32(sealed.kept) == sealed.crc else None
        except (OSError, ValueError, msgspec.MsgspecError, RecursionError):
            kept = None
        if kept is None or (kept.format, kept.course, kept.readers) != (FORMAT, self._course, self._readers):
            return Kept(FORMAT, self._readers, self._course, 0, {})
        return kept

    def find(self, folder: Path) -> Entry | None:
        """The entry of an exercise whose files are as they were."""
        entry = self._before.entries.get(folder.name)
        if entry is None or entry.latest >= self._before.looked - MOMENT or entry.stamps != stamps_of(folder):
            return None
        self._now[folder.name] = entry
        return entry

    def add(self, exercise: Exercise, stamps: tuple[Stamp, ...]) -> None:
        """Take an exercise that was just read, and the stamps from before it was."""
        self._is_new = True
        latest = max(max(stamp[:2]) for stamp in stamps if stamp is not None)
        self._now[exercise.id] = Entry(exercise.title, exercise.stars, exercise.letters, stamps, latest)

    def write(self) -> None:
        """Put the file in its place, whole, if it is another than before."""
        if not self._is_new and self._now.keys() == self._before.entries.keys():
            return
        content = msgspec.json.encode(Kept(FORMAT, self._readers, self._course, self._looked, self._now))
        sealed = Sealed(zlib.crc32(content), msgspec.Raw(content))
        beside = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            try:
                beside.write_bytes(msgspec.json.encode(sealed))
                beside.replace(self._file)
            except OSError:
                beside.unlink(missing_ok=True)
                raise


def stamps_of(folder: Path) -> tuple[Stamp, ...]:
    """The state of the files of an exercise."""
    place = f"{folder}{os.sep}"
    return tuple([_stamp(place + name) for name in FILES])


def _stamp(file: str) -> Stamp:
    try:
        status = os.stat(file)  # noqa: PTH116  thousands of them: a path costs more than the system call
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size


class Unread(Exercise):
    """An exercise of which an index is known; all else is read when it is first asked for.

    Every attribute may then raise what `load_exercise` raises.
    """

    __slots__ = ("_letters", "_load")

    def __init__(self, folder: Path, number: int, entry: Entry, load: Callable[[Path], Exercise]) -> None:
        put = object.__setattr__  # the class is frozen
        put(self, "id", folder.name)
        put(self, "number", number)
        put(self, "title", entry.title)
        put(self, "stars", entry.stars)
        put(self, "folder", folder)
        put(self, "_letters", entry.letters)
        put(self, "_load", load)

    @property
    def letters(self) -> tuple[str, ...]:
        """Of the parts, in order."""
        letters: tuple[str, ...] = self._letters
        return letters

    def read(self) -> None:
        """Read the files."""
        _ = self.parts

    def __getattr__(self, name: str) -> Any:
        if name not in Exercise.__match_args__:
            raise AttributeError(name)
        whole = self._load(self.folder)
        for each in fields(Exercise):
            object.__setattr__(self, each.name, getattr(whole, each.name))
        object.__setattr__(self, "_letters", whole.letters)
        return getattr(self, name)

    def __reduce__(self) -> tuple[type[Exercise], tuple[object, ...]]:
        return Exercise, tuple(getattr(self, each.name) for each in fields(Exercise))
