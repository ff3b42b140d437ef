"""Progress on disk: what a learner wrote, tried and was shown, in a SQLite database in the data folder."""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from tutor.progress import ledger
from tutor.progress.database import Database
from tutor.progress.model import Attempt, Draft, Merged, Remembered, Standing
from tutor.progress.rows import storable, text_of_time

_START = "started-over:"


class Store:
    """The progress kept in `folder`, which is made when it is first needed.

    Safe to be used from several threads, and by several tutors at once. Every change is on the disk when its method
    returns. A damaged database is set aside and what can be read of it is kept; `notices` then says so.
    Every method but `__init__` raises `ProgressError`, with one sentence for the learner, when the folder or the
    database refuses; in a folder that cannot be written, what is there can still be read.

    Args:
        folder: the data folder.
        now: the present moment, with its time zone.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self.folder = folder
        self._now = now
        self._database = Database(folder, self._moment)
        self._seen: dict[str, str] = {}
        """Exercise → text of its draft as this store last read or wrote it."""

    @property
    def notices(self) -> list[str]:
        """What the learner should be told, oldest first; whoever shows it may clear the list."""
        return self._database.notices

    def close(self) -> None:
        """Closes the file; a later call of any method opens it again."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def draft(self, exercise: str) -> Draft | None:
        """The draft of an exercise, None where none was saved; this store has then seen it: see `save_draft`."""
        draft = self._database.read(lambda connection: ledger.draft_of(connection, exercise))
        if draft is not None:
            self._seen[exercise] = draft.source
        return draft

    def drafts(self) -> tuple[Draft, ...]:
        """Every draft, by exercise."""
        return self._database.read(ledger.drafts)

    def former_drafts(self, exercise: str) -> tuple[Draft, ...]:
        """The texts that a reset, a restoration or an import replaced, newest first; no text twice."""
        return self._database.read(lambda connection: ledger.former_drafts(connection, exercise))

    def save_draft(self, exercise: str, source: str, cursor: tuple[int, int] = (0, 0)) -> None:
        """Makes this text the draft; one that is the draft already keeps the time at which it was first saved.

        The text that it replaces is let go, unless this store never saw it: then another tutor wrote it meanwhile, and
        it is kept among the former drafts.
        """
        source = storable(source)

        def save(connection: sqlite3.Connection) -> None:
            here = ledger.draft_of(connection, exercise)
            if here is None or here.source != source:
                if here is not None and here.source != self._seen.get(exercise):
                    ledger.retire_last(connection, here)
                ledger.put_draft(connection, Draft(exercise, source, self._moment(), cursor))
            elif here.cursor != cursor:
                ledger.put_draft(connection, replace(here, cursor=cursor))

        self._database.write(save)
        self._seen[exercise] = source

    def replace_draft(self, exercise: str, source: str) -> None:
        """Makes another text the draft; the old one is kept, and `restore_draft` brings it back."""
        source = storable(source)
        self._database.write(lambda connection: self._replace(connection, Draft(exercise, source, self._moment())))
        self._seen[exercise] = source

    def start_over(self, exercise: str, starter: str) -> None:
        """Sets the draft back to the starter as `replace_draft` does, and hints back to the first.

        Attempts, the best statuses and the notes of solutions stay; `started_over` then gives the moment.
        """
        starter, now = storable(starter), self._moment()

        def begin(connection: sqlite3.Connection) -> None:
            self._replace(connection, Draft(exercise, starter, now))
            ledger.forget_hints(connection, exercise)
            ledger.put_remembered(connection, Remembered(_START + exercise, text_of_time(now), now))

        self._database.write(begin)
        self._seen[exercise] = starter

    def started_over(self, exercise: str) -> datetime | None:
        """When an exercise was last started over, None where it never was."""
        thing = self._database.read(lambda connection: ledger.remembered(connection, _START + exercise))
        return None if thing is None else thing.at

    def restore_draft(self, exercise: str) -> Draft | None:
        """Makes the newest former text the draft and returns it, None where there is none.

        The text that was the draft becomes the newest former one, so that a second call undoes the first.
        """

        def restore(connection: sqlite3.Connection) -> Draft | None:
            here = ledger.draft_of(connection, exercise)
            texts = ledger.former_drafts(connection, exercise)
            former = next((text for text in texts if here is None or text.source != here.source), None)
            if former is None:
                return None
            restored = replace(former, saved_at=self._moment())
            self._replace(connection, restored)
            ledger.forget_former(connection, restored)
            return restored

        restored = self._database.write(restore)
        if restored is not None:
            self._seen[exercise] = restored.source
        return restored

    def _replace(self, connection: sqlite3.Connection, draft: Draft) -> None:
        here = ledger.draft_of(connection, draft.exercise)
        if here is not None and here.source != draft.source:
            ledger.retire_last(connection, here)
        ledger.put_draft(connection, draft)

    def add_attempt(self, attempt: Attempt) -> int:
        """Keeps an attempt, with its text and report, and returns its number; later ones have higher numbers.

        Raises:
            ValueError: `attempt.at` has no time zone.
        """
        kept = replace(attempt, source=storable(attempt.source))
        text_of_time(kept.at)
        return self._database.write(lambda connection: ledger.add_attempt(connection, kept))

    def attempts(self, exercise: str | None = None, limit: int | None = 50, skip: int = 0) -> tuple[Attempt, ...]:
        """The newest attempts behind the first `skip`, newest first, of one exercise or of all; all with no limit."""
        return self._database.read(lambda connection: ledger.attempts(connection, exercise, limit, skip))

    def take_hint(self, exercise: str, part: str, total: int) -> int:
        """Counts one more rung of a part's hint ladder as shown and returns which, 1 to `total`; the last one stays."""

        def take(connection: sqlite3.Connection) -> int:
            taken = ledger.hints_taken(connection, exercise, part)
            rung = min(taken + 1, total)
            if rung > taken:
                ledger.put_hints(connection, exercise, part, rung)
            return rung

        return self._database.write(take)

    def hints_taken(self, exercise: str, part: str) -> int:
        """How many rungs of a part's hint ladder were shown."""
        return self._database.read(lambda connection: ledger.hints_taken(connection, exercise, part))

    def note_solution(self, exercise: str, part: str) -> None:
        """Takes note that the worked solution of a part was read."""
        self._database.write(lambda connection: ledger.note_solution(connection, exercise, part, self._moment()))

    def solutions_shown(self, exercise: str) -> frozenset[str]:
        """The parts of an exercise whose worked solution was read."""
        return self._database.read(lambda connection: ledger.solutions_shown(connection, exercise))

    def standing(self, exercise: str) -> Standing:
        """How one exercise stands."""
        found = self._database.read(lambda connection: ledger.standings(connection, exercise))
        return found.get(exercise, Standing())

    def standings(self) -> dict[str, Standing]:
        """How every exercise stands of which anything is kept; the time this takes does not grow with the attempts."""
        return self._database.read(ledger.standings)

    def remember(self, key: str, value: str) -> None:
        """Keeps a small thing under a key, in place of the one before."""
        thing = Remembered(key, storable(value), self._moment())
        self._database.write(lambda connection: ledger.put_remembered(connection, thing))

    def recall(self, key: str) -> str | None:
        """What is kept under a key, None where nothing is."""
        thing = self._database.read(lambda connection: ledger.remembered(connection, key))
        return None if thing is None else thing.value

    def export(self) -> dict[str, object]:
        """All that is kept, as one object for a JSON file: see `tutor.progress.exchange`."""
        from tutor.progress.exchange import exported  # noqa: PLC0415  (start-up does not need it)

        return exported(self._database.read(ledger.load))

    def import_(self, data: Mapping[str, object]) -> Merged:
        """Adds what an export holds and is not here; a second time it changes nothing.

        Of two drafts the newer one stays, and the other one becomes a former draft.

        Raises:
            ProgressError: the export is malformed; the sentence names the key, and nothing was changed.
        """
        from tutor.progress.exchange import imported  # noqa: PLC0415  (start-up does not need it)

        progress = imported(data)
        return self._database.write(lambda connection: ledger.merge(connection, progress))

    def _moment(self) -> datetime:
        now = self._now()
        text_of_time(now)
        return now
