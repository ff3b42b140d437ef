import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input, Static
from textual.widgets.text_area import Selection

from tests.tui.conftest import Opened
from tests.tui.driving import exercise, until, write
from tutor.tui.find_bar import FindBar

TEXT = "loss = 1\nweight = loss + Loss\n\nprint(loss)\n"


def count(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one("#find-count", Static).render())


async def begin(pilot: Pilot[None], text: str = TEXT) -> None:
    await write(pilot, text)
    await pilot.press("ctrl+f")
    await pilot.pause()


def rows_in_sight(pilot: Pilot[None]) -> range:
    editor = exercise(pilot).editor
    return range(editor.scroll_offset.y, editor.scroll_offset.y + editor.size.height)


async def test_it_finds_while_somebody_types_and_counts(opened: Opened):
    async with opened("1") as pilot:
        await begin(pilot)
        editor = exercise(pilot).editor
        await pilot.press(*"lo")
        assert count(pilot) == "1 of 4"
        assert editor.selected_text == "lo"
        await pilot.press(*"ss", "enter")
        assert count(pilot) == "2 of 4"
        assert editor.selection == Selection((1, 9), (1, 13))
        await pilot.press("down", "down", "down")
        assert count(pilot) == "1 of 4"
        await pilot.press("up")
        assert count(pilot) == "4 of 4"
        await pilot.press("x")
        assert count(pilot) == "0 hits"


async def test_a_capital_matters_where_one_is_written(opened: Opened):
    async with opened("1") as pilot:
        await begin(pilot)
        await pilot.press(*"Loss")
        assert count(pilot) == "1 of 1"


async def test_escape_gives_the_focus_back_with_the_hit_selected(opened: Opened):
    async with opened("1") as pilot:
        await begin(pilot)
        await pilot.press(*"loss", "enter", "escape")
        editor = exercise(pilot).editor
        assert editor.has_focus
        assert editor.selection == Selection((1, 9), (1, 13))
        assert not pilot.app.screen.query(FindBar)
        assert not editor.hits
        await pilot.press("x")
        assert editor.document.get_line(1) == "weight = x + Loss"


async def test_the_selection_is_what_is_looked_for(opened: Opened):
    async with opened("1") as pilot:
        await write(pilot, TEXT)
        exercise(pilot).editor.selection = Selection((1, 0), (1, 6))
        await pilot.press("ctrl+f")
        await pilot.pause()
        assert pilot.app.screen.query_one("#find-what", Input).value == "weight"
        assert count(pilot) == "1 of 1"
        await pilot.press(*"pri")
        assert pilot.app.screen.query_one("#find-what", Input).value == "pri", "typing replaces what was filled in"


async def test_one_hit_is_replaced_and_the_next_is_gone_to(opened: Opened):
    async with opened("1") as pilot:
        await begin(pilot)
        await pilot.press(*"loss", "tab", *"lossy", "enter", "enter")
        editor = exercise(pilot).editor
        assert editor.text == "lossy = 1\nweight = lossy + Loss\n\nprint(loss)\n"
        assert editor.selection == Selection((1, 17), (1, 21))
        await pilot.press("escape", "ctrl+z")
        assert editor.text == "lossy = 1\nweight = loss + Loss\n\nprint(loss)\n"


async def test_all_hits_are_replaced_as_one_change(opened: Opened):
    async with opened("1") as pilot:
        await begin(pilot)
        await pilot.press(*"loss", "tab", *"cost")
        pilot.app.post_message(Key("alt+a", "a"))  # as terminals send it
        editor = exercise(pilot).editor
        await until(pilot, lambda: editor.text != TEXT)
        assert editor.text == "cost = 1\nweight = cost + cost\n\nprint(cost)\n"
        assert count(pilot) == "4 replaced"
        await pilot.press("escape", "ctrl+z")
        assert editor.text == TEXT


async def test_hits_are_painted_and_only_while_the_bar_is_open(opened: Opened):
    async with opened("1") as pilot:
        await begin(pilot)
        await pilot.press(*"loss")
        editor = exercise(pilot).editor
        await pilot.pause()

        def grounds(row: int) -> dict[str, object]:
            return {segment.text: segment.style.bgcolor for segment in editor.render_line(row) if segment.style}

        hit = grounds(3)["loss"]
        assert hit != grounds(2).get("loss")
        assert hit == grounds(1)["Loss"]
        assert hit != grounds(0)["loss"], "the one that is selected looks selected"
        await pilot.press("escape")
        await pilot.pause()
        assert grounds(3).get("loss", grounds(3).get("loss)")) != hit


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60), (60, 14)])
async def test_the_cursor_s_line_stays_in_sight(opened: Opened, size: tuple[int, int]):
    async with opened("1", size=size) as pilot:
        await write(pilot, "\n".join(f"x{row} = {row}" for row in range(100)))
        editor = exercise(pilot).editor
        editor.move_cursor((99, 0))
        await pilot.pause()
        await pilot.press("ctrl+f")
        await pilot.pause()
        bar = pilot.app.screen.query_one(FindBar)
        assert bar.region.height == 2
        assert not bar.region.overlaps(editor.region)
        assert editor.cursor_location[0] in rows_in_sight(pilot)
        await pilot.press(*"x50")
        await pilot.pause()
        assert editor.cursor_location[0] == 50
        assert 50 in rows_in_sight(pilot)


async def test_the_code_can_be_edited_while_the_bar_is_open(opened: Opened):
    async with opened("1") as pilot:
        await begin(pilot)
        await pilot.press(*"loss", "f3")
        editor = exercise(pilot).editor
        editor.move_cursor((2, 0))
        await pilot.press(*"lossy")
        assert count(pilot) == "5 hits"
        editor.selection = Selection((1, 0), (1, 6))
        await pilot.press("ctrl+f")
        await pilot.pause()
        assert pilot.app.screen.query_one("#find-what", Input).value == "weight"
        await pilot.press("f3", "escape")
        await pilot.pause()
        assert not pilot.app.screen.query(FindBar)
        assert editor.has_focus


async def test_five_thousand_lines_are_searched_and_replaced(opened: Opened):
    async with opened("1") as pilot:
        await begin(pilot, "\n".join(f"alpha{row} = alpha" for row in range(5_000)))
        await pilot.press(*"alpha")
        assert count(pilot) == "1 of 10000"
        await pilot.press("tab", "b", "alt+a")
        assert exercise(pilot).editor.text == "\n".join(f"b{row} = b" for row in range(5_000))


async def test_its_keys_are_in_the_help_and_the_palette(opened: Opened):
    async with opened("1") as pilot:
        await begin(pilot)
        commands = {command.title for command in pilot.app.get_system_commands(pilot.app.screen)}
        assert "Replace all (Alt+A)" in commands
        told = [heading for heading, _ in exercise(pilot).help_groups()]
        assert "Finding in the code" in told
