"""What is left of a gradient after many layers: a product of equal factors, against their number."""

from dataclasses import dataclass
from math import isfinite

import numpy as np

from tutor.canvas.ticks import number as shown
from tutor.laboratory.experiment import Dial, Dials, Picture, Readings, nearest, value_of
from tutor.wire.figure import Curve, Figure
from tutor.wire.probe import Probe

_TINY = 1e-6
"""The threshold of the exercises: a step of such a gradient moves a weight of size 1 in its sixth digit."""

_AXIS = (1e-16, 1.0)


@dataclass(frozen=True, slots=True)
class Depth:
    """`factor` is Python in `z` over the learner's `names`: what one layer multiplies the gradient by."""

    part: str
    title: str
    names: tuple[str, ...]
    factor: str
    label: str
    range: tuple[float, float]
    start: float
    layers: int = 30
    points: int = 25

    @property
    def needs(self) -> tuple[str, ...]:
        return self.names

    def faults(self) -> tuple[str, ...]:
        if not self.range[0] < self.range[1]:
            return ("`range` needs a smaller and a larger number.",)
        if not 3 <= self.points <= 201:
            return ("`points` is a number from 3 to 201.",)
        return () if 2 <= self.layers <= 200 else ("`layers` is a number from 2 to 200.",)

    def dials(self) -> Dials:
        places = tuple(float(f"{each:.9g}") for each in np.linspace(*self.range, self.points))
        layers = tuple(float(each) for each in range(1, self.layers + 1))
        return Dials(
            Dial("L", layers, min(4, self.layers - 1), whole=True), Dial("z", places, nearest(places, self.start))
        )

    def probes(self, dials: Dials, *, yours: bool) -> tuple[Probe, ...]:
        if not yours:
            return ()
        return tuple(Probe(f"factor:{j}", self.factor, {"z": z}) for j, z in enumerate(dials.upwards.values))

    def picture(self, readings: Readings, dials: Dials, at: tuple[int, int]) -> Picture:
        i, j = at
        layers, z = round(dials.across.values[i]), dials.upwards.values[j]
        factor = value_of(readings.yours.outcomes.get(f"factor:{j}"))
        missing = readings.missing(self.needs)
        place = f"z = {shown(z)}, L = {layers}"
        if missing or not isfinite(factor):
            trouble = missing or readings.trouble(f"factor:{j}", " and ".join(self.names))
            return Picture(Figure((), self.title, log="y"), f"{place}. {trouble}")
        depths = np.arange(1.0, max(self.layers, layers) + 1)
        products = abs(factor) ** depths
        now = float(products[layers - 1])
        curves = (
            Curve((1.0, float(depths[-1])), (_TINY, _TINY), "10⁻⁶"),
            Curve(tuple(depths.tolist()), tuple(products.tolist()), f"your {self.label} ^ L", "points", yours=True),
            Curve((float(layers),), (now,), f"L = {layers}", "upright"),
        )
        said = f"{place}: each layer multiplies the gradient by {shown(factor)}, all of them by {shown(now, 2)}."
        axis = _AXIS if abs(factor) < 1 else None  # the same for all, so that the slopes can be compared
        return Picture(Figure(curves, self.title, "y", axis), f"{said} {_told(abs(factor), now)}")


def _told(factor: float, now: float) -> str:
    """Whether anything is left. From which depth on there is not, is for the learner to find."""
    if factor == 0:
        return "Nothing comes through even one such layer."
    if factor >= 1:
        return "The gradient does not vanish: it keeps its size." if factor == 1 else "The gradient explodes."
    return "That is below 10⁻⁶." if now < _TINY else "That is still above 10⁻⁶."
