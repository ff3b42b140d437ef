"""All answers in a folder to take away: which folder is asked first, and what was written is told."""

import asyncio
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from tutor.answers.folder import suggested_folder, write_answers
from tutor.errors import TutorError
from tutor.service import Tutor
from tutor.tui.key_names import key_name


class TakeAway(ModalScreen[str]):
    """Asks for the folder; its result is a sentence on what was written, or nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss('')", "Not now", id="answers.cancel", tooltip="Write nothing."),
    ]

    def __init__(self, tutor: Tutor) -> None:
        super().__init__()
        self._tutor = tutor

    def compose(self) -> ComposeResult:
        """What will be written, where, and two buttons."""
        with Vertical(id="box"):
            yield Static(
                "Write all your answers to this folder: one .py file for each exercise, which runs alone with Python "
                "and NumPy; tutor/lab.py, which they import; and report.md, which says how everything stands. "
                "Nothing is overwritten.",
                markup=False,
            )
            yield Input(str(suggested_folder(Path.cwd())), id="folder", compact=True)
            yield Static(id="refusal", markup=False)
            with Horizontal():
                yield Button(f"Not now ({key_name(self, 'answers.cancel')})", id="no", compact=True)
                yield Button("Write (Enter)", id="yes", compact=True)

    def on_input_submitted(self) -> None:
        """Enter in the line of the folder."""
        self._write()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """With the mouse."""
        if event.button.id == "yes":
            self._write()
        else:
            self.dismiss("")

    @work(exclusive=True, exit_on_error=False)
    async def _write(self) -> None:
        named = self.query_one(Input).value.strip() or "."
        try:
            told = await asyncio.to_thread(lambda: write_answers(self._tutor, Path(named).expanduser().absolute()))
        except TutorError as error:
            self.query_one("#refusal", Static).update(str(error))
        else:
            self.dismiss(told)
