import pytest

from tests.tui.driving import until
from tests.tui.lone_editor import editing, shown
from tutor.tui.members import MEMBERS

TEXT = "import numpy as np\nfrom tutor.lab import centered_diff\n\n\ndef loss(weights, bias):\n    "
END = (5, 4)


def offered(editor):
    return [] if editor.completions is None else [name for name, _ in editor.completions.candidates]


async def test_two_letters_bring_the_list_and_tab_takes_the_name_as_one_change():
    async with editing(TEXT, END) as (editor, pilot):
        await pilot.press("w")
        assert offered(editor) == []
        await pilot.press("e")
        assert offered(editor) == ["weights"]
        assert shown(editor)[6].strip() == "weights"
        await pilot.press("tab")
        assert editor.text == TEXT + "weights"
        assert offered(editor) == []
        await pilot.press("ctrl+z")
        assert editor.text == TEXT + "we"


async def test_enter_breaks_the_line_for_who_types_on():
    async with editing(TEXT, END) as (editor, pilot):
        await pilot.press(*"cen", "enter", *"x")
        assert editor.text == TEXT + "cen\n    x"


async def test_enter_takes_what_was_chosen():
    async with editing(TEXT, END) as (editor, pilot):
        await pilot.press(*"cen", "down", "enter")
        assert editor.text == TEXT + "centered_diff"
        await pilot.press("enter", "x")
        assert editor.text == TEXT + "centered_diff\n    x"


async def test_the_members_of_a_module_come_with_the_dot():
    async with editing(TEXT, END) as (editor, pilot):
        await pilot.press(*"np", "full_stop")
        await until(pilot, lambda: "exp" in offered(editor))
        await pilot.press(*"tanh")
        assert offered(editor) == []
        assert editor.text == TEXT + "np.tanh"
        await pilot.press("backspace")
        await pilot.press("h")
        await pilot.press("space")
        assert offered(editor) == []


async def test_the_laboratory_is_offered_where_it_is_imported():
    async with editing("from tutor.lab import ", (0, 22)) as (editor, pilot):
        await pilot.press("g")
        await until(pilot, lambda: offered(editor) == ["grad_check"])


@pytest.mark.parametrize("before", ["# we", "x = 'we", '"""we', "def we", "x = 12we"])
async def test_nothing_is_offered_where_names_are_no_use(before):
    async with editing("weights = weigh = 1\n" + before, (1, len(before))) as (editor, pilot):
        await pilot.press("i")
        assert offered(editor) == []


async def test_a_whole_keyword_does_not_ask_for_more():
    async with editing("index = inner = 1\n", (1, 0)) as (editor, pilot):
        await pilot.press(*"in")
        assert offered(editor) == []
        await pilot.press("d")
        assert offered(editor)[0] == "index"


async def test_it_can_be_asked_for_also_without_a_letter():
    async with editing("weights = bias = 1\n", (1, 0)) as (editor, pilot):
        await pilot.press("ctrl+@")
        assert offered(editor)[:2] == ["bias", "weights"]
        await pilot.press("down", "down", "tab")
        assert editor.text == "weights = bias = 1\nweights"


async def test_escape_closes_the_list_first():
    async with editing(TEXT, END) as (editor, pilot):
        await pilot.press(*"we", "escape")
        assert offered(editor) == []
        assert editor.has_focus
        assert editor.text == TEXT + "we"


async def test_moving_away_closes_it_and_backspace_follows():
    async with editing(TEXT, END) as (editor, pilot):
        await pilot.press(*"wei", "backspace")
        assert offered(editor) == ["weights"]
        await pilot.press("left")
        assert offered(editor) == []
        await pilot.press("right", "g")
        assert offered(editor) == []
        await pilot.press(*" bi", "ctrl+z")
        assert offered(editor) == []


async def test_within_a_word_nothing_comes_by_itself():
    async with editing("weights = 1\nwXX", (1, 1)) as (editor, pilot):
        await pilot.press("e")
        assert offered(editor) == []


async def test_it_flips_above_the_last_row_and_stays_inside():
    text = "\n".join(f"a_rather_long_name_number_{row} = {row}" for row in range(30)) + "\n" + " " * 70
    async with editing(text, (30, 70)) as (editor, pilot):
        await pilot.press(*"a_")
        rows = shown(editor)
        assert len(offered(editor)) == 30
        listed = [row for row in range(16) if "number_" in rows[row] and "=" not in rows[row][-30:]]
        assert len(listed) == 8
        assert all(len(row) <= 60 for row in rows)
        assert max(listed) < editor.cursor_location[0] - editor.scroll_offset.y


async def test_a_click_takes_a_name():
    async with editing("weights = weird = 1\n", (1, 0)) as (editor, pilot):
        await pilot.press(*"we")
        assert offered(editor) == ["weights", "weird"]
        rows = shown(editor)
        row = next(row for row in range(2, 16) if "weird" in rows[row])
        await pilot.click(type(editor), offset=(rows[row].index("weird"), row))
        assert editor.text.endswith("\nweird")
        await pilot.press("enter", *"we")
        assert editor.completions is not None
        await pilot.mouse_down(type(editor), offset=(30, 0))
        assert editor.completions is None


async def test_modules_are_collected_once_for_all_editors():
    MEMBERS.collect("math")
    async with editing("import math\nmath", (1, 4)) as (editor, pilot):
        await pilot.press("full_stop", "s", "q")
        assert offered(editor) == ["sqrt"]
