"""What the results pane has to say, as lines: the last report, the hints of a part, its worked solution."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from tutor.course.model import Exercise, Part
from tutor.tui.key_names import KeyOf
from tutor.tui.lines import Line, Piece, typeset, wrapped
from tutor.tui.marks import DONE, MARKS, STYLES, WORDS
from tutor.tui.output_pane import harmless

if TYPE_CHECKING:  # imported with the first comparison
    from tutor.grading.comparison import Comparison

INDENT = 4
_MARK = re.compile(r"\s*\^+\s*")
_ORDER = {"passed": 0, "self-assessed": 1, "wrong": 2, "todo": 3}
"""What is right comes first, then what is to repair, then what is open."""
_MARKED = {" ": "", "-": "wrong", "+": "passed"}


@dataclass(frozen=True, slots=True)
class Hints:
    """The rungs of a part's hint ladder that were shown, oldest first."""

    part: Part
    shown: tuple[str, ...]
    ended: bool = False
    """One more was asked for than there are."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All there is to tell about an exercise; `first` is what was asked for last, and stands on top."""

    exercise: Exercise
    report: Mapping[str, Any] | None = None
    """The object of `tutor check --json`."""
    checked: str = ""
    """When, in words."""
    edited: bool = False
    """The text is not the one that was checked any more."""
    rows: Mapping[str, int] = field(default_factory=dict)
    """Name → the row of the editor that binds it, from 0."""
    news: frozenset[str] = frozenset()
    """Parts that this report passed for the first time."""
    stuck: frozenset[str] = frozenset()
    """Parts at which several tries in a row were wrong: a hint is offered."""
    read: frozenset[str] = frozenset()
    """Parts whose solution was read before they were passed."""
    hints: Hints | None = None
    solution: Part | None = None
    beside: "tuple[Part, Comparison] | None" = None
    """A part, and the learner's code of it beside the reference."""
    sentence: str = ""
    """Instead of a report: why there is none."""
    first: Literal["report", "hints", "solution", "comparison"] = "report"
    following: str = ""
    """After the exercise is passed: where to go on."""


def is_whole(report: Mapping[str, Any]) -> bool:
    """A report has all that is shown of it; one that came from elsewhere, by an import, may not."""
    try:
        error, whole = report["error"], isinstance(report["passed"], bool) and "seed" in report
        whole &= error is None or {"message", "line"} <= error.keys()
        return whole and all(
            part["status"] in WORDS and isinstance(part["id"], str) and _are_whole(part["checks"])
            for part in report["parts"]
        )
    except (AttributeError, KeyError, TypeError):
        return False


def _are_whole(checks: Iterable[Mapping[str, Any]]) -> bool:
    return all(check["status"] in WORDS and isinstance(check["name"] + check["message"], str) for check in checks)


def lines_of(findings: Findings, width: int, key_of: KeyOf, *, brief: bool = False) -> list[Line]:
    """The findings at a width in cells; in brief, parts behind the first thing to repair have a line each."""
    sections = {
        "report": _report_section(findings, width, key_of, brief=brief),
        "hints": _hints(findings.hints, width, key_of) if findings.hints else [],
        "solution": _solution(findings.solution, width) if findings.solution else [],
        "comparison": _comparison(*findings.beside, width) if findings.beside else [],
    }
    beside_solution = findings.first == "solution"  # there the learner's code comes right below
    order = sorted(sections, key=lambda name: (name != findings.first, beside_solution and name != "comparison"))
    lines: list[Line] = []
    for name in order:
        if sections[name]:
            lines += ([(), *_rule(width), ()] if lines else []) + sections[name]
    return lines


def first_row(findings: Findings) -> int | None:
    """The row of the editor that the first thing to repair leads to."""
    report = findings.report
    if report is None:
        return None
    for part in _ordered(report["parts"]):
        for check in part["checks"]:
            if check["status"] == "wrong" and check["name"] in findings.rows:
                return findings.rows[check["name"]]
    line = (report["error"] or {}).get("line")
    return int(line) - 1 if line else None


