"""Every text of the course is laid out on a wide and on a narrow screen, and its mathematics is readable on both."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.typeset.document import Line, lay_out
from tutor.typeset.spans import line_width

CONTENT = Path(__file__).parents[2] / "content"


def markdown_of_the_course() -> Iterator[tuple[str, str]]:
    """Where a text stands, and the text: problems, solutions, hints and what `course.toml` says."""
    for path in sorted(CONTENT.rglob("*.md")):
        yield str(path.relative_to(CONTENT)), path.read_text(encoding="utf-8")
    for path in sorted(CONTENT.glob("*/exercise.toml")):
        parts = tomllib.loads(path.read_text(encoding="utf-8"))["parts"]
        for letter, part in parts.items():
            for number, hint in enumerate(part["hints"], start=1):
                yield f"{path.parent.name}/{letter}/hint-{number}", hint
    for path in CONTENT.glob("course.toml"):
        course = tomllib.loads(path.read_text(encoding="utf-8"))
        yield "welcome", course["welcome"]
        yield "reading", "\n\n".join(course["reading"])


TEXTS = [pytest.param(text, id=name) for name, text in markdown_of_the_course()]


@pytest.mark.parametrize("text", TEXTS)
def test_formulas_are_laid_out_without_a_trace_of_latex(text: str) -> None:
    prose = "".join(span.text for line in lay_out(text, 76) for span in line if span.style != "code")
    assert not set(prose) & {"\\", "$"}


@pytest.mark.parametrize("width", [40, 76])
@pytest.mark.parametrize("text", TEXTS)
def test_lines_fit_the_screen_except_code_and_displays(text: str, width: int) -> None:
    too_wide = [line for line in lay_out(text, width) if line_width(line) > width and not is_verbatim(line)]
    assert too_wide == []


def is_verbatim(line: Line) -> bool:
    """Code in a fence or a row of a display: it stands alone behind its indentation."""
    styles = {span.style for span in line if span.text.strip()}
    return styles in ({"code"}, {"math"}) and len(line) <= 2
