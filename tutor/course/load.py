"""A course folder into a `Course`; each fault with file, key and remedy. Of the core, this room alone reads files."""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tutor.course.index import Index, Unread, stamps_of
from tutor.course.model import Course, Curve, Exercise, Part, Plot, Question, Table
from tutor.course.table import convert
from tutor.errors import ContentError, Fault

FORMAT = 1
_FOLDER = re.compile(r"(\d+)-[a-z0-9-]+")
_SECTION = re.compile(r"^## ([a-z]) · ", re.MULTILINE)
_TEXTS = ("problem.md", "starter.py", "solution.py", "solution.md")


@dataclass(frozen=True, slots=True)
class _CourseTable:
    format: int
    title: str
    version: str
    welcome: str = ""
    review: tuple[Question, ...] = ()
    reading: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _PartTable:
    title: str
    hints: tuple[str, ...]
    takeaway: str
    checks: tuple[dict[str, object], ...]


@dataclass(frozen=True, slots=True)
class _PlotTable:
    part: str
    title: str
    curves: tuple[dict[str, object], ...]
    let: dict[str, str] = field(default_factory=dict)
    log: str = ""
    y_range: tuple[float, float] | None = None
    components: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _ExerciseTable:
    title: str
    stars: int
    parts: dict[str, dict[str, object]]
    functions: dict[str, str] = field(default_factory=dict)
    cases: dict[str, dict[str, object]] = field(default_factory=dict)
    plots: tuple[dict[str, object], ...] = ()
    laboratory: tuple[dict[str, object], ...] = ()


def load_course(folder: Path, kept: Path | None = None) -> Course:
    """The course in a folder. An exercise with a fault is left out and told in `Course.damaged`; the others work.

    Args:
        folder: where the course is.
        kept: where an index of it is, or may be, kept (see `tutor.course.index`): exercises that are as they were are
            read when something of them is needed. Without it all of them are read now.

    Raises:
        ContentError: the folder holds no course, or `course.toml` itself is ill-formed.
    """
    if not folder.is_dir():
        raise ContentError(Fault(folder, "", "there is no course in this folder.", "Name a folder with a course.toml."))
    table = convert(_toml(folder / "course.toml"), _CourseTable, folder / "course.toml", "")
    if table.format != FORMAT:
        problem = f"this is format {table.format}; this tutor reads format {FORMAT}."
        raise ContentError(Fault(folder / "course.toml", "format", problem, "Use a tutor of the course's age."))
    index = None if kept is None else Index(kept, folder)
    exercises: dict[int, Exercise] = {}
    damaged: dict[str, ContentError] = {}
    for name in sorted(entry.name for entry in os.scandir(folder) if entry.is_dir()):
        match = _FOLDER.fullmatch(name)
        if match is not None:
            try:
                _add(exercises, _exercise(folder / name, int(match[1]), index))
            except ContentError as error:
                damaged[name] = error
    if not exercises and not damaged:
        remedy = "Add a folder such as 01-basic-rules."
        raise ContentError(Fault(folder, "", "there is no exercise in this folder.", remedy))
    if index is not None:
        index.write()
    ordered = tuple(exercises[number] for number in sorted(exercises))
    return Course(table.title, table.version, table.welcome, ordered, table.review, table.reading, damaged)


def _exercise(folder: Path, number: int, index: Index | None) -> Exercise:
    if index is None:
        return load_exercise(folder)
    entry = index.find(folder)
    if entry is not None:
        return Unread(folder, number, entry, load_exercise)
    stamps = stamps_of(folder)
    exercise = load_exercise(folder)
    index.add(exercise, stamps)
    return exercise


def _add(exercises: dict[int, Exercise], exercise: Exercise) -> None:
    other = exercises.setdefault(exercise.number, exercise)
    if other is not exercise:
        problem = f"has the same number as {other.id}."
        raise ContentError(Fault(exercise.folder, "", problem, "Give the folder a number of its own."))


