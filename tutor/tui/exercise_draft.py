"""The learner's text of an exercise: kept as it is typed, set back, brought back."""

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

SAVE_SECONDS, RETRY_SECONDS = 0.7, 5.0
"""A change is on the disk within a second, also while somebody types on; what the disk refuses is tried again."""


class ExerciseDraft(ExerciseLayout):
    """Saves in a thread, so that no key waits for a disk."""

    def __init__(self, course: Course, title: str, workspace: Workspace) -> None:
        super().__init__(course, title, workspace.text, workspace.cursor)
        self.workspace = workspace
        self._save_is_due = False

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
        else:
            self.say("draft", "")
        self._tell_saved()

    def _tell_saved(self) -> None:
        saved = self.workspace.is_saved and not self.workspace.is_untouched
        self.query_one(TitleBar).show(state="saved" if saved else "")

    def action_save(self) -> None:
        """Save now."""
        self._save()

    @work(group="reset", exit_on_error=False)
    async def action_reset(self) -> None:
        """Start over, if that is meant."""
        from tutor.tui.confirm import Confirm  # noqa: PLC0415  not before something is asked

        question = "Set the code back to the starter? Your text is kept, and can be brought back from the palette."
        if await self.app.push_screen_wait(Confirm(question, "Start over", "Keep my code")):
            await self._replaced_by(self.workspace.reset)

    @work(group="reset", exit_on_error=False)
    async def action_restore(self) -> None:
        """Bring back what was there before."""
        await self._replaced_by(self.workspace.restore)

    async def _replaced_by(self, text: Callable[[], str | None]) -> None:
        try:
            found = await asyncio.to_thread(text)
        except ProgressError as error:
            self.say("draft", str(error))
            return
        if found is None:
            self.notify("There is no earlier text.", markup=False)
        else:
            self.editor.replace_all(found)
            self.show_pane("code")
