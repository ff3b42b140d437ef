"""Gradient descent with the learner's own gradient: the learning rate and the number of steps are moved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite

import numpy as np

from tutor.canvas.ticks import number as shown
from tutor.checks.compare import Array
from tutor.laboratory.experiment import Dial, Dials, Picture, Readings, powers, values_of
from tutor.wire.figure import Curve, Figure
from tutor.wire.probe import Probe, Python

_STEPPED = "lambda p, g, eta: {k: p[k] - eta*(g[k] if hasattr(g, 'keys') else g) for k in p}"
"""One step: each parameter goes against its entry of the gradient, or against the gradient itself where it is one."""
_ACCUMULATE = "__import__('itertools').accumulate"
_FLAT = 1e-3
"""Relative: a loss that changes by less over all steps did not move."""
_ROUNDING = 1e-30
"""A squared error below this is the square of what rounding leaves of values about 1, some 2e-16 each."""


@dataclass(frozen=True, slots=True)
class Descent:
    """`loss` and `gradient` are Python over the learner's `names`, the `parameters` and the inputs of `let`.

    Or `losses` gives all of them at once, over `eta` and `steps`: one before each of these steps.
    """

    part: str
    title: str
    names: tuple[str, ...]
    rates: tuple[float, float]
    start: float
    steps: int = 200
    losses: str = ""
    loss: str = ""
    gradient: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)
    let: Mapping[str, str] = field(default_factory=dict)

    @property
    def needs(self) -> tuple[str, ...]:
        return self.names

    def faults(self) -> tuple[str, ...]:
        found = []
        if not 0 < self.rates[0] < self.rates[1]:
            found.append("`rates` needs a smaller and a larger number above 0.")
        if not 2 <= self.steps <= 2000:
            found.append("`steps` is a number from 2 to 2000.")
        if bool(self.losses) == bool(self.loss and self.gradient and self.parameters):
            found.append("Give `losses`, or `loss` with `gradient` and `parameters`.")
        return tuple(found)

    def dials(self) -> Dials:
        counts = tuple(float(each) for each in range(1, self.steps + 1))
        low, high = self.rates
        rates = tuple(sorted({*powers(high, low), self.start}))
        steps = Dial("steps", counts, min(19, self.steps - 1), whole=True)
        return Dials(steps, Dial("rate", rates, rates.index(self.start)))

    def probes(self, dials: Dials, *, yours: bool) -> tuple[Probe, ...]:
        if not yours:
            return ()
        steps = round(dials.across.values[-1])
        inputs: dict[str, object] = {name: Python(text) for name, text in self.let.items()}
        expression = self.losses or self._loop()
        if not self.losses:
            start = ", ".join(f"{name}={text}" for name, text in self.parameters.items())
            inputs |= {"start": Python(f"dict({start})"), "stepped": Python(_STEPPED)}
            inputs |= {"accumulate": Python(_ACCUMULATE)}
        return tuple(
            Probe(f"rate{j}:losses", expression, {**inputs, "eta": eta, "steps": steps + 1})
            for j, eta in enumerate(dials.upwards.values)
        )

    def _loop(self) -> str:
        """The losses along the way; the parameters are arguments, so that nothing of the learner's is overwritten."""
        names = ", ".join(self.parameters)
        loss, gradient = (f"(lambda {names}: {text})(**p)" for text in (self.loss, self.gradient))
        stepped = f"lambda p, _: stepped(p, {gradient}, eta)"
        return f"[{loss} for p in accumulate(range(1, steps), {stepped}, initial=start)]"

    def picture(self, readings: Readings, dials: Dials, at: tuple[int, int]) -> Picture:
        i, j = at
        count, rate = round(dials.across.values[i]), dials.upwards.values[j]
        place = f"rate = {shown(rate, 2)}, {count} {'step' if count == 1 else 'steps'}"
        missing = readings.missing(self.needs)
        losses = self._losses(readings, j)
        if missing or not len(losses):
            trouble = missing or readings.trouble(f"rate{j}:losses", " and ".join(self.names))
            return Picture(Figure((), self.title, log="y"), f"{place}. {trouble}")
        curves = []
        for other, word in ((j - 1, "smaller"), (j + 1, "larger")):
            if 0 <= other < len(dials.upwards.values) and len(found := self._losses(readings, other)):
                label = f"{word} rate, {shown(dials.upwards.values[other], 2)}"
                curves.append(_curve(found, label, yours=False))
        done = losses[: count + 1]
        curves.append(_curve(done, f"your loss, rate {shown(rate, 2)}", yours=True))
        drawn = done[np.isfinite(done) & (done > 0)]
        if isfinite(done[-1]) and len(drawn):  # a loss of 0 has no place on the axis, but its step has
            mark = float(drawn[-1])
            curves.append(Curve((float(len(done) - 1),), (mark,), f"after {len(done) - 1} steps", "upright"))
        return Picture(Figure(tuple(curves), self.title, log="y"), f"{place}: {_course(done)}")

    def _losses(self, readings: Readings, j: int) -> Array:
        return values_of(readings.yours.outcomes.get(f"rate{j}:losses"))


def _curve(losses: Array, label: str, *, yours: bool) -> Curve:
    return Curve(tuple(float(k) for k in range(len(losses))), tuple(losses.tolist()), label, yours=yours)


def _course(losses: Array) -> str:
    """How a loss went, from its first value on."""
    first, last = float(losses[0]), float(losses[-1])
    told = f"the loss went from {shown(first, 2)} to {shown(last, 2)}"
    rises = np.flatnonzero(~(np.diff(losses) <= 0))
    if not isfinite(last):
        return "the loss has left all bounds: the rate is far too large."
    arrived = np.flatnonzero(np.abs(losses) <= _ROUNDING)
    if len(arrived) and abs(last) <= _ROUNDING and not np.any(rises < arrived[0]):
        return f"the loss went from {shown(first, 2)} to 0, but for rounding, by step {int(arrived[0])}."
    if len(losses) > 1 and abs(last - first) <= _FLAT * abs(first):
        return f"{told}: it hardly moves, a larger rate goes faster." if not len(rises) else f"{told}."
    if last > first:
        return f"{told}: it grows, the steps overshoot. Take a smaller rate."
    if len(rises):
        return f"{told}, with a rise at step {int(rises[0]) + 1}: the steps overshoot here and there."
    return f"{told}, down at every step."
