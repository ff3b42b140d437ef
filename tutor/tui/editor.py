"""The code editor: Textual's text area with what Python asks for."""

import re
from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Selection, TextAreaTheme

from tutor.tui.highlighting import Highlighter
from tutor.tui.inks import PYTHON, ink
from tutor.tui.source_map import next_blank

WRONG = "✗"
_OPENS = ("(", "[", "{")
_LEAVES = re.compile(r"\s*(?:return|pass|break|continue|raise)\b")
_COMMENT = re.compile(r"^(\s*)# ?")


class Editor(TextArea):
    """Edits Python; Escape frees Tab, by leaving."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+underscore,ctrl+slash",
            "toggle_comment",
            "Comment",
            show=False,
            key_display="^/",
            id="editor.comment",
            tooltip="Turn the marked lines into comments, or back into code.",
        ),
        Binding("tab", "indent", "Indent", show=False, id="editor.indent", tooltip="Indent the marked lines."),
        Binding("shift+tab", "dedent", "Dedent", show=False, id="editor.dedent", tooltip="Indent less."),
        Binding("ctrl+n", "next_blank", "Next blank", show=False, id="editor.blank", tooltip="Mark the next `...`."),
        Binding("ctrl+z", "undo", "Undo", show=False, id="editor.undo", tooltip="Take back the last change."),
        Binding("ctrl+y", "redo", "Redo", show=False, id="editor.redo", tooltip="Make the change again."),
        Binding(
            "escape", "leave", "Leave the editor", show=False, id="editor.leave", tooltip="Move on to the next pane."
        ),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"editor--wrong"}

    class Left(Message):
        """Escape was pressed: the focus should move on."""

    def __init__(self, text: str, cursor: tuple[int, int] = (0, 0), *, id: str | None = None) -> None:  # noqa: A002
        self._highlighter = Highlighter()
        self.wrong_rows: frozenset[int] = frozenset()
        """Rows with a mark in the gutter."""
        self._was_seen = False
        super().__init__(text, soft_wrap=False, tab_behavior="indent", show_line_numbers=True, id=id)
        self.move_cursor(cursor)

    def on_mount(self) -> None:
        """Take the colours of the theme, now and whenever it changes."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self._take_colours())
        self._take_colours()

    def on_resize(self) -> None:
        """Keep the cursor in sight, at first with some lines above; without a size it was looked for in vain."""
        self.call_after_refresh(self._look_at_cursor)

    def _look_at_cursor(self) -> None:
        row = self.cursor_location[0]
        self.scroll_to(x=0, y=None if self._was_seen else row - self.size.height // 3, animate=False)
        self.scroll_cursor_visible()
        self._was_seen = True

    def _take_colours(self) -> None:
        name = f"tutor {self.app.theme}"
        self.register_theme(TextAreaTheme(name, syntax_styles={kind: ink(self, kind) for kind in PYTHON}))
        self.theme = name

    def _build_highlight_map(self) -> None:
        """Textual's hook after every change; fills `_highlights` as tree-sitter would."""
        self._line_cache.clear()
        self._highlights.clear()
        self._highlights.update(self._highlighter.rows(self.document.lines))

    def mark(self, rows: Iterable[int]) -> None:
        """Mark these rows in the gutter, and no others."""
        wrong = frozenset(rows)
        if wrong != self.wrong_rows:
            self.wrong_rows = wrong
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """A row, with its mark over the blanks in front of its number."""
        strip = super().render_line(y)
        row = y + self.scroll_offset.y
        if row not in self.wrong_rows:
            return strip
        width = self.gutter_width
        style = self.get_component_rich_style("editor--wrong")
        number = f"{row + 1:>{width - 2}}{WRONG} "
        return Strip.join([Strip([Segment(number, style)], width), strip.crop(width)])

    async def _on_key(self, event: events.Key) -> None:
        """Enter keeps the indentation, Tab and Escape are bindings; with the rest Textual goes on by itself."""
        if event.key in {"tab", "escape"}:
            event.prevent_default()
        elif event.key == "enter" and not self.read_only:
            event.stop()
            event.prevent_default()
            start, end = sorted(self.selection)
            self._replace_via_keyboard("\n" + self._indentation_behind(start), start, end)

    def _indentation_behind(self, place: tuple[int, int]) -> str:
        head = self.document.get_line(place[0])[: place[1]]
        margin = head[: len(head) - len(head.lstrip())]
        code = head.partition("#")[0].rstrip()
        if code.endswith((":", *_OPENS)):
            return margin + " " * self.indent_width
        if _LEAVES.match(code) and not code.endswith(",") and len(margin) >= self.indent_width:
            return margin[: -self.indent_width]
        return margin

    def action_delete_left(self) -> None:
        """Backspace; in the blanks that begin a line, back to the column before."""
        row, column = self.cursor_location
        head = self.document.get_line(row)[:column]
        if self.selection.is_empty and head and not head.strip(" "):
            self._delete_via_keyboard((row, (column - 1) // self.indent_width * self.indent_width), (row, column))
        else:
            super().action_delete_left()

    def action_indent(self) -> None:
        """Indent the marked lines, or go to the next column."""
        if self.selection.start[0] != self.selection.end[0]:
            self._replace_rows([" " * self.indent_width + line if line.strip() else line for line in self._rows()])
        else:
            self._replace_via_keyboard(" " * self._find_columns_to_next_tab_stop(), *sorted(self.selection))

    def action_dedent(self) -> None:
        """Indent the lines of the selection less."""
        lines = self._rows()
        self._replace_rows([line[min(self.indent_width, len(line) - len(line.lstrip(" "))) :] for line in lines])

    def action_toggle_comment(self) -> None:
        """Comment the lines of the selection out, or in where all of them are comments."""
        lines = self._rows()
        live = [line for line in lines if line.strip()]
        if all(line.lstrip().startswith("#") for line in live):
            self._replace_rows([_COMMENT.sub(r"\1", line) for line in lines])
        else:
            margin = min(len(line) - len(line.lstrip()) for line in live)
            self._replace_rows([f"{line[:margin]}# {line[margin:]}" if line.strip() else line for line in lines])

    def action_next_blank(self) -> None:
        """Mark the next `...`, so that what is typed replaces it."""
        blank = next_blank(self.text, max(self.selection.start, self.selection.end))
        if blank is not None:
            self.selection = Selection(blank, (blank[0], blank[1] + 3))

    def action_leave(self) -> None:
        """Tell the screen that the focus should move on."""
        self.post_message(self.Left())

    def go_to(self, row: int) -> None:
        """Put the cursor at the first word of a row."""
        row = min(max(row, 0), self.document.line_count - 1)
        line = self.document.get_line(row)
        self.move_cursor((row, len(line) - len(line.lstrip())))
        self.scroll_to(y=row - self.size.height // 3, animate=False)

    def replace_all(self, text: str) -> None:
        """Another text, as one change that can be undone."""
        self.replace(text, (0, 0), self.document.end)
        self.move_cursor((0, 0))

    def _span(self) -> tuple[int, int]:
        """The first and last row of the selection; a row that is only touched by its end does not belong to it."""
        start, end = sorted(self.selection)
        return start[0], end[0] - (end[1] == 0 and end[0] > start[0])

    def _rows(self) -> list[str]:
        first, last = self._span()
        return [self.document.get_line(row) for row in range(first, last + 1)]

    def _replace_rows(self, lines: list[str]) -> None:
        first, last = self._span()
        before = self._rows()
        if lines == before:
            return
        selection = self.selection
        self._replace_via_keyboard("\n".join(lines), (first, 0), (last, len(before[-1])))

        def moved(place: tuple[int, int]) -> tuple[int, int]:
            row, column = place
            if not first <= row <= last:
                return place
            return row, max(0, column + len(lines[row - first]) - len(before[row - first]))

        self.selection = Selection(moved(selection.start), moved(selection.end))
