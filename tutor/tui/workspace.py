"""The text of one exercise as it is on the screen, and whether it is on the disk."""

import os
import tempfile
import threading
from pathlib import Path

from tutor.course.model import Exercise
from tutor.errors import ProgressError
from tutor.service import Tutor

Place = tuple[int, int]
"""(row, column), from 0."""


class Workspace:
    """A learner's text, safe to be saved from any thread; it outlives the widgets that show it."""

    def __init__(self, tutor: Tutor, exercise: Exercise) -> None:
        self.exercise = exercise
        self.trouble = ""
        """Why the draft could not be read, or empty."""
        self._tutor = tutor
        self._turn = threading.Lock()
        try:
            draft = tutor.store.draft(exercise.id)
        except ProgressError as error:
            draft, self.trouble = None, str(error)
        self._drafted = draft is not None
        self._kept = (exercise.starter, (0, 0)) if draft is None else (draft.source, draft.cursor)
        self._now: tuple[str, Place] = self._kept

    @property
    def data_folder(self) -> Path:
        """Where progress is kept."""
        return self._tutor.store.folder

    @property
    def notices(self) -> list[str]:
        """What the learner should be told of the progress; whoever shows it may clear the list."""
        return self._tutor.store.notices

    @property
    def text(self) -> str:
        """The text as it is on the screen."""
        return self._now[0]

    @property
    def cursor(self) -> Place:
        """Where the cursor is."""
        return self._now[1]

    @property
    def is_untouched(self) -> bool:
        """There was never a draft, and the text is the starter."""
        return not self._drafted and self.text == self._kept[0]

    @property
    def is_saved(self) -> bool:
        """The text on the disk is the one on the screen."""
        return self.text == self._kept[0]

    def take(self, text: str, cursor: Place) -> None:
        """What is on the screen now."""
        self._now = (text, cursor)

    def save(self) -> None:
        """Bring text and cursor to the disk, if they are not there.

        Raises:
            ProgressError: the data folder refuses; everything is kept here, for a later try.
        """
        with self._turn:
            now = self._now
            if now == self._kept or (not self._drafted and now[0] == self._kept[0]):
                return
            self._tutor.store.save_draft(self.exercise.id, *now)
            self._kept, self._drafted = now, True

    def start_over(self) -> str:
        """The starter, which becomes the draft, with the hints from the first on; the text before it is kept.

        Raises:
            ProgressError: the data folder refuses, and nothing was changed.
        """
        self.save()
        with self._turn:
            self._tutor.store.start_over(self.exercise.id, self.exercise.starter)
            self._kept, self._drafted = (self.exercise.starter, (0, 0)), True
            return self.exercise.starter

    def replace(self, text: str) -> str:
        """Another text, which becomes the draft; the one before it is kept.

        Raises:
            ProgressError: the data folder refuses, and nothing was changed.
        """
        self.save()
        with self._turn:
            self._tutor.store.replace_draft(self.exercise.id, text)
            self._kept, self._drafted = (text, (0, 0)), True
            return text

    def restore(self) -> str | None:
        """The text that was put aside last, which becomes the draft; None where there is none.

        Raises:
            ProgressError: the data folder refuses, and nothing was changed.
        """
        self.save()
        with self._turn:
            draft = self._tutor.store.restore_draft(self.exercise.id)
            if draft is not None:
                self._kept, self._drafted = (draft.source, draft.cursor), True
            return None if draft is None else draft.source

    def rescue(self) -> Path:
        """Write the text to a file outside of the data folder, which refused it, and say where.

        Raises:
            OSError: no file can be written there either.
        """
        handle, name = tempfile.mkstemp(prefix=f"{self.exercise.id}-", suffix=".py")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(self.text)
        return Path(name)
