"""Which terms of a wrong polynomial are right, and whether its degree is: what can be said of the values alone."""

from collections.abc import Mapping

import numpy as np

from tutor.algebra.functions import Floats

_HIGHEST = 7
"""Of the degrees that are tried: of higher ones the terms cannot be read off safely."""
_RESIDUAL = 1e-10
"""Relative to the largest value: honest float64 stays below."""
_SAME = 1e-7
"""Relative to the largest: coefficients that are nearer are the same."""
_FEWEST_TERMS = 3
"""Of the truth: of a line nothing is hidden."""
_SPARE = 4
"""Points more than coefficients."""


def of_terms(yours: str, got: Floats, truth: Floats, at: Mapping[str, Floats], true: str) -> str | None:
    """Where the answer and the truth are polynomials of one symbol: their degrees, or the terms that are right.

    Args:
        yours: What the answer is called, at the start of a sentence.
        got: The wrong values, all finite.
        truth: The right ones.
        at: The points, one array for each symbol.
        true: What the truth is called, within a sentence.
    """
    varying = [(symbol, x) for symbol, x in at.items() if np.ptp(x) > 0]
    if len(varying) != 1:
        return None
    ((symbol, x),) = varying
    mine, due = _coefficients(x, got), _coefficients(x, truth)
    if mine is None or due is None or len(due) < _FEWEST_TERMS:
        return None
    if len(mine) != len(due):
        high, higher = (_power(symbol, len(coefficients) - 1) for coefficients in (mine, due))
        within = yours[0].lower() + yours[1:]
        return f"Multiplied out, the highest power in {within} is {high}; in {true} it is {higher}."
    size = np.maximum(np.abs(mine), np.abs(due))
    right = np.abs(mine - due) <= _SAME * size.max()
    holds = [_power(symbol, n) for n in np.flatnonzero(right & (size > _SAME * size.max()))[::-1]]
    fails = [_power(symbol, n) for n in np.flatnonzero(~right)[::-1]]
    return f"Multiplied out, it is right in {_listed(holds)}, and not in {_listed(fails)}." if holds and fails else None


def _coefficients(x: Floats, values: Floats) -> Floats | None:
    """Of the polynomial of lowest degree with these values, the constant first; None if there is none."""
    size = float(np.max(np.abs(values), initial=0.0))
    if not size or len(x) < _HIGHEST + _SPARE:
        return None
    for degree in range(_HIGHEST + 1):
        fitted = np.polynomial.Polynomial.fit(x, values, degree)
        if np.max(np.abs(fitted(x) - values)) <= _RESIDUAL * size:
            return np.asarray(fitted.convert().coef, dtype=np.float64)
    return None


def _power(symbol: str, n: int) -> str:
    return "the constant" if n == 0 else symbol if n == 1 else f"{symbol}**{n}"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
