import pytest
from textual.events import Key, Paste
from textual.widgets.text_area import Selection

from tests.tui.lone_editor import editing


async def test_enter_indents_after_a_colon_and_an_open_bracket_and_dedents_after_return():
    async with editing("def f(x):  # why: because", (0, 9)) as (editor, pilot):
        await pilot.press("enter", *"x", "enter", *"return", "enter", *"y")
        assert editor.text == "def f(x):\n    x\n    return\ny  # why: because"
    async with editing("a = [", (0, 5)) as (editor, pilot):
        await pilot.press("enter", *"1")
        assert editor.text == "a = [\n    1"


async def test_enter_over_a_selection_replaces_it_in_one_step():
    async with editing("    abc") as (editor, pilot):
        editor.selection = Selection((0, 5), (0, 7))
        await pilot.press("enter")
        assert editor.text == "    a\n    "
        await pilot.press("ctrl+z")
        assert editor.text == "    abc"


async def test_backspace_in_the_margin_goes_back_to_the_column_before():
    async with editing("      x", (0, 6)) as (editor, pilot):
        await pilot.press("backspace")
        assert editor.text == "    x"
        await pilot.press("backspace")
        assert editor.text == "x"
        await pilot.press("right", "backspace")
        assert editor.text == ""


async def test_tab_goes_to_the_next_column_and_over_a_selection_indents_its_lines():
    async with editing("ab\ncd\n\nef", (0, 2)) as (editor, pilot):
        await pilot.press("tab")
        assert editor.text == "ab  \ncd\n\nef"
        editor.selection = Selection((1, 0), (3, 1))
        await pilot.press("tab")
        assert editor.text == "ab  \n    cd\n\n    ef"
        assert editor.selected_text == "cd\n\n    e"
        await pilot.press("shift+tab")
        assert editor.text == "ab  \ncd\n\nef"


async def test_a_row_that_the_selection_only_touches_is_not_indented():
    async with editing("ab\ncd") as (editor, pilot):
        editor.selection = Selection((0, 0), (1, 0))
        await pilot.press("tab")
        assert editor.text == "    ab\ncd"


async def test_lines_are_commented_out_and_in_as_one_change():
    async with editing("if x:\n    y\n\n    z") as (editor, pilot):
        editor.select_all()
        await pilot.press("ctrl+underscore")
        assert editor.text == "# if x:\n#     y\n\n#     z"
        await pilot.press("ctrl+underscore")
        assert editor.text == "if x:\n    y\n\n    z"
        await pilot.press("ctrl+z")
        assert editor.text.startswith("# if x:")


async def test_commenting_an_empty_line_changes_nothing():
    async with editing("") as (editor, pilot):
        await pilot.press("ctrl+underscore", "shift+tab")
        assert editor.text == ""


async def test_enter_between_brackets_puts_the_closing_one_on_a_line_of_its_own():
    async with editing("  a = f()", (0, 8)) as (editor, pilot):
        await pilot.press("enter", "x")
        assert editor.text == "  a = f(\n      x\n  )"
        await pilot.press("ctrl+z", "ctrl+z")
        assert editor.text == "  a = f()"


async def test_a_clause_finds_its_place_when_its_colon_is_typed():
    async with editing("if a:\n    if b:\n        c = 1\n        else", (3, 12)) as (editor, pilot):
        await pilot.press("colon")
        assert editor.text.splitlines()[3] == "    else:"
        assert editor.cursor_location == (3, 9)
        await pilot.press("enter", "d")
        assert editor.text.splitlines()[4] == "        d"
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert editor.text.splitlines()[3] == "        else"


async def test_a_colon_elsewhere_is_a_colon():
    async with editing("x = y if a else", (0, 15)) as (editor, pilot):
        await pilot.press("colon")
        assert editor.text == "x = y if a else:"
        editor.selection = Selection((0, 0), (0, 16))
        await pilot.press("colon")
        assert editor.text == ":"


async def test_lines_are_moved_with_the_selection_and_stop_at_the_ends():
    async with editing("a\nb\nc\nd") as (editor, pilot):
        editor.selection = Selection((1, 0), (2, 1))
        await pilot.press("alt+up")
        assert editor.text == "b\nc\na\nd"
        assert editor.selected_text == "b\nc"
        await pilot.press("alt+up")
        assert editor.text == "b\nc\na\nd"
        await pilot.press("alt+down", "alt+down", "alt+down")
        assert editor.text == "a\nd\nb\nc"
        assert editor.selected_text == "b\nc"
        await pilot.press("ctrl+z")
        assert editor.text == "a\nb\nc\nd"


async def test_a_line_is_written_twice():
    async with editing("ab\ncd", (0, 1)) as (editor, pilot):
        await pilot.press("alt+d", "x")
        assert editor.text == "ab\naxb\ncd"
        await pilot.press("ctrl+z", "ctrl+z")
        assert editor.text == "ab\ncd"


@pytest.mark.parametrize("letter", ["e", "a", "q"])
async def test_alt_with_a_letter_writes_nothing_also_where_a_terminal_sends_the_letter_with_it(letter):
    async with editing("one\ntwo") as (editor, pilot):
        pilot.app.post_message(Key(f"alt+{letter}", letter))
        await pilot.pause()
        assert editor.text == "one\ntwo"


