"""A drawing as data: what `plot` records, what a problem's plots are made of, what the canvas draws."""

from dataclasses import dataclass
from typing import Literal

Style = Literal["line", "points", "upright"]
"""`upright`: a line through the whole height at the x of each point, to mark a place; it moves no limits."""
Log = Literal["", "x", "y", "xy"]


@dataclass(frozen=True, slots=True)
class Curve:
    """Points (x[i], y[i]), joined or not. Values may be nan or infinite: the canvas leaves a gap there."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    label: str = ""
    style: Style = "line"
    yours: bool = False
    """Drawn from the learner's own functions, so that it lies over the others."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Curves over common axes; `log` names the axes with a logarithmic scale."""

    curves: tuple[Curve, ...]
    title: str = ""
    log: Log = ""
    y_range: tuple[float, float] | None = None
    """None: the axis follows the curves."""
    names: tuple[str, ...] = ()
    """What x = 0, 1, 2, … are called where each is a thing of its own, such as a component of a gradient."""
