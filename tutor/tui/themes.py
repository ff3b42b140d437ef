"""The looks of our own; the palette offers Textual's beside them, made readable."""

from textual.color import Color
from textual.theme import Theme

DUSK = Theme(
    name="dusk",
    dark=True,
    background="#15171c",
    surface="#1a1d24",
    panel="#232732",
    foreground="#d6dae2",
    primary="#86b3f5",
    secondary="#c4aef8",
    accent="#eec07b",
    success="#8ccf9a",
    warning="#e6c568",
    error="#f28b8b",
)
PAPER = Theme(
    name="paper",
    dark=False,
    background="#faf8f2",
    surface="#f4f1e8",
    panel="#e8e3d5",
    foreground="#2b2925",
    primary="#2458a8",
    secondary="#6d3a9c",
    accent="#96560a",
    success="#24703a",
    warning="#806000",
    error="#ad2a22",
)
CONTRAST = Theme(
    name="contrast",
    dark=True,
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    foreground="#ffffff",
    primary="#7ec8ff",
    secondary="#e3b8ff",
    accent="#ffe14d",
    success="#7df58c",
    warning="#ffb454",
    error="#ffa3a3",
)
OWN = (DUSK, PAPER, CONTRAST)
"""Two calm enough to read in for an hour, and one that is seen by weak eyes and on bad screens."""

READABLE = 4.5
"""The contrast that WCAG 2.2 asks of text (success criterion 1.4.3)."""
QUIET = 0.7
"""How much of the foreground what is told quietly has in the style sheet."""
_GROUNDS, _INKS = ("background", "surface", "panel"), ("primary", "secondary", "accent", "success", "warning", "error")
_STEPS = 20


def contrast(one: Color, other: Color) -> float:
    """Of two opaque colours, from 1 to 21, by the formula of WCAG 2.2 (definition of contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable(colours: dict[str, str]) -> dict[str, str]:
    """The variables of a theme, its inks moved away from its grounds until all of them can be read on all of these.

    Colours that the terminal chooses stay as they are.
    """
    if any(colours[name].startswith("ansi") for name in (*_GROUNDS, *_INKS, "foreground")):
        return colours
    grounds = [Color.parse(colours[name]) for name in _GROUNDS]
    moved = {name: _moved(Color.parse(colours[name]), grounds, 1.0).hex for name in _INKS}
    return colours | moved | {"foreground": _moved(Color.parse(colours["foreground"]), grounds, QUIET).hex}


def _moved(ink: Color, grounds: list[Color], strength: float) -> Color:
    """The ink, with as much black or white as it takes to be read when it is laid on with this strength."""
    black, white = Color(0, 0, 0), Color(255, 255, 255)
    away = max((black, white), key=lambda end: min(contrast(end, ground) for ground in grounds))
    for step in range(_STEPS):
        moved = ink.blend(away, step / _STEPS)
        shown = [ground.blend(moved, strength) for ground in grounds]  # mixed on one ground, it may stand on another
        if all(contrast(each, ground) >= READABLE for each in shown for ground in grounds):
            return moved
    return away


def _luminance(colour: Color) -> float:
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
