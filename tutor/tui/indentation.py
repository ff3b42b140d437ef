"""How lines of Python are indented and commented: what an editor does for its lines, as text."""

import re
from collections.abc import Sequence

WIDTH = 4
"""Blanks of one step, as PEP 8 has it."""

_OPENS = ("(", "[", "{")
_CLOSES = {"(": ")", "[": "]", "{": "}"}
_LEAVES = re.compile(r"\s*(?:return|pass|break|continue|raise)\b")
_COMMENT = re.compile(r"^(\s*)# ?")
_WORD = re.compile(r"\s*(?:async\s+)?(\w*)")
_CLAUSE = re.compile(r"\s*(else|elif|except|finally)\b(?:[^#]*[^\s#])?\s*:")
_CONTINUES = {
    "else": {"if", "elif", "for", "while", "except"},
    "elif": {"if", "elif"},
    "except": {"try", "except"},
    "finally": {"try", "except"},
}
"""Clause → the words that begin a block which it can continue."""


def margin_of(line: str) -> str:
    """The blanks that a line begins with."""
    return line[: len(line) - len(line.lstrip())]


def next_margin(head: str) -> str:
    """The blanks of the line that follows, if this one is broken behind `head`."""
    margin = margin_of(head)
    code = head.partition("#")[0].rstrip()
    if code.endswith((":", *_OPENS)):
        return margin + " " * WIDTH
    if _LEAVES.match(code) and not code.endswith(",") and len(margin) >= WIDTH:
        return margin[:-WIDTH]
    return margin


def is_between_brackets(head: str, tail: str) -> bool:
    """Nothing is between an opening bracket and its closing one but the place between `head` and `tail`."""
    return bool(head) and bool(tail) and _CLOSES.get(head[-1]) == tail[0]


def clause_margin(above: Sequence[str], line: str) -> str | None:
    """Where a clause such as `else:` belongs, if it stands too deep.

    Args:
        above: the lines above it.
        line: the line, up to and with its colon.

    Returns:
        The blanks of the nearest block above that the clause can continue; None where the line is no clause, where
        there is no such block, and where it stands there already.
    """
    clause = _CLAUSE.fullmatch(line)
    if clause is None:
        return None
    margin = margin_of(line)
    depth = len(margin)
    for other in reversed(above):
        here = margin_of(other)
        if len(here) > depth or not other.strip() or other.lstrip().startswith("#"):
            continue
        word = _WORD.match(other)
        first = word[1] if word else ""
        if first in _CONTINUES[clause[1]]:
            return None if here == margin else here
        # A statement ends the blocks of its own depth; a clause goes on with them.
        depth = len(here) - (first not in _CONTINUES)
    return None


def indented(lines: Sequence[str]) -> list[str]:
    """Every line that is not empty, one step further."""
    return [" " * WIDTH + line if line.strip() else line for line in lines]


def dedented(lines: Sequence[str]) -> list[str]:
    """Every line one step less, as far as it has blanks."""
    return [line[min(WIDTH, len(line) - len(line.lstrip(" "))) :] for line in lines]


def comment_toggled(lines: Sequence[str]) -> list[str]:
    """The lines as comments; or as code again, where all of them are comments."""
    live = [line for line in lines if line.strip()]
    if all(line.lstrip().startswith("#") for line in live):
        return [_COMMENT.sub(r"\1", line) for line in lines]
    margin = min(len(margin_of(line)) for line in live)
    return [f"{line[:margin]}# {line[margin:]}" if line.strip() else line for line in lines]
