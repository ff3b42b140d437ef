"""A learner's code of one part beside that of the reference solution. Both are read as text; nothing is run."""

import ast
import difflib
import re
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from tutor.course.model import Exercise

Mark = Literal[" ", "-", "+"]
Verdict = Literal["different", "same", "same up to layout", "nothing yet", "unreadable"]
MOST_LINES = 1000
"""Of a learner's code for one part: beyond them difflib, whose time grows with the square, takes too long."""
_HEADING = re.compile(r"#\s*([a-z]) · ")
_UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)
"""What `ast.parse` raises on a text that is no Python: a null byte, too deep a nesting."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The definitions of a part as (mark, line): `-` stands only in the learner's text, `+` only in the reference."""

    lines: tuple[tuple[Mark, str], ...]
    verdict: Verdict
    """`unreadable`: the learner's text is no Python, and its section is taken as it stands."""

    @property
    def sentence(self) -> str:
        """What there is to see, in words."""
        match self.verdict:
            case "same":
                return "Your code is the reference's, line for line."
            case "same up to layout":
                return "Your code is the reference's up to layout and comments."
            case "nothing yet":
                return "You have not written anything for this part yet; + marks the lines of the reference."
            case "unreadable":
                return "Your text is not yet Python. - marks your lines of this part, + those of the reference."
            case _:
                return "- marks your lines, + those of the reference; lines without a mark are in both."


def compared(exercise: Exercise, letter: str, source: str) -> Comparison:
    """What a text defines for a part, beside what the reference solution defines there.

    Definitions are the functions and names that the part asks for, in the order of the reference, and before them the
    helpers of the learner's own that they use. Parts are told apart by their heading comments in the reference.
    """
    reference = ast.parse(exercise.reference)
    rows = _rows(exercise.reference, letter)
    asked = {str(table.get("name", "")) for part in exercise.parts if part.letter == letter for table in part.checks}
    theirs = [each for each in reference.body if each.lineno - 1 in rows and _is_wanted(each, asked)]
    wanted = [name for each in theirs for name in _bound(each)]
    given = {name for each in reference.body for name in _bound(each)} - set(wanted)
    expected = _text(theirs, exercise.reference)
    try:
        tree = _parsed(source)
    except _UNREADABLE:
        return Comparison(_marked(_section(source, letter), expected), "unreadable")
    mine = _own(tree.body, wanted, given)
    written = _text(mine, source)
    if not theirs:  # a part that defines nothing, such as one that asks for a plot
        written, expected = _section(source, letter), _section(exercise.reference, letter)
    verdict: Verdict = "different"
    if not written:
        verdict = "nothing yet"
    elif written == expected:
        verdict = "same"
    elif theirs and _are_alike(mine, theirs):
        verdict = "same up to layout"
    return Comparison(_marked(written, expected), verdict)


def _section(source: str, letter: str) -> list[str]:
    """The lines of a part as they stand, without its comments and outer empty lines."""
    lines = source.split("\n")
    own = [lines[row].rstrip() for row in _rows(source, letter) if not lines[row].startswith("#")]
    return "\n".join(own).strip("\n").split("\n") if any(own) else []


def _rows(source: str, letter: str) -> range:
    """The rows from the heading of a part to the next heading; none where there is no such heading."""
    lines = source.split("\n")
    headings = [(row, found[1]) for row, line in enumerate(lines) if (found := _HEADING.match(line))]
    starts = [row for row, found in headings if found == letter]
    if not starts:
        return range(0)
    return range(starts[0], next((row for row, _ in headings if row > starts[0]), len(lines)))


def _bound(statement: ast.stmt) -> list[str]:
    match statement:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr()):
            return [name]
        case _:
            return []


def _is_wanted(statement: ast.stmt, asked: set[str]) -> bool:
    """A definition, or a value that is asked for; other values are there to check the answers."""
    return isinstance(statement, ast.FunctionDef | ast.ClassDef) or not asked.isdisjoint(_bound(statement))


def _own(body: Sequence[ast.stmt], wanted: Sequence[str], given: set[str]) -> list[ast.stmt]:
    """The last statements that bind the names that are wanted, and before them what they use of the learner's own."""
    last = {name: each for each in body for name in _bound(each)}
    answers = list(dict.fromkeys(last[name] for name in wanted if name in last))
    helpers: list[ast.stmt] = []
    used = list(answers)
    for each in used:  # grows while it is gone through
        for node in ast.walk(each):
            helper = last.get(node.id) if isinstance(node, ast.Name) and node.id not in given else None
            if helper is not None and helper not in used:
                used.append(helper)
                helpers.append(helper)
    return [*sorted(helpers, key=lambda each: each.lineno), *answers]


def _text(statements: Iterable[ast.stmt], source: str) -> list[str]:
    """The statements as lines, with an empty one before each definition of several lines."""
    lines = source.split("\n")
    text: list[str] = []
    for each in statements:
        start = min([each.lineno, *(decorator.lineno for decorator in getattr(each, "decorator_list", ()))])
        rows = [line.rstrip() for line in lines[start - 1 : each.end_lineno]]
        text += [*([""] if text and len(rows) > 1 else []), *rows]
    return text


def _parsed(source: str) -> ast.Module:
    with warnings.catch_warnings():  # of a backslash in a string, say: nothing that is asked about here
        warnings.simplefilter("ignore")
        return ast.parse(source)


def _are_alike(mine: Sequence[ast.stmt], theirs: Sequence[ast.stmt]) -> bool:
    try:
        return list(map(_bare, mine)) == list(map(_bare, theirs))
    except RecursionError:  # nested more deeply than any reference
        return False


def _bare(statement: ast.stmt) -> str:
    """The statement without its layout, comments and docstrings."""
    copy = _parsed(ast.unparse(statement)).body[0]
    for node in ast.walk(copy):
        match node:
            case ast.FunctionDef(body=[ast.Expr(value=ast.Constant(value=str())), *rest]) if rest:
                node.body = rest
            case _:
                pass
    return ast.unparse(copy)


def _marked(yours: list[str], reference: list[str]) -> tuple[tuple[Mark, str], ...]:
    if len(yours) > MOST_LINES:
        return (*(("-", line) for line in yours), *(("+", line) for line in reference))
    marked: list[tuple[Mark, str]] = []
    matcher = difflib.SequenceMatcher(None, yours, reference, autojunk=False)
    for kind, start, end, from_, to in matcher.get_opcodes():
        if kind == "equal":
            marked += [(" ", line) for line in yours[start:end]]
        else:
            marked += [("-", line) for line in yours[start:end]]
            marked += [("+", line) for line in reference[from_:to]]
    return tuple(marked)