async def test_home_goes_to_the_first_word_and_then_to_the_margin():
    async with editing("    ab", (0, 6)) as (editor, pilot):
        await pilot.press("home")
        assert editor.cursor_location == (0, 4)
        await pilot.press("home")
        assert editor.cursor_location == (0, 0)
        await pilot.press("home")
        assert editor.cursor_location == (0, 4)


async def test_the_first_and_the_last_line_and_the_whole_text_are_a_key_away():
    async with editing("ab\ncd\nef", (1, 1)) as (editor, pilot):
        await pilot.press("ctrl+end")
        assert editor.cursor_location == (2, 2)
        await pilot.press("ctrl+home")
        assert editor.cursor_location == (0, 0)
        await pilot.press("alt+a")
        assert editor.selected_text == editor.text


async def test_what_was_copied_or_cut_is_pasted():
    async with editing("one two\nthree", (0, 0)) as (editor, pilot):
        editor.selection = Selection((0, 0), (0, 3))
        await pilot.press("ctrl+c", "end", "ctrl+v")
        assert editor.text == "one twoone\nthree"
        assert pilot.app.clipboard == "one"
        editor.selection = Selection((0, 0), (0, 4))
        await pilot.press("ctrl+x", "ctrl+end", "ctrl+v")
        assert editor.text == "twoone\nthreeone "


async def test_without_a_selection_the_line_is_copied_and_pasted_as_a_line():
    async with editing("    a = 1\nb", (0, 6)) as (editor, pilot):
        await pilot.press("ctrl+c", "ctrl+v")
        assert editor.text == "    a = 1\n    a = 1\nb"
        assert editor.cursor_location == (1, 6)
        await pilot.press("ctrl+x")
        assert editor.text == "    a = 1\nb"
        await pilot.press("ctrl+home", "ctrl+v")
        assert editor.text == "    a = 1\n    a = 1\nb"


async def test_the_system_clipboard_gets_what_is_copied():
    sent = []
    async with editing("x = 1", (0, 2)) as (_, pilot):
        pilot.app._driver.write = sent.append
        await pilot.press("ctrl+c")
        assert "\x1b]52;c;eCA9IDEK\a" in "".join(sent)


async def pasted(editor, pilot, text):
    editor.post_message(Paste(text))
    await pilot.pause()


async def test_a_paste_is_clean_and_one_change():
    async with editing("x", (0, 1)) as (editor, pilot):
        await pasted(editor, pilot, "a\r\n\tb\x1b[31m\rc\x07\x00\u2028d\x9b\u00a0e\ufeff")
        assert editor.text == "xa\n    b[31m\nc\nd e"
        assert editor.cursor_location == (3, 3)
        await pilot.press("ctrl+z")
        assert editor.text == "x"


async def test_a_short_paste_is_undone_alone():
    async with editing("") as (editor, pilot):
        await pilot.press("a")
        await pasted(editor, pilot, "b")
        await pilot.press("ctrl+z")
        assert editor.text == "a"


async def test_a_block_that_is_indented_already_is_not_indented_again():
    async with editing("def f(x):", (0, 9)) as (editor, pilot):
        await pilot.press("enter")
        await pasted(editor, pilot, "    y = x\n    return y\n")
        assert editor.text == "def f(x):\n    y = x\n    return y\n"
        await pilot.press("ctrl+z")
        assert editor.text == "def f(x):\n    "


async def test_a_paste_replaces_the_selection():
    async with editing("    abc") as (editor, pilot):
        editor.selection = Selection((0, 4), (0, 7))
        await pasted(editor, pilot, "x")
        assert editor.text == "    x"
        await pasted(editor, pilot, "\x1b")
        assert editor.text == "    x"


async def test_ten_thousand_lines_can_be_pasted_and_written_in():
    async with editing("", size=(100, 40)) as (editor, pilot):
        lines = [f"def f{row}(x):  # {row}" if row % 2 == 0 else f"    y{row} = x + {row}" for row in range(10_000)]
        await pasted(editor, pilot, "\n".join(lines))
        await pilot.press("enter", *"abc")
        assert editor.text == "\n".join([*lines, "    abc"])
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert editor.text == ""


async def test_nothing_is_changed_where_nothing_may_be():
    async with editing("if a:\n    b\nelse") as (editor, pilot):
        editor.read_only = True
        await pilot.press("enter", "colon", "x", "tab", "shift+tab", "alt+up", "alt+down", "alt+d", "ctrl+v", "ctrl+x")
        await pilot.press("ctrl+underscore", "backspace")
        await pasted(editor, pilot, "x")
        assert editor.text == "if a:\n    b\nelse"


async def test_a_long_paste_is_undone_with_the_cursor_behind_what_is_left():
    """Textual looks for the cursor before it has moved it back, and ended the application."""
    async with editing("x") as (editor, pilot):
        await pasted(editor, pilot, "\n" * 50)
        await pilot.press("ctrl+z")
        assert editor.text == "x"
        await pilot.press("ctrl+y")
        assert editor.document.line_count == 51
