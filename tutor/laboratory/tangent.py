"""A tangent with the learner's slope, and the secant that should approach it: point and step are moved."""

from dataclasses import dataclass
from math import isfinite

import numpy as np

from tutor.canvas.ticks import number as shown
from tutor.canvas.window import robust_range
from tutor.laboratory.experiment import (
    Dial,
    Dials,
    Picture,
    Readings,
    nearest,
    points_of,
    powers,
    value_of,
)
from tutor.wire.figure import Curve, Figure
from tutor.wire.probe import Probe

_DRAWN = 241
"""Points of the curve; no terminal has more columns for it."""
_STEPS = powers(1.0, 1e-6)
"""Smaller ones look the same, and lose digits to rounding, which is another laboratory's subject."""
_AGREES = 1e-6
"""Relative: a slope nearer to the true one than this is the true one to six digits."""


@dataclass(frozen=True, slots=True)
class Tangent:
    """`y` (and `x`) are Python in `t` over the given functions; `slope` over the learner's names, called `name`."""

    part: str
    title: str
    name: str
    label: str
    y: str
    slope: str
    range: tuple[float, float]
    x: str = "t"
    points: int = 81
    start: float | None = None
    y_range: tuple[float, float] | None = None

    @property
    def needs(self) -> tuple[str, ...]:
        return (self.name,)

    def faults(self) -> tuple[str, ...]:
        if not self.range[0] < self.range[1]:
            return ("`range` needs a smaller and a larger number.",)
        return () if 3 <= self.points <= 401 else ("`points` is a number from 3 to 401.",)

    def dials(self) -> Dials:
        low, high = self.range
        places = tuple(float(f"{each:.9g}") for each in np.linspace(low, high, self.points))
        middle = low + 0.75 * (high - low) if self.start is None else self.start
        symbol = "x" if self.x == "t" else "t"
        return Dials(Dial(symbol, places, nearest(places, middle)), Dial("h", _STEPS, nearest(_STEPS, 0.316228)))

    def probes(self, dials: Dials, *, yours: bool) -> tuple[Probe, ...]:
        slopes = tuple(Probe(f"slope:{i}", self.slope, {"t": t}) for i, t in enumerate(dials.across.values))
        if yours:
            return slopes
        places, pair = np.array(dials.across.values), f"({self.x}, {self.y})"
        steps = (Probe(f"step{j}:points", pair, {"t": places + h}) for j, h in enumerate(dials.upwards.values))
        curve = Probe("curve:points", pair, {"t": np.linspace(*self.range, _DRAWN)})
        return (curve, Probe("start:points", pair, {"t": places}), *steps, *slopes)

    def picture(self, readings: Readings, dials: Dials, at: tuple[int, int]) -> Picture:
        i, j = at
        t, h = dials.across.values[i], dials.upwards.values[j]
        count = len(dials.across.values)
        curve = points_of(readings.truth.outcomes.get("curve:points"), _DRAWN)
        starts = points_of(readings.truth.outcomes.get("start:points"), count)
        ends = points_of(readings.truth.outcomes.get(f"step{j}:points"), count)
        x, y = (float(each[i]) if len(each) else float("nan") for each in starts)
        x_end, y_end = (float(each[i]) if len(each) else float("nan") for each in ends)
        secant = (y_end - y) / (x_end - x) if x_end != x else float("nan")
        mine = value_of(readings.yours.outcomes.get(f"slope:{i}"))
        true = value_of(readings.truth.outcomes.get(f"slope:{i}"))
        xs = curve[0][np.isfinite(curve[0])]
        span = (float(xs.min()), float(xs.max())) if len(xs) else (0.0, 1.0)
        curves = [Curve(tuple(curve[0].tolist()), tuple(curve[1].tolist()), self.label)]
        if isfinite(secant):
            curves += [
                _line(span, x, y, secant, f"secant, h = {shown(h, 2)}"),
                Curve((x, x_end), (y, y_end), "its two points", "points"),
            ]
        if isfinite(mine) and isfinite(y):
            curves.append(_line(span, x, y, mine, "your tangent", yours=True))
        figure = Figure(tuple(curves), self.title, y_range=self.y_range or _room(curve[1]))
        place = f"{dials.across.symbol} = {shown(t)}"
        missing = readings.missing(self.needs)
        if not isfinite(y):
            return Picture(figure, f"{place}: {self.label} has no value here.")
        if isfinite(secant):
            said = f"{place}, h = {shown(h, 2)}: the secant has the slope {shown(secant)}."
        else:
            said = f"{place}, h = {shown(h, 2)}: the secant would end where {self.label} has no value."
        if missing:
            return Picture(figure, f"{said} {missing}")
        if not isfinite(true):
            return Picture(figure, f"{said} {self.label} has no slope here.")
        if not isfinite(mine):
            return Picture(figure, f"{said} {readings.trouble(f'slope:{i}', self.name)}")
        return Picture(figure, f"{said} {self._compared(mine, true, secant)}")

    def _compared(self, mine: float, true: float, secant: float) -> str:
        yours = f"Your {self.name} says {shown(mine)}"
        if not isfinite(secant):
            return f"{yours}."
        if abs(mine - true) <= _AGREES * max(1.0, abs(true)):
            apart = abs(secant - mine)
            return f"{yours}: {shown(apart, 2)} apart, and less with every smaller h."
        return f"{yours}. With a smaller h the secant does not come to that: it nears {shown(true)}."


def _line(span: tuple[float, float], x: float, y: float, slope: float, label: str, *, yours: bool = False) -> Curve:
    """A straight line through a point, from one side of the picture to the other."""
    # Through the point itself, so that a steep one does not miss it by rounding.
    xs = tuple(sorted({span[0], x, span[1]}))
    return Curve(xs, tuple(y + slope * (each - x) for each in xs), label, yours=yours)


def _room(ys: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> tuple[float, float] | None:
    """The curve, and a quarter of its height above and below for lines that touch it."""
    finite = ys[np.isfinite(ys)].tolist()
    if not finite:
        return None
    low, high = robust_range(finite)
    margin = 0.25 * (high - low) or 1.0
    return low - margin, high + margin
