"""The learner's text in an editor of their own, and what such an editor wrote when no tutor was there any more."""

import os
import time
from pathlib import Path

from textual.app import SuspendNotSupported

from tutor.errors import ProgressError, TutorError
from tutor.tui import external_editor
from tutor.tui.exercise_draft import ExerciseDraft
from tutor.tui.foreign_text import cleaned
from tutor.tui.key_names import key_name

AT_ONCE_SECONDS = 1.0
"""Nobody edits a text in less: the editor has opened a window of its own and did not wait for it."""


class ExerciseElsewhere(ExerciseDraft):
    """What another editor wrote is one change here, which can be undone; its file goes when the draft has it."""

    def on_screen_resume(self) -> None:
        """Something may have been written since the last tutor ended.

        Out of sight it is too soon to take it: the editor of the first frame hands its text over after that.
        """
        if self.is_current:
            self._take_left_behind()

    def action_edit_elsewhere(self) -> None:
        """Leave the terminal to the learner's editor, and come back with what it wrote."""
        self._take_left_behind()
        file = external_editor.path_of(self.workspace.data_folder, self.workspace.exercise.id)
        try:
            told = self._edited(file)
        except SuspendNotSupported:
            external_editor.put_away(file)
            told = "The terminal cannot be left to another program here, so no editor was opened."
        except TutorError as error:
            told = str(error)
        self.say("editor", told)

    def _edited(self, file: Path) -> str:
        """Edit the text in a file; what there is to say."""
        editor = self.editor
        command = external_editor.command_for(os.environ, file, editor.cursor_location[0])
        external_editor.lay_out(file, editor.text)
        began = time.monotonic()
        with self.app.suspend():
            fault = external_editor.run(command)  # raises nothing: the terminal would stay as it is
        took = time.monotonic() - began
        changed = self._take(file)
        name = Path(command[0]).name
        if fault:
            kept = f"What it wrote is here; {self._undo} takes it back." if changed else "Your code is as it was."
            return f"{fault} {kept}"
        if not changed and took < AT_ONCE_SECONDS:
            return f"{name} came back at once. An editor with a window of its own must wait: EDITOR='{name} --wait'."
        return ""

    @property
    def _undo(self) -> str:
        return key_name(self, "editor.undo")

    def _take(self, file: Path) -> bool:
        """Take over what an editor wrote, and put its file away once the draft has it; whether it was something else.

        Raises:
            FileError: it cannot be read.
        """
        text = external_editor.written(file)
        changed = text is not None and text.removesuffix("\n") != self.editor.text.removesuffix("\n")
        if text is not None and changed:
            self.editor.replace_all(cleaned(text), keep_cursor=True)
            self.workspace.take(self.editor.text, self.editor.cursor_location)
        try:
            self.workspace.save()
        except ProgressError as error:
            self.say("draft", f"Your code is not saved: {error} It is tried again.")
        else:
            external_editor.put_away(file)
        return changed

    def _take_left_behind(self) -> None:
        try:
            files = external_editor.left_behind(self.workspace.data_folder, self.workspace.exercise.id)
            taken = [self._take(file) for file in files]
        except TutorError as error:
            self.say("editor", str(error))
            return
        if any(taken):
            self.say(
                "editor",
                f"What was written in another editor since is here. {self._undo} brings back what was here before.",
            )
