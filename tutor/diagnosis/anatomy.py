"""A function as the rules of differentiation take it apart, with the value of every part at the sample points.

The tree follows the formula as it was written. Only what the rules do not see is joined: sums of several terms,
products of several factors, constant factors in front.
"""

import functools
import math
import operator
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from tutor.algebra.derivative import derivative
from tutor.algebra.evaluate import values
from tutor.algebra.functions import FUNCTIONS, Floats
from tutor.algebra.tree import (
    Constant,
    Difference,
    Formula,
    Function,
    Negate,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
    symbols_of,
)

_ROOTS = {"sqrt": 1 / 2, "cbrt": 1 / 3}


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of the function; two parts are the same only if they stand at the same place."""

    source: Formula
    value: Floats

    @property
    def parts(self) -> "tuple[Part, ...]":
        """What the rule for this part differentiates, from left to right."""
        return ()


@dataclass(frozen=True, slots=True, eq=False)
class Fixed(Part):
    """It does not depend on the variable."""


@dataclass(frozen=True, slots=True, eq=False)
class Variable(Part):
    """The variable itself."""

    is_term: bool = False
    """It is a term of a sum, perhaps with a factor in front."""


@dataclass(frozen=True, slots=True, eq=False)
class Scaled(Part):
    """A constant factor times a part."""

    factor: Floats
    inner: Part

    @property
    def parts(self) -> tuple[Part, ...]:
        return (self.inner,)


@dataclass(frozen=True, slots=True, eq=False)
class Terms(Part):
    """A sum; a subtracted term is one with the factor −1."""

    terms: tuple[Part, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        return self.terms


@dataclass(frozen=True, slots=True, eq=False)
class Factors(Part):
    """A product of parts that all vary."""

    factors: tuple[Part, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        return self.factors


@dataclass(frozen=True, slots=True, eq=False)
class Tower(Factors):
    """The exponent e·ln(b) of bᵉ where both vary, of which nobody thinks as a product."""


@dataclass(frozen=True, slots=True, eq=False)
class Fraction(Part):
    """A quotient; only the numerator may be constant."""

    above: Part
    below: Part

    @property
    def parts(self) -> tuple[Part, ...]:
        return (self.above, self.below)


@dataclass(frozen=True, slots=True, eq=False)
class Raised(Part):
    """A power with a constant exponent; a root is one."""

    base: Part
    exponent: Floats

    @property
    def parts(self) -> tuple[Part, ...]:
        return (self.base,)


@dataclass(frozen=True, slots=True, eq=False)
class Exponential(Part):
    """A power with a constant base that is not e."""

    base: Floats
    exponent: Part

    @property
    def parts(self) -> tuple[Part, ...]:
        return (self.exponent,)


@dataclass(frozen=True, slots=True, eq=False)
class Composite(Part):
    """A function of the table, of one argument."""

    name: str
    inner: Part

    @property
    def parts(self) -> tuple[Part, ...]:
        return (self.inner,)


@dataclass(frozen=True, slots=True, eq=False)
class Whole(Part):
    """A part that is differentiated rightly or not at all, such as min(x, 1)."""

    slope: Floats


def anatomy(function: Formula, variable: str, at: Mapping[str, Floats]) -> Part:
    """Take a function apart at these points: one array of equal length for each symbol."""
    with np.errstate(all="ignore"):
        return _Anatomy(variable, at).part(function)


def all_parts(part: Part) -> Iterator[Part]:
    """The part, and all parts within."""
    yield part
    for inner in part.parts:
        yield from all_parts(inner)


class _Anatomy:
    def __init__(self, variable: str, at: Mapping[str, Floats]) -> None:
        self.variable = variable
        self.at = at

    def part(self, formula: Formula) -> Part:
        value = values(formula, self.at)
        if not self.varies(formula):
            return Fixed(formula, value)
        match formula:
            case Symbol():
                return Variable(formula, value)
            case Negate(operand):
                return _scaled(formula, -np.ones_like(value), self.part(operand))
            case Sum() | Difference():
                return Terms(formula, value, tuple(map(_as_term, self.terms(formula, negative=False))))
            case Product():
                return self.product(formula, value)
            case Quotient(above, below) if not self.varies(below):
                return _scaled(formula, 1 / values(below, self.at), self.part(above))
            case Quotient(above, below):
                numerator = self.part(above)
                if isinstance(numerator, Scaled):
                    inner = Fraction(formula, value / numerator.factor, numerator.inner, self.part(below))
                    return _scaled(formula, numerator.factor, inner)
                return Fraction(formula, value, numerator, self.part(below))
            case Power(base, exponent) if not self.varies(exponent):
                return Raised(formula, value, self.part(base), values(exponent, self.at))
            case Power(Constant("e"), exponent):
                return Composite(formula, value, "exp", self.part(exponent))
            case Power(base, exponent) if not self.varies(base):
                return Exponential(formula, value, values(base, self.at), self.part(exponent))
            case Power(base, exponent):
                power = self.part(Product(exponent, Function("log", (base,))))
                return Composite(formula, value, "exp", _tower(power, formula))
            case Function(name, (inner,)) if name in _ROOTS:
                return Raised(formula, value, self.part(inner), np.full_like(value, _ROOTS[name]))
            case Function(name, (inner,)):
                return Composite(formula, value, name, self.part(inner))
            case _:
                return Whole(formula, value, values(derivative(formula, self.variable), self.at))

    def varies(self, formula: Formula) -> bool:
        return self.variable in symbols_of(formula)

    def terms(self, formula: Formula, *, negative: bool) -> Iterator[Part]:
        match formula:
            case Sum(left, right):
                yield from self.terms(left, negative=negative)
                yield from self.terms(right, negative=negative)
            case Difference(left, right):
                yield from self.terms(left, negative=negative)
                yield from self.terms(right, negative=not negative)
            case Negate(Sum() | Difference() as inner):
                yield from self.terms(inner, negative=not negative)
            case _:
                part = self.part(formula)
                yield _scaled(_negated(formula), -np.ones_like(part.value), part) if negative else part

    def product(self, formula: Formula, value: Floats) -> Part:
        factor = np.ones_like(value)
        factors: list[Part] = []
        waiting = [formula]
        while waiting:
            match waiting.pop():
                case Product(left, right):
                    waiting += [right, left]
                case Negate(inner):
                    factor = -factor
                    waiting.append(inner)
                case node:
                    part = self.part(node)
                    if isinstance(part, Fixed):
                        factor = factor * part.value
                        continue
                    if isinstance(part, Scaled):
                        factor, part = factor * part.factor, part.inner
                    factors += part.factors if isinstance(part, Factors) else (part,)
        core = factors[0]
        if len(factors) > 1:
            source = functools.reduce(operator.mul, (part.source for part in factors))
            core = Factors(
                source, math.prod((part.value for part in factors), start=np.ones_like(value)), tuple(factors)
            )
        return _scaled(formula, factor, core)


def _negated(formula: Formula) -> Formula:
    """With the minus where a person puts it: −2x², not −(2x²)."""
    match formula:
        case Product(left, right):
            return Product(_negated(left), right)
        case Quotient(left, right):
            return Quotient(_negated(left), right)
        case _:
            return Negate(formula)


def _scaled(source: Formula, factor: Floats, part: Part) -> Part:
    if isinstance(part, Fixed):
        return Fixed(source, factor * part.value)
    if isinstance(part, Scaled):
        factor, part = factor * part.factor, part.inner
    return part if np.all(factor == 1) else Scaled(source, factor * part.value, factor, part)


def _tower(part: Part, power: Formula) -> Part:
    """The exponent as one of this power, by which it is called."""
    match part:
        case Scaled(inner=Factors() as inner):
            return replace(part, inner=_tower(inner, power))
        case Factors(value=value, factors=(_, _) as factors):
            return Tower(power, value, factors)
        case _:
            return part


def _as_term(part: Part) -> Part:
    match part:
        case Variable():
            return replace(part, is_term=True)
        case Scaled(inner=Variable() as variable):
            return replace(part, inner=replace(variable, is_term=True))
        case _:
            return part


def outer_value(part: Raised | Exponential | Composite, inner: Floats) -> Floats:
    """The outer function of a composite, at other values than those of its inside."""
    match part:
        case Raised(exponent=exponent):
            return np.power(inner, exponent)
        case Exponential(base=base):
            return np.power(base, inner)
        case Composite(name=name):
            return values(Function(name, (_U,)), {"u": inner})


def outer_slope(part: Raised | Exponential | Composite, inner: Floats) -> Floats:
    """The derivative of the outer function, at these values of its inside."""
    match part:
        case Raised(exponent=exponent):
            return exponent * np.power(inner, exponent - 1)
        case Exponential(base=base):
            return np.power(base, inner) * np.log(base)
        case Composite(name=name):
            return values(FUNCTIONS[name].partials[0](_U), {"u": inner})


_U = Symbol("u")
