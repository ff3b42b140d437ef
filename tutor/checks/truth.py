"""The truth of a function: a formula, where it holds, and the unit in which errors against it are measured."""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.equality import Equal, compare
from tutor.algebra.evaluate import rounding_bound, values
from tutor.algebra.exact import exact_values
from tutor.algebra.text import read, show
from tutor.algebra.tree import Formula
from tutor.checks.base import ReferenceFailed
from tutor.checks.compare import EPSILON, MAX_UNITS, MEDIAN_UNITS, NEARLY, Array, shown
from tutor.checks.points import Points
from tutor.checks.verdict import NotExact, NotFinite, Reason, WrongAt

DISTANCE = 0.05
"""Drawn points stay this far from singular points."""
_FRIENDLY = (1.0, 2.0, -1.0, 0.5, 3.0, 0.0)
"""Points that can be checked by hand: where one of them shows a mistake, it is the evidence."""
_MANY = 10
"""From so many points on a median says something."""
_USABLE_SHARE = 40 / 64
_USABLE = 1e-6
"""A point tells right from wrong where the largest error allowed there is below this, relatively."""


@dataclass(frozen=True, slots=True)
class Truth:
    """A formula in the arguments of the learner's function, and its domain."""

    formula: Formula
    spellings: tuple[Formula, ...]
    variables: tuple[str, ...]
    domains: Mapping[str, Domain]
    """Of the variables; of the parameter, where the arguments run along a curve."""
    along: Mapping[str, Formula]
    avoid: tuple[float, ...]
    scale: Formula | None

    @classmethod
    def read(
        cls,
        stated: str,
        *,
        differentiate: bool,
        domain: str | Mapping[str, str],
        along: Mapping[str, str],
        avoid: Sequence[float | str],
        also: Sequence[str],
        scale: str,
    ) -> "Truth":
        """The truth as an author stated it.

        Raises:
            Unreadable, BadDomain: a formula or a domain cannot be read.
        """
        texts = {"x": domain} if isinstance(domain, str) else domain
        variables = tuple(along or texts)
        formula = read(stated, variables)
        return cls(
            formula=derivative(formula, variables[0]) if differentiate else formula,
            spellings=tuple(read(text, variables) for text in also),
            variables=variables,
            domains={name: Domain.read(text) for name, text in texts.items()},
            along={name: read(text, tuple(texts)) for name, text in along.items()},
            avoid=tuple(_constant(value) for value in avoid),
            scale=read(scale, variables) if scale else None,
        )

    def drawn(self, rng: random.Random, count: int) -> Points:
        """Random points of the domain, away from its singular points."""
        columns = {
            n: np.array(d.sample(rng, count, avoid=self.avoid, distance=DISTANCE)) for n, d in self.domains.items()
        }
        if self.along:
            return Points({name: values(formula, columns) for name, formula in self.along.items()})
        return Points(columns)

    def rounded(self, points: Points) -> Points:
        """The same points with four decimals, friendlier to read, where that is still in the domain."""
        if self.along:
            return points
        columns = {}
        for name, column in points.columns.items():
            short = np.round(column, 4)
            kept = [self.domains[name].contains(float(v)) and self._clear(float(v)) for v in short]
            columns[name] = np.where(kept, short, column)
        return Points(columns)

    def _clear(self, x: float) -> bool:
        return all(abs(x - pole) >= DISTANCE for pole in self.avoid)

    def fixed(self, at: Sequence[float | str | Sequence[float | str]]) -> Points:
        """Points that an author names; a list for several arguments.

        Raises:
            ValueError: a point has too few or too many numbers.
        """
        rows = [[_constant(row)] if isinstance(row, int | float | str) else [_constant(v) for v in row] for row in at]
        if any(len(row) != len(self.variables) for row in rows):
            raise ValueError(
                f"Each point of `at` and `extreme` has one number for each of {', '.join(self.variables)}."
            )
        table = np.array(rows, dtype=np.float64).reshape(len(rows), len(self.variables))
        return Points({name: table[:, i] for i, name in enumerate(self.variables)})

    def friendly(self) -> Points:
        """Points of the domain that can be checked by hand; only for functions of one variable."""
        if self.along or len(self.variables) > 1:
            return self.fixed(())
        domain = self.domains[self.variables[0]]
        return self.fixed([x for x in _FRIENDLY if domain.contains(x) and self._clear(x) and x not in domain.ends()])

    def ends(self) -> Points:
        """The ends that belong to the domain; only for functions of one variable."""
        if self.along or len(self.variables) > 1:
            return self.fixed(())
        return self.fixed([x for x in self.domains[self.variables[0]].ends() if self._clear(x)])

    def measured(self, points: Points, *, far_out: bool = False) -> "Measure":
        """The truth at these points, and the unit of errors there.

        Far out a spelling may overflow, and its bound with it: there the value itself and the scale are the measure.
        """
        columns = tuple((name, column.tobytes()) for name, column in points.columns.items())
        return _measured(self.formula, () if far_out else (self.formula, *self.spellings), self.scale, columns)

    def units(self, points: Points, got: Array, *, far_out: bool = False) -> Array:
        """Errors in units of rounding; nan where the answer is."""
        measure = self.measured(points, far_out=far_out)
        with np.errstate(all="ignore"):
            return np.abs(got - measure.exact) / measure.unit

    def difference(self, points: Points, got: Array, *, in_array: bool = False, far_out: bool = False) -> Reason | None:
        """Where and how the answer differs from the truth, or None if it is right."""
        exact = self.measured(points, far_out=far_out).exact
        undefined = np.flatnonzero(~np.isfinite(exact))
        if undefined.size:
            raise ReferenceFailed(f"The truth of this exercise is undefined at {points.row(int(undefined[0]))}.")
        broken = np.flatnonzero(~np.isfinite(got))
        if broken.size:
            return NotFinite(points.row(broken[0]), float(got[broken[0]]))
        units = self.units(points, got, far_out=far_out)
        typical = np.median(units) if len(units) >= _MANY else 0.0
        if units.max(initial=0.0) <= MAX_UNITS and typical <= MEDIAN_UNITS:
            return None
        size = np.abs(exact) + NEARLY * np.median(np.abs(exact))
        with np.errstate(over="ignore"):
            relative = np.abs(got - exact) / np.maximum(size, np.finfo(np.float64).tiny)
        off = np.flatnonzero(units > MAX_UNITS)
        worst = int(off[0]) if off.size else int(np.argmax(units))
        if relative.max() < NEARLY:
            return NotExact(int(-math.log10(max(float(np.max(relative)), 1e-16))), points.row(worst))
        visible = np.flatnonzero(relative > NEARLY)
        worst = int(visible[0]) if visible.size else worst
        return WrongAt(points.row(worst), float(got[worst]), float(exact[worst]), array=in_array)

    def is_constant(self, points: Points) -> bool:
        """The truth does not vary over these points."""
        exact = self.measured(points).exact
        return bool(np.ptp(exact) <= EPSILON * np.max(np.abs(exact)))

    def faults(self, drawn: Points, named: Points) -> tuple[str, ...]:
        """What is wrong with the truth itself, for its author, at points drawn and points that the author named."""
        found = []
        for points in (drawn, named):
            undefined = np.flatnonzero(~np.isfinite(self.measured(points).exact))
            if undefined.size:
                at = ", ".join(f"{name} = {shown(value)}" for name, value in points.row(int(undefined[0])).items())
                found.append(f"The truth is undefined at {at}: mend `domain`, or add the point to `avoid`.")
        measure = self.measured(drawn)
        usable = MAX_UNITS * measure.unit <= _USABLE * np.maximum(np.abs(measure.exact), self._floor(drawn))
        if np.mean(usable) < _USABLE_SHARE:
            found.append(
                "Too few points of the domain tell right from wrong: make it smaller, or avoid its flat parts."
            )
        domains = {} if self.along else self.domains
        found += [
            f"The spelling {show(spelling)} in `also` does not equal the truth."
            for spelling in self.spellings
            if domains and not isinstance(compare(spelling, self.formula, domains), Equal)
        ]
        return tuple(found)

    def _floor(self, points: Points) -> Array:
        if self.scale is None:
            return np.zeros(len(points))
        return np.abs(values(self.scale, points.columns)) * np.ones(len(points))


