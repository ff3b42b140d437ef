"""A text area that offers the names which can go on from where somebody types."""

import asyncio
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import events, work
from textual.strip import Strip

from tutor.tui.line_editing import LineEditing, is_chord

if TYPE_CHECKING:  # the first frame offers nothing
    from tutor.tui.completion import Request, Scan, Scanner
    from tutor.tui.completion_list import CompletionList

LETTERS = 2
"""Of a name, before names are offered by themselves; the members of a module are at once."""
_LEAST_ROWS = 3
"""A lower editor has no room for a list beside the line that is typed."""


class Completing(LineEditing):
    """The list is painted over the text: no widget is mounted, no layout changes, so keys stay quick."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "editor--list", "editor--list-offered", "editor--list-chosen"
    }  # fmt: skip

    def __init__(self, text: str, *, id: str | None = None) -> None:  # noqa: A002
        self.completions: CompletionList | None = None
        """The names on offer."""
        self._scanner: Scanner | None = None
        self._scanned: tuple[tuple[int, int], Scan] | None = None
        """The names of the text, by the place of the word they were looked up for."""
        super().__init__(text, id=id)

    # Keys

    async def _on_key(self, event: events.Key) -> None:
        """Keys belong to the list while there is one; what is typed may open it."""
        offered = self.completions
        if offered is not None and event.key in {"up", "down", "tab", "escape", "enter"}:
            if event.key in {"up", "down"}:
                offered.move(1 if event.key == "down" else -1)
                self.refresh()
            elif event.key == "tab" or (event.key == "enter" and offered.is_chosen):
                self._accept(offered)
            else:
                self._close()
            if event.key != "enter" or offered.is_chosen:
                event.stop()
                event.prevent_default()
        elif event.is_printable and event.character not in {None, ":"} and not is_chord(event) and not self.read_only:
            event.stop()
            event.prevent_default()
            self._restart_blink()
            self._replace_via_keyboard(str(event.character), *sorted(self.selection))
            self._offer()

    def action_delete_left(self) -> None:
        """Backspace; the list follows."""
        was_open = self.completions is not None
        super().action_delete_left()
        if was_open:
            self._offer()

    def action_complete(self) -> None:
        """Offer what fits here, however little is typed."""
        self._offer(asked=True)

    def watch_selection(self) -> None:
        """The list belongs to a place."""
        self._close()

    def on_blur(self) -> None:
        """And to somebody who types."""
        self._close()

    async def _on_mouse_down(self, event: events.MouseDown) -> None:
        """A click on a name takes it."""
        offered = self.completions
        if offered is None:
            return
        rows, left = self._place(offered)
        row, column = event.y - self.gutter.top, event.x - self.gutter.left
        if row in rows and left <= column < left + offered.width:
            event.stop()
            event.prevent_default()
            offered.choose(offered.index_at(row - rows.start, len(rows)))
            self._accept(offered)
        else:
            self._close()

    # What is offered

    def _offer(self, *, asked: bool = False) -> None:
        """Show what fits at the cursor, or nothing."""
        from tutor.tui.completion import complete, is_complete, request_at  # noqa: PLC0415  as above
        from tutor.tui.completion_list import CompletionList  # noqa: PLC0415
        from tutor.tui.members import MEMBERS  # noqa: PLC0415

        self._close()
        row, column = self.cursor_location
        line = self.document.get_line(row)
        request = request_at(line[:column])
        if request is None or not self.selection.is_empty or self._is_in_prose(row, request.start):
            return
        if not asked and (
            line[column : column + 1].isidentifier()
            or is_complete(request.prefix)
            or len(request.prefix) < (0 if request.is_member else LETTERS)
        ):
            return
        scan = self._scan(row, request.start, column)
        missing = self._missing(request, scan)
        if missing:
            self._collect(missing, asked)
            return
        candidates = complete(request, scan, MEMBERS)
        if candidates:
            self.completions = CompletionList(candidates, row, request.start)
            self.refresh()

    def _is_in_prose(self, row: int, column: int) -> bool:
        """The place is in a string or a comment."""
        at = len(self.document.get_line(row)[:column].encode(errors="surrogatepass"))
        return any(
            first < at and (end is None or at <= end)
            for first, end, kind in self._highlights.get(row, ())
            if kind in {"string", "comment"}
        )

    def _scan(self, row: int, start: int, end: int) -> "Scan":
        """The names of the rest of the text, which do not change while one word is typed."""
        from tutor.tui.completion import Scanner  # noqa: PLC0415  as above

        self._scanner = self._scanner or Scanner()
        if self._scanned is None or self._scanned[0] != (row, start):
            self._scanned = (row, start), self._scanner.scan(self.document.lines, row, start, end)
        return self._scanned[1]

    def _missing(self, request: "Request", scan: "Scan") -> list[str]:
        """The modules whose names are needed and not known yet."""
        from tutor.tui.members import MEMBERS  # noqa: PLC0415  as above

        wanted = [request.module or scan.module(request.owner)] if request.is_member else sorted(scan.stars)
        return [module for module in wanted if MEMBERS.is_missing(module)]

    @work(exclusive=True, group="members", exit_on_error=False)
    async def _collect(self, modules: list[str], asked: bool) -> None:
        from tutor.tui.members import MEMBERS  # noqa: PLC0415  as above

        before = self.document.lines[self.cursor_location[0]], self.cursor_location
        for module in modules:
            await asyncio.to_thread(MEMBERS.collect, module)
        if before == (self.document.lines[self.cursor_location[0]], self.cursor_location) and self.has_focus:
            self._offer(asked=asked)

    def _accept(self, offered: "CompletionList") -> None:
        """Write the name in place of the letters typed of it, as one change."""
        name = offered.candidate.name
        self._close()
        self.history.checkpoint()
        self._replace_via_keyboard(name, (offered.row, offered.start), self.cursor_location)
        self.history.checkpoint()

    def _close(self) -> None:
        if self.completions is not None:
            self.completions = None
            self.refresh()

    # How it looks

    def _place(self, offered: "CompletionList") -> tuple[range, int]:
        """The rows it takes on the screen of the editor, and its first column there."""
        height = self.scrollable_content_region.height
        rows = offered.rows(offered.row - self.scroll_offset.y, height) if height >= _LEAST_ROWS else range(0)
        before = self.document.get_line(offered.row)[: offered.start].expandtabs(self.indent_width)
        left = self.gutter_width + cell_len(before) - self.scroll_offset.x - 1
        room = self.scrollable_content_region.width - offered.width
        return rows, max(min(left, room), 0)

    def render_line(self, y: int) -> Strip:
        """A row, with the list over it where there is one."""
        strip = super().render_line(y)
        offered = self.completions
        if offered is None:
            return strip
        rows, left = self._place(offered)
        if y not in rows:
            return strip
        from tutor.tui.completion_list import Look  # noqa: PLC0415  as above

        style = self.get_component_rich_style
        look = Look(style("editor--list"), style("editor--list-offered"), style("editor--list-chosen"))
        row = offered.strip(y - rows.start, len(rows), look)
        return Strip.join([strip.crop(0, left), row, strip.crop(left + offered.width)])
