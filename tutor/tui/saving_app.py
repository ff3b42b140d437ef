"""An application that ends in order, whatever ends it: no process of a learner's outlives it, and no text is lost."""

import asyncio
import contextlib
import gc
import signal
import sys
from typing import TYPE_CHECKING

from textual.app import App

from tutor.errors import ProgressError
from tutor.tui import paste_parser

if TYPE_CHECKING:  # the first frame does not wait for them
    from tutor.tui.exercise_screen import ExerciseScreen
    from tutor.tui.workspace import Workspace


class SavingApp(App[None]):
    """Saves the texts of its exercises at its end."""

    exercise_screens: "dict[str, ExerciseScreen]"
    """Those that were opened, by the id of the exercise."""

    def run_to_the_end(self) -> int:
        """Run until the learner leaves or a signal ends it; the exit status.

        Whatever ends it, the texts are on the disk afterwards: in the data folder, or in a file that is named.

        Raises:
            Exception: a mistake of ours ended the application; the texts are saved all the same.
        """
        gc.disable()  # until the first frame is there: a collection would go through half of Textual
        paste_parser.install()
        try:
            self.run()
        finally:
            gc.enable()
            for workspace, error in self.save_all():
                print(f"tutor: {error} {_rescued(workspace)}", file=sys.stderr)
        if self._exception is not None and not self._exit:
            raise self._exception
        return self.return_code or 0

    def on_mount(self) -> None:
        """A window that is closed, or a machine that shuts down, must not cost a line of code."""
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            with contextlib.suppress(NotImplementedError):  # the event loop of Windows
                if number is not None:
                    asyncio.get_running_loop().add_signal_handler(number, self._end_by, number)

    def _end_by(self, number: int) -> None:
        self.save_all()
        self._stop_all()
        self.exit(return_code=128 + number)

    async def action_quit(self) -> None:
        """Leave; the texts are saved on the way out."""
        self._stop_all()
        self.exit()

    def on_unmount(self) -> None:
        """No process of a learner's outlives the tutor, and no text is lost."""
        self._stop_all()
        self.save_all()

    def _stop_all(self) -> None:
        for screen in self.exercise_screens.values():
            screen.judging.stop()

    def save_all(self) -> "list[tuple[Workspace, ProgressError]]":
        """Save every text; those that the data folder refused, and why."""
        refused = []
        for screen in self.exercise_screens.values():
            try:
                screen.workspace.save()
            except ProgressError as error:
                refused.append((screen.workspace, error))
        return refused

    def _fatal_error(self) -> None:
        """Textual would print a traceback; `run_to_the_end` hands the exception to the command line, which keeps it."""
        self._close_messages_no_wait()


def _rescued(workspace: "Workspace") -> str:
    try:
        return f"Your code is in {workspace.rescue()}."
    except OSError as error:
        return f"Your code could not be written elsewhere either ({error.strerror})."
