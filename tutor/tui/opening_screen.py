"""The first frame: the code of an exercise, ready to be typed in, while the rest of the tutor is still being read."""

import asyncio
import contextlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Static, TextArea

from tutor.errors import ProgressError
from tutor.tui.editor import Editor
from tutor.tui.exercise_keys import EXERCISE_KEYS
from tutor.tui.inks import CODE_INKS
from tutor.tui.key_bar import KeyBar
from tutor.tui.key_names import key_name
from tutor.tui.opening import Opening
from tutor.tui.pane_strip import PaneStrip
from tutor.tui.panes import CODE, PANES
from tutor.tui.source_map import next_blank
from tutor.tui.title_bar import TitleBar
from tutor.tui.tutor_screen import PlainScreen

SAVE_SECONDS = 0.2
"""Sooner than later: what else is read at this time slows down all the rest."""


class OpeningEditor(Editor):
    """Can be replaced while somebody types in it."""

    async def at_rest(self, do: Callable[[], None]) -> None:
        """Do something at a moment when no key is on its way through this editor: none is lost then, or overtaken."""
        done = asyncio.Event()

        def do_or_wait() -> None:
            if self._peek_message() is None:
                do()
                done.set()
            else:
                self.call_later(do_or_wait)  # behind all that has come

        self.call_later(do_or_wait)
        await done.wait()


class OpeningScreen(PlainScreen):
    """Looks like the screen of the exercise, and keeps what its keys ask for until that is there to do it."""

    AUTO_FOCUS = "#code"
    COMPONENT_CLASSES = CODE_INKS
    BINDINGS: ClassVar[list[BindingType]] = [
        replace(binding, action=f"later('{binding.id}')") for binding in EXERCISE_KEYS if binding.key != "escape"
    ]

    def __init__(self, opening: Opening) -> None:
        super().__init__(classes="-show-code -find-results -unzoomed")
        self._opening = opening
        self.asked: list[str] = []
        """Ids of actions for the exercise's screen, in their order: not keys, which may mean something else there."""
        self.text, self.cursor = opening.text, opening.cursor
        """The code as it is on the screen; it outlives the editor."""
        self.saving = asyncio.Lock()
        """Held while a text is on its way to the disk, which no later text may overtake."""
        self._save_is_due = self._is_over = False

    def content(self) -> Iterable[Widget]:
        """The code; where there will be other panes, room for them."""
        title = TitleBar(self._opening.title)
        title.show(statuses=self._opening.statuses)
        yield title
        if self.has_class("-compact"):
            strip = PaneStrip(PANES, id="strip")
            strip.show("code")
            yield strip
        for place in ("map", "problem"):
            if self.has_class("-wide") or (place == "problem" and self.has_class("-medium")):
                yield Static(id=place)
        yield OpeningEditor(self._opening.text, self._opening.cursor, id="code")
        if self.has_class("-wide"):
            yield Static(id="findings")

    def compose(self) -> ComposeResult:
        """The content and the keys: sentences come later."""
        yield from self.content()
        yield KeyBar()

    def help_groups(self) -> Iterable[tuple[str, Iterable[Binding]]]:
        """The keys of the exercise."""
        yield "The exercise", EXERCISE_KEYS

    def on_mount(self) -> None:
        """Begin where the learner left off, or at the first thing to fill in."""
        self.query_one("#code").border_title = f"{key_name(self, f'exercise.{CODE.pane}')} {CODE.name}"
        if not self._opening.is_draft and next_blank(self._opening.text):
            self.editor.action_next_blank()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep the text where it survives the widgets, and soon on the disk."""
        self.text, self.cursor = event.text_area.text, event.text_area.cursor_location
        if self.is_edited and not self._save_is_due:
            self._save_is_due = True
            self.set_timer(SAVE_SECONDS, self._save)

    @work(group="save", exit_on_error=False)
    async def _save(self) -> None:
        self._save_is_due = False
        async with self.saving:
            if self.is_edited:
                with contextlib.suppress(ProgressError):  # told by the screen that follows, which tries again
                    await asyncio.to_thread(self._keep, self.text, self.cursor)

    def _keep(self, text: str, cursor: tuple[int, int]) -> None:
        self._opening.make_store().save_draft(self._opening.exercise, text, cursor)

    @property
    def is_edited(self) -> bool:
        """Something was typed that no other editor has yet."""
        return not self._is_over and self.text != self._opening.text

    @property
    def editor(self) -> OpeningEditor:
        """The code."""
        return self.query_one(OpeningEditor)

    def action_later(self, action: str) -> None:
        """Keep what a key asks for."""
        self.asked.append(action)

    def hand_over(self, successor: Editor) -> None:
        """Give another editor what was typed here, with the way to undo it."""
        mine = self.editor
        if mine.text != successor.text:
            successor.load_text(mine.text)
        successor.history = mine.history
        successor.selection = mine.selection
        successor.scroll_to(y=mine.scroll_offset.y, animate=False)
        self._is_over = True
