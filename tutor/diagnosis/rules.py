"""The rule for each kind of part, and the ways in which it goes wrong there."""

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from tutor.algebra import tree
from tutor.algebra.evaluate import values
from tutor.algebra.functions import FUNCTIONS, Floats
from tutor.diagnosis import slips as tables
from tutor.diagnosis.anatomy import (
    Composite,
    Exponential,
    Factors,
    Fixed,
    Fraction,
    Part,
    Raised,
    Scaled,
    Terms,
    Tower,
    Variable,
    Whole,
    outer_slope,
    outer_value,
)
from tutor.diagnosis.slips import COMMON, TABLE, Chain, Growth, Power, Slips, T, Two


@dataclass(frozen=True, slots=True)
class Slip:
    """One known slip at one part of the function."""

    id: str
    part: Part


def right(part: Part, primes: list[Floats]) -> Floats:
    """The derivative of a part from those of its pieces, by the rule."""
    match part:
        case Fixed():
            return np.zeros_like(part.value)
        case Variable():
            return np.ones_like(part.value)
        case Scaled(factor=factor):
            return factor * primes[0]
        case Terms():
            return _sum(primes)
        case Factors(factors=factors):
            return _sum([_turn(factors, primes, i) for i in range(len(factors))])
        case Fraction(above=above, below=below):
            return (primes[0] * below.value - above.value * primes[1]) / below.value**2
        case Raised(base=inner) | Exponential(exponent=inner) | Composite(inner=inner):
            return outer_slope(part, inner.value) * primes[0]
        case Whole(slope=slope):
            return slope
        case _:
            raise TypeError(f"There is no rule for {type(part).__name__}.")


def _sum(arrays: list[Floats]) -> Floats:
    total: Floats = np.sum(arrays, axis=0)
    return total


def _turn(factors: tuple[Part, ...], primes: list[Floats], i: int) -> Floats:
    """The term of the product rule in which factor i is differentiated."""
    return math.prod((part.value for k, part in enumerate(factors) if k != i), start=primes[i])


Slipped = Iterator[tuple[tuple[Slip, ...], Floats]]


def slipped(part: Part, primes: list[Floats], x: Floats) -> Slipped:
    """The wrong derivatives of a part, from those of its pieces."""
    for ids, at, value in _slipped(part, primes, x):
        yield tuple(Slip(id_, at) for id_ in ids), value


_Raw = Iterator[tuple[tuple[str, ...], Part, Floats]]


def _slipped(part: Part, primes: list[Floats], x: Floats) -> _Raw:
    match part:
        case Fixed():
            yield from _constant(part)
        case Variable():
            yield ("power-rule-exponent-not-reduced",), part, x
            yield ("power-rule-exponent-raised",), part, x * x
        case Scaled():
            yield from _scaled(part, primes[0])
        case Terms():
            yield from _terms(part, primes, x)
        case Factors():
            yield from _factors(part, primes)
        case Fraction():
            yield from _fraction(part, *primes)
        case Raised():
            yield from _raised(part, primes[0], x)
        case Exponential():
            yield from _chain(part, part.exponent, primes[0], x)
            yield from _of(part, tables.EXPONENTIAL, Growth(part.exponent.value, primes[0], part.base))
            if isinstance(part.exponent, Variable):
                yield ("power-rule-on-exponential",), part, x * part.value
        case Composite():
            yield from _composite(part, primes[0], x)
        case _:
            pass


def _of(part: Part, table: Slips[T], pieces: T) -> _Raw:
    for id_, wrong in table:
        yield (id_,), part, wrong(pieces)


def _constant(part: Fixed) -> _Raw:
    """A constant that looks like a function of something: π³, ln 2."""
    if tree.symbols_of(part.source):
        return
    match part.source:
        case tree.Power(tree.Constant() | tree.Function() as base, tree.Number(exponent)):
            slope = float(exponent) * values(base, {}) ** (float(exponent) - 1)
            yield ("constant-treated-as-variable",), part, np.full_like(part.value, slope)
        case tree.Function("log" | "sin" | "cos" | "sqrt" as name, (inner,)):
            slope = values(FUNCTIONS[name].partials[0](inner), {})
            yield ("constant-treated-as-variable",), part, np.full_like(part.value, slope)
        case _:
            pass


