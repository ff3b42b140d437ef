"""How an array that is wrong relates to the right one: a transpose, a lost or an extra sum, a mean, a factor."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from tutor.diagnosis.backward import same
from tutor.diagnosis.simple import simple

_NEARLY = 1e-3
"""Relative: a factor this near to 1 is no mistake of the method."""

Array = np.ndarray[Any, np.dtype[np.float64]]


ALONE = "is an array of one number, where the number alone is wanted"


def array_relation(got: Sequence[Array], truth: Sequence[Array]) -> str | None:
    """What holds between the two in every case, as the end of a sentence that begins with the answer; or None.

    Args:
        got: The wrong arrays, one for each case.
        truth: The right ones.
    """
    with np.errstate(all="ignore"):
        return next(_relations(got, truth), None)


def _relations(got: Sequence[Array], truth: Sequence[Array]) -> Iterator[str]:
    pairs = list(zip(got, truth, strict=True))
    if all(t.ndim == 0 and g.ndim > 0 and g.size == 1 for g, t in pairs):
        yield ALONE
    if all(g.shape != t.shape and g.size == t.size and same(g.ravel(), t.ravel()) for g, t in pairs):
        yield f"has the right numbers in the shape {got[0].shape}, where {truth[0].shape} is wanted"
    turned = all(g.ndim == t.ndim == 2 for g, t in pairs)
    if turned and all(same(g.T, t) for g, t in pairs) and not all(same(g, t) for g, t in pairs):
        yield "is the transpose of what is wanted"
    elif turned and any(g.shape != t.shape for g, t in pairs) and all(g.T.shape == t.shape for g, t in pairs):
        yield "has the shape of the transpose: rows and columns are exchanged"
    if all(g.shape == t.shape for g, t in pairs):
        yield from _factors(pairs)
        if all(g.size > 0 and np.ptp(g) == 0 for g in got) and any(t.size > 1 and np.ptp(t) > 0 for t in truth):
            yield "has the same number in every entry, where each entry has its own"
        if all(np.all(t >= 0) and same(g**2, t) and not same(g, t) for g, t in pairs):
            yield "is the square root of what is wanted"
        if all(same(g, t**2) and not same(g, t) for g, t in pairs):
            yield "is the square of what is wanted"
    if all(g.ndim < t.ndim for g, t in pairs):
        for axis in range(pairs[0][1].ndim):
            if all(same(g, t.sum(axis=axis)) for g, t in pairs):
                yield f"is the true one summed over axis {axis}; nothing is to be summed there"
        if all(same(g, t.sum()) for g, t in pairs):
            yield "is the sum of all entries, where each entry has its own"
        if all(same(g, t.mean()) for g, t in pairs):
            yield "is the mean of all entries, where each entry has its own"
        if all(same(g, np.linalg.norm(t)) for g, t in pairs):
            yield "is the length of the vector that is wanted"
    if all(g.ndim == t.ndim + 1 for g, t in pairs):
        for axis in range(pairs[0][0].ndim):
            if all(same(g.sum(axis=axis), t) for g, t in pairs):
                yield f"is not summed yet: its sum over axis {axis} is right"


def _factors(pairs: list[tuple[Array, Array]]) -> Iterator[str]:
    factors = []
    for g, t in pairs:
        large = np.abs(t) > 1e-6 * np.max(np.abs(t), initial=0.0)
        if not large.any():
            return
        factor = float(np.median(g[large] / t[large]))
        if not np.isfinite(factor) or factor == 0 or abs(factor - 1) < _NEARLY or not same(g, factor * t):
            return
        factors.append(factor)
    if all(abs(factor + 1) < 1e-7 for factor in factors):
        yield "has the right size, and the opposite sign"
    elif all(abs(factor - factors[0]) <= 1e-7 * abs(factors[0]) for factor in factors):
        times = simple(factors[0])
        if times is not None and sum(g.size for g, _ in pairs) > 1:
            yield f"is {times} times what is wanted, everywhere"
    elif all(abs(factor - t.size) <= 1e-7 * t.size for factor, (_, t) in zip(factors, pairs, strict=True)):
        yield "is too large by the number of entries: is a division by it missing, or a sum too many?"
    elif all(abs(factor * t.size - 1) <= 1e-7 for factor, (_, t) in zip(factors, pairs, strict=True)):
        yield "is divided by the number of entries: nothing is averaged here"
    elif all(t.ndim > 0 for _, t in pairs):
        yield "points the right way in every case, and has the wrong length"
