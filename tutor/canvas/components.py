"""Components of a gradient side by side, a row for each: the learner's value and the true one on a common scale."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite

from tutor.canvas.look import printable
from tutor.canvas.ticks import number
from tutor.wire.figure import Curve, Figure

RIGHT, WRONG = "✓", "✗"
TRUTH, YOURS, BOTH, ZERO = "○", "●", "◉", "┊"
"""The characters of the canvas for points, and one for two points in the same cell."""
DIGITS = 1e-6
"""Relative: a component that agrees to six digits is right as far as a picture can tell."""
SMALL = 1e-3
"""Of the largest true component: what is smaller is measured against this, since rounding has its size."""
LEAST_BAR = 12
"""Cells; with fewer the numbers say more."""


@dataclass(frozen=True, slots=True)
class Component:
    """One entry: its name, and the learner's value and the true one where there are such."""

    name: str
    yours: float | None
    truth: float | None
    agrees: bool

    @property
    def mark(self) -> str:
        """✓ or ✗; a blank where there is nothing of the learner's."""
        return " " if self.yours is None else RIGHT if self.agrees else WRONG

    @property
    def told(self) -> str:
        """The values in words: one where both agree, and none before there is one of the learner's."""
        if self.yours is None:
            return ""
        truth = "" if self.truth is None else f"right {number(self.truth)}"
        return number(self.yours) if self.agrees or not truth else f"yours {number(self.yours)}, {truth}"


def components(figure: Figure) -> list[Component]:
    """The entries of a figure that has names for them, in their order."""
    yours, truths = (_values(figure, yours=whose) for whose in (True, False))
    scale = max((abs(value) for value in truths.values() if isfinite(value)), default=0.0)
    found = []
    for index, name in enumerate(figure.names):
        mine, true = yours.get(index), truths.get(index)
        agrees = False
        if mine is not None and true is not None and isfinite(mine):
            agrees = abs(mine - true) <= DIGITS * max(abs(true), SMALL * scale)
        found.append(Component(printable(name), mine, true, agrees))
    return found


def rows_of(figure: Figure, width: int, height: int) -> list[tuple[str, str]]:
    """(mark, the rest of the row) for as many components as there is room, the wrong ones first where it is short.

    Each row has the name, the two values on a scale with a line at 0, and where there is room for them the numbers.
    """
    found = components(figure)
    shown, left_out = found, ""
    if len(found) > height:
        ordered = sorted(found, key=lambda each: each.mark == RIGHT)
        shown = [each for each in found if each in ordered[: max(1, height - 1)]]
        rest = [each for each in found if each not in shown]
        wrong = sum(each.mark == WRONG for each in rest)
        left_out = f"and {len(rest)} more"
        if any(each.yours is not None for each in found):
            left_out += f", {wrong} of them wrong" if wrong else ", none of them wrong"
    names = max((len(each.name) for each in shown), default=0)
    numbers = [each.told for each in shown]
    widest = max(map(len, numbers), default=0)
    bar = width - 2 - names - 1 - widest - 1
    if bar < LEAST_BAR:
        bar, numbers = max(1, width - 2 - names - 1), [""] * len(shown)
    ends = _ends(found)
    rows = [
        (each.mark, f" {each.name.ljust(names)} {_bar(each, ends, bar)} {told}".rstrip()[: width - 1])
        for each, told in zip(shown, numbers, strict=True)
    ]
    return rows if not left_out else [*rows, (" ", f" {left_out}"[: width - 1])]


def in_sentences(figure: Figure) -> list[str]:
    """The same in words."""
    found = components(figure)
    compared = [each for each in found if each.mark != " "]
    if not compared:
        return [f"{len(found)} components, and none has a value of yours yet."]
    wrong = sum(each.mark == WRONG for each in compared)
    told = [f"{each.name}: {each.told or 'open'}{', wrong' if each.mark == WRONG else ''}." for each in found]
    return [*told, f"{wrong} of {len(compared)} components are wrong."]


def share(value: float, ends: tuple[float, float]) -> float:
    """How far along the scale a value lies, from 0 to 1; what lies outside is at its end."""
    if not isfinite(value):
        return 1.0 if value > 0 else 0.0
    return max(0.0, min(1.0, (value - ends[0]) / (ends[1] - ends[0])))


def _values(figure: Figure, *, yours: bool) -> dict[int, float]:
    return {round(x): y for curve in figure.curves if curve.yours is yours for x, y in _pairs(curve) if isfinite(x)}


def _pairs(curve: Curve) -> Iterable[tuple[float, float]]:
    return zip(curve.x, curve.y, strict=False)


def _ends(found: Sequence[Component]) -> tuple[float, float]:
    """The scale: 0 and the true values, and the learner's unless they are out of all proportion."""
    true = [each.truth for each in found if each.truth is not None and isfinite(each.truth)]
    reach = 4 * max(map(abs, true), default=0.0)
    mine = [each.yours for each in found if each.yours is not None and isfinite(each.yours)]
    mine = [value for value in mine if not reach or abs(value) <= reach]
    low, high = min([0.0, *true, *mine]), max([0.0, *true, *mine])
    return (low, high) if low < high and high - low < float("inf") else (-1.0, 1.0)


def scale_of(figure: Figure) -> tuple[float, float]:
    """Both ends of the common scale."""
    return _ends(components(figure))


def _bar(each: Component, ends: tuple[float, float], width: int) -> str:
    zero, last = round(share(0.0, ends) * (width - 1)), width - 1
    cells = [" "] * width
    if each.truth is not None:
        at = round(share(each.truth, ends) * last)
        for cell in range(min(zero, at), max(zero, at) + 1):
            cells[cell] = "─"
        cells[zero] = ZERO
        cells[at] = TRUTH
    else:
        cells[zero] = ZERO
    if each.yours is not None:
        at = round(share(each.yours, ends) * last)
        cells[at] = BOTH if cells[at] == TRUTH else YOURS
    return "".join(cells)
