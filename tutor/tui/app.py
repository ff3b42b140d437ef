"""The application: which screen is shown, what happens at its end, and what all screens have in common."""

import asyncio
import contextlib
import gc
import os
import signal
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from tutor.errors import ProgressError, TutorError
from tutor.places import KEYS_VARIABLE, key_file
from tutor.tui.key_names import displayed
from tutor.tui.messages import Failed, KeepFigure, OpenExercise
from tutor.tui.saving_app import SavingApp
from tutor.tui.themes import DUSK, OWN, readable
from tutor.tui.tutor_screen import TutorScreen, bindings_of
from tutor.typeset.repertoire import is_ascii

if TYPE_CHECKING:  # the first frame does not wait for them
    from textual.dom import DOMNode
    from textual.types import CSSPathType

    from tutor.course.model import Exercise
    from tutor.service import Tutor
    from tutor.tui.exercise_screen import ExerciseScreen
    from tutor.tui.key_table import LearnersKeys

COURSE, REVIEW = "course", "review"


class TutorApp(SavingApp):
    """Each exercise that was opened keeps its screen: what was undone, read and drawn there is there again.

    Args:
        tutor: course and progress.
        chosen: the exercise to open; without one, the exercise that was open last, or the course at the first visit.
    """

    TITLE = "tutor"
    CSS_PATH: "ClassVar[CSSPathType | None]" = ["frame.tcss", "tutor.tcss"]  # noqa: RUF012  Textual wants a list
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", priority=True, id="app.help", tooltip="Show all keys."),
        Binding("ctrl+p", "command_palette", "Commands", priority=True, id="app.palette", tooltip="Find any command."),
        Binding("ctrl+q", "quit", "Quit", priority=True, id="app.quit", tooltip="Save and leave."),
    ]

    def __init__(self, tutor: "Tutor", chosen: "Exercise | None" = None) -> None:
        last = _recalled(tutor, "last")
        known = any(exercise.id == last for exercise in tutor.course.exercises)
        last = chosen.id if chosen else last if known else None
        self.begin(last or COURSE, _recalled(tutor, "theme"))
        self.take_keys(keys_in(tutor.store.folder))
        self.settle(tutor, last)

    def begin(self, mode: str, theme: str | None) -> None:
        """Be an application that shows this mode first, in this theme where it is known."""
        self._last_filters: list[LineFilter] = []
        if is_ascii():
            from tutor.tui.ascii_filter import AsciiFilter  # noqa: PLC0415  most terminals need none

            self._last_filters = [AsciiFilter()]
        self.exercise_screens: dict[str, ExerciseScreen] = {}
        self.DEFAULT_MODE = mode  # type: ignore[misc]  # Textual reads it from the instance
        super().__init__()
        for own in OWN:
            self.register_theme(own)
        wanted = theme if theme in self.available_themes else DUSK.name
        self.set_reactive(App.theme, wanted)  # set aloud, it would parse all styles once more
        self.stylesheet.set_variables(self.get_css_variables())

    def settle(self, tutor: "Tutor", last: str | None) -> None:
        """Take a course, its progress and the exercise that was open last."""
        self.tutor = tutor
        self._last = last
        self.add_mode(COURSE, self._course_screen)
        self.add_mode(REVIEW, self._review_screen)
        for exercise in tutor.course.exercises:
            self.add_mode(exercise.id, partial(self._exercise_screen, exercise))

    def take_keys(self, keys: "LearnersKeys | None") -> None:
        """Give actions the keys that the learner chose."""
        self.key_faults = keys.faults if keys else ()
        if keys:
            self.set_keymap(keys.keymap)

    def _course_screen(self) -> TutorScreen:
        from tutor.tui.course_screen import CourseScreen  # noqa: PLC0415  most days begin with an exercise

        return CourseScreen(self.tutor, has_way_back=self._last is not None)

    def _review_screen(self) -> TutorScreen:
        from tutor.tui.review_screen import ReviewScreen  # noqa: PLC0415  as above

        return ReviewScreen(self.tutor)

    def _exercise_screen(self, exercise: "Exercise") -> "ExerciseScreen":
        from tutor.tui.exercise_screen import ExerciseScreen  # noqa: PLC0415  the first frame may be without

        screen = self.exercise_screens[exercise.id] = ExerciseScreen(self.tutor, exercise)
        screen._css_update_count = self._css_update_count  # noqa: SLF001  else all styles are parsed a second time
        return screen

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, such as that of NO_COLOR, and the one for terminals that have ASCII alone."""
        return [*super().get_line_filters(), *self._last_filters]

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the theme; those of Textual's themes are made readable."""
        variables = super().get_css_variables()
        if self.current_theme not in OWN:
            self.theme_variables = variables = readable(variables)
        return variables

    # From beginning to end

    def on_mount(self) -> None:
        """Colours are kept."""
        self.theme_changed_signal.subscribe(self, lambda theme: self._remember_theme(theme.name))

    def on_ready(self) -> None:
        """The first frame is there."""
        self.go_on()

    def go_on(self) -> None:
        """What the first frame did not wait for."""
        gc.enable()
        gc.freeze()
        self.call_after_refresh(self._tell_notices)

    # Between the screens

    @property
    def _tutor_screen(self) -> TutorScreen | None:
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, TutorScreen)), None)

    def _tell_notices(self) -> None:
        if self.key_faults and self._tutor_screen is not None:
            first, *others = self.key_faults
            more = f" `tutor keys` tells {len(others)} more." if others else ""
            self._tutor_screen.say("keys", first + more)
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
        screen = self.exercise_screens[exercise.id]
        screen.reads_first = not message.part
        screen.show_part(message.part)

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

    def on_keep_figure(self, message: KeepFigure) -> None:
        """Keep a figure in the data folder, and say where."""
        self.run_worker(self._keep_figure(message), group="figure", exit_on_error=False)

    async def _keep_figure(self, message: KeepFigure) -> None:
        from tutor.tui.figure_files import keep  # noqa: PLC0415  not before one is kept

        folder, name = self.tutor.store.folder / "figures", f"{self._last or ''} {message.heading}"
        try:
            picture, text = await asyncio.to_thread(keep, folder, name, message.heading, message.figure, message.words)
        except ProgressError as error:
            self.notify(str(error), severity="warning", markup=False)
        else:
            self.notify(f"Kept as {picture} and, in characters and words, {text.name}.", timeout=10, markup=False)

    def _remember_theme(self, name: str) -> None:
        with contextlib.suppress(ProgressError):  # a colour is not worth a sentence
            self.tutor.store.remember("theme", name)

    # Progress

    def action_progress(self) -> None:
        """Show the parts passed over time."""
        from tutor.tui.progress_screen import ProgressScreen  # noqa: PLC0415  not before it is asked for

        if not isinstance(self.screen, ProgressScreen):
            self.push_screen(ProgressScreen(self.tutor))

    def action_take_away(self) -> None:
        """Write all answers to a folder, which is asked for first, and say what was written."""
        from tutor.tui.take_away import TakeAway  # noqa: PLC0415  not before it is asked for

        def told(sentence: str | None) -> None:
            if sentence and self._tutor_screen is not None:
                self._tutor_screen.say("answers", sentence)

        self.save_all()
        self.push_screen(TakeAway(self.tutor), told)

    # Help and commands

    def action_help(self) -> None:
        """Show the keys of this screen, or close them."""
        from tutor.tui.help_screen import HelpScreen  # noqa: PLC0415  not before it is asked for

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss(None)
        elif isinstance(self.screen, TutorScreen):
            groups = [*self.screen.help_groups(), ("Everywhere", bindings_of(TutorApp))]
            self.push_screen(HelpScreen(groups, self._keymap))

    def get_key_display(self, binding: Binding) -> str:
        """In the form in which sentences name keys."""
        return displayed(self, binding)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key that does something here, by its name; and the themes."""
        seen = set()
        for node, binding, enabled, tooltip in screen.active_bindings.values():
            named = (binding.description, tooltip)  # a pane may have a key of its own for a command of the screen
            if binding.id and enabled and tooltip and named not in seen and binding.id != "app.palette":
                seen.add(named)
                key = self.get_key_display(binding)
                yield SystemCommand(
                    f"{binding.description} ({key})", tooltip, partial(self.run_action, binding.action, node)
                )
        yield SystemCommand("Theme", "Choose other colours.", self.action_change_theme)
        if hasattr(signal, "SIGTSTP") and not self.is_web:
            yield SystemCommand("Suspend", "Back to the shell; `fg` there comes back.", self.action_suspend_process)
        yield SystemCommand("Take all answers away", "Write them to a folder, with a report.", self.action_take_away)
        yield SystemCommand("Progress over time", "The parts you passed, day by day.", self.action_progress)
        if screen in self.exercise_screens.values():
            yield SystemCommand("Review", "Six questions to ask yourself at the end.", self.on_open_review)


def keys_in(data: Path, owners: "Iterable[type[DOMNode]] | None" = None) -> "LearnersKeys | None":
    """What the key file says of the actions of these owners, or of all, which imports the whole interface.

    None where there is no file: then nothing is imported.
    """
    file = key_file(data)
    if not os.path.lexists(file) and KEYS_VARIABLE not in os.environ:
        return None
    from tutor.tui import key_table  # noqa: PLC0415  only where there is a file

    return key_table.learners_keys(file, owners)


def _recalled(tutor: "Tutor", key: str) -> str | None:
    with contextlib.suppress(ProgressError):  # told by the screen, which reads progress as well
        return tutor.store.recall(key)
    return None
