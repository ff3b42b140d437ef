"""Points, domains and lists in words, for what is told of checks."""

from collections.abc import Iterable, Mapping, Sequence

from tutor.checks.compare import shown

Sentences = tuple[str, ...]
Told = tuple[Sentences, Sentences, Sentences, Sentences]
"""What is asked, how it is compared, with what, and what else is asked of the answer."""


def listed(words: Iterable[str]) -> str:
    """At least one: `a, b and c`."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def domains(stated: str | Mapping[str, str]) -> str:
    """One domain, or one for each variable."""
    return stated if isinstance(stated, str) else listed(f"{name} in {where}" for name, where in stated.items())


def points(stated: Sequence[float | str | Sequence[float | str]]) -> str:
    """Points of one variable or of several."""
    return listed(
        number(point) if isinstance(point, int | float | str) else f"({', '.join(map(number, point))})"
        for point in stated
    )


def number(value: float | str) -> str:
    """A number as it is written on paper, or the formula that an author wrote."""
    return value if isinstance(value, str) else shown(float(value)).replace("-", "−")


def tolerance(value: float) -> str:
    """As it is written by hand: 1e-6, not 1e-06."""
    return f"{value:g}".replace("e-0", "e-")
