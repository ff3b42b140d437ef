"""How each curve of a figure looks, so that curves are told apart by shape as well as by colour; and the legend."""

from dataclasses import dataclass
from itertools import pairwise, product
from math import dist
from typing import Literal, get_args

from tutor.canvas.path import Point, Run
from tutor.wire.figure import Curve, Figure, Style

BEAD_SPACING, DOT_SPACING = 6.0, 3.0
DASH, DASH_SPACING = 7, 12
"""Dots along the curve, set by eye; a cell is two dots wide and four high."""
MOST_BEADS = 5000
"""Of one run: a scribble is no better for having more, and slow."""

Pattern = Literal["solid", "dashed", "dotted", "beads", "marks", "upright"]


@dataclass(frozen=True, slots=True)
class Look:
    """A pattern, the character of its beads, marks or upright (empty where it is drawn in dots), a colour by number."""

    pattern: Pattern
    character: str
    colour: int


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A line of the legend: what a curve looks like, in one or two cells, its label, and the number of its colour."""

    glyph: str
    label: str
    colour_index: int


REFERENCE_LINES: tuple[Pattern, ...] = ("solid", "dashed", "dotted")
LEGEND_GLYPHS: dict[Pattern, str] = {"solid": "──", "dashed": "╌╌", "dotted": "··"}
YOUR_LINES = "•◦+×"
UPRIGHT = "╎"
REFERENCE_POINTS = "○◇□"
YOUR_POINTS = "●◆■"
ASCII = str.maketrans("•◦×╎○◇□●◆■↑↓┊┈", "*ox!OAD@%#^v:-")
"""What takes the place of a character where the terminal has ASCII alone; no two look alike."""
ASCII_LINES: dict[Pattern, str] = {"solid": ".", "dashed": "~", "dotted": ","}
"""The character that a line is drawn with there."""


def looks(figure: Figure) -> tuple[Look, ...]:
    """One look per curve. A learner's line is a row of beads: over the right curve it lies on it and hides it not.

    Curves of the same label, style and owner are one thing in several pieces, and look alike.
    """
    seen: dict[tuple[object, ...], Look] = {}
    numbers = dict.fromkeys(product(get_args(Style), (False, True)), 0)
    chosen = []
    for index, curve in enumerate(figure.curves):
        key = (curve.label, curve.style, curve.yours) if curve.label else (index,)
        if key not in seen:
            number = numbers[curve.style, curve.yours]
            numbers[curve.style, curve.yours] += 1
            seen[key] = _look(curve, number, len(seen))
        chosen.append(seen[key])
    return tuple(chosen)


def legend(figure: Figure, *, in_ascii: bool = False) -> tuple[LegendEntry, ...]:
    """An entry per labelled look, in the order of the curves: to be shown beside the drawing, never over it.

    With `in_ascii` the glyphs are ASCII. Labels are made printable. `colour_index` counts within the palette's curves,
    and may run past their end.
    """
    entries = [
        LegendEntry(_glyph(look, in_ascii=in_ascii), label, look.colour)
        for look, curve in zip(looks(figure), figure.curves, strict=True)
        if (label := printable(curve.label))
    ]
    return tuple(dict.fromkeys(entries))


def _glyph(look: Look, *, in_ascii: bool) -> str:
    if in_ascii and look.pattern in ASCII_LINES:
        return ASCII_LINES[look.pattern] * 2
    glyph = LEGEND_GLYPHS.get(look.pattern) or look.character * (2 if look.pattern == "beads" else 1)
    return glyph.translate(ASCII) if in_ascii else glyph


def printable(text: str) -> str:
    """The text on one line, without control characters: a label may come from a learner's program."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())


def spaced(run: Run, spacing: float) -> list[Point]:
    """Points at equal distances along a run, from its first point on; farther apart where they would be too many."""
    steps = list(pairwise(run))
    length = sum(dist(start, end) for start, end in steps)
    spacing = max(spacing, length / MOST_BEADS)
    points = [run[0]]
    ahead = spacing
    for start, end in steps:
        step = dist(start, end)
        while ahead <= step:
            part = ahead / step
            points.append((start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])))
            ahead += spacing
        ahead -= step
    return points


def dashes(run: Run) -> list[Run]:
    """The run with holes in it."""
    fine = spaced(run, 1.0)
    return [fine[start : start + DASH] for start in range(0, len(fine), DASH_SPACING)]


def _look(curve: Curve, number: int, colour: int) -> Look:
    match curve.style, curve.yours:
        case "line", False:
            return Look(REFERENCE_LINES[number % len(REFERENCE_LINES)], "", colour)
        case "line", True:
            return Look("beads", YOUR_LINES[number % len(YOUR_LINES)], colour)
        case "upright", _:
            return Look("upright", UPRIGHT, colour)
        case _, False:
            return Look("marks", REFERENCE_POINTS[number % len(REFERENCE_POINTS)], colour)
        case _:
            return Look("marks", YOUR_POINTS[number % len(YOUR_POINTS)], colour)
