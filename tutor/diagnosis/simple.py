"""Numbers that a person writes: small fractions, and those times a well-known constant."""

import math
from fractions import Fraction

_DENOMINATOR, _NUMERATOR = 12, 100
_BESIDE = 12
"""Of a fraction that stands beside a constant: larger ones are no longer simple."""
_RTOL = 1e-8
_CONSTANTS = {
    "pi": math.pi, "1/pi": 1 / math.pi, "e": math.e, "1/e": 1 / math.e,
    "ln(2)": math.log(2), "1/ln(2)": 1 / math.log(2), "ln(10)": math.log(10), "1/ln(10)": 1 / math.log(10),
    "sqrt(2)": math.sqrt(2), "sqrt(3)": math.sqrt(3), "pi/180": math.pi / 180, "180/pi": 180 / math.pi,
}  # fmt: skip


def simple(value: float) -> str | None:
    """The number as a person would write it, such as `-3/2`, `2*pi` or `ln(10)`; None if it is none of these."""
    if not math.isfinite(value) or value == 0:
        return "0" if value == 0 else None
    fraction = _fraction(value, _DENOMINATOR, _NUMERATOR)
    if fraction is not None:
        return str(fraction)
    for text, constant in _CONSTANTS.items():
        beside = _fraction(value / constant, 4, _BESIDE)
        if beside is not None:
            return _times(beside, text)
    return None


def _fraction(value: float, denominator: int, numerator: int) -> Fraction | None:
    if abs(value) > numerator:
        return None
    near = Fraction(value).limit_denominator(denominator)
    simple_enough = near != 0 and abs(near.numerator) <= numerator
    return near if simple_enough and abs(value - near) <= _RTOL * abs(value) else None


def _times(fraction: Fraction, constant: str) -> str:
    if abs(fraction) == 1:
        return constant if fraction > 0 else f"-{constant}"
    return f"{fraction.numerator}*{constant}" + (f"/{fraction.denominator}" if fraction.denominator > 1 else "")
