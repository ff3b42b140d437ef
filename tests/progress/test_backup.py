"""One backup a day, three of them, and never an unsound one."""

import os
import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from tutor.progress.backup import assert_sound, back_up, backups, is_due
from tutor.progress.refusal import Damaged
from tutor.progress.store import Store


def draft_in(database):
    with closing(sqlite3.connect(database)) as connection:
        assert_sound(connection)
        return connection.execute("SELECT source FROM drafts").fetchone()[0]


def test_the_last_three_days_are_kept(folder):
    for day in range(1, 6):
        with Store(folder, lambda day=day: datetime(2026, 5, day, tzinfo=UTC)) as store:
            store.save_draft("01", f"day {day}")
    assert [draft_in(path) for path in backups(folder)] == ["day 4", "day 3", "day 2"]


def test_a_day_has_one_backup_however_often_the_tutor_is_opened(folder):
    for hour in range(5):
        with Store(folder, lambda hour=hour: datetime(2026, 5, 1, hour, tzinfo=UTC)) as store:
            store.save_draft("01", f"hour {hour}")
    newest, *older = backups(folder)
    assert draft_in(newest) == "hour 0"
    assert not any(path.exists() for path in older)


def test_an_empty_database_is_not_backed_up(folder, clock):
    for _ in range(2):
        with Store(folder, clock) as store:
            assert store.drafts() == ()
    assert not backups(folder)[0].exists()


def test_a_backup_is_one_file_that_nothing_stands_beside(folder, clock):
    with Store(folder, clock) as store:
        store.save_draft("01", "x")
    assert draft_in(backups(folder)[0]) == "x"
    assert sorted(path.name for path in folder.iterdir()) == [
        "progress.backup-1.sqlite3",
        "progress.lock",
        "progress.sqlite3",
    ]


def test_a_damaged_database_pushes_no_sound_backup_out(folder):
    today, tomorrow = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 5, 2, tzinfo=UTC)
    with Store(folder, lambda: today) as store:
        store.save_draft("01", "x" * 100_000)
    database = folder / "progress.sqlite3"
    with database.open("r+b") as file:
        file.seek(-4096 * 3, os.SEEK_END)  # a page of the long text, far from all that is looked at
        file.write(random.Random(0).randbytes(4096))
    assert is_due(folder, tomorrow)
    with closing(sqlite3.connect(database)) as connection, pytest.raises(Damaged):
        back_up(connection, folder, tomorrow)
    assert draft_in(backups(folder)[0]) == "x" * 100_000
    assert not backups(folder)[1].exists()
    assert not (folder / "progress.backup-0.sqlite3").exists()


def test_without_room_for_a_backup_learning_goes_on_and_the_learner_is_told(folder, clock):
    obstacle = folder / "progress.backup-0.sqlite3" / "full"
    obstacle.mkdir(parents=True)
    with Store(folder, clock) as store:
        store.save_draft("01", "x")
    with Store(folder, clock) as store:
        assert store.draft("01").source == "x"
        (notice,) = store.notices
        assert notice.startswith("Today's backup of the progress could not be made")


def test_a_large_database_is_backed_up_when_it_is_closed(folder, monkeypatch):
    """So that nobody waits for it at the start of the day."""
    monkeypatch.setattr("tutor.progress.database.SMALL", 0)
    now = [datetime(2026, 5, 1, tzinfo=UTC)]
    with Store(folder, lambda: now[0]) as store:
        store.save_draft("01", "day 1")
    now[0] = datetime(2026, 5, 2, tzinfo=UTC)
    with Store(folder, lambda: now[0]) as store:
        store.save_draft("01", "day 2")
        assert draft_in(backups(folder)[0]) == "day 1"
    assert [draft_in(path) for path in backups(folder)[:2]] == ["day 2", "day 1"]
