"""The `members` check: an answer that is a set of numbers or of points."""

from dataclasses import dataclass

import numpy as np

from tutor.algebra.evaluate import values
from tutor.algebra.text import Unreadable, read
from tutor.checks.base import Check, Draw, Replies, value_or_verdict
from tutor.checks.compare import Array, array, close, shown
from tutor.checks.verdict import (
    PASSED,
    MissingMembers,
    Reason,
    SurplusMembers,
    Unfilled,
    Verdict,
    WrongKind,
    todo,
    wrong,
)
from tutor.wire.probe import Probe

Member = float | str
"""A number, or a formula without symbols."""


@dataclass(frozen=True, slots=True)
class Members(Check):
    """The answer has exactly these members, in any order and in any container.

    `[(0, 3)]`, `{(0.0, 3.0)}` and `np.array([[0, 3]])` are the same answer; a member given twice counts once, and a
    value alone stands for a list of one.
    """

    name: str
    equals: tuple[Member | tuple[Member, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)

    def faults(self, draw: Draw) -> tuple[str, ...]:
        del draw
        try:
            widths = {len(row) for row in self._truth()}
        except Unreadable as error:
            return (self.keyed(error),)
        return () if len(widths) == 1 else ("All members must be numbers, or all points of one dimension.",)

    def probes(self, draw: Draw) -> tuple[Probe, ...]:
        del draw
        return (Probe("members", self.name),)

    def judge(self, draw: Draw, learner: Replies, reference: Replies) -> Verdict:
        del draw, reference  # nothing is drawn, and the truth is stated
        reply = value_or_verdict(learner.outcomes.get("members"), self.name)
        if isinstance(reply, Verdict):
            return reply
        if isinstance(reply.value, list | tuple) and _has_blank(reply.value):
            return todo(Unfilled(self.name))
        expected = self._truth()
        got = _rows(reply.value, width=len(expected[0]))
        if not isinstance(got, np.ndarray):
            return wrong(got)
        found = [row for row in expected if any(_same(g, row) for g in got)]
        surplus = tuple(dict.fromkeys(_shown(g) for g in got if not any(_same(g, row) for row in expected)))
        reasons: list[Reason] = []
        if surplus:
            reasons.append(SurplusMembers(surplus, _alone(reply.value, len(expected[0]))))
        if len(found) < len(expected):
            reasons.append(MissingMembers(len(expected) - len(found), len(found)))
        return wrong(*reasons) if reasons else PASSED

    def _truth(self) -> list[list[float]]:
        rows = [member if isinstance(member, list | tuple) else (member,) for member in self.equals]
        return [[_number(value) for value in row] for row in rows]


def _number(value: Member) -> float:
    return float(values(read(value, ()), {})) if isinstance(value, str) else float(value)


def _has_blank(members: list[object] | tuple[object, ...]) -> bool:
    """A member, or a coordinate of one, is still to be filled in."""
    coordinates = [part for member in members if isinstance(member, list | tuple) for part in member]
    return any(item is None or item is ... for item in [*members, *coordinates])


def _rows(value: object, width: int) -> Array | Reason:
    """The answer as a matrix, one member a row."""
    wanted = "a list of numbers" if width == 1 else "a list of points (x, y)"
    if isinstance(value, dict):
        value = list(value)
    numbers = array(value)
    if isinstance(numbers, WrongKind):
        return WrongKind(wanted, numbers.got)
    if not isinstance(numbers, np.ndarray):
        return numbers
    if numbers.size == 0:
        return np.zeros((0, width))
    if numbers.ndim <= 1 and (width == 1 or numbers.shape == (width,)):
        return numbers.reshape(-1, width)
    if numbers.ndim == 2 and numbers.shape[1] == width:
        return numbers
    got = "a list of numbers" if numbers.ndim <= 1 else f"a list of {_tuples(numbers.shape[-1])}"
    return WrongKind(wanted, got)


def _tuples(width: int) -> str:
    return "pairs" if width == 2 else f"rows of {width}"


def _alone(value: object, width: int) -> bool:
    """Numbers without brackets around each point: they were read as a single one."""
    numbers = array(list(value) if isinstance(value, dict) else value)
    return width > 1 and isinstance(value, list) and isinstance(numbers, np.ndarray) and numbers.ndim == 1


def _same(got: Array, expected: list[float]) -> bool:
    return all(close(float(g), e) for g, e in zip(got, expected, strict=True))


def _shown(row: Array) -> str:
    numbers = ", ".join(shown(float(value)) for value in row)
    return numbers if len(row) == 1 else f"({numbers})"