def _rule(width: int) -> list[Line]:
    return [(Piece("─" * width, "rule"),)]


def can_be_brief(findings: Findings) -> bool:
    """There is more than the first thing to repair: what can be folded, where room is short."""
    report = findings.report
    if report is None or findings.sentence or findings.first != "report":
        return False
    statuses = [part["status"] for part in report["parts"]]
    return "wrong" in statuses and len([status for status in statuses if status not in DONE]) > 1


def _report_section(findings: Findings, width: int, key_of: KeyOf, *, brief: bool) -> list[Line]:
    if findings.sentence:
        return wrapped(findings.sentence, width, "wrong")
    if findings.report is None:
        return _nothing_yet(findings.exercise, width, key_of)
    report, exercise = findings.report, findings.exercise
    titles = {part.letter: part.title for part in exercise.parts}
    lines = list(_joy(findings, width, key_of)) if report["passed"] else []
    is_first = True
    stopped = _stopped(report["error"], width)
    for part in _ordered(report["parts"]):
        if stopped and part["status"] == "todo":  # why it is open, where room is short too
            lines += [*stopped, ()]
            stopped = []
        is_open = part["status"] not in DONE
        folded = brief and is_open and not is_first
        lines += _part(part, titles.get(part["id"], ""), findings, width, key_of, folded=folded)
        is_first &= not is_open
    lines += [(), *stopped] if stopped else []
    if brief:
        edited = " · edited since" if findings.edited else ""
        return [*lines, *wrapped(f"… {key_of('results.unfold')}: the rest of the results{edited}", width, "joy")]
    lines += _to_keep(exercise, report["parts"], width)
    since = ", edited since" if findings.edited else ""
    return [*lines, (), *wrapped(f"Checked {findings.checked}{since}. Seed {report['seed']}.", width, "dim")]


def _nothing_yet(exercise: Exercise, width: int, key_of: KeyOf) -> list[Line]:
    check, problem = key_of("exercise.check"), key_of("exercise.problem")
    told = f"Replace a `...` by your answer, then press {check}. Each part is judged by itself; {problem} is the text."
    parts = [f"  ○  {part.letter}  {part.title}" for part in exercise.parts]
    return [
        *wrapped(told, width),
        (),
        *(line for part in parts for line in wrapped(part, width, "todo")),
    ]


