"""A gradient check by what it gives on right gradients: how large its numeric gradient is beside the true one."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tutor.algebra.derivative import derivative
from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.text import Unreadable, read
from tutor.algebra.tree import Formula

INPUTS = frozenset({"f", "w", "grad"})
"""What a gradient check is called with: a function, a point, and the gradient that is claimed there."""
_STEP = 1e-6
"""The default of `h`."""
_FEWEST = 3
_EXACT = 1e-9
_STEEP = 100.0
"""So many times larger is a gradient whose absolute error shows."""
_ONE_SIDED = 1e-5
"""A one-sided difference with the step 1e-6 varies by less, relative to the slope."""
_NEARLY_ONE = 1e-4
_SPREAD = 0.05
"""Relative: the error of a one-sided difference, beside rounding."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What can be said of a check that fails on right gradients."""

    message: str
    id: str | None = None
    """The mistake, where it is sure."""


def of_ratio(ratio: float) -> str | None:
    """The mistake in a slope by differences that is this many times the true one; None if none is sure.

    Divided by the wrong one of h and 2h it is twice or half as large; not divided, 2h times; by `/ 2*h`, h² times.
    """
    if any(abs(ratio - times) <= _NEARLY_ONE * times for times in (2.0, 0.5, *(2 * 10.0**-k for k in range(3, 9)))):
        return "difference-quotient-divisor"
    is_square = any(abs(ratio - 10.0**-k) <= _SPREAD * 10.0**-k for k in (10, 12, 14))
    return "brackets-missing" if is_square else None


def of_right_gradients(cases: Sequence[tuple[Mapping[str, Any], float]], bound: float) -> Reading | None:
    """Why the relative errors of right gradients are not below the bound; None where that cannot be told.

    Args:
        cases: The inputs `f`, `w` and `grad`, the last one right, and what was answered.
        bound: An error below this is small.
    """
    level = [error for given, error in cases if _is_zero(given["grad"])]
    sloped = [(given, error) for given, error in cases if not _is_zero(given["grad"])]
    errors = np.array([error for _, error in sloped])
    if len(errors) < _FEWEST or not np.isfinite(errors).all():
        return None
    if np.all(np.abs(errors) < bound):
        is_nan = any(map(math.isnan, level))
        return Reading("Where both gradients are 0, it divides 0 by 0.") if is_nan else None
    if np.ptp(errors) <= _ONE_SIDED < np.min(errors):
        return _of_the_same(float(np.median(errors)))
    known = [(formula, np.asarray(given["w"], float), e) for given, e in sloped if (formula := _formula(given["grad"]))]
    with np.errstate(all="ignore"):
        one_sided = _of_one_side(known)
        others_fit = all(error < bound for given, error in sloped if _formula(given["grad"]) is None)
        return one_sided or (_of_absolute(known, bound) if others_fit else None)


def _of_the_same(error: float) -> Reading | None:
    """With the numeric gradient k times the true one, |1 − k| over its size is the same on all functions."""
    for size, said in ((1 / 3, "1/3"), (1 / 2, "1/2")):  # of both together, or of the larger; k is 2 or ½
        if abs(error - size) < _ONE_SIDED:
            return Reading(
                f"On every right gradient it gives {said}: your numeric gradient is twice or half the true one. How "
                "far apart are the two points at which f is taken, and by what is the difference divided?",
                "difference-quotient-divisor",
            )
    if abs(error - 1) < _EXACT:
        return Reading(
            "On every right gradient it gives 1, as it does where the numeric gradient is 0, or twice the true one. By "
            "what is the difference of the two values divided, and are there brackets around that?"
        )
    if abs(error - 1) < _NEARLY_ONE:  # k is 2h
        return Reading(
            f"On every right gradient it gives {error:.6f}: your numeric gradient is nearly 0. Is the difference of "
            "the two values divided by the distance of the two points?",
            "difference-quotient-divisor",
        )
    return None


_Known = Sequence[tuple[Formula, Floats, float]]
"""A gradient as a formula in w, the w, and the error that was answered."""


def _of_absolute(known: _Known, bound: float) -> Reading | None:
    """Small beside the gradient, and large where the gradient is."""
    errors = [(error, error / _norm(values(gradient, {"w": w}))) for gradient, w, error in known]
    small = [error / relative for error, relative in errors if error < bound and relative]
    large = [error / relative for error, relative in errors if error >= bound]
    if not small or not large or min(large) < _STEEP * max(small) or not all(0 <= r < bound for _, r in errors):
        return None
    return Reading("It grows with the gradient: a relative error is divided by the size of what is compared.")


def _of_one_side(known: _Known) -> Reading | None:
    """The error of a one-sided difference, h/2 times the second derivatives, over the size of one gradient or two."""
    ratios = []
    for gradient, w, error in known:
        curvature = values(derivative(gradient, "w"), {"w": w}) * np.ones_like(w)
        ratios.append(error * _norm(values(gradient, {"w": w})) / (_STEP / 2 * _norm(curvature)))
    if len(ratios) < _FEWEST or not any(all(abs(r - k) < _SPREAD * k for r in ratios) for k in (0.5, 1.0)):
        return None
    return Reading("Its numeric gradient has the error of a one-sided difference. Which quotient has a smaller one?")


def _formula(grad: object) -> Formula | None:
    try:
        return read(getattr(grad, "source", ""), ("w",))
    except Unreadable:
        return None


def _norm(vector: Floats) -> float:
    return float(np.linalg.norm(vector))


def _is_zero(grad: object) -> bool:
    return isinstance(grad, np.ndarray) and not grad.any()
