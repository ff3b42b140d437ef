"""When the values of a candidate explain the values that were observed."""

import numpy as np
from numpy.typing import NDArray

from tutor.algebra.functions import Floats

RTOL = 1e-8
"""Between honest float64 and this, no accidental match was seen; the share found is the same from 1e-8 to 1e-2."""
_SHARE = 0.75
"""So many of the points must be finite for both."""
_SAME = 1e-6
"""A candidate this close to the right values explains no wrong answer."""


def fits(candidates: list[Floats], got: Floats, rtol: float = RTOL) -> NDArray[np.bool_]:
    """For each candidate, whether it has these values at (nearly) all points where both have one."""
    if not candidates:
        return np.zeros(0, dtype=bool)
    with np.errstate(all="ignore"):
        table = np.array(candidates)
        both = np.isfinite(table) & np.isfinite(got)
        usual = np.minimum(_usual(table), _usual(got[None, :]))
        near = np.abs(table - got) <= rtol * (np.abs(table) + 1e-6 * usual) + 1e-300
    enough = both.sum(axis=1) >= max(2, _SHARE * len(got))
    same: NDArray[np.bool_] = enough & np.all(near | ~both, axis=1)
    return same


def is_multiple(got: Floats, truth: Floats) -> bool:
    """Whether the values are the right ones times one and the same number at all points."""
    with np.errstate(all="ignore"):
        ratio = got / truth
    ratio = ratio[np.isfinite(ratio) & (truth != 0)]
    return len(ratio) > 1 and bool(fits([float(np.median(ratio)) * truth], got)[0])


def _usual(table: Floats) -> Floats:
    """The usual size in each row: the geometric mean, which a steep function does not carry away."""
    sizes = np.where((table != 0) & np.isfinite(table), np.abs(table), np.nan)
    known = np.isfinite(sizes)
    mean = np.where(known, np.log(sizes), 0.0).sum(axis=1, keepdims=True) / np.maximum(
        known.sum(axis=1, keepdims=True), 1
    )
    usual: Floats = np.exp(mean)
    return usual


def is_right(candidates: list[Floats], truth: Floats) -> NDArray[np.bool_]:
    """For each candidate, whether it has the right values after all, as some slips have on some functions."""
    return fits(candidates, truth, _SAME)
