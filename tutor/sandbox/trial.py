"""A small file of our own, and questions of every kind: what only a first time costs, a worker pays while it waits.

NumPy imports more of itself at its first use, and Python makes code quicker that ran a few times (PEP 659).
"""

import contextlib
from collections.abc import Iterator, Sequence

from tutor.sandbox.clock import Clock
from tutor.sandbox.output import Output
from tutor.wire.codec import describe

# Whoever looks can read this: nothing in it is an answer to an exercise.
SOURCE = """
import numpy as np
from tutor.lab import centered_diff

def given(x):
    return 3 * x**2 + np.sqrt(x) * np.exp(x)

def answer(x):
    return (6 * x + np.exp(-x) * (1 / (3 + np.sqrt(x)) - np.sqrt(x))) / (x + 1) ** 2

def numerical(x):
    return centered_diff(given, x)

def open_(x):
    ...
"""
NAMES = ("given", "answer", "numerical", "open_", "unbound")
_QUESTIONS: tuple[tuple[str, Sequence[object]], ...] = (
    *[("answer(x)", ["value", describe(number)]) for number in (0.25, 1.5, 2.0, 3.5, 5.0, 7.25, 8.0, 9.5)],
    *[("answer(x)", ["python", f"np.float64({number})"]) for number in (0.5, 1.0, 2.5)],
    *[("answer(x)", ["python", f"np.array([{number}, 2.0, 3.0])"]) for number in (0.5, 1.0, 1.5)],
    ("answer(x)", ["python", "np.linspace(0.1, 4, 50)"]),
    ("(x, answer(x), [answer(2.0)])", ["python", "np.setdiff1d(np.linspace(0.1, 5, 50), [1.0])"]),
    ("answer(x)", ["python", "np.array([-1.0, 0.0])"]),  # warns
    ("[numerical(2.0), int(x), x > 1]", ["value", describe(3)]),
    ("open_(x)", ["value", describe(1.0)]),
    ("answer(x) + unbound", ["value", describe(1.0)]),
)
PROBES: tuple[dict[str, object], ...] = tuple(
    {"id": f"{number}:", "group": "", "expression": expression, "inputs": {"x": given}, "spied": ["given"]}
    for number, (expression, given) in enumerate(_QUESTIONS)
)


class Untimed(Clock):
    """Limits nothing: this file ends, and on a busy computer it may take a while."""

    def __init__(self) -> None:
        pass

    @contextlib.contextmanager
    def limit(self, seconds: float) -> Iterator[None]:  # noqa: ARG002
        """Nothing ends what runs here."""
        yield


class Unheard(Output):
    """Prints nothing."""

    def write(self, text: str) -> int:
        """As if it had been printed."""
        return len(text)
