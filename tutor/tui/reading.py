"""A pane to read in: styled lines, scrollable both ways, laid out anew when its width changes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from tutor.tui.inks import ink
from tutor.tui.lines import Line, shown
from tutor.typeset.repertoire import is_ascii


class Reading(ScrollView, can_focus=True):
    """Lines that a subclass lays out in `lines`.

    Texts come from learners, authors and programs: nothing in them is taken for markup.
    """

    class Followed(Message):
        """A piece that leads to the editor was clicked; `row` counts from 0."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id, classes=classes)
        self.laid: Sequence[Line] = ()
        """The lines as they are shown."""
        self._strips: dict[int, Strip] = {}
        self._paper = Style.null()
        self._laid_width = -1

    def lines(self, width: int) -> Sequence[Line]:
        """The content at a width in cells; wider lines can be scrolled to."""
        raise NotImplementedError

    def underlined(self, row: int) -> Iterable[tuple[int, int]]:  # noqa: ARG002  for a subclass
        """The stretches of a row, by characters, that lead to something."""
        return ()

    @property
    def text(self) -> str:
        """What is shown, without styles."""
        return "\n".join("".join(piece.text for piece in line) for line in self.laid)

    def relay(self) -> None:
        """Lay the content out again, because it or its width changed; a hidden pane waits until it is shown."""
        width = self.scrollable_content_region.width
        if width <= 0:
            self._laid_width = -1
            return
        self._laid_width = width
        self.laid = self.lines(width)
        if is_ascii():
            self.laid = [tuple(replace(piece, text=shown(piece.text)) for piece in line) for line in self.laid]
        self._strips.clear()
        size = Size(max(self.widest, 1), len(self.laid))
        self.set_reactive(Widget.virtual_size, size)  # set as usual, it would have the whole screen laid out anew
        self._scroll_update(size)
        self.refresh()

    @property
    def widest(self) -> int:
        """The cells of the longest line."""
        return max((sum(cell_len(piece.text) for piece in line) for line in self.laid), default=0)

    def on_resize(self) -> None:
        """Keep the place in the text when lines become longer or shorter."""
        if self.scrollable_content_region.width == self._laid_width:
            return
        before, top = max(len(self.laid), 1), self.scroll_offset.y
        self.relay()
        if top:
            self.scroll_to(y=round(top * len(self.laid) / before), animate=False)

    def on_show(self) -> None:
        """What changed while the pane was hidden is laid out now."""
        if self._laid_width < 0:
            self.relay()

    def notify_style_update(self) -> None:
        """Colours changed with the theme."""
        self._strips.clear()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the pane; what they have in common is worked out once."""
        self._paper = self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One row of the pane."""
        left, top = self.scroll_offset
        width, style = self.size.width, self._paper
        row = top + y
        if row >= len(self.laid):
            return Strip.blank(width, style)
        return self._strip(row).crop_extend(left, left + width, style).apply_style(style).apply_offsets(left, row)

    def _strip(self, row: int) -> Strip:
        selection = self.text_selection
        if selection is None and row in self._strips:
            return self._strips[row]
        text = Text(end="")
        for piece in self.laid[row]:
            text.append(piece.text, self._style(piece.style))
        for start, end in self.underlined(row):
            text.stylize("underline", start, end)
        span = selection.get_span(row) if selection is not None else None
        if span is not None:
            start, end = span
            text.stylize(
                self.screen.get_component_rich_style("screen--selection"), start, len(text) if end == -1 else end
            )
        strip = Strip(text.render(self.app.console))
        if selection is None:
            self._strips[row] = strip
        return strip

    def _style(self, style: str | Style) -> Style:
        if isinstance(style, Style):
            return style
        return ink(self, style) if style else Style.null()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text that the mouse marked, to be copied."""
        return selection.extract(self.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002  Textual's signature
        """Draw the marked text anew."""
        self._strips.clear()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Follow a piece that leads somewhere."""
        row = self.row_led_to(event)
        if row is not None:
            self.post_message(self.Followed(row))

    def row_led_to(self, event: events.Click) -> int | None:
        """The row of the editor that the piece under the mouse leads to."""
        place = event.get_content_offset(self)
        if place is None or place.y + self.scroll_offset.y >= len(self.laid):
            return None
        column = place.x + self.scroll_offset.x
        for piece in self.laid[place.y + self.scroll_offset.y]:
            column -= cell_len(piece.text)
            if column < 0:
                return piece.row
        return None
