"""Opening the database where something stands in the way."""

import shutil
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime

import pytest

from tutor.errors import ProgressError
from tutor.progress import ledger
from tutor.progress.migrations import STEPS, VERSION, migrate
from tutor.progress.opening import BEGINNING, alone, assert_begun, opened_to_read
from tutor.progress.refusal import Damaged
from tutor.progress.store import Store


def test_one_tutor_at_a_time_is_alone(folder):
    folder.mkdir()
    inside = []

    def enter(number):
        with alone(folder):
            inside.append(number)
            assert len(inside) == 1
            inside.remove(number)

    threads = [threading.Thread(target=enter, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (folder / "progress.lock").stat().st_size == 0


def test_whatever_stands_in_the_lock_file_is_of_no_consequence(folder, store):
    folder.mkdir()
    (folder / "progress.lock").write_text("not empty")
    store.save_draft("01", "x")
    assert store.draft("01").source == "x"


def test_a_file_that_does_not_begin_as_a_database_is_found_before_sqlite_overwrites_it(tmp_path):
    database = tmp_path / "progress.sqlite3"
    assert_begun(database)
    database.write_bytes(BEGINNING)
    assert_begun(database)
    database.write_text("x")
    with pytest.raises(Damaged):
        assert_begun(database)
    database.write_text("")
    assert_begun(database)
    (tmp_path / "progress.sqlite3-wal").touch()
    with pytest.raises(Damaged):
        assert_begun(database)


def test_a_database_opened_to_read_cannot_be_changed(folder, clock):
    with Store(folder, clock) as store:
        store.save_draft("01", "x")
    connection = opened_to_read(folder / "progress.sqlite3")
    assert connection.execute("SELECT source FROM drafts").fetchall() == [("x",)]
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM drafts")
    connection.close()


def test_a_database_of_the_first_format_can_be_read_as_it_is_and_becomes_a_new_one(folder, clock, attempted):
    folder.mkdir()
    database = folder / "progress.sqlite3"
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        migrate(connection, 0, STEPS[:1])
        ledger.add_attempt(connection, attempted("01", source="x"))
    with closing(opened_to_read(database)) as connection:
        assert [attempt.source for attempt in ledger.attempts(connection, "01", 1)] == ["x"]
    with Store(folder, clock) as store:
        assert [attempt.source for attempt in store.attempts("01")] == ["x"]
        assert store.notices == []


def test_what_the_first_format_had_imported_comes_before_what_is_newer(folder, clock, attempted):
    folder.mkdir()
    with closing(sqlite3.connect(folder / "progress.sqlite3", isolation_level=None)) as connection:
        migrate(connection, 0, STEPS[:1])
        for hour in (10, 12, 9, 11):
            attempt = attempted("01", source=str(hour), at=datetime(2026, 5, 1, hour, tzinfo=UTC))
            ledger.add_attempt(connection, attempt)
    with Store(folder, clock) as store:
        assert [attempt.source for attempt in store.attempts("01")] == ["12", "11", "10", "9"]
        assert store.standing("01").attempts == 4


def test_what_is_no_progress_is_not_opened_to_read(folder, clock):
    assert opened_to_read(folder / "progress.sqlite3") is None
    folder.mkdir()
    (folder / "empty.sqlite3").touch()
    assert opened_to_read(folder / "empty.sqlite3") is None
    with Store(folder, clock) as store:
        store.save_draft("01", "x")
    database = folder / "progress.sqlite3"
    text = folder / "text.sqlite3"
    text.write_text("no database at all, but long enough to look at" * 100)
    assert opened_to_read(text) is None

    other = shutil.copy(database, folder / "other.sqlite3")
    connection = sqlite3.connect(other, isolation_level=None)
    connection.execute("DROP TABLE hints")
    assert opened_to_read(other) is None
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    with pytest.raises(ProgressError, match="newer tutor"):
        opened_to_read(other)


def test_a_database_that_lacks_a_table_is_damaged_and_keeps_the_others(folder, clock):
    with Store(folder, clock) as store:
        store.save_draft("01", "x")
    connection = sqlite3.connect(folder / "progress.sqlite3", isolation_level=None)
    connection.execute("DROP TABLE hints")
    connection.close()
    with Store(folder, clock) as store:
        assert store.take_hint("01", "a", total=2) == 1
        assert store.draft("01").source == "x"
        assert len(store.notices) == 1


def test_a_folder_may_have_any_name(tmp_path, clock):
    for name in ("with blank", "100%", "què?#fragment", "a'b", "∂x"):
        with Store(tmp_path / name, clock) as store:
            store.save_draft("01", name)
        assert (tmp_path / name / "progress.sqlite3").exists()
        with Store(tmp_path / name, clock) as store:
            assert store.draft("01").source == name
