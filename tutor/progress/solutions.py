"""When the worked solution of a part may be read without asking whether that is meant."""

from collections.abc import Iterator
from datetime import datetime

from tutor.progress.model import Attempt
from tutor.progress.store import Store

TRIED = ("wrong", "self-assessed", "passed")
"""An attempt in which the part was filled in, and judged."""
_PAGE = 50


def is_open(store: Store, exercise: str, part: str) -> bool:
    """The part was tried, or its solution read, since the exercise was last started over.

    Raises:
        ProgressError: progress cannot be read.
    """
    since = store.started_over(exercise)
    if since is None:
        standing = store.standing(exercise)
        return part in standing.read or standing.best.get(part) in TRIED
    if store.recall(_key(exercise, part)) == since.isoformat():
        return True
    return any(each.statuses.get(part) in TRIED for each in _attempts(store, exercise, since))


def note_read(store: Store, exercise: str, part: str) -> None:
    """Take note that the worked solution was read; while the part was not passed, the progress says so for good.

    Raises:
        ProgressError: it cannot be written.
    """
    if store.standing(exercise).best.get(part) not in {"self-assessed", "passed"}:
        store.note_solution(exercise, part)
    since = store.started_over(exercise)
    if since is not None:
        store.remember(_key(exercise, part), since.isoformat())


def _key(exercise: str, part: str) -> str:
    return f"solution:{exercise}:{part}"


def _attempts(store: Store, exercise: str, since: datetime) -> Iterator[Attempt]:
    """The attempts later than a moment, newest first, read as they are needed."""
    skip = 0
    while page := store.attempts(exercise, _PAGE, skip):
        for attempt in page:
            if attempt.at <= since:
                return
            yield attempt
        skip += len(page)
