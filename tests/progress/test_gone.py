"""A database that was deleted or moved away, while a tutor has it open or while none has."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from tutor.errors import ProgressError
from tutor.progress.backup import assert_sound, backups
from tutor.progress.store import Store

FILES = ("progress.sqlite3", "progress.sqlite3-wal", "progress.sqlite3-shm")


def delete(folder, *names):
    for name in names:
        (folder / name).unlink()


def assert_whole(folder):
    with closing(sqlite3.connect(folder / "progress.sqlite3")) as connection:
        assert_sound(connection)


@pytest.mark.parametrize("names", [FILES, FILES[:1], FILES[:2]])
def test_a_tutor_that_has_it_open_puts_all_of_it_back(folder, store, clock, attempted, names):
    for number in range(5):
        store.add_attempt(attempted("01", source=f"{number}" * 5000, a="passed"))
    store.save_draft("02", "before")
    delete(folder, *names)
    store.save_draft("01", "typed after")
    (notice,) = store.notices
    assert "was gone: all that it held is back" in notice
    assert str(folder) in notice
    store.close()
    assert_whole(folder)
    with Store(folder, clock) as again:
        assert {draft.exercise: draft.source for draft in again.drafts()} == {"01": "typed after", "02": "before"}
        assert len(again.attempts(limit=None)) == again.standing("01").attempts == 5
        assert again.notices == []


def test_reading_puts_it_back_as_well_and_so_does_leaving(folder, store, clock):
    store.save_draft("01", "mine")
    delete(folder, *FILES)
    assert store.draft("01").source == "mine"
    assert (folder / "progress.sqlite3").exists()
    store.save_draft("01", "mine, later")
    delete(folder, *FILES)
    store.close()
    with Store(folder, clock) as again:
        assert again.draft("01").source == "mine, later"


def test_the_whole_folder_may_be_gone(folder, store):
    store.save_draft("01", "mine")
    shutil.rmtree(folder)
    store.save_draft("02", "other")
    assert [draft.source for draft in store.drafts()] == ["mine", "other"]


def test_where_it_cannot_be_put_back_it_stays_open_until_it_can(folder, store):
    store.save_draft("01", "mine")
    shutil.rmtree(folder)
    folder.write_text("a file in the way")
    with pytest.raises(ProgressError, match="cannot be used as the data folder"):
        store.save_draft("01", "mine, later")
    folder.unlink()
    assert store.draft("01").source == "mine"
    store.save_draft("01", "mine, later")
    assert store.draft("01").source == "mine, later"


def test_of_two_tutors_one_puts_it_back_and_both_go_on(folder, store, clock):
    with Store(folder, clock) as other:
        store.save_draft("01", "of one")
        other.save_draft("02", "of the other")
        delete(folder, *FILES)
        store.save_draft("03", "later")
        other.save_draft("04", "later")
        for each in (store, other):
            assert [draft.exercise for draft in each.drafts()] == ["01", "02", "03", "04"]
        assert len(store.notices) + len(other.notices) == 1


def test_a_file_that_was_put_in_its_place_is_used(folder, store, clock, tmp_path):
    """A learner brings back a copy while the tutor runs."""
    with Store(tmp_path / "copy", clock) as copy:
        copy.save_draft("01", "from the copy")
    store.save_draft("01", "to be replaced")
    delete(folder, *FILES)
    (tmp_path / "copy" / "progress.sqlite3").rename(folder / "progress.sqlite3")
    assert store.draft("01").source == "from the copy"


def test_where_no_tutor_had_it_open_the_backup_takes_its_place(folder, clock):
    with Store(folder, clock) as store:
        store.save_draft("01", "mine")
    delete(folder, "progress.sqlite3")
    with Store(folder, clock) as store:
        assert store.draft("01").source == "mine"
        (notice,) = store.notices
        assert "was gone" in notice
        assert "To begin anew, delete the backups with it." in notice
        assert "(drafts: 1, attempts: 0)" in notice


def test_what_only_the_log_of_a_killed_tutor_held_is_there_again_without_any_backup(folder, clock):
    with Store(folder.with_name("running"), clock) as running:
        running.save_draft("01", "only in the log")
        shutil.copytree(running.folder, folder)
    delete(folder, "progress.sqlite3")
    assert not any(path.exists() for path in backups(folder))
    with Store(folder, clock) as store:
        assert store.draft("01").source == "only in the log"


def test_who_deletes_the_backups_too_begins_anew(folder, clock):
    with Store(folder, clock) as store:
        store.save_draft("01", "mine")
    delete(folder, "progress.sqlite3", "progress.backup-1.sqlite3")
    with Store(folder, clock) as store:
        assert store.drafts() == ()
        assert store.notices == []
