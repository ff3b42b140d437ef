"""A folder or a disk that refuses: one sentence, nothing lost, and reading where it is possible."""

import sqlite3
from pathlib import Path

import pytest

from tutor.errors import ProgressError
from tutor.progress.refusal import refusing
from tutor.progress.store import Store


def assert_one_sentence(message, place):
    """What, where, what to do."""
    assert message.count(". ") == 0
    assert message.endswith(".")
    assert str(place) in message
    assert "--data-dir" in message


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path, clock):
    obstacle = tmp_path / "data"
    obstacle.write_text("not a folder")
    for folder in (obstacle, obstacle / "below"):
        store = Store(folder, clock)
        for use in (store.drafts, lambda store=store: store.save_draft("01", "x")):
            with pytest.raises(ProgressError, match="cannot be used as the data folder") as refused:
                use()
            assert_one_sentence(str(refused.value), folder)
    assert obstacle.read_text() == "not a folder"


def test_a_folder_in_the_place_of_the_database_is_named(folder, store):
    (folder / "progress.sqlite3").mkdir(parents=True)
    with pytest.raises(ProgressError, match="move that folder away") as refused:
        store.drafts()
    assert_one_sentence(str(refused.value), folder)


def test_what_is_there_can_be_read_where_nothing_can_be_written(python):
    """As root no folder is read-only, so the process that looks becomes nobody."""
    process = python(
        """
        import os, tempfile
        from datetime import UTC, datetime
        from pathlib import Path
        from tutor.errors import ProgressError
        from tutor.progress.store import Store
        import tutor.progress.exchange

        def now():
            return datetime(2026, 5, 1, tzinfo=UTC)

        with tempfile.TemporaryDirectory() as place:
            os.chmod(place, 0o755)
            folder = Path(place, "data")
            with Store(folder, now) as store:
                store.save_draft("01", "saved before")
            for path in (folder, *folder.iterdir()):
                path.chmod(0o555 if path.is_dir() else 0o444)
            me = os.geteuid()
            if me == 0:
                os.seteuid(65534)
            store = Store(folder, now)
            print(store.draft("01").source)
            print(*store.notices, sep="\\n")
            try:
                store.save_draft("01", "new")
            except ProgressError as refused:
                print(refused)
            print(store.draft("01").source)
            store.close()
            new = Store(Path(place, "new"), now)
            try:
                new.drafts()
            except ProgressError as refused:
                print(refused)
            os.seteuid(me)
            folder.chmod(0o755)
            with Store(folder, now) as store:
                (folder / "progress.sqlite3").chmod(0o644)
                store.save_draft("01", "possible again")
                print(store.draft("01").source)
        """
    )
    output, _ = process.communicate()
    first, notice, refused, still, nowhere, again = output.splitlines()
    assert first == still == "saved before"
    assert "nothing new is kept" in notice
    assert "Permission denied" in notice
    for sentence, name in ((refused, "data"), (nowhere, "new")):
        assert_one_sentence(sentence, f"{name}/progress.sqlite3")
        assert "cannot be written (Permission denied)" in sentence
    assert again == "possible again"
    assert process.returncode == 0


def test_a_full_disk_is_named_and_what_was_saved_is_still_there(folder, store):
    store.save_draft("01", "saved before")
    connection = store._database._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(ProgressError, match=r"no room left \(database or disk is full\)") as refused:
        store.save_draft("01", "x" * 100_000)
    assert_one_sentence(str(refused.value), folder)
    assert store.draft("01").source == "saved before"
    store.save_draft("01", "there is room again")
    assert store.draft("01").source == "there is room again"


def test_a_disk_that_takes_no_more_bytes_costs_nothing_that_was_saved(folder, clock, python):
    """A limit on the size of files stands for the disk: the write itself fails, in the middle of a transaction."""
    process = python(
        """
        import resource, sys
        from datetime import UTC, datetime
        from pathlib import Path
        from tutor.errors import ProgressError
        from tutor.progress.store import Store

        def room(size):
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

        folder = Path(sys.argv[1])
        store = Store(folder, lambda: datetime(2026, 5, 1, tzinfo=UTC))
        store.save_draft("01", "saved before")
        for size in (0, 4096, 100_000, 400_000):
            room(size)
            try:
                store.save_draft("01", "x" * 1_000_000)
                print("saved?")
            except ProgressError as refused:
                print(refused)
            assert store.draft("01").source == "saved before"
        room(resource.RLIM_INFINITY)
        assert store.draft("01").source == "saved before"
        store.save_draft("01", "there is room again")
        store.close()
        room(0)
        elsewhere = Store(folder / "elsewhere", lambda: datetime(2026, 5, 1, tzinfo=UTC))
        try:
            elsewhere.save_draft("01", "x")
            print("saved?")
        except ProgressError as refused:
            print(refused)
        """,
        folder,
    )
    output, _ = process.communicate()
    assert process.returncode == 0
    assert len(output.splitlines()) == 5
    for sentence in output.splitlines():
        assert_one_sentence(sentence, folder)
    with Store(folder, clock) as store:
        assert store.draft("01").source == "there is room again"
        assert store.notices == []


def test_another_tutor_in_a_long_transaction_is_named(folder, clock, monkeypatch):
    monkeypatch.setattr("tutor.progress.opening.PATIENCE", 0.05)
    with Store(folder, clock) as store:
        store.save_draft("01", "x")
        other = sqlite3.connect(folder / "progress.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProgressError, match="in use by another tutor") as refused:
            store.save_draft("01", "y")
        assert_one_sentence(str(refused.value), folder)
        assert store.draft("01").source == "x"
        other.close()
        store.save_draft("01", "y")


def test_a_mistake_of_ours_is_not_called_a_fault_of_the_disk():
    with pytest.raises(sqlite3.OperationalError, match="syntax error"), refusing(Path("progress.sqlite3")):
        sqlite3.connect(":memory:").execute("SELEKT")
    with pytest.raises(sqlite3.ProgrammingError), refusing(Path("progress.sqlite3")):
        sqlite3.connect(":memory:").execute("SELECT ?", ())
