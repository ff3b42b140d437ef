import pytest
from textual.color import Color
from textual.theme import Theme

from tutor.tui.themes import DUSK, PAPER

READABLE = 4.5
"""The contrast that WCAG 2.2 asks of text (success criterion 1.4.3)."""


@pytest.mark.parametrize("theme", [DUSK, PAPER], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ink", ["foreground", "primary", "secondary", "accent", "success", "warning", "error"])
def test_every_ink_can_be_read_on_every_ground(theme: Theme, ink: str):
    for ground in ("background", "surface", "panel"):
        assert _contrast(Color.parse(getattr(theme, ink)), Color.parse(getattr(theme, ground))) >= READABLE, ground


@pytest.mark.parametrize("theme", [DUSK, PAPER], ids=lambda theme: theme.name)
def test_what_is_told_quietly_can_still_be_read(theme: Theme):
    for ground in map(Color.parse, (theme.background, theme.surface, theme.panel)):
        quiet = ground.blend(Color.parse(theme.foreground), 0.7)
        assert _contrast(quiet, ground) >= READABLE


def _contrast(one: Color, other: Color) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
