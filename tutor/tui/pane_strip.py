"""One line with the panes there are, the shown one marked: costs a row where tabs cost three."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tutor.tui.key_names import key_name
from tutor.tui.panes import Tab


class PaneStrip(Widget, can_focus=False):
    """Panes by name and key; a click leads to one."""

    class Chosen(Message):
        """A pane was clicked."""

        def __init__(self, pane: str) -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, tabs: Sequence[Tab], *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self._tabs = tabs
        self._shown = ""

    def show(self, pane: str) -> None:
        """Mark a pane as the one that is shown."""
        if pane != self._shown and any(tab.pane == pane for tab in self._tabs):
            self._shown = pane
            self.refresh()

    def render(self) -> Content:
        """The line; on a narrow screen the names alone, on a very narrow one the keys."""
        style = {True: "$foreground bold on $primary 35%", False: "$foreground 70%"}
        return Content.assemble(*((text, style[tab.pane == self._shown]) for tab, text in self._fitting()))

    def _fitting(self) -> list[tuple[Tab, str]]:
        keys = {tab: key_name(self, f"exercise.{tab.pane}") for tab in self._tabs}
        whole = [(tab, f" {key} {tab.name} ") for tab, key in keys.items()]
        choices = (
            whole,
            [(tab, f" {tab.name}") for tab in keys],
            [(tab, text if tab.pane == self._shown else f" {keys[tab]}") for tab, text in whole],
        )
        fitting = (each for each in choices if sum(cell_len(text) for _, text in each) <= self.size.width)
        return next(fitting, choices[-1])

    def on_click(self, event: events.Click) -> None:
        """Lead to the pane under the mouse."""
        left = event.x
        for tab, text in self._fitting():
            left -= cell_len(text)
            if left < 0:
                self.post_message(self.Chosen(tab.pane))
                return
