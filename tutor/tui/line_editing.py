"""A text area that knows Python's lines: how they are indented, commented, moved, copied and pasted."""

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from tutor.tui.foreign_text import cleaned
from tutor.tui.indentation import (
    WIDTH,
    clause_margin,
    comment_toggled,
    dedented,
    indented,
    is_between_brackets,
    margin_of,
    next_margin,
)

Place = tuple[int, int]
"""(row, column), from 0."""


def is_chord(event: events.Key) -> bool:
    """Alt with a letter, which many terminals send as a printable character: it is a key, and writes nothing."""
    return event.key.startswith("alt+")


class _Widths(dict[str, int]):
    """Line → its columns on the screen."""

    def __missing__(self, line: str) -> int:
        width = self[line] = cell_len(line.expandtabs(WIDTH))
        return width

    def shrink(self, lines: int) -> None:
        """Forget the lines of the past when they are many."""
        if len(self) > 2 * lines + 1000:
            self.clear()


class LineEditing(TextArea):
    """Every action is one change, which is undone at once."""

    _copied_lines = ""
    """What was copied last, if it was whole lines: they are pasted above the cursor's line."""

    def __init__(self, text: str, *, id: str | None = None) -> None:  # noqa: A002
        self._widths = _Widths()
        super().__init__(text, soft_wrap=False, tab_behavior="indent", show_line_numbers=True, id=id)

    def _refresh_size(self) -> None:
        """Textual's hook after every change; it would measure every line anew."""
        width = max(map(self._widths.__getitem__, self.document.lines))
        size = Size(width + self.gutter_width + 1, self.document.line_count)
        room = self.region.width
        if max(size.width, room) != max(self.virtual_size.width, room):
            self._line_cache.clear()  # rendered lines are as wide as the widest
        # An undo asks for this while the cursor is still where lines were: without them, Textual fails looking for it.
        self.set_reactive(TextArea.selection, Selection(*map(self.clamp_visitable, self.selection)))
        self.virtual_size = size
        self._refresh_scrollbars()
        self._widths.shrink(self.document.line_count)

    # Typing

    async def _on_key(self, event: events.Key) -> None:
        """Enter keeps the indentation, a clause finds its own, Tab and Escape are bindings."""
        if await self._is_bound(event):
            event.stop()
            event.prevent_default()
        elif is_chord(event) or not (event.is_printable or event.key == "enter"):
            event.prevent_default()  # nor is the cursor painted for it, which would hold up what the key is for
        elif self.read_only:
            return
        elif event.key == "enter":
            event.stop()
            event.prevent_default()
            self._break_line()
        elif event.is_printable and event.character == ":":
            event.stop()
            event.prevent_default()
            self._type_colon()

    async def _is_bound(self, event: events.Key) -> bool:
        """Do what a key of the editor's own is for, in its turn: Textual would do it behind letters typed after it."""
        bindings = self._bindings.key_to_bindings.get(event.key, ())
        for binding in bindings:
            if not binding.priority and await self.app.run_action(binding.action, self):
                return True
        return False

    def _break_line(self) -> None:
        start, end = sorted(self.selection)
        head = self.document.get_line(start[0])[: start[1]]
        tail = self.document.get_line(end[0])[end[1] :]
        margin = next_margin(head)
        if is_between_brackets(head, tail):
            self._replace_via_keyboard(f"\n{margin}\n{margin_of(head)}", start, end)
            self.move_cursor((start[0] + 1, len(margin)))
        else:
            self._replace_via_keyboard("\n" + margin, start, end)

    def _type_colon(self) -> None:
        start, end = sorted(self.selection)
        row, column = start
        line = self.document.get_line(row)[:column] + ":"
        margin = None
        if not self.document.get_line(end[0])[end[1] :].strip():
            margin = clause_margin(self.document.lines[:row], line)
        if margin is None:
            self._replace_via_keyboard(":", start, end)
        else:
            self._replace_via_keyboard(margin + line.lstrip(), (row, 0), end)

    def action_delete_left(self) -> None:
        """Backspace; in the blanks that begin a line, back to the column before."""
        row, column = self.cursor_location
        head = self.document.get_line(row)[:column]
        if self.selection.is_empty and head and not head.strip(" "):
            self._delete_via_keyboard((row, (column - 1) // WIDTH * WIDTH), (row, column))
        else:
            super().action_delete_left()

    # Whole lines

    def action_indent(self) -> None:
        """Indent the marked lines, or go to the next column."""
        if self.selection.start[0] != self.selection.end[0]:
            self._replace_rows(indented(self._rows()))
        else:
            self._replace_via_keyboard(" " * self._find_columns_to_next_tab_stop(), *sorted(self.selection))

    def action_dedent(self) -> None:
        """Indent the lines of the selection less."""
        self._replace_rows(dedented(self._rows()))

    def action_toggle_comment(self) -> None:
        """Comment the lines of the selection out, or in where all of them are comments."""
        rows = self._rows()
        if any(row.strip() for row in rows):
            self._replace_rows(comment_toggled(rows))

    def action_move_lines(self, step: int) -> None:
        """Let the lines of the selection change places with the line above (−1) or below (1)."""
        first, last = self._span()
        if not (first + step >= 0 and last + step < self.document.line_count) or self.read_only:
            return
        selection, lines = self.selection, self._rows()
        top, bottom = min(first, first + step), max(last, last + step)
        other = self.document.get_line(first - 1 if step < 0 else last + 1)
        moved = [*lines, other] if step < 0 else [other, *lines]
        self._replace_via_keyboard("\n".join(moved), (top, 0), (bottom, len(self.document.get_line(bottom))))
        self.selection = Selection(
            *(self.clamp_visitable((place[0] + step, place[1])) for place in (selection.start, selection.end))
        )

    def action_duplicate(self) -> None:
        """The lines of the selection once more, below."""
        if self.read_only:
            return
        (_, last), selection, lines = self._span(), self.selection, self._rows()
        end = last, len(lines[-1])
        self._replace_via_keyboard("\n" + "\n".join(lines), end, end)
        below = len(lines)
        self.selection = Selection(
            (selection.start[0] + below, selection.start[1]), (selection.end[0] + below, selection.end[1])
        )

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
        if lines == before or self.read_only:
            return
        selection = self.selection
        self._replace_via_keyboard("\n".join(lines), (first, 0), (last, len(before[-1])))

        def moved(place: Place) -> Place:
            row, column = place
            if not first <= row <= last:
                return place
            return row, max(0, column + len(lines[row - first]) - len(before[row - first]))

        self.selection = Selection(moved(selection.start), moved(selection.end))

    def replace_all(self, text: str, *, keep_cursor: bool = False) -> None:
        """Another text, as one change that can be undone."""
        self.history.checkpoint()
        self.replace(text, (0, 0), self.document.end)
        if not keep_cursor:
            self.move_cursor((0, 0))

    # The clipboard

    def action_copy(self) -> None:
        """Copy what is marked, or the cursor's line."""
        self._copied_lines = ""
        if self.selection.is_empty:
            self._copied_lines = self.document.get_line(self.cursor_location[0]) + "\n"
            self.app.copy_to_clipboard(self._copied_lines)
        else:
            self.app.copy_to_clipboard(self.selected_text)

    def action_cut(self) -> None:
        """Cut what is marked, or the cursor's line."""
        is_line = self.selection.is_empty
        super().action_cut()
        self._copied_lines = self.app.clipboard if is_line else ""

    def action_paste(self) -> None:
        """Insert what was copied or cut last, in the tutor."""
        self._insert_foreign(self.app.clipboard)

    async def _on_paste(self, event: events.Paste) -> None:
        """The terminal's own paste."""
        event.prevent_default()
        event.stop()
        self._insert_foreign(event.text)

    def _insert_foreign(self, text: str) -> None:
        """Insert a text from the clipboard, cleaned, as one change."""
        copied, text = text, cleaned(text)
        if not text or self.read_only:
            return
        start, end = sorted(self.selection)
        row, column = start
        self.history.checkpoint()
        if copied == self._copied_lines and self.selection.is_empty:
            self._replace_via_keyboard(text, (row, 0), (row, 0))
            self.move_cursor((row + text.count("\n"), column))
            return
        if text[0] == " " and text.strip() and not self.document.get_line(row)[:column].strip():
            start = row, 0  # the block brings its indentation: the blanks before the cursor would be a second one
        result = self._replace_via_keyboard(text, start, end)
        if result is not None:
            self.move_cursor(result.end_location)

    # Moving

    def action_text_start(self) -> None:
        """To the first line."""
        self.move_cursor((0, 0))

    def action_text_end(self) -> None:
        """To the last line."""
        self.move_cursor(self.document.end)
