"""A table of errors that are judged by bands: errors with a sign, or against a true value that is itself off."""

import itertools
from collections.abc import Mapping

from tutor.checks.compare import VALUE_RTOL, number
from tutor.checks.value import Value, same_key

_SAME = 0.05
"""Relative: so near to each other are two estimates of how far the true value is off."""

Table = Mapping[object, object]


def tolerances(check: Value) -> dict[str, float]:
    """How near to a listed entry counts as that entry: half the width of its band, unless that reaches down to 0."""
    bands = {key: band for key, band in check.between.items() if band[0] > 0}
    return {key: max(VALUE_RTOL, (high - low) / (high + low)) for key, (low, high) in bands.items()}


def is_signed(check: Value, got: object) -> bool:
    """Every entry is in its band but for a sign, and some have one."""
    if not check.between or not isinstance(got, Mapping):
        return False
    rows = [(entry(got, key), band) for key, band in check.between.items()]
    return any(error < 0 for error, _ in rows if error is not None) and all(
        error is not None and low <= abs(error) <= high for error, (low, high) in rows
    )


def true_value_off(check: Value, got: Table, truth: Table) -> float | None:
    """By how much the true value is off from which these errors were taken; None if that explains nothing.

    With q the quotient, T the true value and d what it is off by, the error |q − T| becomes |q − T − d|.
    """
    told: list[list[float]] = []
    for key in tolerances(check):
        answer, error = entry(got, key), entry(truth, key)
        if answer is None or error is None or answer < 0:
            return None
        told.append([abs(sign * answer - error) for sign in (1, -1)])
    for ways in itertools.product(*told) if len(told) > 1 else ():
        largest = max(ways)
        if largest > 0 and all(abs(way - largest) <= _SAME * largest for way in ways):
            return largest
    return None


def entry(table: Table, key: object) -> float | None:
    """The number under this key of a learner's table, if there is one."""
    value = next((number(value) for given, value in table.items() if same_key(given, key)), None)
    return value if isinstance(value, float) else None
