"""What laid-out text is made of: lines of spans, each with the name of its look."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tutor.typeset.cells import cell_width

Style = Literal["", "strong", "emphasis", "code", "math", "heading", "quote", "rule"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text of one style, within one line."""

    text: str
    style: Style = ""


Line = tuple[Span, ...]
"""A row of the screen; the empty line has no spans."""


def line_width(line: Line) -> int:
    """Cells of a line."""
    return sum(cell_width(span.text) for span in line)


def joined(spans: Iterable[Span]) -> Line:
    """A line of these spans: neighbours of one style become one, blanks at the end go."""
    line: list[Span] = []
    for span in spans:
        if line and line[-1].style == span.style:
            line[-1] = Span(line[-1].text + span.text, span.style)
        elif span.text:
            line.append(span)
    while line and not line[-1].text.rstrip(" "):
        line.pop()
    if line:
        line[-1] = Span(line[-1].text.rstrip(" "), line[-1].style)
    return tuple(line)