def _scaled(part: Scaled, du: Floats) -> _Raw:
    factor = part.factor
    if not np.all(np.abs(factor) == 1):
        yield ("constant-factor-dropped",), part, np.sign(factor) * du
        if np.all(factor < 0):
            yield ("constant-factor-dropped",), part, du
    if np.all(factor < 0):
        yield ("inner-minus-lost",), part, -factor * du
    if isinstance(part.inner, Raised) and isinstance(part.inner.base, Variable):
        n = part.inner.exponent
        yield ("power-rule-coefficient-added",), part, (factor + n) * part.inner.base.value ** (n - 1)
        if np.all(factor < 0):
            yield ("power-rule-coefficient-added",), part, (factor - n) * part.inner.base.value ** (n - 1)


def _terms(part: Terms, primes: list[Floats], x: Floats) -> _Raw:
    total = _sum(primes)
    if sum(isinstance(term, Scaled) and not np.all(np.abs(term.factor) == 1) for term in part.terms) > 1:
        factors = [term.factor if isinstance(term, Scaled) else np.ones_like(total) for term in part.terms]
        bare = [prime / factor for prime, factor in zip(primes, factors, strict=True)]
        yield ("constant-factor-dropped",), part, _sum(bare)
        yield ("constant-factor-dropped",), part, _sum([np.sign(f) * d for f, d in zip(factors, bare, strict=True)])
    for term, prime in zip(part.terms, primes, strict=True):
        if isinstance(term, Fixed):
            yield ("constant-not-dropped",), term, total + term.value
            if not np.all(np.abs(term.value) == 1):
                yield ("constant-not-dropped",), term, total + np.sign(term.value)
            continue
        yield ("term-dropped",), term, total - prime
        yield ("term-sign-flipped",), term, total - 2 * prime
        yield ("term-not-differentiated",), term, total - prime + term.value
        integral = _integral(term, x)
        if integral is not None:
            yield ("term-integrated",), term, total - prime + integral


def _integral(term: Part, x: Floats) -> Floats | None:
    """The integral of a power of x with a factor, where it is one."""
    match term:
        case Scaled(factor=factor, inner=inner):
            inside = _integral(inner, x)
            return None if inside is None else factor * inside
        case Variable():
            return x * x / 2
        case Raised(base=Variable(), exponent=n):
            return np.where(n == -1, np.log(np.abs(x)), x ** (n + 1) / (n + 1))
        case Fraction(above=Fixed(value=c), below=Variable()):
            return c * np.log(np.abs(x))
        case _:
            return None


def _factors(part: Factors, primes: list[Floats]) -> _Raw:
    factors = part.factors
    if isinstance(part, Tower):
        yield from _of(part, tables.TOWER, Two(factors[0].value, factors[1].value, *primes))
        return
    if len(factors) == 2:
        u, v = factors
        yield from _of(part, tables.PRODUCT, Two(u.value, v.value, *primes))
        return
    turns = [_turn(factors, primes, i) for i in range(len(factors))]
    total = _sum(turns)
    yield ("product-rule-as-product-of-derivatives",), part, math.prod(primes[1:], start=primes[0])
    yield ("product-rule-sum-of-derivatives",), part, _sum(primes)
    for turn in turns:
        yield ("product-rule-term-missing",), part, total - turn
        yield ("product-rule-term-missing",), part, turn


