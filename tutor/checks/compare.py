"""What counts as a number, and when two of them are the same: every tolerance of the tutor."""

import math
from typing import Any

import numpy as np

from tutor.checks.verdict import IsComplex, Reason, ReturnsNothing, WrongKind
from tutor.wire.codec import Foreign

Array = np.ndarray[Any, np.dtype[np.float64]]

EPSILON = float(np.finfo(np.float64).eps)
VALUE_RTOL = 1e-6
"""For numbers and points that a learner computed once: six digits show that the method was right."""
KEY_RTOL = 1e-9
"""For keys of a dict that are numbers."""
MEDIAN_UNITS = 4.0
"""Of the rounding unit: honest spellings stay under 0.5, a relative error of 1e-12 is above 1,000."""
MAX_UNITS = 4096.0
"""At a single point, where an honest spelling may cancel more than ours does; measured up to 216."""
NEARLY = 1e-3
"""A median relative error below this is an approximation of the right answer rather than another function."""
EXACT_RTOL = 1e-12
"""For losses and gradients: honest float64 stays under 2e-13, difference quotients start at 3e-12."""

_VOWELS = frozenset("aeiouAEIOU")


def close(got: float, expected: float, rtol: float = VALUE_RTOL, atol: float | None = None) -> bool:
    """Equal within a relative tolerance, which is an absolute one at 0; or within `atol` alone where it is given."""
    if not math.isfinite(got):
        return False
    if atol is not None:
        return abs(got - expected) <= atol
    return abs(got - expected) <= (rtol * abs(expected) if expected else rtol)


def kind_of(value: object) -> str:
    """The kind of a value, in a learner's words."""
    match value:
        case None:
            return "None"
        case bool():
            return f"the truth value {value}"
        case str():
            return f"the text {value[:40]!r}"
        case int() if abs(value) >= 10**20:
            return f"a whole number of {value.bit_length()} bits"
        case int() | float():
            return f"the number {value}"
        case complex():
            return f"the complex number {value:.6g}"
        case list() | tuple():
            return f"a {type(value).__name__} of {len(value)}"
        case dict():
            return "a dict"
        case np.ndarray():
            return f"an array of shape {value.shape}" if value.dtype.kind != "b" else "an array of truth values"
        case Foreign(kind="ufunc"):
            return "a function of NumPy"
        case Foreign():
            return f"{'an' if value.kind[:1] in _VOWELS else 'a'} {value.kind}"
        case _:
            return "..." if value is ... else f"a {type(value).__name__}"


def number(value: object) -> float | Reason:
    """One real number: an int, a float, a 0-d array; never a bool, a text or a complex number."""
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value.item()
    if value is None:
        return ReturnsNothing()
    if isinstance(value, complex):
        return IsComplex(f"{value:.6g}")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return WrongKind("a number", kind_of(value))
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def array(value: object) -> Array | Reason:
    """Real numbers of any shape: whatever `np.asarray` makes of a number, a list of numbers, or an array."""
    if value is None:
        return ReturnsNothing()
    if isinstance(value, np.ndarray):
        if value.dtype.kind == "c":
            return IsComplex("an array of complex numbers")
        if value.dtype.kind not in "iuf":
            return WrongKind("real numbers", kind_of(value))
        return np.asarray(value, dtype=np.float64)
    if isinstance(value, list | tuple):
        rows = []
        for item in value:
            row = array(item)
            if not isinstance(row, np.ndarray):
                known = isinstance(row, IsComplex) or isinstance(item, list | tuple)
                return row if known else WrongKind("real numbers", f"a list with {kind_of(item)} in it")
            rows.append(row)
        if len({row.shape for row in rows}) > 1:
            return WrongKind("numbers of one shape", "a list of entries of unequal length")
        return np.array(rows, dtype=np.float64)
    single = number(value)
    return np.asarray(single) if isinstance(single, float) else single


def told_apart(got: float, expected: float) -> tuple[str, str]:
    """Two different numbers with as many digits as it takes to see that they differ, six at least."""
    for digits in range(6, 18):
        texts = f"{got + 0.0:.{digits}g}", f"{expected + 0.0:.{digits}g}"
        if texts[0] != texts[1]:
            return texts
    return repr(got), repr(expected)


def shown(value: float) -> str:
    """A number as a learner would write it: six digits, no trailing zeros, no negative zero."""
    return f"{value + 0.0:.6g}"
