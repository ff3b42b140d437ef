"""The mistake in a wrong number, text, table or set, by the wrong answers that an author has listed."""

from collections.abc import Mapping

import numpy as np

from tutor.algebra.evaluate import values
from tutor.algebra.text import Unreadable, read
from tutor.checks.base import Replies
from tutor.checks.compare import array, close, number
from tutor.checks.members import Members
from tutor.checks.value import Value, same_key
from tutor.diagnosis.catalogue import Named, named
from tutor.diagnosis.known import Known
from tutor.wire.probe import Returned


def diagnosed(check: Value | Members, replies: Replies, known: Known) -> Named | None:
    """The listed mistake that this answer is."""
    reply = replies.outcomes.get("value" if isinstance(check, Value) else "members")
    if not isinstance(reply, Returned):
        return None
    same = _same_members if isinstance(check, Members) else _same_value
    name = known.matching(lambda wrong: same(reply.value, wrong))
    return named((name,), {}) if name else None


def _same_value(got: object, wrong: object) -> bool:
    match wrong:
        case Mapping():
            table = got if isinstance(got, Mapping) else {}
            return all(
                any(same_key(k, key) and _same_value(v, w) for k, v in table.items()) for key, w in wrong.items()
            )
        case str() if isinstance(got, str):
            return got.strip().casefold() == wrong.casefold()
        case _:
            value, expected = number(got), _number(wrong)
            return isinstance(value, float) and expected is not None and close(value, expected)


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
