"""What the first frame shows of an exercise, found without the rest of the course: that is read behind it."""

import os
import sqlite3
import tomllib
from collections.abc import Callable
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
    peek = Peek(data)
    try:
        folder = _folder(content, wanted or peek.remembered("last"))
        if folder is None:
            return None
        table = tomllib.loads((folder / "exercise.toml").read_text(encoding="utf-8"))
        seen = peek.glance(folder.name)
        text = (folder / "starter.py").read_text(encoding="utf-8") if seen.draft is None else seen.draft
        statuses = {letter: seen.best.get(letter, "todo") for letter in table["parts"]}
        title = heading(int(folder.name.partition("-")[0]), table["title"], table["stars"])
        drafted, theme = seen.draft is not None, peek.remembered("theme")
        return Opening(folder.name, title, text, seen.cursor, drafted, statuses, theme, data, make_tutor, make_store)
    except (OSError, ValueError, KeyError, TypeError, sqlite3.Error):
        return None


def _folder(content: Path, wanted: str | None) -> Path | None:
    for name in os.listdir(content) if wanted else ():  # noqa: PTH208  names are wanted, not paths
        number = name.partition("-")[0]
        if name == wanted or (number.isdecimal() and str(wanted).isdecimal() and int(number) == int(str(wanted))):
            return content / name
    return None
