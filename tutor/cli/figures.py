"""Figures on the command line: drawn, in words, or saved as text or SVG."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import click

from tutor.canvas.draw import TERMINAL, draw
from tutor.canvas.look import legend
from tutor.canvas.twin import twin
from tutor.cli.files import STANDARD
from tutor.cli.present import tell
from tutor.cli.settings import FILE
from tutor.cli.texts import width_option
from tutor.files import write_new
from tutor.typeset.repertoire import is_ascii
from tutor.wire.figure import Figure

Command = TypeVar("Command", bound=Callable[..., Any])

_ROWS = (10, 30)
"""Of a drawing: fewer say little, and more do not fit on a screen together with what stands around them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to become of figures."""

    width: int
    words: bool = False
    text_file: str | None = None
    svg_file: str | None = None


def figure_options(command: Command) -> Command:
    """`--twin`, `--text`, `--svg` and `--width`: the fields of `Wanted`."""
    for decorate in (
        width_option,
        click.option("--svg", type=FILE, help="Save as SVG to a file that does not exist yet (`-`: standard output)."),
        click.option("--text", type=FILE, help="Save as text to a file that does not exist yet."),
        click.option("--twin", is_flag=True, help="Say in words and a table what is to be seen."),
    ):
        command = decorate(command)
    return command


def deliver(figures: Sequence[tuple[str, Figure]], wanted: Wanted) -> None:
    """Show (heading, figure) pairs one after another, or save them all in one file.

    Raises:
        FileError: the file exists, or cannot be written.
    """
    if wanted.svg_file is not None:
        from tutor.canvas.svg import svg  # noqa: PLC0415  only where it is asked for

        _save(wanted.svg_file, svg([figure for _, figure in figures]))
    if wanted.text_file is not None:
        _save(wanted.text_file, "\n\n".join(_shown(*pair, wanted, colour=False) for pair in figures) + "\n")
    if wanted.svg_file is None and wanted.text_file is None:
        colour = sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        tell("\n\n".join(_shown(*pair, wanted, colour=colour) for pair in figures))


def _save(file: str, text: str) -> None:
    if file == STANDARD:
        tell(text.rstrip("\n"))
    else:
        write_new(file, text)
        tell(f"Wrote {file}.")


def _shown(heading: str, figure: Figure, wanted: Wanted, *, colour: bool) -> str:
    names = _legend(figure, colour=colour)
    least, most = _ROWS
    rows = max(least, min(most, shutil.get_terminal_size().lines - len(names) - 3))
    if not wanted.words:
        with suppress(ImportError, OSError):  # plotext has no wheel for every machine, and may not find its library
            drawing = draw(figure, wanted.width, rows, TERMINAL, colour=colour, in_ascii=is_ascii())
            return "\n".join([heading, *names, *(line.rstrip() for line in drawing.splitlines())])
    return f"{heading}\n{twin(replace(figure, title=''))}"


def _legend(figure: Figure, *, colour: bool) -> list[str]:
    lines = []
    for entry in legend(figure, in_ascii=is_ascii()):
        glyph = entry.glyph
        if colour:
            glyph = click.style(glyph, fg=TERMINAL.curves[entry.colour_index % len(TERMINAL.curves)])
        lines.append(f"{glyph} {entry.label}")
    return lines
