"""Formulas to many digits: real values by mpmath, each with a bound of its error (midpoint–radius arithmetic).

The bound is what makes verdicts sure: two values that are further apart than their radii are different, however small
they are (van der Hoeven, Ball arithmetic, 2009). And where a part of a formula is so small beside the rest that these
digits show no trace of it, the value is marked as `faint`: nothing follows from its being equal to another.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

import mpmath
import numpy as np
from mpmath.ctx_mp import MPContext
from numpy.typing import ArrayLike

from tutor.algebra.functions import FUNCTIONS, Floats, Known
from tutor.algebra.tree import (
    Constant,
    Difference,
    Formula,
    Function,
    Negate,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
    fold,
)

Real = Any
"""An mpf of mpmath, which has no types. Any of its contexts may have made it."""

DIGITS = 50
"""Enough for every truth: float64 has 16, and no formula of the course loses more than ten on its domain."""

GUARD = 3
"""Digits given away, so that a bound to first order is a bound: the true errors are some thousand times smaller."""

REACH = mpmath.mpf("1e100")
"""Arguments beyond this are not followed: up to here e^u is a number to mpmath, and sin u takes no time."""

_SLOW = frozenset({"log", "log10", "log2", "sqrt", "cbrt", "abs", "sign"})
"""Functions that take any argument, however large: ln(1 + e^1000) is close to 1000."""

_OF_TWO_EXPONENTIALS = frozenset({"sinh", "cosh", "tanh", "sech", "csch", "coth", "sigmoid"})
"""Functions made of e^u and e^−u (or 1): for large |u| nothing is left of one of them."""


class Undefined(ArithmeticError):
    """The formula has no real value there: √ of a negative, ln of zero, a division by zero."""


class Unclear(Undefined):
    """Whether there is a value cannot be told with so many digits, or it is out of reach."""


@dataclass(frozen=True, slots=True)
class Ball:
    """A real number that is known to lie within `radius` of `middle`."""

    middle: Real
    radius: Real
    faint: bool = False
    """Some part of the formula has no influence on these digits."""

    def differs(self, other: "Ball") -> bool:
        """Whether the two are different numbers for sure."""
        return bool(abs(self.middle - other.middle) > self.radius + other.radius)


def exact(formula: Formula, at: Mapping[str, Real | Fraction | float], digits: int = DIGITS) -> Real:
    """The value as an mpf, computed with this many digits; numbers in `at` are taken as exact.

    Raises:
        Undefined: There is no real value; `Unclear` among them, where that is not certain.
        KeyError: A symbol has no value.
    """
    return mpmath.mp.convert(enclose(formula, at, digits).middle)


def exact_values(formula: Formula, at: Mapping[str, ArrayLike], digits: int = DIGITS) -> Floats:
    """`exact` at each point of float64 arrays, rounded to float64 once; nan where undefined. Shapes as for `values`."""
    points = np.broadcast_arrays(*(np.asarray(value, dtype=np.float64) for value in at.values()))
    shape = points[0].shape if points else ()

    def value(*point: float) -> float:
        try:
            return float(exact(formula, dict(zip(at, point, strict=True)), digits))
        except Undefined:
            return float("nan")

    rows = zip(*(array.ravel().tolist() for array in points), strict=True) if points else [()]
    return np.array([value(*row) for row in rows]).reshape(shape)


def enclose(formula: Formula, at: Mapping[str, Real | Fraction | float], digits: int = DIGITS) -> Ball:
    """The value with a bound of its error; raises as `exact` does."""
    arithmetic = _arithmetic(digits)
    here = {name: arithmetic.coordinate(value) for name, value in at.items()}
    return fold(formula, lambda node, parts: arithmetic.combine(node, parts, here))


class _Arithmetic:
    """Balls of one precision, over a context of our own: the global one belongs to everybody and can be changed."""

    def __init__(self, digits: int) -> None:
        self.mp = mp = MPContext()
        mp.dps = digits
        self.zero = mp.mpf(0)
        self.unit = mp.mpf(10) ** (GUARD - mp.dps)
        """What one operation may be off, relative to its result."""
        self.trace = mp.mpf(10) ** (12 - mp.dps)
        """A part smaller than this, relative to the whole, leaves fewer than a dozen digits behind."""
        self.largest, self.smallest = self.trace**-0.5, self.trace**0.5
        """Arguments between these leave a trace in any smooth function: its second term is at least of the size u²."""

    def combine(self, node: Formula, parts: tuple[Ball, ...], at: Mapping[str, Ball]) -> Ball:
        """The ball of a node from those of its children."""
        match node:
            case Number(value):
                return self._rational(value)
            case Constant(name):
                return self._rounded(+self.mp.pi if name == "pi" else +self.mp.e)
            case Symbol(name):
                return at[name]
            case Negate():
                return Ball(-parts[0].middle, parts[0].radius, parts[0].faint)
            case Sum():
                return self._sum(parts[0], parts[1], parts[0].middle + parts[1].middle)
            case Difference():
                return self._sum(parts[0], parts[1], parts[0].middle - parts[1].middle)
            case Product():
                return self._product(*parts)
            case Quotient():
                return self._quotient(*parts)
            case Power():
                return self._power(*parts)
            case Function(name) if len(parts) == 1:
                return self._function(FUNCTIONS[name], parts[0])
            case Function(name):
                return self._choice(FUNCTIONS[name], *parts)

    def coordinate(self, value: Real | Fraction | float) -> Ball:
        """A coordinate, taken as exact; a fraction is rounded to the same number for every formula."""
        if isinstance(value, Fraction):
            return Ball(self.mp.mpf(value.numerator) / value.denominator, self.zero)
        middle = +self.mp.convert(value)
        if not self.mp.isfinite(middle):
            raise Undefined
        return Ball(middle, self.zero)

    def _rational(self, value: Fraction) -> Ball:
        middle = self.mp.mpf(value.numerator) / value.denominator
        is_dyadic = value.denominator & (value.denominator - 1) == 0 and value.numerator.bit_length() <= self.mp.prec
        return Ball(middle, self.zero) if is_dyadic else self._rounded(middle)

    def _rounded(self, middle: Real, radius: Real = 0, *, faint: bool = False) -> Ball:
        return Ball(middle, radius + abs(middle) * self.unit, faint)

    def _sum(self, a: Ball, b: Ball, middle: Real) -> Ball:
        sizes = abs(a.middle), abs(b.middle)
        lost = 0 < min(sizes) < max(sizes) * self.trace
        return self._rounded(middle, a.radius + b.radius, faint=a.faint or b.faint or lost)

    def _product(self, a: Ball, b: Ball) -> Ball:
        radius = abs(a.middle) * b.radius + abs(b.middle) * a.radius + a.radius * b.radius
        return self._rounded(a.middle * b.middle, radius, faint=a.faint or b.faint)

    def _quotient(self, a: Ball, b: Ball) -> Ball:
        if b.middle == 0 and b.radius == 0:
            raise Undefined
        if abs(b.middle) <= 2 * b.radius:
            raise Unclear
        middle = a.middle / b.middle
        radius = (a.radius + abs(middle) * b.radius) / (abs(b.middle) - b.radius)
        return self._rounded(middle, radius, faint=a.faint or b.faint)

    def _choice(self, known: Known, a: Ball, b: Ball) -> Ball:
        """The smaller or the larger of the two: nothing is rounded, and the error is that of one of them."""
        middle = known.exact(self.mp, a.middle, b.middle)
        return Ball(middle, max(a.radius, b.radius), a.faint or b.faint)

    def _function(self, known: Known, u: Ball) -> Ball:
        size = abs(u.middle)
        if size > REACH and known.name not in _SLOW:
            raise Unclear
        if known.name == "sign" and size <= u.radius and u.radius > 0:
            raise Unclear
        middle = self._value(known, u.middle, u.radius)
        radius = self._moved(known, u, middle) if u.radius else self.zero
        # Next to a pole, or in a sine of something huge, the argument is not known well enough.
        if radius > max(1, abs(middle)) / 1000:
            raise Unclear
        steep = known.name in _OF_TWO_EXPONENTIALS and size > self.mp.dps
        lost = steep or (size != 0 and not self.smallest < size < self.largest and known.name not in {"abs", "sign"})
        return self._rounded(middle, radius, faint=u.faint or lost)

    def _value(self, known: Known, u: Real, radius: Real) -> Real:
        """The value at u, or at the end of the function's domain if u lies outside by no more than the radius."""
        if u not in known.domain:
            inside = max(min(u, known.domain.high), known.domain.low)
            if abs(u - inside) > radius:
                raise Undefined
            if inside not in known.domain:
                raise Undefined if radius == 0 else Unclear
            u = self.mp.mpf(inside)
        try:
            return known.exact(self.mp, u)
        except ZeroDivisionError:
            raise Undefined if radius == 0 else Unclear from None

    def _moved(self, known: Known, u: Ball, middle: Real) -> Real:
        """How far the value moves when the argument moves by its radius: also right where the slope is infinite."""
        return max(
            abs(self._value(known, moved, 2 * u.radius) - middle)
            for moved in (u.middle + u.radius, u.middle - u.radius)
        )

    def _power(self, a: Ball, b: Ball) -> Ball:
        faint = a.faint or b.faint
        whole = self.mp.nint(b.middle)
        if abs(b.middle - whole) <= b.radius < 0.1 and (b.radius == 0 or a.middle <= a.radius):
            return self._whole_power(a, int(whole), faint=faint)
        if a.middle < -a.radius:
            raise Undefined
        if a.middle <= a.radius:
            return self._power_of_zero(a, b, faint=faint)
        exponent = b.middle * self.mp.ln(a.middle)
        if abs(exponent) > REACH:
            raise Unclear
        # Relative and to first order: (1 + δa/a)^b ≈ 1 + b·δa/a and a^δb ≈ 1 + ln a·δb; besides, the rounding of the
        # exponent of e counts by its size.
        relative = abs(b.middle) * a.radius / (a.middle - a.radius) + abs(self.mp.ln(a.middle)) * b.radius
        if relative > 1e-3:
            raise Unclear
        lost = 0 < abs(exponent) < self.trace
        middle = a.middle**b.middle
        return self._rounded(middle, abs(middle) * (2 * relative + abs(exponent) * self.unit), faint=faint or lost)

    def _whole_power(self, a: Ball, n: int, *, faint: bool) -> Ball:
        if n == 0:
            return Ball(self.mp.mpf(1), self.zero, faint)
        if n < 0:
            return self._quotient(Ball(self.mp.mpf(1), self.zero), self._whole_power(a, -n, faint=faint))
        size = abs(a.middle)
        if n > 1000 and size and n * abs(self.mp.ln(size)) > REACH:
            raise Unclear
        # By the mean value theorem (|a| + r)^n − |a|^n ≤ n·r·(|a| + r)^(n−1).
        radius = n * a.radius * (size + a.radius) ** (n - 1) if a.radius else self.zero
        return self._rounded(a.middle**n, radius, faint=faint)

    def _power_of_zero(self, a: Ball, b: Ball, *, faint: bool) -> Ball:
        """The base is 0, or not to be told from it; the exponent is not a whole number."""
        if b.middle <= b.radius:
            raise Undefined if a.radius == 0 else Unclear
        return Ball(self.zero, (abs(a.middle) + a.radius) ** b.middle if a.radius else self.zero, faint)


@cache
def _arithmetic(digits: int) -> _Arithmetic:
    return _Arithmetic(digits)
