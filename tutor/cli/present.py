"""Reports and standings as plain lines of text: shape and word, colour only on a terminal."""

import os
import re
from collections.abc import Mapping
from typing import Any

import click

from tutor.course.model import Exercise

MARKS = {"passed": "✓", "wrong": "✗", "todo": "○", "self-assessed": "✓"}
_COLOURS = {"passed": "green", "wrong": "red", "todo": "bright_black", "self-assessed": "green"}
_CONTROL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SHOWN_LINES = 20


def painted(text: str, status: str) -> str:
    """The text in the colour of a status; without colour where NO_COLOR says so. Click drops it off a terminal."""
    return text if "NO_COLOR" in os.environ else click.style(text, fg=_COLOURS[status])


def harmless(text: str) -> str:
    """What a learner's code printed, without what would move the cursor or change colours."""
    return _CONTROL.sub("", text)


def report_text(exercise: Exercise, file: str, report: Mapping[str, Any], printed: str) -> str:
    """A report for people: one line a part, below it what is wrong or open."""
    titles = {part.letter: part.title for part in exercise.parts}
    width = max(len(title) for title in titles.values())
    lines = [f"{harmless(file)} · {exercise.number} {exercise.title}"]
    for part in report["parts"]:
        status = part["status"]
        lines.append(painted(f"  {MARKS[status]} {part['id']}  {titles[part['id']]:<{width}}  {status}", status))
        for entry in part["checks"]:
            if entry["status"] != "passed":
                lines += [f"       {line}" for line in harmless(entry["message"]).splitlines()]
            for reading in entry.get("readings", ()) if entry["status"] == "wrong" else ():
                lines.append(f"       read as: {reading}")
    error = report["error"]
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
