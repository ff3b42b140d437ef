"""What the first frame shows of an exercise, found without the rest of the course: that is read behind it."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tutor.progress.glance import Peek
from tutor.tui.marks import heading

if TYPE_CHECKING:  # its modules would delay the first frame
    from tutor.progress.store import Store
    from tutor.service import Tutor


class Opening(NamedTuple):
    """An exercise as it was left, and how to come by the tutor that it belongs to."""

    exercise: str
    """Its id."""
    title: str
    text: str
    """The draft, or the starter."""
    cursor: tuple[int, int]
    is_draft: bool
    statuses: dict[str, str]
    """Part letter → the best status it ever had."""
    theme: str | None
    data: Path
    """The folder of the progress."""
    make_tutor: "Callable[[], Tutor]"
    make_store: "Callable[[], Store]"
    """The tutor's own store, which is there before the tutor is; both are called in threads."""


def opening_of(
    content: Path,
    data: Path,
    wanted: str | None,
    make_tutor: "Callable[[], Tutor]",
    make_store: "Callable[[], Store]",
) -> Opening | None:
    """The exercise with this number or id, or the one that was open last.

    None where there is none, or where anything is not as it should be: then course and progress, read with care, say
    what it is.
    """
    try:
        with closing(Peek(data)) as peek:
            folder = _folder(content, wanted or peek.remembered("last"))
            if folder is None:
                return None
            seen, theme = peek.glance(folder.name), peek.remembered("theme")
        title, stars, letters = _head((folder / "exercise.toml").read_text(encoding="utf-8"))
        text = (folder / "starter.py").read_text(encoding="utf-8") if seen.draft is None else seen.draft
        statuses = {letter: seen.best.get(letter, "todo") for letter in letters}
        title = heading(int(folder.name.partition("-")[0]), title, stars)
        drafted = seen.draft is not None
        return Opening(folder.name, title, text, seen.cursor, drafted, statuses, theme, data, make_tutor, make_store)
    except (OSError, ValueError, sqlite3.Error):
        return None


def _head(table: str) -> tuple[str, int, list[str]]:
    """Title, stars and part letters of an `exercise.toml`; its parser alone would take as long as all the rest here.

    Raises:
        ValueError: they are written in another way than usual.
    """
    title, stars, letters = "", 0, []
    for line in table.splitlines():
        if line.startswith('title = "') and not title:
            title = line.removeprefix('title = "').removesuffix('"')
        elif line.startswith("stars = ") and not stars:
            stars = int(line.removeprefix("stars = "))
        elif line.startswith("[parts.") and line.endswith("]") and "." not in line[len("[parts.") :]:
            letters.append(line[len("[parts.") : -1])
    if not (title and stars and letters) or "\\" in title:
        raise ValueError(table)
    return title, stars, letters


def _folder(content: Path, wanted: str | None) -> Path | None:
    for name in os.listdir(content) if wanted else ():  # noqa: PTH208  names are wanted, not paths
        number = name.partition("-")[0]
        if name == wanted or (number.isdecimal() and str(wanted).isdecimal() and int(number) == int(str(wanted))):
            return content / name
    return None
