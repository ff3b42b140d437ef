import pytest

from tests.tui.conftest import Opened
from tests.tui.driving import keys_of


@pytest.mark.parametrize("width", [40, 60, 80, 120])
async def test_the_keys_fit_the_screen_and_the_way_out_is_always_there(opened: Opened, width: int):
    async with opened("1", size=(width, 24)) as pilot:
        keys = keys_of(pilot).rstrip()
        assert len(keys) <= width - 2
        assert keys.startswith("F5 Check  F8 Hint")
        assert "^Q Quit" in keys or width < 60


async def test_a_key_says_more_under_the_mouse_and_works_with_a_click(opened: Opened):
    async with opened("1") as pilot:
        place = keys_of(pilot).index("F9") + 1
        await pilot.hover("KeyBar", offset=(place, 0))
        assert "list of the exercises" in str(pilot.app.screen.query_one("KeyBar").tooltip)
        await pilot.click("KeyBar", offset=(place, 0))
        await pilot.pause()
        assert "Open" in keys_of(pilot)
