"""How far difference quotients are off, against their step: truncation on one side, rounding on the other."""

from dataclasses import dataclass
from math import inf, isfinite, log10

import numpy as np

from tutor.canvas.ticks import number as shown
from tutor.checks.compare import Array
from tutor.laboratory.experiment import (
    Dial,
    Dials,
    Picture,
    Readings,
    nearest,
    powers,
    value_of,
    values_of,
)
from tutor.wire.figure import Curve, Figure
from tutor.wire.probe import Probe

_STEPS = powers(1.0, 1e-15)
_PLACES = 13
_NEAR_BEST = 1
"""Positions beside the best one: which of them is the best is luck."""
_USELESS = 1e-2
"""Relative: what is off by more than this at its best does not come to the derivative at all."""


@dataclass(frozen=True, slots=True)
class Quotients:
    """`forward` and `central` are names of the learner, called with (f, x, h); `slope` is Python in `t`."""

    part: str
    title: str
    forward: str
    central: str
    function: str
    slope: str
    range: tuple[float, float]
    start: float

    @property
    def needs(self) -> tuple[str, ...]:
        return (self.forward, self.central)

    def faults(self) -> tuple[str, ...]:
        return () if self.range[0] < self.range[1] else ("`range` needs a smaller and a larger number.",)

    def dials(self) -> Dials:
        places = tuple(float(f"{each:.9g}") for each in np.linspace(*self.range, _PLACES))
        places = tuple(sorted({*places, self.start}))
        return Dials(Dial("x", places, places.index(self.start)), Dial("h", _STEPS, nearest(_STEPS, 1e-3)))

    def probes(self, dials: Dials, *, yours: bool) -> tuple[Probe, ...]:
        places = enumerate(dials.across.values)
        if not yours:
            return tuple(Probe(f"slope:{i}", self.slope, {"t": t}) for i, t in places)
        steps = list(dials.upwards.values)
        return tuple(
            Probe(f"{key}:{i}", f"[{name}({self.function}, t, h) for h in steps]", {"t": t, "steps": steps})
            for i, t in places
            for key, name in (("forward", self.forward), ("central", self.central))
        )

    def picture(self, readings: Readings, dials: Dials, at: tuple[int, int]) -> Picture:
        i, j = at
        x, h = dials.across.values[i], dials.upwards.values[j]
        true = value_of(readings.truth.outcomes.get(f"slope:{i}"))
        errors = {
            key: np.abs(values_of(readings.yours.outcomes.get(f"{key}:{i}")) - true) for key in ("forward", "central")
        }
        steps = dials.upwards.values
        told = {"forward": self.forward, "central": self.central}
        curves = [
            Curve(steps, tuple(each.tolist()), f"off by: your {told[key]}", yours=True)
            for key, each in errors.items()
            if len(each) == len(steps)
        ]
        now = [float(each[j]) for each in errors.values() if len(each) == len(steps) and 0 < float(each[j]) < np.inf]
        if now:
            curves.append(Curve((h,), (now[0],), f"h = {shown(h, 2)}", "upright"))
        missing = readings.missing(self.needs)
        said = [f"x = {shown(x)}, h = {shown(h, 2)}."]
        if missing:
            said.append(missing)
        for key, word in (("forward", "forward"), ("central", "central")):
            if told[key] in missing:
                continue
            each = errors[key]
            if len(each) == len(steps) and isfinite(each[j]):
                said.append(
                    f"The {word} quotient is off by {shown(float(each[j]), 2)}: {_regime(each, steps, j, true)}."
                )
            else:
                said.append(readings.trouble(f"{key}:{i}", told[key]))
        return Picture(Figure(tuple(curves), self.title, log="xy"), " ".join(said))


def _regime(errors: Array, steps: tuple[float, ...], j: int, true: float) -> str:
    """What a smaller step would do to the error, read off the learner's own errors."""
    finite = np.where(np.isfinite(errors), errors, np.inf)
    best = int(np.argmin(finite))
    if finite[best] > _USELESS * max(1e-3, abs(true)):
        return "no step brings it near the derivative"
    if abs(j - best) <= _NEAR_BEST:
        return "this is about its best step"
    if j < best:
        return "smaller steps lose digits to rounding, so go back to larger ones"
    smaller = min(range(len(steps)), key=lambda k: abs(log10(steps[k] / steps[j]) + 1))
    ratio = float(errors[j] / errors[smaller]) if errors[smaller] > 0 else inf
    if best <= smaller < j and 0 < ratio < inf:
        order = log10(ratio)
        if 0.8 <= order <= 1.2:
            return "a tenth of the step makes a tenth of the error, as for order 1"
        if 1.8 <= order <= 2.2:
            return "a tenth of the step makes a hundredth of the error, as for order 2"
    return "smaller steps still help"