def _ordered(parts: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return sorted(parts, key=lambda part: _ORDER.get(part["status"], len(_ORDER)))


def _part(
    part: Mapping[str, Any], title: str, findings: Findings, width: int, key_of: KeyOf, *, folded: bool = False
) -> Iterator[Line]:
    status, letter = part["status"], part["id"]
    style = STYLES[status]
    news = (Piece("  new", "joy"),) if letter in findings.news else ()
    word = WORDS[status]
    read = (Piece("  ◇ solution read", "dim"),) if letter in findings.read else ()
    yield (Piece(f"{MARKS[status]} {word:<6}  ", style), Piece(f"{letter}  {title}", "strong"), *news, *read)
    if folded:
        return
    for check in part["checks"]:
        twins = [other for other in part["checks"] if _told(other) == _told(check)]
        if check["status"] in ("wrong", "todo") and check is twins[0]:  # what concerns several names is said once
            yield from _check(check, findings.rows, width, [twin["name"] for twin in twins])
        elif check["status"] == "self-assessed":
            yield from _rubric(check, findings.exercise, width)
    if status == "wrong" and letter in findings.stuck:
        yield from wrapped(f"{key_of('exercise.hint')} gives a hint.", width, "joy", INDENT)


def _told(check: Mapping[str, Any]) -> tuple[str, str, tuple[str, ...]]:
    return check["status"], check["message"], tuple(check.get("readings", ()))


def _check(check: Mapping[str, Any], rows: Mapping[str, int], width: int, names: Sequence[str]) -> Iterator[Line]:
    for name in names:
        row = rows.get(name) if check["status"] == "wrong" else None
        if row is not None:
            yield (Piece(" " * INDENT), Piece(name, "code", row), Piece(f" · line {row + 1}", "dim", row))
    lines = check["message"].split("\n")
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if _MARK.fullmatch(line) or _MARK.fullmatch(below):  # a mark has to stay below its place
            yield (Piece(" " * INDENT), Piece(line, "code"))
        else:
            yield from wrapped(line, width, "" if check["status"] == "wrong" else "dim", INDENT)
    if check["status"] == "wrong":
        for reading in check.get("readings", ()):
            yield from wrapped(f"read as {reading}", width, "dim", INDENT)


def _rubric(check: Mapping[str, Any], exercise: Exercise, width: int) -> Iterator[Line]:
    """The author's points, against which learners judge their own words."""
    yield from wrapped(check["message"], width, "", INDENT)
    for part in exercise.parts:
        for table in part.checks:
            points = table.get("rubric")
            if table.get("name") == check["name"] and isinstance(points, Iterable):
                for point in points:
                    yield from wrapped(f"□ {point}", width, "dim", INDENT)


def _stopped(error: Mapping[str, Any] | None, width: int) -> list[Line]:
    if error is None:
        return []
    row = error["line"] - 1 if error["line"] else None
    where = f" in line {error['line']}" if error["line"] else ""
    return wrapped(f"! The run stopped{where}: {error['message']}", width, "wrong", row=row)


def _to_keep(exercise: Exercise, parts: Sequence[Mapping[str, Any]], width: int) -> list[Line]:
    done = {part["id"] for part in parts if part["status"] in DONE}
    kept = [part for part in exercise.parts if part.letter in done and part.takeaway]
    if not kept:
        return []
    lines: list[Line] = [(), (Piece("To keep", "heading"),)]
    for part in kept:
        lines += wrapped(f"{part.letter}  {part.takeaway}", width, "emphasis")
    return lines


def _joy(findings: Findings, width: int, key_of: KeyOf) -> Iterator[Line]:
    exercise = findings.exercise
    yield (Piece("★ " * exercise.stars, "joy"), Piece(f"Exercise {exercise.number} is passed.", "joy"))
    if findings.following:
        yield from wrapped(findings.following, width, "dim")
    yield from wrapped(f"{key_of('exercise.compare')} shows your code beside the reference.", width, "dim")
    yield ()


def _hints(hints: Hints, width: int, key_of: KeyOf) -> list[Line]:
    total = len(hints.part.hints)
    lines: list[Line] = []
    if hints.ended:
        told = f"That was the last hint of this part. {key_of('exercise.solution')} shows its worked solution."
        if hints.part.asks_for_a_derivative:
            told += f" {key_of('exercise.example')} shows another example."
        lines += wrapped(told, width, "joy")
    for rung in range(len(hints.shown), 0, -1):
        heading = f"hint {rung} of {total} · {hints.part.letter} {hints.part.title}"
        lines += [*([()] if lines else []), (Piece(heading, "heading"),), *typeset(hints.shown[rung - 1], width)]
    return lines


def _solution(part: Part, width: int) -> list[Line]:
    heading: Line = (Piece(f"worked solution · {part.letter} {part.title}", "heading"),)
    return [heading, (), *typeset(_without_heading(part.solution), width)]


def _without_heading(section: str) -> str:
    """A section of a text; its own heading says what stands above it here."""
    return section.partition("\n")[2].lstrip("\n") if section.startswith("## ") else section


def _comparison(part: Part, comparison: "Comparison", width: int) -> list[Line]:
    heading: Line = (Piece(f"your code beside the reference · {part.letter} {part.title}", "heading"),)
    rows = [(mark, harmless(line).expandtabs(4)) for mark, line in comparison.lines]
    marked: list[Line] = [(Piece(f"{mark} {line}".rstrip(), _MARKED[mark]),) for mark, line in rows]
    return [heading, *wrapped(comparison.sentence, width, "dim"), (), *marked]
