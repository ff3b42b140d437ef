"""Difference quotients by their numbers: of which kind one is, and how wide its step."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tutor.algebra.derivative import derivative
from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.tree import Formula
from tutor.diagnosis.relation import FEWEST, Relation

_SPREAD = 0.05
"""An error that follows a derivative of the function to within this is the error of that stencil."""
_KNOWN: dict[str, Callable[[Any], Any]] = {"np.sin": np.sin, "np.cos": np.cos, "np.exp": np.exp}
"""Functions of the cases that are known by name."""
_MULTIPLES = {"h": 1.0, "h/2": 0.5, "2*h": 2.0, "h/4": 0.25, "4*h": 4.0, "h/10": 0.1, "10*h": 10.0}
_FIXED = {f"{10.0**-k:g}, whatever h is": 10.0**-k for k in range(1, 8)}
_RTOL = 1e-9
_EPSILON = float(np.finfo(np.float64).eps)


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    offsets: tuple[int, ...]
    weights: tuple[float, ...]
    order: int
    """The derivative of the slope that its error follows."""
    factor: float
    """error = factor · stepᵒʳᵈᵉʳ · that derivative."""

    def quotient(self, f: Callable[[Any], Any], x: float, step: float) -> float:
        return float(sum(w * f(x + k * step) for k, w in zip(self.offsets, self.weights, strict=True))) / step


_KINDS = (
    _Kind("forward difference", (0, 1), (-1, 1), 1, 1 / 2),
    _Kind("backward difference", (-1, 0), (-1, 1), 1, -1 / 2),
    _Kind("centered difference", (-1, 1), (-1 / 2, 1 / 2), 2, 1 / 6),
    _Kind("five-point difference", (-2, -1, 1, 2), (1 / 12, -2 / 3, 2 / 3, -1 / 12), 4, -1 / 30),
)
"""Fornberg, Generation of finite difference formulas, 1988, tables 1 and 2."""


def of_error(got: Floats, slope: Formula, variable: str, at: Mapping[str, Floats]) -> Relation | None:
    """The difference quotient whose error a nearly right derivative has; or the rounded constant in it.

    Args:
        got: The values of the answer.
        slope: The right derivative.
        variable: By which.
        at: The points.
    """
    with np.errstate(all="ignore"):
        truth = values(slope, at)
        error = got - truth
        noise = 16 * _EPSILON * (np.abs(truth) + np.median(np.abs(truth)))
        if _follows(error, truth, 8 * noise) is not None:
            return Relation("rounded", "It is off by the same factor everywhere, as a rounded constant would make it.")
        if _follows(error, np.ones_like(truth), 8 * noise) is not None:
            return Relation("rounded", "It is off by the same amount everywhere, as a rounded constant would make it.")
        higher = slope
        by_order = {}
        for order in range(1, 5):
            higher = derivative(higher, variable)
            by_order[order] = values(higher, at)
        for kind in _KINDS:
            power = _follows(error, kind.factor * by_order[kind.order], 8 * noise)
            if power is not None and power > 0:
                step = power ** (1 / kind.order)
                return Relation(
                    "stencil", f"Its error is the one that a {kind.name} with a step of about {step:.1g} leaves."
                )
    return None


def _follows(error: Floats, column: Floats, noise: Floats) -> float | None:
    """The factor by which the error is this column, where that can be told from rounding; None if it is not."""
    visible = np.isfinite(error) & np.isfinite(column) & (np.abs(error) > noise) & (column != 0)
    if visible.sum() < max(FEWEST, 0.5 * len(error)):
        return None
    ratio = error[visible] / column[visible]
    middle = float(np.median(ratio))
    steady = np.abs(ratio - middle) <= _SPREAD * abs(middle) + noise[visible] / np.abs(column[visible])
    return middle if np.all(steady) else None


def of_cases(name: str, cases: Sequence[tuple[Mapping[str, Any], float, float]]) -> Relation | None:
    """The kind and the step that explain the quotients of a function f at x with the step h, as far as f is known.

    Args:
        name: What the learner calls the quotient.
        cases: Inputs `f` (as code), `x` and `h`; the answer to each; what it should be.
    """
    known = [
        (f, float(given["x"]), float(given["h"]), answer, due)
        for given, answer, due in cases
        if (f := _KNOWN.get(getattr(given["f"], "source", ""))) is not None and isinstance(given["x"], float)
    ]
    if len(known) < 2:
        return None
    if all(_near(answer, due, 0.0) for _, _, _, answer, due in known):
        return None
    steps = [(said, multiple, 0.0) for said, multiple in _MULTIPLES.items()]
    steps += [(said, 0.0, fixed) for said, fixed in _FIXED.items()]
    itself = Relation("stencil", f"Your {name} gives the derivative itself, with hardly any error: is its h used?")
    if all(_near(answer, _slope(f, x), 0.0) for f, x, _, answer, _ in known):
        return itself
    for kind in _KINDS:
        for said, multiple, fixed in steps:
            at = [(f, x, fixed or multiple * h, answer) for f, x, h, answer, _ in known]
            if all(_is(kind, *one) for one in at) and any(_told_apart(kind, *one[:3]) for one in at):
                return Relation("stencil", f"Your {name} is a {kind.name} with the step {said}.")
    if all(_near(answer, _slope(f, x), 1e-6) for f, x, _, answer, _ in known):
        return itself
    return None


def _is(kind: _Kind, f: Callable[[Any], Any], x: float, step: float, answer: float) -> bool:
    """The answer is this quotient, to rounding."""
    return _near(answer, kind.quotient(f, x, step), _noise(f, x, step))


def _told_apart(kind: _Kind, f: Callable[[Any], Any], x: float, step: float) -> bool:
    """Rounding is far below the error of this quotient."""
    return abs(kind.quotient(f, x, step) - _slope(f, x)) > 20 * _noise(f, x, step)


def _noise(f: Callable[[Any], Any], x: float, step: float) -> float:
    return 4 * _EPSILON * float(abs(f(x))) / step


def _near(answer: float, candidate: float, within: float) -> bool:
    return abs(answer - candidate) <= _RTOL * abs(candidate) + within


def _slope(f: Callable[[Any], Any], x: float) -> float:
    return float(np.imag(f(x + 1e-20j))) / 1e-20  # the complex step, exact to rounding