def _fraction(part: Fraction, du: Floats, dv: Floats) -> _Raw:
    above, below = part.above, part.below
    u, v = above.value, below.value
    if isinstance(above, Fixed):
        yield from _of(part, tables.RECIPROCAL, Two(u, v, du, dv))
        if isinstance(below, Variable):
            yield ("power-rule-exponent-raised",), part, -u
            yield ("power-rule-exponent-not-reduced",), part, -u / v
        else:
            yield ("power-rule-exponent-not-reduced",), part, -u / v * dv
        return
    yield from _of(part, tables.QUOTIENT, Two(u, v, du, dv))
    for (one, numerator), (other, denominator) in itertools.product(tables.QUOTIENT_ABOVE, tables.QUOTIENT_BELOW):
        yield (one, other), part, numerator(Two(u, v, du, dv)) / denominator(Two(u, v, du, dv))
    if isinstance(above, Terms):
        first = above.terms[0].value
        yield ("minus-not-distributed",), above, (du * v - first * dv + (u - first) * dv) / v**2
    if isinstance(below, Terms) and len(below.terms) == 2:
        p, q = (term.value for term in below.terms)
        yield ("power-of-sum-distributed",), below, (du * v - u * dv) / (p**2 + q**2)
        yield ("power-of-sum-distributed",), below, (du * v - u * dv) / (p**2 - q**2)


def _chain(part: Raised | Exponential | Composite, inner: Part, du: Floats, x: Floats) -> _Raw:
    if isinstance(inner, Variable):
        return
    pieces = Chain(x, inner.value, du, lambda u: outer_value(part, u), lambda u: outer_slope(part, u))
    yield from _of(part, tables.CHAIN, pieces)
    if not isinstance(part, Raised):  # of a power this is an exponent that was not reduced
        yield from _of(part, tables.CHAIN_FACTOR, pieces)
    if not np.allclose(du, 1):
        yield from _of(part, tables.CHAIN_INSIDE, pieces)
    kept = [term.value for term in inner.parts if isinstance(term, Fixed)] if isinstance(inner, Terms) else []
    if kept:  # term by term, and the constant as it stood
        yield from _of(part, tables.CHAIN_INSIDE, replace(pieces, du=du + _sum(kept)))


def _raised(part: Raised, du: Floats, x: Floats) -> _Raw:
    base, n = part.base, part.exponent
    yield from _chain(part, base, du, x)
    if np.all(n == 1):
        return
    pieces = Power(base.value, du, n)
    yield from _of(part, tables.POWER, pieces)
    yield from _of(part, tables.SQUARE_ROOT if np.all(n == 0.5) else tables.POWER_COEFFICIENT, pieces)
    if np.all(n > 2):
        yield from _of(part, tables.HIGH_POWER, pieces)
    if np.all(n != 2):
        yield from _of(part, tables.LOWERED_TWICE, pieces)
    if np.all(n < 0):
        yield from _of(part, tables.NEGATIVE_POWER, pieces)
    if np.all(n == -1):
        yield from _of(part, tables.MINUS_FIRST_POWER, pieces)
    if not isinstance(base, Variable):
        both = ("power-rule-exponent-not-reduced", "chain-rule-inner-derivative-missing")
        yield both, part, n * base.value**n
    if isinstance(base, Composite) and isinstance(base.inner, Variable):
        yield ("power-rule-on-the-argument",), part, n * x ** (n - 1) * base.value


def _composite(part: Composite, du: Floats, x: Floats) -> _Raw:
    inner = part.inner
    if isinstance(inner, Tower) or (isinstance(inner, Scaled) and isinstance(inner.inner, Tower)):
        return  # nobody sees a chain there
    if part.name == "exp" and isinstance(inner, Variable):
        yield ("power-rule-on-exponential",), part, x * part.value
    for ids, at, value in _chain(part, inner, du, x):
        if part.name != "exp" or ids != ("chain-rule-outer-not-differentiated",):
            yield ids, at, value  # e^u undifferentiated is e^u differentiated
    for id_, wrong in TABLE.get(part.name, ()):
        slope = wrong(inner.value)
        yield (id_,), part, slope * du
        if not isinstance(inner, Variable) and id_ in COMMON:
            yield (id_, "chain-rule-inner-derivative-missing"), part, slope
            if id_ == "power-rule-on-exponential":
                yield (id_,), part, slope
