from hypothesis import given, settings
from hypothesis import strategies as st
from textual.geometry import Region
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from tests.tui.lone_editor import Alone, editing, shown
from tutor.tui.editor import Editor


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


def painted(editor: Editor) -> list[list[tuple[str, str]]]:
    """Rows as they are on the screen: text and style, stretch by stretch."""
    size = editor.size
    return [
        [(segment.text, str(segment.style)) for segment in strip.crop(0, size.width).simplify()]
        for strip in editor.render_lines(Region(0, 0, size.width, size.height))
    ]


STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("replace"),
            st.integers(0, 9),
            st.integers(0, 9),
            st.sampled_from(["", "x", '"""', "\n", "def f():\n    ", "# ", "π = 'σ'" * 9, "("]),
        ),
        st.tuples(st.sampled_from(["undo", "redo", "cursor", "find", "mark"]), st.integers(0, 9), st.integers(0, 9)),
    ),
    max_size=8,
)


@given(STEPS)
@settings(max_examples=25, deadline=None)
async def test_rows_that_are_not_rendered_anew_look_as_if_they_were(steps):
    """Only changed rows are rendered; this leans on the keys of a cache of Textual's."""
    async with editing("\n".join(f"x{row} = f(row, {row})" for row in range(6)), size=(30, 9)) as (editor, _):
        for step, first, second, *text in steps:
            start, end = ((place % editor.document.line_count, place) for place in (first, second))
            if step == "replace":
                editor.replace(text[0], *sorted((editor.clamp_visitable(start), editor.clamp_visitable(end))))
            elif step == "cursor":
                editor.selection = Selection(editor.clamp_visitable(start), editor.clamp_visitable(end))
            elif step == "find":
                editor.search("x" * (first % 2))
            elif step == "mark":
                editor.mark([first])
            else:
                getattr(editor, step)()
            cached = painted(editor)
            editor._line_cache.clear()
            assert cached == painted(editor)


async def test_textual_has_the_hooks_that_keep_keys_quick():
    assert hasattr(TextArea, "_refresh_size"), "Textual renamed the hook that measures the text"
    async with editing("a\nb\nc") as (editor, _):
        shown(editor)
        assert {key[2] for key in list(editor._line_cache.keys())} >= {0, 1, 2}, (
            "the row moved in the keys of the cache"
        )


async def test_the_widest_line_can_be_scrolled_to_after_every_change():
    async with editing("a\n" + "b" * 90) as (editor, _):
        assert editor.virtual_size.width == 90 + editor.gutter_width + 1
        editor.replace("\t世", (1, 0), (1, 90))
        assert editor.virtual_size.width == 6 + editor.gutter_width + 1
        assert editor.virtual_size.height == 2
