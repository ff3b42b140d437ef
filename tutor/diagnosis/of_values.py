"""The mistake in a wrong number, text, table or set, by the wrong answers that an author has listed."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

import numpy as np

from tutor.algebra.evaluate import values
from tutor.algebra.text import Unreadable, read
from tutor.checks.base import Replies
from tutor.checks.compare import VALUE_RTOL, array, close, number
from tutor.checks.members import Members
from tutor.checks.value import Value, same_key
from tutor.diagnosis.catalogue import Named, named
from tutor.diagnosis.error_tables import is_signed, tolerances
from tutor.diagnosis.gradient_checks import of_ratio
from tutor.diagnosis.known import Known
from tutor.wire.probe import Returned

_ROUNDED = 1e-2
"""Relative: a number this near is the right one with too few digits."""
_SIGNS = {"-1", "0", "1"}
"""The options of a question for the sign of a slope."""


def diagnosed(check: Value | Members, replies: Replies, known: Known, reference: Replies) -> Named | None:
    """The listed mistake that this answer is; or the right answer with the other sign, or rounded."""
    reply = replies.outcomes.get("value" if isinstance(check, Value) else "members")
    if not isinstance(reply, Returned):
        return None
    same = _same_members if isinstance(check, Members) else partial(_same_value, within=tolerances(check))
    if isinstance(check, Value) and is_signed(check, reply.value):
        return named(("signed-errors",), {})
    name = known.matching(lambda wrong: same(reply.value, wrong))
    if name is None and not any(same(reply.value, wrong) for _, wrong in known):
        name = _of_set(check, reply.value) if isinstance(check, Members) else _of_number(check, reply.value, reference)
    return named((name,), {}) if name else None


def listed(check: Value | Members, replies: Replies, known: Known) -> frozenset[str]:
    """Every mistake under which this answer is listed."""
    reply = replies.outcomes.get("value" if isinstance(check, Value) else "members")
    if not isinstance(reply, Returned):
        return frozenset()
    same = _same_members if isinstance(check, Members) else partial(_same_value, within=tolerances(check))
    return frozenset(id_ for id_, wrong in known if same(reply.value, wrong))


def _of_number(check: Value, got: object, reference: Replies) -> str | None:
    """The other sign; or too few digits, where a formula says what the number is."""
    due = reference.outcomes.get("value")
    value, truth = number(got), number(due.value) if isinstance(due, Returned) else None
    if not isinstance(value, float) or not isinstance(truth, float) or not truth or not np.isfinite(value):
        return None
    if check.options:
        return _of_sign(value, truth) if set(check.options) == _SIGNS else None
    if close(-value, truth, check.rtol, check.within):
        return "sign-flipped"
    if check.within is not None:
        return of_ratio(value / truth)
    rounded = isinstance(check.equals, str) and abs(value - truth) < _ROUNDED * abs(truth)
    return "not-exact-to-rounding" if rounded else None


def _of_sign(value: float, truth: float) -> str | None:
    """A number where a sign is to be chosen, or the other sign."""
    if value not in map(float, _SIGNS):
        return "value-for-sign"
    return "rise-and-fall-swapped" if value == -truth else None


def _of_set(check: Members, got: object) -> str | None:
    """Numbers that all have the other sign; or too few digits, where a formula says what a number is."""
    negated = [f"-({number})" for number in check.equals if not isinstance(number, list | tuple)]
    if negated and _same_members(got, negated):
        return "sign-flipped"
    numbers = array(list(got) if isinstance(got, set | frozenset | dict) else got)
    if not isinstance(numbers, np.ndarray) or not any(isinstance(member, str) for member in check.equals):
        return None
    truth = np.sort([_number(member) or 0.0 for member in check.equals])
    near = numbers.shape == truth.shape and bool(np.all(abs(np.sort(numbers) - truth) <= _ROUNDED * abs(truth)))
    return "not-exact-to-rounding" if near else None


def _same_value(got: object, wrong: object, within: Mapping[str, float] = MappingProxyType({}), key: str = "") -> bool:
    """The listed value, or the listed entries of a table, as near as `within` says for a key."""
    match wrong:
        case Mapping():
            table = got if isinstance(got, Mapping) else {}
            return all(
                any(same_key(k, key) and _same_value(v, w, within, str(key)) for k, v in table.items())
                for key, w in wrong.items()
            )
        case str() if isinstance(got, str):
            return got.strip().casefold() == wrong.casefold()
        case _:
            value, expected = number(got), _number(wrong)
            near = within.get(key, VALUE_RTOL)
            return isinstance(value, float) and expected is not None and close(value, expected, near)


def _same_members(got: object, wrong: object) -> bool:
    """The same numbers or points, in any order."""
    rows = array(list(got) if isinstance(got, set | frozenset | dict) else got)
    if not isinstance(rows, np.ndarray) or not isinstance(wrong, list | tuple):
        return False
    expected = [[_number(v) for v in (row if isinstance(row, list | tuple) else [row])] for row in wrong]
    points = [tuple(value for value in row if value is not None) for row in expected]
    width = len(points[0]) if points else 1
    if rows.size == 0 or rows.size % width or (rows.ndim > 1 and rows.shape[-1] != width):
        return False
    found = [tuple(row) for row in rows.reshape(-1, width).tolist()]
    return _within(found, points) and _within(points, found)


def _within(some: list[tuple[float, ...]], others: list[tuple[float, ...]]) -> bool:
    return all(any(all(map(close, one, other)) for other in others) for one in some)


def _number(wrong: object) -> float | None:
    try:
        return float(values(read(str(wrong), ()), {}))
    except Unreadable:
        return None
