"""A figure kept as two files: an SVG document, and the drawing and its words as text. Imported when one is kept."""

import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from tutor.canvas.draw import TERMINAL, draw
from tutor.canvas.look import legend
from tutor.canvas.svg import svg
from tutor.canvas.twin import twin
from tutor.errors import ProgressError
from tutor.wire.figure import Figure

WIDTH, HEIGHT = 100, 30
"""Of the drawing in the text: it fits on a page, and in a terminal of the usual size if that is made wide."""
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


def keep(folder: Path, name: str, heading: str, figure: Figure, words: str = "") -> tuple[Path, Path]:
    """Write a figure to the folder, under a name that no file there has yet: the SVG document, and the text.

    Raises:
        ProgressError: the folder refuses.
    """
    stem = _NOT_IN_NAMES.sub("-", name.lower())[:_LONGEST].strip("-") or "figure"
    told = replace(figure, title=heading)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        picture = _written(folder, stem, ".svg", svg([told]))
        text = picture.with_suffix(".txt")
        text.write_text(_as_text(told, words), encoding="utf-8")
    except OSError as error:
        raise ProgressError(f"The figure cannot be kept in {folder}: {error.strerror}.") from error
    return picture, text


def _written(folder: Path, stem: str, suffix: str, text: str) -> Path:
    number = 1
    while True:
        path = folder / f"{stem}{f'-{number}' if number > 1 else ''}{suffix}"
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            number += 1
            continue
        return path


def _as_text(figure: Figure, words: str) -> str:
    lines = [figure.title, *(f"{entry.glyph} {entry.label}" for entry in legend(figure))]
    with suppress(ImportError, OSError):  # plotext has no wheel for every machine
        lines += [line.rstrip() for line in draw(figure, WIDTH, HEIGHT, TERMINAL, colour=False).splitlines()]
    lines += [*([words] if words else []), "", twin(replace(figure, title=""), compared=not words)]
    return "\n".join(lines) + "\n"
