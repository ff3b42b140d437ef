"""Texts of the course as plain lines, as wide as the reader wants them."""

import re
import shutil
from collections.abc import Callable
from typing import Any, TypeVar

import click

from tutor.cli.numbers import whole
from tutor.course.model import Exercise, Part
from tutor.errors import UsageError
from tutor.guidance import next_hint
from tutor.service import Tutor

Command = TypeVar("Command", bound=Callable[..., Any])

WIDTH = 78
"""Where there is no terminal to say."""
_DISPLAY = re.compile(r"\$\$(.+?)\$\$", re.DOTALL)


def width_option(command: Command) -> Command:
    """`--width`; a command without it asks the terminal."""
    return click.option(
        "--width",
        type=whole(20, 1000),
        default=lambda: max(20, shutil.get_terminal_size((WIDTH, 24)).columns),
        metavar="N",
        help=f"Lines of at most N characters; by default the terminal's width, or {WIDTH}.",
    )(command)


def linear_option(command: Command) -> Command:
    """`--linear`: a screen reader reads line by line, and takes a stacked fraction for three lines of crumbs."""
    return click.option("--linear", is_flag=True, help="Every formula on one line, as screen readers need it.")(command)


def laid_out(markdown: str, width: int, *, linear: bool = False) -> str:
    """The text as plain lines; as it was written where a formula is at fault, in a course that was never checked."""
    from tutor.typeset.document import plain  # noqa: PLC0415  only where mathematics is shown
    from tutor.typeset.errors import LatexError  # noqa: PLC0415

    if linear:
        markdown = _DISPLAY.sub(lambda found: f"${' '.join(found[1].split())}$", markdown)
    try:
        return plain(markdown, width)
    except LatexError:
        return markdown


def indented(text: str, by: int = 2) -> str:
    """The lines of a text, moved to the right; empty ones stay empty."""
    return "\n".join(" " * by + line if line else "" for line in text.splitlines())


def hint_text(tutor: Tutor, exercise: Exercise, part: Part, width: int, *, linear: bool = False) -> str:
    """One more hint for a part that has some, counted.

    Raises:
        ProgressError: it cannot be counted.
    """
    hinted = next_hint(tutor.store, exercise, part.letter)
    place = f"{exercise.number}{part.letter}"
    text = (
        f"Hint {len(hinted.shown)} of {hinted.total} for {place}:\n{laid_out(hinted.shown[-1], width, linear=linear)}"
    )
    if hinted.ended:
        place = f"{exercise.number} {part.letter}"
        text += f"\nThat was the last one; `tutor solution {place}` shows the worked solution."
        if part.asks_for_a_derivative:
            text += f"\n`tutor sibling {place}` shows another example."
    return text


def part_of(exercise: Exercise, wanted: str) -> Part:
    """The part with this letter, large or small.

    Raises:
        UsageError: there is none.
    """
    for part in exercise.parts:
        if part.letter == wanted.lower():
            return part
    letters = ", ".join(part.letter for part in exercise.parts)
    raise UsageError(f"Exercise {exercise.number} has no part {wanted!r}: its parts are {letters}.")
