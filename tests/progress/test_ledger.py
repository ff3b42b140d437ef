"""What the summary is for: a standing costs the same after one attempt and after a hundred thousand."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from tutor.progress import ledger
from tutor.progress.migrations import migrate
from tutor.progress.model import Attempt, Draft, Progress, Standing

AT = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
def connection():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, 0)
        yield connection


def steps_of(connection, work):
    """How many instructions of SQLite's machine the work takes: an exact measure of time, on any computer."""
    steps = []
    connection.set_progress_handler(lambda: steps.append(1), 1)
    work(connection)
    connection.set_progress_handler(None, 0)
    return len(steps)


def test_a_standing_does_not_cost_more_after_many_attempts(connection):
    attempt = Attempt("01", AT, "x", {"parts": [{"id": "a", "status": "passed"}]})
    ledger.add_attempt(connection, attempt)
    after_one = steps_of(connection, ledger.standings)
    latest = steps_of(connection, lambda c: ledger.attempts(c, "01", 1))
    connection.execute("BEGIN")
    for _ in range(5000):
        ledger.add_attempt(connection, attempt)
    connection.execute("COMMIT")
    assert ledger.standings(connection) == {"01": Standing({"a": "passed"}, 5001)}
    assert steps_of(connection, ledger.standings) == after_one
    assert steps_of(connection, lambda c: ledger.attempts(c, "01", 1)) == latest
    assert steps_of(connection, lambda c: ledger.attempts(c, None, 1)) <= latest


def test_a_retired_text_counts_as_of_its_latest_time(connection):
    def draft(source, day):
        return Draft("01", source, datetime(2026, 5, day, tzinfo=UTC))

    assert ledger.retire(connection, draft("a", 2))
    assert ledger.retire(connection, draft("b", 3))
    assert not ledger.retire(connection, draft("a", 1))
    assert [former.source for former in ledger.former_drafts(connection, "01")] == ["b", "a"]
    assert not ledger.retire(connection, draft("a", 4))
    assert [former.source for former in ledger.former_drafts(connection, "01")] == ["a", "b"]


def test_what_is_loaded_and_merged_into_an_empty_database_is_the_same_again(connection):
    ledger.put_draft(connection, Draft("01", "x", AT, (2, 3)))
    ledger.add_attempt(connection, Attempt("01", AT, "x", {"parts": [{"id": "a", "status": "wrong"}]}))
    ledger.put_hints(connection, "01", "a", 2)
    ledger.note_solution(connection, "01", "a", AT)
    progress = ledger.load(connection)
    assert progress != Progress()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as other:
        migrate(other, 0)
        ledger.merge(other, progress)
        assert ledger.load(other) == progress
