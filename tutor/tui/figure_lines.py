"""A figure as lines: heading, legend and drawing, or the same in words. Imported when there is a figure, not before."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rich.style import Style
from rich.text import Text
from textual.color import Color

from tutor.canvas.draw import DARK, LIGHT, Palette, draw
from tutor.canvas.look import legend, printable
from tutor.canvas.residual import residual
from tutor.canvas.twin import shapes, twin
from tutor.tui.lines import Line, Piece, fitted, wrapped
from tutor.typeset.repertoire import is_ascii
from tutor.wire.figure import Figure

View = Literal["drawing", "words", "difference"]


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure, and the part it belongs to; one that the learner drew belongs to none."""

    figure: Figure
    part: str = ""


def heading(figures: Sequence[Shown], at: int, width: int) -> Line:
    """Which figure of how many, whose, and its title."""
    shown = figures[at]
    count = f"‹ {at + 1} of {len(figures)} ›  " if len(figures) > 1 else ""
    return (Piece(count, "dim"), Piece(fitted(title_of(shown), max(width - len(count), 1)), "heading"))


def title_of(shown: Shown) -> str:
    """Whose figure it is, and its title."""
    whose = f"{shown.part} · " if shown.part else "yours · "
    return whose + (printable(shown.figure.title) or "a figure of your code")


def seen_as(figure: Figure, view: View) -> Figure | None:
    """The figure to draw for a view; None where a difference has nothing to compare.

    A figure of components has both values in each row already.
    """
    return residual(figure) if view == "difference" and not has_rows(figure) else figure


def has_rows(figure: Figure) -> bool:
    """Whether the learner's values stand in one row with the true ones: that is the difference already."""
    return bool(figure.names) and any(curve.yours for curve in figure.curves)


def why_not_compared(figure: Figure) -> str:
    """Why there is no difference to draw."""
    if any(curve.yours for curve in figure.curves):
        return "What is yours in this figure has no true curve beside it to be compared with."
    return "Nothing in this figure is yours."


def in_words(figure: Figure, width: int, *, compared: bool = True) -> list[Line]:
    """What the figure shows, and a table; where it is `compared`, also how far the learner's curves are off."""
    return wrapped(twin(figure, compared=compared), width)


def shapes_of(figure: Figure, width: int) -> list[Line]:
    """What the learner's curves are off by, where that has a simple shape."""
    return [line for sentence in shapes(figure) for line in wrapped(sentence, width)]


def palette_of(colours: dict[str, str], *, dark: bool) -> Palette:
    """The colours of a theme: those of its surface, and curves that are told apart on it."""
    surface, foreground = (Color.parse(colours[name]) for name in ("surface", "foreground"))
    dim = surface.blend(foreground, 0.35)
    return Palette(surface.rgb, foreground.rgb, dim.rgb, (DARK if dark else LIGHT).curves)


def legend_lines(figure: Figure, palette: Palette, width: int) -> list[Line]:
    """Each look and label, side by side where they fit."""
    lines: list[list[Piece]] = [[]]
    used = 0
    for entry in legend(figure, in_ascii=is_ascii()):
        red, green, blue = palette.curves[entry.colour_index % len(palette.curves)]
        label = f" {fitted(entry.label, max(width - 4, 1))}   "
        if used and used + len(entry.glyph) + len(label) - 3 > width:
            lines.append([])
            used = 0
        lines[-1] += [Piece(entry.glyph, Style(color=f"rgb({red},{green},{blue})")), Piece(label)]
        used += len(entry.glyph) + len(label)
    return [tuple(line) for line in lines if line]


def drawing(figure: Figure, width: int, height: int, palette: Palette) -> list[Line]:
    """The figure in characters; in words where plotext is missing. Takes some 15 ms: for a thread."""
    try:
        text = Text.from_ansi(draw(figure, width, height, palette, in_ascii=is_ascii()))
    except ImportError:  # plotext has no wheel for every machine
        return in_words(figure, width)
    return [_pieces(line) for line in text.split("\n", allow_blank=True)]


def _pieces(line: Text) -> Line:
    """A line of a drawing, whose stretches have colours of their own."""
    pieces, start = [], 0
    for span in line.spans:
        if span.start > start:
            pieces.append(Piece(line.plain[start : span.start]))
        pieces.append(Piece(line.plain[span.start : span.end], span.style))
        start = span.end
    return (*pieces, Piece(line.plain[start:])) if start < len(line.plain) else tuple(pieces)
