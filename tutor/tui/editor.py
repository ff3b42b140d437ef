"""The code editor: a text area for Python with its colours, its marks, and the hits of a search."""

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widgets.text_area import Selection, TextAreaTheme

from tutor.tui.completing import Completing
from tutor.tui.editor_keys import EDITOR_KEYS
from tutor.tui.highlighting import Highlighter
from tutor.tui.inks import PYTHON, ink
from tutor.tui.search import Hit, find, replaced
from tutor.tui.source_map import next_blank

WRONG = "✗"
_ROW_OF_CACHE_KEY = 2
"""Where `TextArea.render_line` has the row in the keys of its cache; a test holds Textual to it."""


class Editor(Completing):
    """Edits Python; Escape frees Tab, by leaving."""

    BINDINGS: ClassVar[list[BindingType]] = [*EDITOR_KEYS]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"editor--wrong", "editor--hit"}

    class Left(Message):
        """Escape was pressed: the focus should move on."""

    class FindAsked(Message):
        """A text is to be looked for."""

    def __init__(self, text: str, cursor: tuple[int, int] = (0, 0), *, id: str | None = None) -> None:  # noqa: A002
        self._highlighter = Highlighter()
        self.wrong_rows: frozenset[int] = frozenset()
        """Rows with a mark in the gutter."""
        self.hits: list[Hit] = []
        """Where the text that is looked for occurs."""
        self._query = ""
        self._was_seen = False
        super().__init__(text, id=id)
        self.move_cursor(cursor)

    def on_mount(self) -> None:
        """Take the colours of the theme, now and whenever it changes."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self._take_colours())
        self._take_colours()

    def on_resize(self) -> None:
        """Keep the cursor in sight, at first with some lines above; without a size it was looked for in vain."""
        self._look_at_cursor()

    def _look_at_cursor(self) -> None:
        row = self.cursor_location[0]
        self.scroll_to(x=0, y=None if self._was_seen else row - self.size.height // 3, animate=False)
        self.scroll_cursor_visible()
        self._was_seen = True

    def _take_colours(self) -> None:
        name = f"tutor {self.app.theme}"
        hit = Style(bgcolor=self.get_component_rich_style("editor--hit").bgcolor)
        styles = {kind: ink(self, kind) for kind in PYTHON} | {"hit": hit}
        self.register_theme(TextAreaTheme(name, syntax_styles=styles))
        self.theme = name

    def _build_highlight_map(self) -> None:
        """Textual's hook after every change; fills `_highlights` as tree-sitter would."""
        rows = self._highlighter.rows(self.document.lines)
        self._highlights.clear()
        self._highlights.update(rows)
        self._forget_rendered(None if self._query or self.hits else self._highlighter.changed)
        self.hits = find(self.document.lines, self._query)
        current = self.hit
        for hit in self.hits:
            if hit != current:  # which looks selected
                line = self.document.get_line(hit.row)
                first, end = (len(line[:column].encode(errors="surrogatepass")) for column in (hit.first, hit.end))
                self._highlights[hit.row] = [*self._highlights.get(hit.row, ()), (first, end, "hit")]

    def _forget_rendered(self, rows: set[int] | None) -> None:
        """Render these rows anew, or all; Textual would render every row in sight for every key."""
        if rows is None:
            self._line_cache.clear()
            return
        for key in [key for key in list(self._line_cache.keys()) if key[_ROW_OF_CACHE_KEY] in rows]:
            self._line_cache.discard(key)

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

    # Finding

    def search(self, query: str) -> None:
        """Show where a text occurs, from now on until another is looked for; an empty one ends it."""
        self._query = query
        self._build_highlight_map()
        self.refresh()

    @property
    def hit(self) -> Hit | None:
        """The hit that is selected."""
        start, stop = sorted(self.selection)
        here = Hit(start[0], start[1], stop[1])
        return here if start != stop and start[0] == stop[0] and here in self.hits else None

    def select_hit(self, hit: Hit) -> None:
        """Select a hit and bring it in sight."""
        self.selection = Selection(hit.start, hit.stop)
        self.scroll_cursor_visible()

    def watch_selection(self) -> None:
        """The hit that is selected looks different from the others."""
        super().watch_selection()
        if self._query:
            self._build_highlight_map()

    def replace_hit(self, by: str) -> None:
        """Replace the hit that is selected, if one is; the cursor is behind what takes its place."""
        hit = self.hit
        if hit is not None:
            self.history.checkpoint()
            self._replace_via_keyboard(by, hit.start, hit.stop)

    def replace_hits(self, by: str) -> int:
        """Replace all hits, as one change; how many there were."""
        hits = self.hits
        if hits and not self.read_only:
            first, last = hits[0].row, hits[-1].row
            lines = self.document.lines[first : last + 1]
            changed = replaced(lines, [hit._replace(row=hit.row - first) for hit in hits], by)
            cursor = self.cursor_location
            self._replace_via_keyboard("\n".join(changed), (first, 0), (last, len(lines[-1])))
            self.move_cursor(self.clamp_visitable(cursor))
        return len(hits)

    # Going somewhere

    def action_find(self) -> None:
        """Ask for a bar to write in what is looked for."""
        self.post_message(self.FindAsked())

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
