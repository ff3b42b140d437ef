"""The mean value theorem at work: a secant over [a, b], and a tangent at c that is parallel to it or not."""

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
    value_of,
    values_of,
)
from tutor.wire.figure import Curve, Figure
from tutor.wire.probe import Probe

_DRAWN = 201
_ENDS = 16
"""Positions of b, the last of which is the interval of the exercise."""
_ALMOST = 0.02
"""Of the larger slope: closer than the eye tells apart."""

_SAME = 1e-6
"""Relative: six digits."""


@dataclass(frozen=True, slots=True)
class MeanValue:
    """`y` and `slope` are Python in `t` over the given functions; `secant` and `members` names of the learner."""

    part: str
    title: str
    label: str
    y: str
    slope: str
    range: tuple[float, float]
    secant: str
    members: str
    points: int = 81

    @property
    def needs(self) -> tuple[str, ...]:
        return (self.secant, self.members)

    def faults(self) -> tuple[str, ...]:
        if not self.range[0] < self.range[1]:
            return ("`range` needs a smaller and a larger number.",)
        return () if 3 <= self.points <= 401 else ("`points` is a number from 3 to 401.",)

    def dials(self) -> Dials:
        low, high = self.range
        places = tuple(float(f"{each:.9g}") for each in np.linspace(low, high, self.points))
        ends = tuple(float(f"{each:.9g}") for each in np.linspace(low, high, _ENDS + 1)[1:])
        return Dials(Dial("c", places, nearest(places, low + 0.6 * (high - low))), Dial("b", ends, len(ends) - 1))

    def probes(self, dials: Dials, *, yours: bool) -> tuple[Probe, ...]:
        if yours:
            return (Probe("secant:value", self.secant), Probe("members:list", self.members))
        places, ends = np.array(dials.across.values), np.array([self.range[0], *dials.upwards.values])
        return (
            Probe("curve:points", f"(t, {self.y})", {"t": np.linspace(*self.range, _DRAWN)}),
            Probe("places:points", f"(t, {self.y})", {"t": places}),
            Probe("slopes:list", f"np.broadcast_to({self.slope}, np.shape(t))", {"t": places}),
            Probe("ends:points", f"(t, {self.y})", {"t": ends}),
        )

    def picture(self, readings: Readings, dials: Dials, at: tuple[int, int]) -> Picture:
        i, j = at
        c, a, b = dials.across.values[i], self.range[0], dials.upwards.values[j]
        curve = points_of(readings.truth.outcomes.get("curve:points"), _DRAWN)
        heights = points_of(readings.truth.outcomes.get("places:points"), len(dials.across.values))[1]
        slopes = values_of(readings.truth.outcomes.get("slopes:list"))
        ends = points_of(readings.truth.outcomes.get("ends:points"), len(dials.upwards.values) + 1)[1]
        if not len(heights) or len(slopes) != len(heights) or not len(ends) or not len(curve[0]):
            return Picture(Figure((), self.title), f"{self.label} could not be asked.")
        rise, slope, y = (float(ends[j + 1] - ends[0])) / (b - a), float(slopes[i]), float(heights[i])
        curves = [
            Curve(tuple(curve[0].tolist()), tuple(curve[1].tolist()), self.label),
            Curve((a, b), (float(ends[0]), float(ends[j + 1])), f"secant from {shown(a)} to {shown(b)}"),
            Curve(self.range, tuple(y + slope * (end - c) for end in self.range), f"tangent at c = {shown(c)}"),
        ]
        mine = value_of(readings.yours.outcomes.get("secant:value"))
        if isfinite(mine):
            line = tuple(float(ends[0]) + mine * (end - a) for end in self.range)
            curves.append(Curve(self.range, line, f"your {self.secant}", yours=True))
        found = values_of(readings.yours.outcomes.get("members:list"))
        found = found[np.isfinite(found) & (found >= a) & (found <= self.range[1])]
        if len(found):
            at_found = np.interp(found, *curve)
            curves.append(
                Curve(tuple(found.tolist()), tuple(at_found.tolist()), f"your {self.members}", "points", yours=True)
            )
        low, high = robust_range(curve[1].tolist())
        margin = 0.1 * (high - low) or 1.0
        figure = Figure(tuple(curves), self.title, y_range=(low - margin, high + margin))
        return Picture(figure, " ".join(filter(None, self._words(readings, c, b, rise, slope, mine, found, dials))))

    def _words(
        self, readings: Readings, c: float, b: float, rise: float, slope: float, mine: float,
        found: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]", dials: Dials,
    ) -> list[str]:  # fmt: skip
        is_whole = b == dials.upwards.values[-1]
        is_right = isfinite(mine) and abs(mine - rise) <= _SAME * max(1.0, abs(rise))
        said = f"The secant from {shown(self.range[0])} to {shown(b)}"
        said += f" has the slope {shown(rise)}" if is_right or not is_whole else " has a slope that is yours to find"
        parallel = abs(slope - rise) <= _ALMOST * max(1.0, abs(rise))
        inside = self.range[0] < c < b
        if not inside:
            said += f"; c = {shown(c)} is not between its ends."
        elif parallel:
            said += f", the tangent at c = {shown(c)} the slope {shown(slope)}: parallel, as the theorem promises."
        else:
            said += f", the tangent at c = {shown(c)} the slope {shown(slope)}: not parallel, go on with c."
        missing = readings.missing(self.needs)
        if missing or not is_whole:
            return [said, missing]
        told = ""
        if isfinite(mine) and not is_right:
            told = f"Your {self.secant}, {shown(mine)}, is another slope than the secant's."
        elif len(found):
            told = f"Your {self.members}: {', '.join(shown(each) for each in found.tolist()[:6])}."
        return [said, told]
