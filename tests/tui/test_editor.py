from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.app import App, ComposeResult
from textual.events import Paste
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from tutor.tui.editor import Editor
from tutor.tui.inks import INKS


class Inked(Screen[None]):
    COMPONENT_CLASSES = INKS


class Alone(App[None]):
    """An editor and nothing else."""

    CSS_PATH = "../../tutor/tui/tutor.tcss"

    def get_default_screen(self) -> Screen[None]:
        return Inked()

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        yield Editor(self._text)


@asynccontextmanager
async def editing(text: str, cursor: tuple[int, int] = (0, 0)) -> AsyncIterator[tuple[Editor, Pilot[None]]]:
    app = Alone(text)
    async with app.run_test(size=(60, 16)) as pilot:
        editor = app.query_one(Editor)
        editor.move_cursor(cursor)
        await pilot.pause()
        yield editor, pilot


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


async def test_the_next_blank_is_marked_and_after_the_last_comes_the_first():
    text = '"""Fill in `...`."""\ndef π(x):\n    ...\ny = ...  # not this ...'
    async with editing(text) as (editor, pilot):
        await pilot.press("ctrl+n")
        assert editor.selection == Selection((2, 4), (2, 7))
        await pilot.press("ctrl+n")
        assert editor.selection == Selection((3, 4), (3, 7))
        await pilot.press("ctrl+n")
        assert editor.selection == Selection((2, 4), (2, 7))
        await pilot.press("1")
        assert editor.document.get_line(2) == "    1"


async def test_wrong_rows_have_a_mark_in_the_gutter():
    async with editing("a\nb\nc") as (editor, pilot):
        editor.mark([1])
        await pilot.pause()
        rows = [editor.render_line(row).text for row in range(3)]
        assert [("✗" in row) for row in rows] == [False, True, False]
        assert [row.split()[-1] for row in rows] == ["a", "b", "c"]


async def test_escape_asks_to_leave_and_tab_stays():
    left = []

    class Watching(Alone):
        def on_editor_left(self) -> None:
            left.append(True)

    app = Watching("x")
    async with app.run_test() as pilot:
        await pilot.press("escape")
        await pilot.pause()
        assert left == [True]
        await pilot.press("tab")
        assert app.query_one(Editor).has_focus


async def test_code_is_coloured_after_every_change_which_leans_on_a_hook_of_textual():
    assert hasattr(TextArea, "_build_highlight_map"), "Textual renamed the hook that the highlighting overrides"
    async with editing("x = 1") as (editor, pilot):
        await pilot.press("end", *" + None")
        segments = list(editor.render_line(0))
        colours = {segment.text: segment.style.color for segment in segments if segment.style}
        assert colours["1"] != colours["x = "]
        assert colours["None"] != colours[" + "]


async def test_matching_brackets_are_shown():
    async with editing("f(g(1))", (0, 1)) as (editor, pilot):
        await pilot.pause()
        assert editor.matching_bracket_location == (0, 6)


async def test_pasted_windows_lines_are_lines():
    async with editing("") as (editor, pilot):
        pilot.app.post_message(Paste("a\r\nb\r\n"))
        await pilot.pause()
        assert editor.document.line_count == 3
