"""The texts and formulas of the course."""

import re

from tutor.course.model import Course

_FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$]+?)\$", re.DOTALL)
_CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.DOTALL | re.MULTILINE)


def texts_of(course: Course) -> dict[str, list[str]]:
    """Id of an exercise → its problem, solutions and hints in Markdown."""
    return {
        exercise.id: [
            exercise.problem,
            *(text for part in exercise.parts for text in (part.solution, *part.hints)),
        ]
        for exercise in course.exercises
    }


def formulas_of(markdown: str) -> list[str]:
    """The LaTeX of its formulas, displays included."""
    return [display or inline for display, inline in _FORMULA.findall(_CODE.sub("", markdown))]


def displays_of(markdown: str) -> list[str]:
    """The LaTeX of its displays."""
    return [display for display, _ in _FORMULA.findall(_CODE.sub("", markdown)) if display]
