"""The `drawing` check: `plot` was called with these curves over this range."""

from dataclasses import dataclass

import numpy as np

from tutor.algebra.domain import Domain
from tutor.algebra.evaluate import values
from tutor.algebra.text import Unreadable, read
from tutor.algebra.tree import Formula
from tutor.checks.base import Check, Draw, Replies
from tutor.checks.verdict import PASSED, NotDrawn, NothingDrawn, NotReached, Verdict, todo, wrong
from tutor.wire.figure import Curve
from tutor.wire.probe import Probe

SLACK = 0.02
"""Of the range's length, at each end."""
MIN_POINTS = 50
DRAWN_RTOL = 1e-6
"""Of the largest value in the range: what the eye could never tell."""


@dataclass(frozen=True, slots=True)
class Drawing(Check):
    """Some curve of some figure follows each formula over the domain; more curves and a wider range are fine."""

    shows: tuple[str, ...]
    domain: str
    labels: tuple[str, ...]
    """What the curves are called where one is missing: their formulas would be answers of other parts."""

    @property
    def names(self) -> tuple[str, ...]:
        return ("plot",)

    def faults(self, draw: Draw) -> tuple[str, ...]:
        del draw
        if len(self.labels) != len(self.shows):
            return ("Give one of `labels` for each formula in `shows`.",)
        try:
            Domain.read(self.domain)
            for formula in self.shows:
                read(formula, ("x",))
        except (Unreadable, ValueError) as error:
            return (self.keyed(error),)
        return ()

    def probes(self, draw: Draw) -> tuple[Probe, ...]:
        del draw
        return ()

    def judge(self, draw: Draw, learner: Replies, reference: Replies) -> Verdict:
        del draw, reference
        curves = [curve for figure in learner.figures for curve in figure.curves]
        if not curves:
            return todo(NothingDrawn() if learner.finished else NotReached())
        stretches = Domain.read(self.domain).intervals
        low, high = min(piece.low for piece in stretches), max(piece.high for piece in stretches)
        missing = tuple(
            label
            for label, text in zip(self.labels, self.shows, strict=True)
            if not any(_follows(curve, read(text, ("x",)), low, high) for curve in curves)
        )
        return wrong(NotDrawn(missing, self.domain)) if missing else PASSED


def _follows(curve: Curve, formula: Formula, low: float, high: float) -> bool:
    x, y = np.array(curve.x), np.array(curve.y)
    if len(x) != len(y):
        return False
    slack = SLACK * (high - low)
    inside = (x >= low - slack) & (x <= high + slack)
    x, y = x[inside], y[inside]
    if len(x) < MIN_POINTS or x.min() > low + slack or x.max() < high - slack:
        return False
    expected = values(formula, {"x": x})
    with np.errstate(invalid="ignore"):
        return bool(np.all(np.abs(y - expected) <= DRAWN_RTOL * np.max(np.abs(expected))))
