"""What was written and tried before: listed beside the exercise, brought back from there, put aside to start over."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work
from textual.widgets import TextArea

from tutor.errors import ProgressError
from tutor.progress.model import Attempt
from tutor.tui.exercise_solution import ExerciseSolution
from tutor.tui.findings import Findings
from tutor.tui.key_names import key_name

if TYPE_CHECKING:  # imported when the history is first looked at
    from tutor.tui.history_pane import HistoryPane

PAGE, LONGEST_PAGE = 100, 1000
"""Attempts that are read first, and at once; between them, as many as are there already."""


class ExerciseHistory(ExerciseSolution):
    """Makes the pane when it is first wanted, and reads the attempts page by page, in a thread."""

    _history: "HistoryPane | None" = None
    _attempts: tuple[Attempt, ...] = ()

    def show_pane(self, pane: str, *, focus: bool = True) -> None:
        """The history is made when it is first shown, and read anew whenever it is gone to."""
        if pane == "history" and focus:
            self._make_history()
            self.read_history()
        super().show_pane(pane, focus=focus)

    def _make_history(self) -> None:
        from tutor.tui.history_pane import HistoryPane  # noqa: PLC0415  not before it is looked at

        if self._history is None:
            self._history = HistoryPane(self.exercise, lambda: self.workspace.text, id="history")
            self.query_one("#findings").mount(self._history)

    @work(exclusive=True, group="history", exit_on_error=False)
    async def read_history(self) -> None:
        """Read the newest page, if the history is there to show it."""
        self._attempts = ()
        await self._read_page()

    @work(exclusive=True, group="history", exit_on_error=False)
    async def on_history_pane_more_wanted(self) -> None:
        """Read the page behind the ones that are listed."""
        await self._read_page()

    async def _read_page(self) -> None:
        from tutor.tui.history_entries import Entry, entries_of  # noqa: PLC0415  as above

        pane, store, exercise, before = self._history, self.tutor.store, self.exercise.id, self._attempts
        if pane is None:
            return

        def read() -> tuple[tuple[Attempt, ...], list[Entry], bool]:
            size = min(max(PAGE, len(before)), LONGEST_PAGE)
            page = store.attempts(exercise, size, len(before))
            complete = len(page) < size
            attempts = (*before, *page)
            return attempts, entries_of(attempts, store.former_drafts(exercise), complete=complete), complete

        try:
            self._attempts, entries, complete = await asyncio.to_thread(read)
        except ProgressError as error:
            pane.refuse(str(error))
        else:
            pane.show(entries, complete=complete)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:  # noqa: ARG002  Textual's signature
        """The list says which text is the one in the editor."""
        pane = self._history
        if pane is not None and pane.is_on_screen and not pane.is_same_still():
            pane.renew()

    async def _replaced_by(self, text: Callable[[], str | None]) -> bool:
        replaced = await super()._replaced_by(text)
        if replaced:
            self.read_history()
        return replaced

    @work(group="replace", exit_on_error=False)
    async def on_history_pane_brought_back(self, event: "HistoryPane.BroughtBack") -> None:
        """Put a text of before into the editor; the one that was there is kept."""
        entry = event.entry
        if entry.source == self.workspace.text:
            self.notify("That is the text in the editor already.", markup=False)
        elif await self._replaced_by(lambda: self.workspace.replace(entry.source)):
            history, restore, undo = (
                key_name(self, action) for action in ("exercise.history", "exercise.restore", "editor.undo")
            )
            told = f"The {entry.name} is in the editor. The text that was there is in the history ({history}): "
            self.notify(f"{told}{restore} or {undo} bring it back.", markup=False)

    @work(group="replace", exit_on_error=False)
    async def action_reset(self) -> None:
        """Start over, if that is meant."""
        from tutor.tui.confirm import Confirm  # noqa: PLC0415  not before something is asked

        question = (
            f"Start exercise {self.exercise.number} over? The code becomes the starter again and your text is kept "
            f"({key_name(self, 'exercise.restore')} brings it back), hints begin with the first and solutions are "
            "covered again, and every part that you passed stays passed."
        )
        if not await self.app.push_screen_wait(Confirm(question, "Start over", "Keep my code")):
            return
        if await self._replaced_by(self.workspace.start_over):
            self._rungs.clear()
            self._tried.clear()
            self._show(Findings(self.exercise, read=self.findings.read))
            self.editor.action_next_blank()

    @work(group="replace", exit_on_error=False)
    async def action_restore(self) -> None:
        """Bring back what was there before."""
        await self._replaced_by(self.workspace.restore)
