"""Results as lines of text or JSON: shape and word, colour only on a terminal."""

import contextlib
import json
import os
import re
from collections.abc import Mapping
from typing import Any

import click

from tutor.course.model import Exercise
from tutor.errors import FileError
from tutor.files import why

MARKS = {"passed": "✓", "wrong": "✗", "todo": "○", "self-assessed": "✓"}
_COLOURS = {"passed": "green", "wrong": "red", "todo": "bright_black", "self-assessed": "green"}
_CONTROL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SHOWN_LINES = 20


class ReaderLeft(Exception):
    """Nobody reads standard output any more, as in `tutor list | head -1`."""


def tell(result: str | bytes) -> None:
    """A result on standard output, at once; bytes are written as they are.

    Raises:
        ReaderLeft: the other end of the pipe is closed.
        FileError: it cannot be written, as on a full disk.
    """
    try:
        click.echo(result, nl=isinstance(result, str))
    except BrokenPipeError as error:
        raise ReaderLeft from error
    except OSError as error:
        raise FileError(f"The result cannot be written to standard output: {why(error)}.") from error


def tell_json(result: Mapping[str, object]) -> None:
    """A result as one line of strict JSON, in ASCII so that no terminal and no pipe can garble it; raises as `tell`."""
    tell(json.dumps(result, allow_nan=False))


def remark(text: str) -> None:
    """Something beside the results, on standard error; where that is closed, there is nobody to tell."""
    with contextlib.suppress(OSError):
        click.echo(harmless(text), err=True)


def painted(text: str, status: str) -> str:
    """The text in the colour of a status, which click drops off a terminal, and NO_COLOR anywhere (https://no-color.org)."""
    return text if os.environ.get("NO_COLOR") else click.style(text, fg=_COLOURS[status])


def harmless(text: str) -> str:
    """What a learner's code printed, without what would move the cursor or change colours."""
    return _CONTROL.sub("", text)


def one_line(name: str) -> str:
    """The name of a file, with an escape in place of what is not printable."""
    return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in name)


def report_text(exercise: Exercise, file: str, report: Mapping[str, Any], printed: str) -> str:
    """The object of `tutor check --json` for people: one line a part, below it what is wrong or open."""
    heading = f"{one_line(file)} · {exercise.number} {exercise.title}"
    error = report["error"]
    if error is not None and error["kind"] == "unreadable":
        return f"{heading}\n  not judged: {error['message']}"
    lines = [heading]
    titles = {part.letter: part.title for part in exercise.parts}
    width = max(len(title) for title in titles.values())
    for part in report["parts"]:
        status = part["status"]
        lines.append(painted(f"  {MARKS[status]} {part['id']}  {titles[part['id']]:<{width}}  {status}", status))
        for entry in part["checks"]:
            if entry["status"] != "passed":
                lines += [f"       {line}" for line in harmless(entry["message"]).splitlines()]
            for reading in entry.get("readings", ()) if entry["status"] == "wrong" else ():
                lines.append(f"       read as: {reading}")
    if error is not None:
        where = f" in line {error['line']}" if error["line"] else ""
        lines.append(f"  stopped{where} ({error['kind']}): {harmless(error['message'])}")
    output = harmless(printed).splitlines()
    if output:
        lines.append("  printed:")
        lines += [f"  | {line}" for line in output[:_SHOWN_LINES]]
        if len(output) > _SHOWN_LINES:
            lines.append(f"  | … {len(output) - _SHOWN_LINES} more lines")
    done = sum(part["status"] in ("passed", "self-assessed") for part in report["parts"])
    lines.append(f"  {done} of {len(report['parts'])} parts passed · seed {report['seed']}")
    return "\n".join(lines)
