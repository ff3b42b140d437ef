"""`tutor doctor`: what the tutor finds here, for a learner in trouble and for a report of a fault."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from tutor.cli.characters import choice
from tutor.cli.exits import Exit
from tutor.cli.present import tell, tell_json
from tutor.cli.settings import Settings, common_options
from tutor.errors import TutorError
from tutor.files import why
from tutor.places import key_file
from tutor.progress.backup import backups
from tutor.progress.moments import moment

OURS = "derivative-tutor"
PACKAGES = ("textual", "numpy", "sympy", "mpmath", "plotext")
THROUGH = {"ssh": "SSH_CONNECTION", "tmux": "TMUX", "screen": "STY", "Windows Terminal": "WT_SESSION"}
"""What may stand between the tutor and the keyboard, and the variable that tells it."""
CLIPBOARD = (
    "What is copied is sent to the terminal (OSC 52), which does not say whether it takes it; in tmux `set -g"
    " set-clipboard on` lets it through. Without it, mark with the mouse while Shift is held."
)

Section = dict[str, object]


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@common_options
@click.pass_obj
def doctor(settings: Settings, as_json: bool) -> int:
    """Look at what the tutor needs here: versions, terminal, data folder, course, and protections.

    Exit status: 0 if all is well, 1 if something under "problems" needs a look.
    """
    findings = examined(settings)
    if as_json:
        tell_json(findings)
    else:
        tell("\n\n".join("\n".join(_section(*entry)) for entry in findings.items()))
    return Exit.NOT_PASSED if findings["problems"] else Exit.PASSED


def examined(settings: Settings) -> dict[str, Section | list[str]]:
    """Every finding under its heading; `problems` is a list of sentences."""
    problems: list[str] = []
    return {
        "versions": _versions(problems),
        "terminal": _terminal(),
        "data folder": _data_folder(settings, problems),
        "keys": _keys(settings, problems),
        "course": _course(settings, problems),
        "protections": _protections(problems),
        "problems": problems,
    }


def _section(heading: str, finding: Section | list[str]) -> Iterator[str]:
    yield heading.capitalize()
    if isinstance(finding, list):
        yield from (f"  - {sentence}" for sentence in finding or ["none"])
        return
    for key, value in finding.items():
        if isinstance(value, list):
            yield f"  {key}:"
            yield from (f"    - {entry}" for entry in value or ["none"])
        else:
            yield f"  {key}: {_said(value)}"


def _said(value: object) -> str:
    match value:
        case None:
            return "none"
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)


def _versions(problems: list[str]) -> Section:
    versions = {name: _version(name) for name in (OURS, *PACKAGES)}
    problems += [f"{name} is not installed here." for name, version in versions.items() if version is None]
    other = _version("tutor")
    if other is not None:
        problems.append(
            f"Another program called tutor ({other}) is installed in the same environment, and both have a command"
            " of that name: install ours in an environment of its own."
        )
    system = f"{platform.system()} {platform.release()}"
    return {"python": platform.python_version(), **versions, "another tutor": other, "system": system}


def _version(distribution: str) -> str | None:
    import importlib.metadata  # noqa: PLC0415  slow, and read by nothing else

    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return None


def _terminal() -> Section:
    from rich.console import Console  # noqa: PLC0415  it knows terminals, and nothing else here needs it

    size = shutil.get_terminal_size()
    encoding, reason = choice()
    through = [name for name, variable in THROUGH.items() if os.environ.get(variable)]
    return {
        "is a terminal": sys.stdout is not None and sys.stdout.isatty(),
        "type": os.environ.get("TERM"),
        "through": through,
        "size": f"{size.columns}×{size.lines}",
        "colours": Console().color_system,
        "NO_COLOR": "NO_COLOR" in os.environ,
        "encoding": encoding,
        "unicode": not reason,
        "characters": f"ASCII, because {reason}" if reason else "Unicode",
        "clipboard": CLIPBOARD,
    }


def _keys(settings: Settings, problems: list[str]) -> Section:
    from tutor.tui.key_table import all_actions, keys_from  # noqa: PLC0415  it imports the whole interface

    file = key_file(settings.data_folder)
    chosen = keys_from(file, all_actions())
    problems += chosen.faults
    return {"file": str(file), "exists": chosen.has_file, "other keys": len(chosen.keys)}


def _data_folder(settings: Settings, problems: list[str]) -> Section:
    folder = settings.data_folder
    try:
        return _kept_in(folder, problems)
    except OSError as error:
        problems.append(f"The data folder {folder} cannot be looked into: {why(error)}. Name another by --data-dir.")
        return {"path": str(folder), "writable": False}


def _kept_in(folder: Path, problems: list[str]) -> Section:
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    writable = nearest.is_dir() and os.access(nearest, os.W_OK)
    if not writable:
        problems.append(f"The data folder {folder} cannot be written, and nothing is kept: name another by --data-dir.")
    files = [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []
    kept = [path for path in backups(folder) if path.exists()]
    return {
        "path": str(folder), "exists": folder.is_dir(), "writable": writable,
        "bytes": sum(path.stat().st_size for path in files),
        "backups": [moment(datetime.fromtimestamp(path.stat().st_mtime, UTC)) for path in kept],
    }  # fmt: skip


def _course(settings: Settings, problems: list[str]) -> Section:
    try:
        course = settings.tutor.course
    except TutorError as error:
        problems.append(str(error))
        return {"usable": False}
    problems += [f"{name} cannot be used: {error}" for name, error in course.damaged.items()]
    try:
        attempts = sum(standing.attempts for standing in settings.tutor.store.standings().values())
    except TutorError as error:
        problems.append(str(error))
        attempts = None
    return {
        "usable": True, "title": course.title, "version": course.version, "exercises": len(course.exercises),
        "attempts kept": attempts,
    }  # fmt: skip


def _protections(problems: list[str]) -> Section:
    from tutor.cli.protections import active, not_covered  # noqa: PLC0415  not before something is run
    from tutor.sandbox.host import Sandbox  # noqa: PLC0415

    try:
        layers = Sandbox().layers()
    except TutorError as error:
        problems.append(str(error))
        return {"layers": [], "active": [], "not covered": []}
    return {"layers": list(layers), "active": list(active(layers)), "not covered": list(not_covered(layers))}
