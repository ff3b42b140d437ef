"""The points at which two formulas are compared: spread so that no part of their domain is passed over."""

import random
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from math import floor, log10

import numpy as np
from numpy.typing import NDArray

from tutor.algebra.derivative import rational
from tutor.algebra.domain import Domain
from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.show import show
from tutor.algebra.tree import Formula, Function, Power, nodes_of, symbols_of

Cloud = dict[str, Floats]
"""Many points at once: for each symbol the coordinates, all of one length."""

Point = dict[str, Fraction]

_FINE = 1400
"""Binary digits of a coordinate: more than any precision at which it is used, so that no multiple of it is whole."""

_TURNING = frozenset({"abs", "sign", "min", "max", "sqrt", "cbrt", "tanh", "sigmoid", "atan", "coth", "csch"})
"""Functions that change their behaviour, or may do so quickly, where an argument is 0 (or two are equal)."""

_CORNERS = 384

_NICE = (1.0, 2.0, 0.5, -1.0, 3.0, -2.0, 1.5, -0.5, 0.25, 0.1, 4.0, 10.0, -3.0, 0.0)
"""Numbers that one can check in one's head, the easiest first; 0 last, where most things vanish."""


def spread(rng: random.Random, domains: Mapping[str, Domain], n: int) -> Cloud:
    """Draw n points, no two with a coordinate in the same of n parts (Latin hypercube, McKay et al. 1979)."""
    return {name: np.array(domain.sample(rng, n)) for name, domain in domains.items()}


def edges(rng: random.Random, domains: Mapping[str, Domain]) -> Cloud:
    """Points close to 0, from either side, and to the ends, ever closer: by one coordinate, then by all at once."""
    ladders = {name: _ladder(rng, domain) for name, domain in domains.items()}
    clouds = [{**spread(rng, domains, len(ladder)), name: np.array(ladder)} for name, ladder in ladders.items()]
    return joined(*clouds, {name: np.array(rng.choices(ladder, k=_CORNERS)) for name, ladder in ladders.items()})


def _ladder(rng: random.Random, domain: Domain) -> list[float]:
    ends = [(0.0, 1.0), (0.0, -1.0)]
    ends += [(piece.low, piece.length) for piece in domain.intervals]
    ends += [(piece.high, -piece.length) for piece in domain.intervals]
    steps = [end + way * rng.uniform(1, 9) * 10.0**-power for end, way in ends if way for power in range(2, 10)]
    return [*domain.points, *(value for value in steps if domain.contains(value))]


def turns(rng: random.Random, formulas: tuple[Formula, ...], domains: Mapping[str, Domain], cloud: Cloud) -> Cloud:
    """Points on both sides of where a formula turns: where the argument of |…| is 0, or the two of min are equal.

    The points of the cloud that are nearest to such a place are surrounded by others, ever more closely. A turn that
    only a millionth of the domain knows of is found in this way.
    """
    generator = np.random.default_rng(rng.getrandbits(64))
    clouds = [{name: np.array([]) for name in domains}]
    for turning in _turnings(formulas):
        near = cloud
        for step in range(24):
            closest = np.argsort(np.nan_to_num(np.abs(values(turning, near)), nan=np.inf), kind="stable")[:6]
            near = _around(generator, domains, near, closest, 0.05 * 0.5**step)
            clouds.append(near)
    return joined(*clouds)


def _turnings(formulas: tuple[Formula, ...]) -> list[Formula]:
    """What is 0 where a formula turns; at most a dozen of them."""
    found: dict[str, Formula] = {}
    for node in (node for formula in formulas for node in nodes_of(formula)):
        match node:
            case Function(name, (argument,)) if name in _TURNING:
                turning: Formula = argument
            case Function(name, (a, b)) if name in _TURNING:
                turning = a - b
            case Power(base, exponent) if not symbols_of(exponent) and not _is_whole(exponent):
                turning = base
            case _:
                continue
        if symbols_of(turning):
            found[show(turning)] = turning
    return list(found.values())[:12]


def _is_whole(exponent: Formula) -> bool:
    value = rational(exponent)
    return value is not None and value.denominator == 1


def _around(
    generator: np.random.Generator, domains: Mapping[str, Domain], cloud: Cloud, centres: NDArray[np.intp], part: float
) -> Cloud:
    """Sixteen points around each of these, within this part of the domain's extent; single points stay."""
    near: Cloud = {}
    inside = np.ones(16 * len(centres), dtype=bool)
    for name, domain in domains.items():
        extent = max(domain.intervals, key=lambda piece: piece.high).high - min(piece.low for piece in domain.intervals)
        centre = np.repeat(cloud[name][centres], 16)
        moved = centre + part * extent * generator.uniform(-1, 1, len(centre))
        near[name] = np.where(np.isin(centre, domain.points), centre, moved)
        inside &= np.any([piece.mask(near[name]) for piece in domain.intervals], axis=0)
    return {name: coordinates[inside] for name, coordinates in near.items()} if inside.any() else cloud


def joined(*clouds: Cloud) -> Cloud:
    """All points of several clouds."""
    return {name: np.concatenate([cloud[name] for cloud in clouds]) for name in clouds[0]} if clouds else {}


def precise(rng: random.Random, domains: Mapping[str, Domain], cloud: Cloud, index: int) -> Point:
    """One point of a cloud, moved by less than float64 can tell, to coordinates that satisfy no equation by chance."""
    point: Point = {}
    for name, domain in domains.items():
        value = float(cloud[name][index])
        step = min((piece.length for piece in domain.intervals if value in piece), default=0.0) * 2.0**-60
        point[name] = Fraction(value) + Fraction(step) * Fraction(rng.getrandbits(_FINE), 2**_FINE)
    return point


def all_points(rng: random.Random, domains: Mapping[str, Domain], limit: int) -> list[Point]:
    """Every point, if the domains are single points only; of too many, some."""
    every = [dict(zip(domains, values_, strict=True)) for values_ in product(*(d.points for d in domains.values()))]
    chosen = every if len(every) <= limit else rng.sample(every, limit)
    return [{name: Fraction(value) for name, value in point.items()} for point in chosen]


def friendly(domains: Mapping[str, Domain], found: Mapping[str, Fraction]) -> Iterator[Point]:
    """Points to show to a person: small numbers first, then the point that was found, rounded less and less."""
    easy = {name: _easy(domain) for name, domain in domains.items()}
    for shift in range(len(_NICE)):
        yield {name: Fraction(own[(shift + i) % len(own)]) for i, (name, own) in enumerate(easy.items())}
    yield from rounded(domains, found)


def _easy(domain: Domain) -> list[float]:
    """Numbers of the domain with few digits."""
    if nice := [value for value in _NICE if domain.contains(value)]:
        return nice
    stretches = [piece for piece in domain.intervals if piece.length]
    short = [
        round(piece.low + part * piece.length, 1 - floor(log10(piece.length)))
        for piece in stretches
        for part in (0.5, 0.25, 0.75, 0.1, 0.9)
    ]
    return [*domain.points, *(value for value in short if domain.contains(value))]


def rounded(domains: Mapping[str, Domain], found: Mapping[str, Fraction]) -> Iterator[Point]:
    """This point rounded to ever more digits, as far as that leaves it in the domain."""
    for digits in (0, 1, 2, 3, 6, 17):
        near = {name: round(float(value), digits) for name, value in found.items()}
        if all(domains[name].contains(value) for name, value in near.items()):
            yield {name: Fraction(value) for name, value in near.items()}