@dataclass(frozen=True, slots=True)
class Measure:
    """What errors are measured against, at some points."""

    exact: Array
    """The truth, computed with 50 digits and rounded once; nan where it is undefined."""
    unit: Array
    """How far honest float64 arithmetic may stray.

    The largest of: the running error bound over the spellings (Higham, *Accuracy and Stability*, § 3.3), the effect of
    one rounding of the arguments, the value itself, and the stated scale; times ε.
    """


@lru_cache(maxsize=512)  # all answers to one draw are asked the same questions, and 50 digits take their time
def _measured(
    formula: Formula, spellings: tuple[Formula, ...], scale: Formula | None, columns: tuple[tuple[str, bytes], ...]
) -> Measure:
    at = {name: np.frombuffer(raw, dtype=np.float64) for name, raw in columns}
    exact = exact_values(formula, at)
    sizes = [np.abs(exact)]
    sizes += [rounding_bound(spelling, at) for spelling in spellings]
    if spellings:
        sizes.append(np.sum([np.abs(at[name] * values(derivative(formula, name), at)) for name in at], axis=0))
    if scale is not None:
        sizes.append(np.abs(values(scale, at)))
    # Where the truth passes through 0, a rounding error of its usual size is none of the method's.
    finite = np.abs(exact[np.isfinite(exact)])
    sizes.append(np.full(len(exact), NEARLY * np.median(finite) if finite.size else 0.0))
    largest: Array = np.max([np.where(np.isfinite(size), size, 0.0) for size in sizes], axis=0)
    return Measure(exact, EPSILON * np.maximum(largest, np.finfo(np.float64).tiny / EPSILON))


def _constant(value: float | str) -> float:
    return float(values(read(value, ()), {})) if isinstance(value, str) else float(value)
