"""A clock that is set back, by an hour or by years: what was done last comes last, and nothing is lost."""

from datetime import UTC, datetime, timedelta

import pytest

from tutor.progress.backup import backups, is_due
from tutor.progress.store import Store

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=1), timedelta(days=3650)])
def test_what_was_done_last_comes_last_although_the_clock_was_set_back(folder, back):
    now = [NOON]
    with Store(folder, lambda: now[0]) as store:
        for text in ("first", "second"):
            store.save_draft("01", text)
            store.replace_draft("01", "starter")
            now[0] += timedelta(minutes=1)
        now[0] -= back
        store.save_draft("01", "third")
        assert store.draft("01").source == "third"
        store.start_over("01", "starter")
        assert [draft.source for draft in store.former_drafts("01")] == ["third", "second", "first"]
        assert store.restore_draft("01").source == "third"
    with Store(folder, lambda: now[0]) as store:
        assert store.draft("01").source == "third"
        assert store.notices == []


def test_attempts_of_any_time_are_kept_and_counted(folder, attempted):
    with Store(folder, lambda: NOON) as store:
        for year in (2026, 1999, 2050):
            store.add_attempt(attempted("01", source=str(year), at=NOON.replace(year=year), a="passed"))
        assert len(store.attempts("01")) == store.standing("01").attempts == 3


def test_the_newest_attempt_is_the_one_made_last_whatever_the_clock_said(folder, attempted):
    with Store(folder, lambda: NOON) as store:
        for year in (2026, 1999, 2050, 2001):
            store.add_attempt(attempted("01", source=str(year), at=NOON.replace(year=year)))
        assert [attempt.source for attempt in store.attempts("01")] == ["2001", "2050", "1999", "2026"]
        assert [attempt.source for attempt in store.attempts("01", 2, 1)] == ["2050", "1999"]
        assert store.attempts(limit=1)[0].source == "2001"


def test_a_backup_of_a_day_that_is_yet_to_come_does_not_keep_today_from_having_one(folder):
    with Store(folder, lambda: NOON + timedelta(days=400)) as store:
        store.save_draft("01", "of a day to come")
    assert is_due(folder, NOON)
    for _ in range(2):
        with Store(folder, lambda: NOON) as store:
            store.save_draft("01", "of today")
    assert all(path.exists() for path in backups(folder)[:2])
