"""The application that shows the code of an exercise at once, and reads course and progress behind it."""

import asyncio
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from tutor.errors import ProgressError, TutorError
from tutor.tui.app import TutorApp, keys_in
from tutor.tui.editor import Editor
from tutor.tui.exercise_keys import EXERCISE_KEYS
from tutor.tui.opening import Opening
from tutor.tui.opening_screen import OpeningScreen

if TYPE_CHECKING:  # the first frame does not wait for it
    from tutor.tui.workspace import Workspace

OPENING = "opening"
FRAME_SECONDS = 0.03
"""In which the first frame gets from Textual's thread to the terminal, if nothing else is done."""
BEAT_SECONDS = 0.005


class EarlyApp(TutorApp):
    """Nothing that is typed meanwhile is lost: it goes to the first editor, and with it to the one that follows."""

    CSS_PATH = "frame.tcss"

    def __init__(self, opening: Opening) -> None:
        self.begin(OPENING, opening.theme)
        self.take_keys(keys_in(opening.data, (TutorApp, Editor, OpeningScreen)))
        self.failure: TutorError | None = None
        """Why there is nothing to go on with; the application has ended then."""
        self._opening = opening
        self._first: OpeningScreen | None = None
        self.add_mode(OPENING, self._opening_screen)

    def _opening_screen(self) -> OpeningScreen:
        self._first = OpeningScreen(self._opening)
        self._first._css_update_count = self._css_update_count  # noqa: SLF001  else all styles are parsed twice
        return self._first

    def go_on(self) -> None:
        """Read the rest, and show the exercise with all of it."""
        if self._first is not None:
            self.set_timer(FRAME_SECONDS, partial(self._read_the_rest, self._first))

    @work
    async def _read_the_rest(self, first: OpeningScreen) -> None:
        try:
            tutor = await asyncio.to_thread(self._opening.make_tutor)
            await asyncio.to_thread(import_module, "tutor.tui.exercise_screen")  # here, keys would wait for it
            keys = await asyncio.to_thread(keys_in, tutor.store.folder)
            mode = tutor.course.find(self._opening.exercise).id
        except TutorError as error:
            self.failure = error
            self.exit()
            return
        self.stylesheet.read(Path(__file__).with_name("tutor.tcss"))
        self.take_keys(keys)
        self.settle(tutor, mode)
        await self._init_mode(mode)  # made ready out of sight: no key must find it half made
        screen = self.exercise_screens[mode]
        while screen.focused is not screen.editor:  # noqa: ASYNC110  Textual says it by no event
            await asyncio.sleep(BEAT_SECONDS)

        def replace() -> None:
            first.hand_over(screen.editor)
            self.switch_mode(mode)

        async with first.saving:
            await first.editor.at_rest(replace)
        for asked in first.asked:
            action = next(binding.action for binding in EXERCISE_KEYS if binding.id == asked)
            screen.call_later(screen.run_action, action)
        super().go_on()

    def save_all(self) -> "list[tuple[Workspace, ProgressError]]":
        """Save what was typed, also where the learner left before there was a tutor to keep it."""
        refused = super().save_all()
        if self._first is None or not self._first.is_edited:
            return refused
        from tutor.tui.workspace import Workspace  # noqa: PLC0415  not before the first frame

        tutor = self._opening.make_tutor()
        workspace = Workspace(tutor, tutor.course.find(self._opening.exercise))
        workspace.take(self._first.text, self._first.cursor)
        try:
            workspace.save()
        except ProgressError as error:
            refused.append((workspace, error))
        finally:
            tutor.close()
        return refused
