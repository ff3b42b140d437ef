from tests.tui.conftest import Opened
from tests.tui.driving import check, exercise, keys_of, text_of, write
from tests.tui.test_exercise_screen import WRONG

TWO_WRONG = WRONG.replace("(x - 1) ** 2", "(x - 1)")
MORE = "… Space: the rest of the results"


async def test_where_room_is_short_the_first_thing_to_repair_is_told_and_the_rest_on_demand(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, TWO_WRONG)
        await check(pilot)
        told = text_of(pilot, "results")
        assert told.index("✓ passed  b") < told.index("✗ wrong   a") < told.index("your f_prime gives")
        assert told.index("your f_prime gives") < told.index("✗ wrong   c") < told.index(MORE)
        assert "h_prime" not in told
        await pilot.press("f4")
        await pilot.pause()
        assert "h_prime · line 15" in text_of(pilot, "results"), "here there is room for all of it"
        await pilot.resize_terminal(80, 12)
        await pilot.pause()
        assert MORE in text_of(pilot, "results")
        assert "Space All results" in keys_of(pilot)
        await pilot.press("space")
        assert "h_prime · line 15" in text_of(pilot, "results")
        assert "To keep" in text_of(pilot, "results")
        await pilot.press("space")
        assert MORE in text_of(pilot, "results")


async def test_a_click_unfolds_too_and_a_link_leads_still(opened: Opened) -> None:
    async with opened("1", size=(80, 14)) as pilot:
        await write(pilot, TWO_WRONG)
        await check(pilot)
        await pilot.press("f4")
        await pilot.pause()
        lines = text_of(pilot, "results").split("\n")
        await pilot.click("#results", offset=(6, lines.index("    f_prime · line 5")))
        await pilot.pause()
        assert exercise(pilot).editor.cursor_location == (4, 0)
        await pilot.press("f4")
        await pilot.click("#results", offset=(3, lines.index(MORE)))
        await pilot.pause()
        assert "h_prime · line 15" in text_of(pilot, "results")


async def test_that_the_text_was_edited_since_is_told_in_brief_too(opened: Opened) -> None:
    async with opened("1") as pilot:
        await write(pilot, TWO_WRONG)
        await check(pilot)
        await write(pilot, TWO_WRONG + "\n")
        assert f"{MORE} · edited since" in text_of(pilot, "results")
