"""The learner's text of an exercise, kept as it is typed."""

import asyncio
from collections.abc import Callable

from textual import work
from textual.widgets import TextArea

from tutor.course.model import Course
from tutor.errors import ProgressError
from tutor.tui.exercise_layout import ExerciseLayout
from tutor.tui.source_map import next_blank
from tutor.tui.title_bar import TitleBar
from tutor.tui.workspace import Workspace

SAVE_SECONDS, RETRY_SECONDS = 0.3, 5.0
"""A change is on the disk within a second, also while somebody types on and the machine is busy; what the disk refuses
is tried again."""


class ExerciseDraft(ExerciseLayout):
    """Saves in a thread, so that no key waits for a disk."""

    def __init__(self, course: Course, title: str, workspace: Workspace) -> None:
        super().__init__(course, title, workspace.text, workspace.cursor)
        self.workspace = workspace
        self._save_is_due = self._is_refused = False

    def on_mount(self) -> None:
        """Begin where the learner left off, or at the first thing to fill in."""
        if self.workspace.trouble:
            self.say("draft", self.workspace.trouble)
        if self.workspace.is_untouched and next_blank(self.workspace.text):
            self.editor.action_next_blank()
        self._tell_saved()

    def on_screen_suspend(self) -> None:
        """Nothing is left behind unsaved."""
        self._save()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep the text where it survives the widgets, and soon on the disk."""
        self.workspace.take(event.text_area.text, self.editor.cursor_location)
        self.editor.mark(())
        self._tell_saved()
        if not self.workspace.is_saved:
            self._save_in(SAVE_SECONDS)

    def on_text_area_selection_changed(self) -> None:
        """The cursor is kept as well."""
        self.workspace.take(self.workspace.text, self.editor.cursor_location)

    def _save_in(self, seconds: float) -> None:
        if not self._save_is_due:
            self._save_is_due = True
            self.set_timer(seconds, self._save)

    @work(group="save", exit_on_error=False)
    async def _save(self) -> None:
        self._save_is_due = False
        try:
            await asyncio.to_thread(self.workspace.save)
        except ProgressError as error:
            self.say("draft", f"Your code is not saved: {error} It is tried again.")
            self._save_in(RETRY_SECONDS)
            self._is_refused = True
        else:
            for about in ("draft", "progress", "notices") if self._is_refused else ("draft",):
                self.say(about, "")  # whatever was the matter, it is over
            self._is_refused = False
        if self.workspace.notices:
            self.say("notices", " ".join(self.workspace.notices))
            self.workspace.notices.clear()
        self._tell_saved()

    def _tell_saved(self) -> None:
        saved = self.workspace.is_saved and not self.workspace.is_untouched
        self.query_one(TitleBar).show(state="saved" if saved else "")

    def action_save(self) -> None:
        """Save now."""
        self._save()

    async def _replaced_by(self, text: Callable[[], str | None]) -> bool:
        """Put another text into the editor, if there is one and the disk keeps the one before."""
        try:
            found = await asyncio.to_thread(text)
        except ProgressError as error:
            self.say("replaced", str(error))  # under a name of its own: a draft that is saved takes back its own alone
            return False
        self.say("replaced", "")
        if found is None:
            self.notify("There is no earlier text.", markup=False)
            return False
        self.editor.replace_all(found)
        self.show_pane("code")
        return True
