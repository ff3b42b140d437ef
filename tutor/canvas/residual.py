"""What a learner's curves miss: each of them minus the true one."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, isclose, isfinite, nan
from statistics import median

from tutor.canvas.look import printable
from tutor.canvas.window import robust_range
from tutor.wire.figure import Curve, Figure, Log

OWNER_WORDS = {"your", "yours", "the", "true", "truth", "reference", "exact"}
"""Words of a label that tell whose curve it is, not what it shows."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A learner's curve, the true one, and the first minus the second at each x of the learner's; nan where unknown."""

    yours: Curve
    truth: Curve
    differences: tuple[float, ...]


def pairs(figure: Figure) -> tuple[Pair, ...]:
    """Each learner's curve with the true curve it should be.

    A curve belongs to the one of the same label, "your" and the like apart: "your f′" to "f′". Where no label agrees in
    the whole figure, one that is called "yours" alone, or any where the true ones have no name, belongs to the curve at
    the same x whose values are closest, by the median of the distances. A secant is not compared with f.
    """
    drawn = [curve for curve in figure.curves if curve.style != "upright"]
    yours = [curve for curve in drawn if curve.yours]
    truths = [curve for curve in drawn if not curve.yours]
    possible = [(mine, truth, _differences(mine, truth)) for mine in yours for truth in truths]
    comparable = [Pair(mine, truth, tuple(gaps)) for mine, truth, gaps in possible if gaps is not None]
    named = [pair for pair in comparable if _subject(pair.yours) and _subject(pair.yours) == _subject(pair.truth)]
    if named:
        return tuple(named)
    nameless = [mine for mine in yours if not _subject(mine) or not any(map(_subject, truths))]
    by_owner = ([pair for pair in comparable if pair.yours is mine] for mine in nameless)
    return tuple(min(candidates, key=_distance) for candidates in by_owner if candidates)


def residual(figure: Figure) -> Figure | None:
    """Yours minus the truth, for every pair, over the same x, and the marks; None where there is no pair to compare.

    The axis always has 0 on it: a difference is seen as what it is off by.
    """
    found = pairs(figure)
    if not found:
        return None
    curves = tuple(
        Curve(
            pair.yours.x,
            pair.differences,
            f"{pair.yours.label or 'yours'} − {pair.truth.label or 'truth'}",
            pair.yours.style,
            yours=True,
        )
        for pair in found
    )
    marks = tuple(curve for curve in figure.curves if curve.style == "upright")
    known = [[gap for gap in pair.differences if isfinite(gap)] for pair in found]
    ends = [0.0, *(end for gaps in known if gaps for end in robust_range(gaps))]
    log: Log = "x" if "x" in figure.log else ""
    return Figure(curves + marks, title="Yours minus the truth", log=log, y_range=(min(ends), max(ends)))


def _differences(yours: Curve, truth: Curve) -> list[float] | None:
    """At each x of yours; None if the truth is not known at one of them."""
    if len(yours.x) == len(truth.x) and all(map(_same, yours.x, truth.x)):
        values: Sequence[float] = truth.y
    else:
        known = dict(zip(truth.x, truth.y, strict=False))
        nodes = sorted(x for x in known if isfinite(x))
        found = [_nearest(nodes, x) for x in yours.x]
        if not all(map(_same, yours.x, found)):
            return None
        values = [known[x] for x in found]
    return [_minus(mine, true) for mine, true in zip(yours.y, values, strict=False)]


def _minus(mine: float, true: float) -> float:
    return mine - true if isfinite(mine) and isfinite(true) else nan


def _nearest(nodes: list[float], x: float) -> float:
    """The node nearest to x; nan without any."""
    index = bisect_left(nodes, x)
    return min(nodes[max(0, index - 1) : index + 1], key=lambda node: abs(node - x), default=nan)


def _same(a: float, b: float) -> bool:
    return isclose(a, b, rel_tol=1e-9) or a == b


def _distance(pair: Pair) -> float:
    known = [abs(gap) for gap in pair.differences if isfinite(gap)]
    return median(known) if known else inf


def _subject(curve: Curve) -> str:
    words = printable(curve.label).casefold().split()
    return " ".join(word for word in words if word.strip("():,") not in OWNER_WORDS)
