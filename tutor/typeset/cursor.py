"""The tokens of a LaTeX formula, read from left to right."""

import re

from tutor.typeset.errors import MalformedLatex

# Sizes and styles are passed over like white space: delimiters grow by themselves, and a display is a display.
_PASSED_OVER = re.compile(
    r"(?:\s|\\(?:(?:[bB]igg?[lrm]?|displaystyle|textstyle|scriptstyle|limits|nolimits)(?![A-Za-z])|!))*"
)
_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|.", re.DOTALL)
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_ROW_GAP = re.compile(r"\s*\[\s*-?[0-9.]+\s*(?:pt|em|ex|mm|cm|px)\s*\]")


class Cursor:
    """A place in a formula. `position` counts characters from 0."""

    def __init__(self, latex: str) -> None:
        self.latex = latex
        self.position = 0

    def peek(self) -> str:
        """The next token, a command or a character, or "" at the end; `position` moves to where it begins."""
        passed = _PASSED_OVER.match(self.latex, self.position)
        self.position = passed.end() if passed else self.position
        token = _TOKEN.match(self.latex, self.position)
        return token.group() if token else ""

    def take(self) -> str:
        """The next token; `position` moves behind it."""
        token = self.peek()
        self.position += len(token)
        return token

    def took(self, token: str) -> bool:
        """Whether the next token is this one, which is then taken."""
        found = self.peek() == token
        if found:
            self.position += len(token)
        return found

    def take_number(self) -> str:
        """The decimal number that begins here, or ""."""
        number = _NUMBER.match(self.latex, self.position)
        self.position = number.end() if number else self.position
        return number.group() if number else ""

    def take_verbatim(self, owner: str) -> str:
        """What stands between the braces that follow `owner`, as it was written."""
        self.peek()
        start = self.position
        if not self.took("{"):
            raise self.malformed(f"{owner} needs an argument in braces")
        begin, depth = self.position, 1
        while depth:
            token = _TOKEN.match(self.latex, self.position)
            if token is None:
                self.position = start
                raise self.malformed(f"the brace after {owner} is never closed")
            depth += {"{": 1, "}": -1}.get(token.group(), 0)
            self.position = token.end()
        return self.latex[begin : self.position - 1]

    def pass_row_gap(self) -> None:
        r"""Passes over the space that may be asked for after a row: `[2pt]`."""
        gap = _ROW_GAP.match(self.latex, self.position)
        self.position = gap.end() if gap else self.position

    def malformed(self, problem: str, position: int | None = None) -> MalformedLatex:
        """The error for this place, or for an earlier one."""
        return MalformedLatex(problem, self.latex, self.position if position is None else position)
