"""The part of the plane that a figure shows: limits that let the curves be seen, whatever values they have."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite, log10, nan

from tutor.wire.figure import Curve, Figure

LARGEST = 1e300
"""Limits stay below it, so that the length of an axis is a finite number."""
FINEST = 1e-7
"""An axis that spans less of its own values than this would show rounding errors as hills."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high`: values, or on a logarithmic axis their exponents of ten. Always low < high, both finite."""

    low: float
    high: float
    log: bool = False

    def place(self, value: float) -> float:
        """How far along the axis a value lies: 0 at its start, 1 at its end; nan where it has no place."""
        return (scaled(value, self.log) - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class Window:
    """The two axes of a drawing."""

    x: Axis
    y: Axis


def scaled(value: float, log: bool) -> float:
    """The value itself, or its exponent of ten; nan for what a logarithmic axis cannot show."""
    if not log:
        return value
    return log10(value) if value > 0 else nan


def window(figure: Figure) -> Window | None:
    """The limits for a figure; None if not one of its points can be shown.

    Across, the window holds every point. Upwards it holds all but outliers: see `robust_range`. A curve that has no
    outliers is seen whole, whatever the other curves do. A mark does not move the limits.
    """
    log_x, log_y = "x" in figure.log, "y" in figure.log
    visible = [_visible(curve, log_x, log_y) for curve in figure.curves if curve.style != "upright"]
    xs = [x for points in visible for x, _ in points]
    if not xs:
        return None
    across = _axis(min(xs), max(xs), log_x)
    stated = [scaled(value, log_y) for value in figure.y_range or ()]
    ranges = [robust_range(y for _, y in points) for points in visible if points]
    if not stated or not all(map(isfinite, stated)):
        stated = [end for ends in ranges for end in ends]
    upwards = _axis(min(stated), max(stated), log_y)
    margin = 0.04 * (upwards.high - upwards.low)  # a curve along the very frame is hard to see
    return Window(across, Axis(upwards.low - margin, upwards.high + margin, log_y))


def robust_range(values: Iterable[float]) -> tuple[float, float]:
    """The range of finite values, without the few that are far out: those beside a pole, or a single huge one.

    The bulk is what remains without the lowest and the highest twentieth, one value at least. An end of the range is
    pulled in to a quarter of the bulk's length beyond it, if it lies more than 2 + 200/n of these lengths away; the
    fewer the values, the more each one counts. The numbers are set by eye: 1/x and tan keep their shape, while x⁴, eˣ
    and (1 + x²)¹⁰ are seen whole.
    """
    ordered = sorted(values)
    count = len(ordered)
    low, high = ordered[0], ordered[-1]
    if count < 5:
        return low, high
    trimmed = max(1, count // 20)
    first, last = ordered[trimmed], ordered[-1 - trimmed]
    length = last - first
    far = (2 + 200 / count) * length
    if 0 < length < LARGEST:
        low = first - length / 4 if first - low > far else low
        high = last + length / 4 if high - last > far else high
    return low, high


def _visible(curve: Curve, log_x: bool, log_y: bool) -> list[tuple[float, float]]:
    points = ((scaled(x, log_x), scaled(y, log_y)) for x, y in zip(curve.x, curve.y, strict=False))
    return [(x, y) for x, y in points if isfinite(x) and isfinite(y)]


def _axis(low: float, high: float, log: bool) -> Axis:
    """An axis with room for its ticks, also where all values are the same."""
    if log:
        # A decade at least: it holds three ticks.
        missing = max(0.0, 1 - (high - low)) / 2
        return Axis(low - missing, high + missing, log=True)
    low, high = (max(-LARGEST, min(LARGEST, end)) for end in (low, high))
    size = max(abs(low), abs(high))
    if size < 1 / LARGEST:
        return Axis(-1.0, 1.0)
    if high - low < FINEST * size:
        return Axis(low - size / 2, high + size / 2)
    return Axis(low, high)
