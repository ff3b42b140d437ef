"""An older database becomes a newer one, step by step; a newer one is left alone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tutor.errors import ProgressError
from tutor.progress.migrations import APPLICATION_ID, STEPS, VERSION, migrate, version_of
from tutor.progress.refusal import Damaged
from tutor.progress.store import Store

HERE = Path("progress.sqlite3")


@pytest.fixture
def connection():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


def test_a_new_database_gets_the_newest_version_and_our_mark(connection):
    assert version_of(connection, HERE) == 0
    migrate(connection, 0)
    assert version_of(connection, HERE) == VERSION
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_an_older_database_takes_the_missing_steps_and_keeps_its_rows(connection):
    migrate(connection, 0, STEPS[:1])
    connection.execute("INSERT INTO tries VALUES ('01-rules', 3)")
    steps = (STEPS[0], "ALTER TABLE tries ADD COLUMN note TEXT", "CREATE TABLE more (x)")
    migrate(connection, 1, steps)
    assert version_of(connection, HERE, newest=3) == 3
    assert connection.execute("SELECT * FROM tries").fetchall() == [("01-rules", 3, None)]
    assert connection.execute("SELECT * FROM more").fetchall() == []


def test_a_step_that_fails_leaves_no_half_of_itself(connection):
    steps = (*STEPS[:1], "CREATE TABLE half (x); CREATE TABLE tries (x)")
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        migrate(connection, 0, steps)
    assert version_of(connection, HERE) == 1
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        connection.execute("SELECT * FROM half")


def test_a_number_that_does_not_fit_the_tables_is_damage(connection):
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    with pytest.raises(Damaged):
        version_of(connection, HERE)


@pytest.mark.parametrize(("offset", "value"), [(60, 2**31 - 1), (60, 2**32 - 1), (60, 0), (68, 12345), (68, 0)])
def test_noise_in_the_header_is_no_newer_tutor_and_no_other_program(folder, store, clock, offset, value):
    """The version stands at byte 60, the owner at byte 68."""
    store.save_draft("01-rules", "kept")
    store.close()
    database = folder / "progress.sqlite3"
    data = bytearray(database.read_bytes())
    data[offset : offset + 4] = value.to_bytes(4)
    database.write_bytes(data)
    with Store(folder, clock) as repaired:
        assert repaired.draft("01-rules").source == "kept"
        assert len(repaired.notices) == 1


def test_the_progress_of_a_newer_tutor_is_refused_and_not_touched(folder, store, clock):
    store.save_draft("01-rules", "from the future")
    store.close()
    database = folder / "progress.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = database.read_bytes()
    with Store(folder, clock) as older:
        with pytest.raises(ProgressError, match=r"newer tutor .* update the tutor"):
            older.draft("01-rules")
        with pytest.raises(ProgressError, match="newer tutor"):
            older.save_draft("01-rules", "from the past")
    assert database.read_bytes() == before


def test_the_database_of_another_program_is_refused_and_not_touched(folder, store):
    folder.mkdir()
    database = folder / "progress.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE recipes (x)")
    before = database.read_bytes()
    with pytest.raises(ProgressError, match="belongs to another program"):
        store.save_draft("01-rules", "x")
    assert database.read_bytes() == before
