"""The application: which screen is shown, what happens at its end, and what all screens have in common."""

import asyncio
import contextlib
import gc
import signal
import sys
from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tutor.course.model import Exercise
from tutor.errors import ProgressError, TutorError
from tutor.service import Tutor
from tutor.tui.exercise_screen import ExerciseScreen
from tutor.tui.messages import Failed, OpenExercise
from tutor.tui.themes import DUSK, PAPER
from tutor.tui.tutor_screen import TutorScreen, bindings_of
from tutor.tui.workspace import Workspace

COURSE, REVIEW = "course", "review"


class TutorApp(App[None]):
    """Each exercise that was opened keeps its screen: what was undone, read and drawn there is there again.

    Args:
        tutor: course and progress.
        chosen: the exercise to open; without one, the exercise that was open last, or the course at the first visit.
    """

    TITLE = "tutor"
    CSS_PATH = "tutor.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", priority=True, id="app.help", tooltip="Show all keys."),
        Binding("ctrl+p", "command_palette", "Commands", priority=True, id="app.palette", tooltip="Find any command."),
        Binding("ctrl+q", "quit", "Quit", priority=True, id="app.quit", tooltip="Save and leave."),
    ]

    def __init__(self, tutor: Tutor, chosen: Exercise | None = None) -> None:
        self.tutor = tutor
        self.exercise_screens: dict[str, ExerciseScreen] = {}
        self._last = chosen.id if chosen else self._opened_last()
        self.DEFAULT_MODE = self._last or COURSE  # type: ignore[misc]  # Textual reads it from the instance
        super().__init__()
        self.add_mode(COURSE, self._course_screen)
        self.add_mode(REVIEW, self._review_screen)
        for exercise in tutor.course.exercises:
            self.add_mode(exercise.id, partial(self._exercise_screen, exercise))
        for theme in (DUSK, PAPER):
            self.register_theme(theme)
        self.set_reactive(App.theme, self._theme_chosen_last())  # set aloud, it would parse all styles once more
        self.stylesheet.set_variables(self.get_css_variables())

    def _opened_last(self) -> str | None:
        with contextlib.suppress(ProgressError):  # told by the screen, which reads progress as well
            last = self.tutor.store.recall("last")
            return last if any(each.id == last for each in self.tutor.course.exercises) else None
        return None

    def _theme_chosen_last(self) -> str:
        with contextlib.suppress(ProgressError):
            chosen = self.tutor.store.recall("theme")
            if chosen in self.available_themes:
                return str(chosen)
        return DUSK.name

    def _course_screen(self) -> TutorScreen:
        from tutor.tui.course_screen import CourseScreen  # noqa: PLC0415  most days begin with an exercise

        return CourseScreen(self.tutor, has_way_back=self._last is not None)

    def _review_screen(self) -> TutorScreen:
        from tutor.tui.review_screen import ReviewScreen  # noqa: PLC0415  as above

        return ReviewScreen(self.tutor)

    def _exercise_screen(self, exercise: Exercise) -> ExerciseScreen:
        screen = self.exercise_screens[exercise.id] = ExerciseScreen(self.tutor, exercise)
        screen._css_update_count = self._css_update_count  # noqa: SLF001  else all styles are parsed a second time
        return screen

    # From beginning to end

    def run_to_the_end(self) -> int:
        """Run until the learner leaves or a signal ends it; the exit status.

        Whatever ends it, the texts are on the disk afterwards: in the data folder, or in a file that is named.

        Raises:
            Exception: a mistake of ours ended the application; the texts are saved all the same.
        """
        gc.disable()  # until the first frame is there: a collection would go through half of Textual
        try:
            self.run()
        finally:
            gc.enable()
            for workspace, error in self._save_all():
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
        self.theme_changed_signal.subscribe(self, lambda theme: self._remember_theme(theme.name))

    def on_ready(self) -> None:
        """The first frame is there."""
        gc.enable()
        gc.freeze()
        self.call_after_refresh(self._tell_notices)

    def _end_by(self, number: int) -> None:
        self._save_all()
        self._stop_all()
        self.exit(return_code=128 + number)

    async def action_quit(self) -> None:
        """Leave; the texts are saved on the way out."""
        self._stop_all()
        self.exit()

    def on_unmount(self) -> None:
        """No process of a learner's outlives the tutor, and no text is lost."""
        self._stop_all()
        self._save_all()

    def _stop_all(self) -> None:
        for screen in self.exercise_screens.values():
            screen.judging.stop()

    def _save_all(self) -> list[tuple[Workspace, ProgressError]]:
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

    # Between the screens

    @property
    def _tutor_screen(self) -> TutorScreen | None:
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, TutorScreen)), None)

    def _tell_notices(self) -> None:
        notices = self.tutor.store.notices
        if notices and self._tutor_screen is not None:
            self._tutor_screen.say("notices", " ".join(notices))
            notices.clear()

    def on_open_exercise(self, message: OpenExercise) -> None:
        """Show an exercise, at a part if one is named."""
        try:
            exercise = self.tutor.course.find(message.exercise)
        except TutorError as error:
            self.notify(str(error), severity="warning", markup=False)
            return
        self._last = exercise.id
        self.switch_mode(exercise.id)
        self.exercise_screens[exercise.id].show_part(message.part)

    def on_open_course(self) -> None:
        """Show the course."""
        self.switch_mode(COURSE)

    def on_open_review(self) -> None:
        """Show the review."""
        self.switch_mode(REVIEW)

    def on_go_back(self) -> None:
        """Show the exercise that was open last; where there is none, the course."""
        self.switch_mode(self._last or COURSE)

    def on_failed(self, message: Failed) -> None:
        """Keep what went wrong with us for a report, and go on."""
        told = self.tutor.log(message.error)
        if self._tutor_screen is not None:
            self._tutor_screen.say("failure", f"Something went wrong in the tutor itself. {told}")

    def _remember_theme(self, name: str) -> None:
        with contextlib.suppress(ProgressError):  # a colour is not worth a sentence
            self.tutor.store.remember("theme", name)

    # Help and commands

    def action_help(self) -> None:
        """Show the keys of this screen, or close them."""
        from tutor.tui.help_screen import HelpScreen  # noqa: PLC0415  not before it is asked for

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss(None)
        elif isinstance(self.screen, TutorScreen):
            self.push_screen(HelpScreen([*self.screen.help_groups(), ("Everywhere", bindings_of(TutorApp))]))

    def get_key_display(self, binding: Binding) -> str:
        """F5 and ^R, as on a keyboard."""
        shown = super().get_key_display(binding)
        if shown.startswith("^") or shown[1:].isdecimal():
            return shown.upper()
        return shown if len(shown) == 1 else "+".join(each.capitalize() for each in shown.split("+"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key that does something here, by its name; and the themes."""
        seen = set()
        for node, binding, enabled, tooltip in screen.active_bindings.values():
            if binding.id and enabled and tooltip and binding.id not in seen and binding.id != "app.palette":
                seen.add(binding.id)
                key = self.get_key_display(binding)
                yield SystemCommand(
                    f"{binding.description} ({key})", tooltip, partial(self.run_action, binding.action, node)
                )
        yield SystemCommand("Theme", "Choose other colours.", self.action_change_theme)
        if isinstance(screen, ExerciseScreen):
            yield SystemCommand("Review", "Six questions to ask yourself at the end.", self.on_open_review)


def _rescued(workspace: Workspace) -> str:
    try:
        return f"Your code is in {workspace.rescue()}."
    except OSError as error:
        return f"Your code could not be written elsewhere either ({error.strerror})."
