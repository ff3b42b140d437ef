"""Colours: everything that is read can be read, in our themes and in Textual's, and nothing is told by colour alone."""

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tests.tui.conftest import Opened
from tests.tui.driving import check, exercise, text_of, title_of, until, write
from tutor.service import Tutor
from tutor.tui.inks import PYTHON, READING, ink
from tutor.tui.themes import CONTRAST, DUSK, OWN, PAPER, READABLE, contrast, readable

EASILY = 7.0
"""The contrast that WCAG 2.2 asks of text for weak eyes (success criterion 1.4.6)."""
ASKED = {DUSK.name: READABLE, PAPER.name: READABLE, CONTRAST.name: EASILY}


def test_contrast_is_that_of_wcag():
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.01)
    assert contrast(Color.parse("#123"), Color.parse("#123")) == 1


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ink", ["foreground", "primary", "secondary", "accent", "success", "warning", "error"])
def test_every_ink_can_be_read_on_every_ground(theme: Theme, ink: str):
    for ground in ("background", "surface", "panel"):
        reached = contrast(Color.parse(getattr(theme, ink)), Color.parse(getattr(theme, ground)))
        assert reached >= ASKED[theme.name], ground


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
def test_what_is_told_quietly_can_still_be_read(theme: Theme):
    for ground in map(Color.parse, (theme.background, theme.surface, theme.panel)):
        quiet = ground.blend(Color.parse(theme.foreground), 0.7)
        assert contrast(quiet, ground) >= ASKED[theme.name]


@pytest.mark.parametrize("name", [name for name in BUILTIN_THEMES if not name.startswith("ansi")])
def test_every_ink_can_be_read_in_the_themes_of_textual(name: str):
    colours = readable(BUILTIN_THEMES[name].to_color_system().generate())
    for ground in (Color.parse(colours[each]) for each in ("background", "surface", "panel")):
        for name_of_ink in ("primary", "secondary", "accent", "success", "warning", "error"):
            assert contrast(Color.parse(colours[name_of_ink]), ground) >= READABLE - 0.05  # hexadecimal digits round
        assert (
            contrast(ground.blend(Color.parse(colours["foreground"]), 0.7), ground) >= READABLE - 0.05
        )  # all that white reaches


def test_colours_that_the_terminal_chooses_are_left_alone():
    colours = BUILTIN_THEMES["ansi-dark"].to_color_system().generate()
    assert readable(colours) is colours


@pytest.mark.parametrize("name", [*ASKED, "nord", "solarized-light", "textual-light"])
async def test_what_the_style_sheet_makes_of_a_theme_can_be_read(opened: Opened, name: str):
    async with opened("1") as pilot:
        pilot.app.theme = name
        await pilot.pause()
        grounds = [Color.parse(pilot.app.theme_variables[each]) for each in ("background", "surface")]
        asked = ASKED.get(name, READABLE - 0.05)
        for kind in {*READING, *PYTHON} - {"rule"}:  # which decorates, and is no text
            shown = ink(pilot.app.screen, kind).color
            for ground in grounds:
                assert contrast(Color.from_rich_color(shown), ground) >= asked, kind
        editor = exercise(pilot).editor
        numbers = editor.get_component_styles("text-area--gutter")
        assert contrast(numbers.background + numbers.color, numbers.background) >= asked


async def test_the_theme_is_kept(opened: Opened, tutor: Tutor):
    async with opened("1") as pilot:
        pilot.app.theme = CONTRAST.name
        await pilot.pause()
    async with opened("1") as pilot:
        assert pilot.app.theme == CONTRAST.name


async def test_without_colours_everything_is_told_by_shape(opened: Opened, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened("1", size=(120, 40)) as pilot:
        await write(pilot, "def f_prime(x):\n    return 1 + x\n")
        await check(pilot)
        assert "a ✗  b ○" in title_of(pilot)
        assert "✗ wrong" in text_of(pilot, "results")
        screen = _rows(pilot)
        assert any("┏━" in row and "╭─" in row for row in screen), "the pane with the focus"
        assert any("✗" in row and "def f_prime" in row for row in screen), "the line with the mistake"
        strips = pilot.app.screen._compositor.render_strips()
        greys = {segment.style.color.triplet for strip in strips for segment in strip if _has_colour(segment)}
        assert all(len(set(grey)) == 1 for grey in greys)
        bold = {segment.text.strip() for strip in strips for segment in strip if segment.style and segment.style.bold}
        assert any("F3 Code" in text for text in bold)
        assert any("F4 Results" in text for text in bold), "the finding that is shown"
        editor = exercise(pilot).editor
        await pilot.press("f3")
        before = editor.render_line(0)
        editor.select_line(0)
        await pilot.pause()
        assert [segment.style for segment in editor.render_line(0)] != [segment.style for segment in before]
        await pilot.press("f6")
        await until(pilot, lambda: "your f′" in text_of(pilot, "plot"))
        legend = text_of(pilot, "plot")
        assert "╌╌ f′" in legend
        assert "•• your f′" in legend


def _rows(pilot) -> list[str]:
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


def _has_colour(segment) -> bool:
    return bool(segment.style and segment.style.color and segment.style.color.triplet)