def load_exercise(folder: Path) -> Exercise:
    """One exercise; its checks are tables still.

    Raises:
        ContentError: all faults found in its files.
    """
    file = folder / "exercise.toml"
    table = convert(_toml(file), _ExerciseTable, file, "")
    texts = {name: _text(folder / name) for name in _TEXTS}
    problems, solutions = sections(texts["problem.md"]), sections(texts["solution.md"])
    faults: list[Fault] = []
    parts = []
    for letter, row in table.parts.items():
        try:
            part = convert(row, _PartTable, file, f"parts.{letter}")
        except ContentError as error:
            faults += error.faults
            continue
        for name, found in (("problem.md", problems), ("solution.md", solutions)):
            if letter not in found:
                faults.append(Fault(folder / name, f"part {letter}", "has no section.", f"Add `## {letter} · Title`."))
        if not part.checks:
            faults.append(Fault(file, f"parts.{letter}.checks", "there is no check.", "Add [[parts.….checks]]."))
        solution = solutions.get(letter, "")
        parts.append(Part(letter, part.title, part.hints, part.takeaway, part.checks, solution))
    plots = []
    for i, row in enumerate(table.plots):
        try:
            plots.append(_plot(row, file, f"plots[{i}]", table.parts))
        except ContentError as error:
            faults += error.faults
    if not table.parts:
        faults.append(Fault(file, "parts", "there is no part.", "Add [parts.a]."))
    if not 1 <= table.stars <= 3:
        faults.append(Fault(file, "stars", f"{table.stars} is none of 1, 2, 3.", "Say how hard it is."))
    if faults:
        raise ContentError(*faults)
    match = _FOLDER.fullmatch(folder.name)
    return Exercise(
        id=folder.name, number=int(match[1]) if match else 0, title=table.title, stars=table.stars, folder=folder,
        problem=texts["problem.md"], starter=texts["starter.py"], reference=texts["solution.py"],
        parts=tuple(parts), functions=table.functions, cases=table.cases, plots=tuple(plots),
        laboratory=table.laboratory, mistakes=_mistakes(folder / "mistakes.toml"),
    )  # fmt: skip


def _mistakes(path: Path) -> dict[str, Table]:
    """The known wrong answers, if an author has listed some."""
    listed: dict[str, Table] = {}
    for name, answers in (_toml(path) if path.exists() else {}).items():
        if not isinstance(answers, dict):
            raise ContentError(Fault(path, name, "is not a table.", f"Write [{name}] and lists below it."))
        listed[name] = answers
    return listed


def sections(markdown: str) -> dict[str, str]:
    """The text split at its `## a · Title` headings, headings included; what stands before the first is under ""."""
    pieces = _SECTION.split(markdown)
    found = {"": pieces[0].strip()}
    for letter, body in zip(pieces[1::2], pieces[2::2], strict=True):
        found[letter] = f"## {letter} · {body.strip()}"
    return found


def _plot(row: Table, file: Path, key: str, parts: Mapping[str, object]) -> Plot:
    plot = convert(row, _PlotTable, file, key)
    if plot.part not in parts:
        raise ContentError(Fault(file, f"{key}.part", f"there is no part {plot.part!r}.", "Name one of the parts."))
    if plot.log not in ("", "x", "y", "xy"):
        raise ContentError(Fault(file, f"{key}.log", f"{plot.log!r} names no axes.", 'Use "", "x", "y" or "xy".'))
    curves = tuple(convert(curve, Curve, file, f"{key}.curves[{i}]") for i, curve in enumerate(plot.curves))
    for i, curve in enumerate(curves):
        if bool(curve.reference) == bool(curve.yours):
            problem = "exactly one of `reference` and `yours` is needed."
            raise ContentError(Fault(file, f"{key}.curves[{i}]", problem, "Keep one of them."))
    return Plot(plot.part, plot.title, curves, plot.let, plot.log, plot.y_range, plot.components)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise ContentError(Fault(path, "", f"cannot be read: {error.strerror}.", "Write this file.")) from error
    except UnicodeDecodeError as error:
        raise ContentError(Fault(path, "", "is not UTF-8.", "Save it as UTF-8.")) from error


def _toml(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ContentError(Fault(path, "", f"is not TOML: {error}.", "Mend this line.")) from error
    except RecursionError as error:
        raise ContentError(Fault(path, "", "is nested too deeply.", "No key needs that.")) from error
