"""The slips in the rules of differentiation: for each kind of part a table of wrong derivatives, over arrays.

A new slip is one line here and one entry in the catalogue. In the lambdas `u` and `v` are the values of the pieces,
`du` and `dv` their derivatives (right ones, or already carrying a slip of their own).
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import log, pi
from typing import TypeVar

import numpy as np

from tutor.algebra.functions import FUNCTIONS, Floats

T = TypeVar("T")
Slips = tuple[tuple[str, Callable[[T], Floats]], ...]
"""Pairs of the id of a mistake and the derivative that it gives."""


@dataclass(frozen=True, slots=True)
class Two:
    """Two pieces and their derivatives."""

    u: Floats
    v: Floats
    du: Floats
    dv: Floats


@dataclass(frozen=True, slots=True)
class Chain:
    """A function of an inside u, at the points x."""

    x: Floats
    u: Floats
    du: Floats
    outer: Callable[[Floats], Floats]
    slope: Callable[[Floats], Floats]
    """The derivative of the outer function."""


@dataclass(frozen=True, slots=True)
class Power:
    """uⁿ with a constant n."""

    u: Floats
    du: Floats
    n: Floats


@dataclass(frozen=True, slots=True)
class Growth:
    """bᵘ with a constant b."""

    u: Floats
    du: Floats
    b: Floats


PRODUCT: Slips[Two] = (
    ("product-rule-as-product-of-derivatives", lambda p: p.du * p.dv),
    ("product-rule-term-missing", lambda p: p.du * p.v),
    ("product-rule-term-missing", lambda p: p.u * p.dv),
    ("product-rule-minus", lambda p: p.du * p.v - p.u * p.dv),
    ("product-rule-minus", lambda p: p.u * p.dv - p.du * p.v),
    ("product-rule-factor-dropped", lambda p: p.du + p.u * p.dv),
    ("product-rule-factor-dropped", lambda p: p.du * p.v + p.dv),
    ("product-rule-wrong-partner", lambda p: p.du * p.u + p.dv * p.v),
    ("product-rule-sum-of-derivatives", lambda p: p.du + p.dv),
)

TOWER: Slips[Two] = (
    ("power-rule-on-exponential", lambda p: p.u * p.dv),
    ("exponential-rule-on-varying-base", lambda p: p.du * p.v),
)
"""The derivative of e·ln(b) in bᵉ as it would be if only one of the two varied."""

QUOTIENT: Slips[Two] = (
    ("quotient-rule-order-swapped", lambda q: (q.u * q.dv - q.du * q.v) / q.v**2),
    ("quotient-rule-denominator-not-squared", lambda q: (q.du * q.v - q.u * q.dv) / q.v),
    ("quotient-rule-denominator-missing", lambda q: q.du * q.v - q.u * q.dv),
    ("quotient-rule-numerator-squared", lambda q: (q.du * q.v - q.u * q.dv) / q.u**2),
    ("quotient-rule-denominator-derivative-squared", lambda q: (q.du * q.v - q.u * q.dv) / q.dv**2),
    ("quotient-rule-as-quotient-of-derivatives", lambda q: q.du / q.dv),
    ("quotient-rule-plus", lambda q: (q.du * q.v + q.u * q.dv) / q.v**2),
    ("quotient-rule-numerator-only", lambda q: q.du / q.v),
    ("quotient-rule-numerator-only", lambda q: q.du / q.v**2),
    ("quotient-rule-difference-of-derivatives", lambda q: (q.du - q.dv) / q.v**2),
    ("quotient-rule-wrong-partner", lambda q: (q.du * q.u - q.v * q.dv) / q.v**2),
)

QUOTIENT_ABOVE: Slips[Two] = (
    ("quotient-rule-order-swapped", lambda q: q.u * q.dv - q.du * q.v),
    ("quotient-rule-plus", lambda q: q.du * q.v + q.u * q.dv),
)
QUOTIENT_BELOW: Slips[Two] = (
    ("quotient-rule-denominator-not-squared", lambda q: q.v),
    ("quotient-rule-denominator-missing", lambda q: np.ones_like(q.v)),
)
"""One of these above the line and one below are two slips in one quotient."""

RECIPROCAL: Slips[Two] = (
    ("quotient-rule-order-swapped", lambda q: q.u * q.dv / q.v**2),
    ("quotient-rule-denominator-not-squared", lambda q: -q.u * q.dv / q.v),
    ("quotient-rule-denominator-missing", lambda q: -q.u * q.dv),
    ("quotient-rule-denominator-derivative-squared", lambda q: -q.u * q.dv / q.dv**2),
    ("quotient-rule-as-quotient-of-derivatives", lambda q: q.u / q.dv),
    ("chain-rule-inner-derivative-missing", lambda q: -q.u / q.v**2),
    ("reciprocal-as-log", lambda q: q.u * np.log(np.abs(q.v))),
)

CHAIN: Slips[Chain] = (
    ("chain-rule-inner-derivative-missing", lambda c: c.slope(c.u)),
    ("chain-rule-inner-lost", lambda c: c.slope(c.x) * c.du),
    ("chain-rule-inside-ignored", lambda c: c.slope(c.x)),
    ("chain-rule-outer-not-differentiated", lambda c: c.outer(c.u) * c.du),
    ("chain-rule-added", lambda c: c.slope(c.u) + c.du),
    ("chain-rule-inner-derivative-divided", lambda c: c.slope(c.u) / c.du),
    ("chain-rule-outer-derivative-missing", lambda c: c.du),
)

CHAIN_FACTOR: Slips[Chain] = (("chain-rule-inner-kept-as-factor", lambda c: c.slope(c.u) * c.u),)

CHAIN_INSIDE: Slips[Chain] = (
    ("chain-rule-derivative-inside", lambda c: c.slope(c.du)),
    ("chain-rule-derivative-inside", lambda c: c.slope(c.du) * c.du),
    ("chain-rule-derivative-inside", lambda c: c.outer(c.du)),
)
"""Where the derivative of the inside is not 1, with which these would be far-fetched."""

POWER: Slips[Power] = (
    ("power-rule-exponent-not-reduced", lambda p: p.n * p.u**p.n * p.du),
    ("power-rule-exponent-raised", lambda p: p.n * p.u ** (p.n + 1) * p.du),
)

HIGH_POWER: Slips[Power] = (("power-rule-coefficient-reduced", lambda p: (p.n - 1) * p.u ** (p.n - 1) * p.du),)
"""Where the exponent is above 2; below, this is a mere factor or sign."""

LOWERED_TWICE: Slips[Power] = (("exponent-off-by-one", lambda p: p.n * p.u ** (p.n - 2) * p.du),)
"""Where the exponent is not 2, of which this would be a mere number."""

POWER_COEFFICIENT: Slips[Power] = (("power-rule-coefficient-missing", lambda p: p.u ** (p.n - 1) * p.du),)

SQUARE_ROOT: Slips[Power] = (
    ("sqrt-half-missing", lambda p: p.u**-0.5 * p.du),
    ("power-rule-exponent-not-reduced", lambda p: 2 / np.sqrt(p.u) * p.du),  # 1/(½·√u): the bracket closed too early
    ("slope-inverted", lambda p: 2 * np.sqrt(p.u) * p.du),
)

NEGATIVE_POWER: Slips[Power] = (
    ("power-rule-negative-exponent-sign", lambda p: -p.n * p.u ** (p.n - 1) * p.du),
    ("power-rule-negative-exponent-lost", lambda p: p.n * p.u ** (-p.n - 1) * p.du),
    ("power-rule-negative-exponent-lost", lambda p: -p.n * p.u ** (-p.n - 1) * p.du),
)

MINUS_FIRST_POWER: Slips[Power] = (("reciprocal-as-log", lambda p: np.log(np.abs(p.u))),)

EXPONENTIAL: Slips[Growth] = (
    ("exponential-base-log-missing", lambda e: e.b**e.u * e.du),
    ("power-rule-on-exponential", lambda e: e.u * e.b ** (e.u - 1) * e.du),
    ("power-rule-on-exponential", lambda e: e.u * e.b ** (e.u - 1)),
    ("exponential-base-log-inverted", lambda e: e.b**e.u / np.log(e.b) * e.du),
)


def _sigmoid(u: Floats) -> Floats:
    return FUNCTIONS["sigmoid"].value(u)


TABLE: dict[str, Slips[Floats]] = {
    "sin": (
        ("sign-of-sine-derivative", lambda u: -np.cos(u)),
        ("trig-left-undifferentiated", np.sin),
        ("degrees-for-radians", lambda u: np.cos(u * pi / 180)),
    ),
    "cos": (
        ("sign-of-cosine-derivative", np.sin),
        ("trig-left-undifferentiated", np.cos),
        ("degrees-for-radians", lambda u: -np.sin(u * pi / 180)),
    ),
    "tan": (
        ("table-square-missing", lambda u: 1 / np.cos(u)),
        ("table-wrong-entry", lambda u: 1 / np.tan(u)),
        ("table-wrong-entry", lambda u: 1 + np.tan(u)),
        ("table-wrong-entry", lambda u: 1 / np.sin(u) ** 2),
        ("table-sign", lambda u: -1 / np.cos(u) ** 2),
        ("degrees-for-radians", lambda u: 1 / np.cos(u * pi / 180) ** 2),
    ),
    "sec": (
        ("table-sign", lambda u: -np.tan(u) / np.cos(u)),
        ("table-wrong-entry", lambda u: 1 / np.cos(u) ** 2),
        ("table-wrong-entry", lambda u: np.tan(u) ** 2),
    ),
    "csc": (
        ("table-sign", lambda u: np.cos(u) / np.sin(u) ** 2),
        ("table-wrong-entry", lambda u: -1 / np.sin(u) ** 2),
    ),
    "cot": (
        ("table-sign", lambda u: 1 / np.sin(u) ** 2),
        ("table-wrong-entry", lambda u: 1 / np.cos(u) ** 2),
        ("table-square-missing", lambda u: -1 / np.sin(u)),
    ),
    "sinh": (("table-sign", lambda u: -np.cosh(u)), ("table-wrong-entry", np.cos)),
    "cosh": (("table-sign", lambda u: -np.sinh(u)), ("table-wrong-entry", lambda u: -np.sin(u))),
    "exp": (("power-rule-on-exponential", lambda u: u * np.exp(u - 1)),),
    "log": (
        ("log10-for-ln", lambda u: 1 / (u * log(10))),
        ("log-derivative-wrong", lambda u: 1 / np.log(u)),
        ("log-derivative-wrong", np.log),
        ("log-derivative-wrong", np.exp),
    ),
    "asin": (
        ("sign-in-one-minus", lambda u: 1 / np.sqrt(1 + u * u)),
        ("table-wrong-entry", lambda u: 1 / (1 - u * u)),
        ("table-wrong-entry", lambda u: -np.cos(u) / np.sin(u) ** 2),  # of 1/sin
        ("table-sign", lambda u: -1 / np.sqrt(1 - u * u)),
    ),
    "acos": (
        ("table-sign", lambda u: 1 / np.sqrt(1 - u * u)),
        ("sign-in-one-minus", lambda u: -1 / np.sqrt(1 + u * u)),
        ("table-wrong-entry", lambda u: np.sin(u) / np.cos(u) ** 2),  # of 1/cos
    ),
    "atan": (
        ("table-square-missing", lambda u: 1 / (1 + u)),
        ("sign-in-one-minus", lambda u: 1 / (1 - u * u)),
        ("table-wrong-entry", lambda u: 1 / np.sqrt(1 - u * u)),
        ("table-wrong-entry", lambda u: -1 / np.sin(u) ** 2),  # of 1/tan
    ),
    "tanh": (
        ("sign-in-one-minus", lambda u: 1 + np.tanh(u) ** 2),
        ("sign-in-one-minus", lambda u: np.tanh(u) ** 2 - 1),
        ("table-square-missing", lambda u: 1 - np.tanh(u)),
        ("table-square-missing", lambda u: 1 / np.cosh(u)),
        ("table-wrong-entry", lambda u: 1 / np.cos(u) ** 2),
        ("sigmoid-rule-for-tanh", lambda u: np.tanh(u) * (1 - np.tanh(u))),
        ("sigmoid-derivative-of-output-vs-input", lambda u: 1 - u * u),
        ("square-on-argument", lambda u: 1 - np.tanh(u * u)),
        ("square-on-argument", lambda u: (1 - np.tanh(u)) ** 2),
    ),
    "sigmoid": (
        ("sign-in-one-minus", lambda u: _sigmoid(u) * (1 + _sigmoid(u))),
        ("sign-in-one-minus", lambda u: _sigmoid(u) * (_sigmoid(u) - 1)),
        ("sigmoid-derivative-of-output-vs-input", lambda u: u * (1 - u)),
        ("sigmoid-factor-dropped", lambda u: 1 - _sigmoid(u)),
        ("sigmoid-factor-dropped", _sigmoid),
        ("tanh-rule-for-sigmoid", lambda u: 1 - _sigmoid(u) ** 2),
        ("sigmoid-applied-twice", lambda u: _sigmoid(_sigmoid(u)) * (1 - _sigmoid(_sigmoid(u)))),
    ),
}
"""Wrong entries of the table of derivatives: the outer derivative at u."""

COMMON = frozenset({
    "chain-rule-inner-derivative-missing",
    "sign-of-sine-derivative",
    "sign-of-cosine-derivative",
    "power-rule-exponent-not-reduced",
    "power-rule-coefficient-missing",
    "product-rule-as-product-of-derivatives",
    "product-rule-term-missing",
    "product-rule-minus",
    "quotient-rule-order-swapped",
    "quotient-rule-denominator-not-squared",
    "quotient-rule-plus",
    "quotient-rule-as-quotient-of-derivatives",
    "power-rule-on-exponential",
    "sqrt-half-missing",
    "constant-not-dropped",
    "exponential-base-log-missing",
    "quotient-rule-denominator-missing",
    "product-rule-factor-dropped",
    "chain-rule-inner-lost",
    "chain-rule-derivative-inside",
    "constant-factor-dropped",
    "table-sign",
    "table-square-missing",
})  # fmt: skip
"""The slips of which two are looked for in one answer; of rarer ones two together would be guesswork.

Of 1,120 right derivatives with two random edits, two of these explain 2 (two of the first seventeen: 1).
"""
