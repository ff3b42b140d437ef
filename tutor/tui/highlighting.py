"""Python in colours, line by line, with one regular expression: the lexical structure is all an editor needs.

Deliberately not tree-sitter: version 0.26 of it ends the process (SIGSEGV) under Textual, and one edit of 2,000 lines
takes it 63 ms where this takes 1.4.
"""

import builtins
import keyword
import re
from collections.abc import Sequence
from itertools import compress, count
from operator import is_not

Stretch = tuple[int, int | None, str]
"""First byte, byte behind the last (None: to the end of the line), kind; columns in UTF-8, as Textual wants them.

The kinds are those of `inks.PYTHON`.
"""

_CONSTANTS = frozenset({"True", "False", "None"})
_KEYWORDS = frozenset(keyword.kwlist) - _CONSTANTS
_BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))
_TOKEN = re.compile(
    r"""(?P<comment>\#.*)
    |(?P<triple>[rRbBfFuU]{0,2}(?:\"\"\"|'''))
    |(?P<string>[rRbBfFuU]{0,2}(?:"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?))
    |(?P<number>\b(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?)|\.\d+)
    |(?P<blank>\.\.\.)
    |(?P<decorator>^\s*@[\w.]+)
    |(?P<word>[^\W\d]\w*)""",
    re.VERBOSE,
)


def stretches(line: str, state: str) -> tuple[list[Stretch], str]:
    """The coloured stretches of a line, and the triple quotes that are open at its end.

    Args:
        line: without its line break.
        state: the triple quotes that are open at its beginning, or empty.
    """
    found: list[Stretch] = []
    at = 0
    if state:
        end = line.find(state)
        if end < 0:
            return [(0, None, "string")], state
        at = end + len(state)
        found.append((0, _byte(line, at), "string"))
    before = ""
    while match := _TOKEN.search(line, at):
        kind, start, end = match.lastgroup, match.start(), match.end()
        if kind == "triple":
            quotes = match[0][-3:]
            close = line.find(quotes, end)
            if close < 0:
                return [*found, (_byte(line, start), None, "string")], quotes
            kind, end = "string", close + len(quotes)
        elif kind == "word":
            kind = _word(match[0], before, line[end : end + 1])
        before = match[0]
        if kind:
            found.append((_byte(line, start), _byte(line, end), kind))
        at = max(end, start + 1)
    return found, ""


def _word(word: str, before: str, behind: str) -> str:
    if word in _KEYWORDS:
        return "keyword"
    if word in _CONSTANTS:
        return "constant"
    if before in {"def", "class"}:
        return "definition"
    if word in _BUILTINS:
        return "builtin"
    return "call" if behind == "(" else ""


def _byte(line: str, column: int) -> int:
    return column if line.isascii() else len(line[:column].encode(errors="surrogatepass"))


class Highlighter:
    """The stretches of all lines of a text; a line that did not change since the last time is not looked at again."""

    def __init__(self) -> None:
        self.changed: set[int] | None = None
        """The rows that the last call looked at anew; None where there are other lines than before."""
        self._known: dict[tuple[str, str], tuple[list[Stretch], str]] = {}
        self._lines: list[str] = []
        self._states: list[str] = []
        """The triple quotes that are open at the end of each row."""
        self._rows: dict[int, list[Stretch]] = {}

    def rows(self, lines: Sequence[str]) -> dict[int, list[Stretch]]:
        """Row → its stretches; rows without any are left out."""
        if len(lines) == len(self._lines):
            self.changed = self._look_again(lines)
        else:
            self.changed = None
            self._look_at_all(lines)
        self._lines = list(lines)
        return dict(self._rows)

    def _look_at_all(self, lines: Sequence[str]) -> None:
        known, self._states, self._rows, state = {}, [], {}, ""
        for row, line in enumerate(lines):
            key = (line, state)
            known[key] = found = self._known.get(key) or stretches(line, state)
            if found[0]:
                self._rows[row] = found[0]
            state = found[1]
            self._states.append(state)
        self._known = known

    def _look_again(self, lines: Sequence[str]) -> set[int]:
        """At the rows that are not the very lines of before, and behind them as far as quotes open or close."""
        changed: set[int] = set()
        for first in compress(count(), map(is_not, lines, self._lines)):
            for row in range(first, len(lines)):
                key = (lines[row], self._states[row - 1] if row else "")
                found, state = self._known[key] = self._known.get(key) or stretches(*key)
                changed.add(row)
                self._rows.pop(row, None)
                if found:
                    self._rows[row] = found
                was, self._states[row] = self._states[row], state
                if was == state:
                    break
        return changed
