"""A damaged database: it is set aside untouched, what can be read comes back, and learning goes on."""

import os
import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from tutor.errors import ProgressError
from tutor.progress.model import Attempt
from tutor.progress.store import Store

ATTEMPTS = 200
PAGE = 4096


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """The bytes of a database with ten drafts and 200 attempts, about 150 pages."""
    folder = tmp_path_factory.mktemp("sound")
    start = datetime(2026, 5, 1, tzinfo=UTC)
    with Store(folder, lambda: start) as store:
        for number in range(10):
            store.save_draft(f"{number:02}", f"draft {number}\n" * 50)
        for number in range(ATTEMPTS):
            report = {"parts": [{"id": "a", "status": "passed"}], "filling": "x" * 1500}
            store.add_attempt(Attempt("01", start + timedelta(minutes=number), f"attempt {number}\n" * 50, report))
    return (folder / "progress.sqlite3").read_bytes()


@pytest.fixture
def database(folder, sound):
    folder.mkdir()
    path = folder / "progress.sqlite3"
    path.write_bytes(sound)
    return path


def overwritten(data, start, length, seed=0):
    noise = random.Random(seed).randbytes(length)
    return data[:start] + noise + data[start + length :]


def spoilt(data, seed):
    """Bits turned, a block of noise or of zeros, pages exchanged, bytes put in, the end cut off, the header overwritten."""
    chance = random.Random(seed)
    place, length = chance.randrange(len(data)), chance.choice([4, 64, 512, PAGE, 5 * PAGE])
    match chance.choice(["bits", "noise", "zeros", "pages", "more", "less", "header"]):
        case "bits":
            spoilt = bytearray(data)
            for _ in range(chance.choice([1, 3, 30, 300])):
                spoilt[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            return bytes(spoilt)
        case "noise":
            return data[:place] + chance.randbytes(length) + data[place + length :]
        case "zeros":
            return data[:place] + bytes(length) + data[place + length :]
        case "pages":
            pages = [data[start : start + PAGE] for start in range(0, len(data), PAGE)]
            one, other = chance.randrange(len(pages)), chance.randrange(len(pages))
            pages[one], pages[other] = pages[other], pages[one]
            return b"".join(pages)
        case "more":
            return data[:place] + chance.randbytes(length) + data[place:]
        case "less":
            return data[:place]
        case _:
            return overwritten(data, chance.randrange(100), chance.randrange(1, 60), seed)


def set_aside(folder):
    return sorted(path for path in folder.glob("progress.damaged-*.sqlite3"))


DAMAGES = {
    "a text file": lambda data: b"These are my notes on derivatives.\n" * 100,
    "one line": lambda data: b"x",
    "noise": lambda data: overwritten(data, 0, len(data)),
    "zeros": lambda data: bytes(len(data)),
    "no header": lambda data: overwritten(data, 0, 100),
    "no first page": lambda data: overwritten(data, 0, PAGE),
    "a bad page in the middle": lambda data: overwritten(data, PAGE * 70, PAGE),
    "a bad last page": lambda data: overwritten(data, len(data) - PAGE, PAGE),
    "the second half lost": lambda data: data[: len(data) // 2],
    "only the header left": lambda data: data[:100],
    "cut within a page": lambda data: data[: PAGE * 20 + 17],
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_learning_goes_on_after_any_damage_and_the_damaged_file_is_kept(
    folder, database, sound, clock, attempted, damage
):
    damaged = DAMAGES[damage](sound)
    database.write_bytes(damaged)
    with Store(folder, clock) as store:
        store.standings()
        store.attempts(limit=None)
        store.former_drafts("01")
        store.save_draft("01", "after the damage")
        store.add_attempt(attempted("01", source="after the damage"))
        (aside,) = set_aside(folder)
        assert aside.read_bytes() == damaged
        (notice,) = store.notices
        assert str(aside) in notice
    with Store(folder, clock) as store:
        assert store.draft("01").source == "after the damage"
        assert "after the damage" in {attempt.source for attempt in store.attempts(limit=None)}
        assert store.notices == []


@pytest.mark.parametrize("seed", range(30))
def test_whatever_happens_to_the_file_costs_at_most_rows_of_it(folder, database, sound, clock, attempted, seed):
    damaged = spoilt(sound, seed)
    database.write_bytes(damaged)
    with Store(folder, clock) as store:
        store.standings()
        found_at_once = bool(store.notices)
        store.attempts(limit=None)
        store.save_draft("01", "after")
        store.add_attempt(attempted("01", source="after"))
        store.take_hint("01", "a", total=2)
        store.note_solution("01", "a")
        store.export()
        asides = set_aside(folder)
        assert len(asides) == len(store.notices)
        if found_at_once:
            assert asides[0].read_bytes() == damaged
    with Store(folder, clock) as store:
        assert store.draft("01").source == "after"
        assert store.notices == []


@pytest.mark.parametrize("damage", ["no header", "no first page"])
def test_where_only_the_beginning_was_overwritten_everything_comes_back(folder, database, sound, clock, damage):
    database.write_bytes(DAMAGES[damage](sound))
    with Store(folder, clock) as store:
        assert len(store.drafts()) == 10
        assert len(store.attempts(limit=None)) == ATTEMPTS
        assert store.standing("01").best == {"a": "passed"}


def test_around_one_bad_page_every_other_row_comes_back(folder, database, sound, clock):
    database.write_bytes(DAMAGES["a bad page in the middle"](sound))
    with Store(folder, clock) as store:
        assert len(store.drafts()) == 10
        assert ATTEMPTS - 5 <= len(store.attempts(limit=None)) < ATTEMPTS


def test_a_bad_page_is_found_at_the_start_before_anything_asks_for_it(folder, database, sound, clock):
    with Store(folder, clock) as store:
        store.drafts()  # makes the backup of the day, which looks at every page, too
    database.write_bytes(DAMAGES["a bad page in the middle"](sound))
    with Store(folder, clock) as store:
        assert store.recall("last") is None
        assert len(store.notices) == 1


def test_noise_in_the_list_of_tables_that_is_not_even_text_is_damage_too(folder, database, sound, clock):
    """SQLite quotes it in its message, which Python cannot read then."""
    name = b"former_drafts_by_time"
    database.write_bytes(sound.replace(name, b"\xe4" * len(name)).replace(b"CREATE INDEX", b"CREATE INDE\xe4"))
    with Store(folder, clock) as store:
        assert len(store.drafts()) == 10
        assert len(store.notices) == 1


def test_what_was_only_in_the_log_of_a_killed_tutor_comes_back_too(folder, clock):
    running = Store(folder, clock)
    running.save_draft("01", "only in the log")
    killed = folder.with_name("killed")
    shutil.copytree(folder, killed)
    running.close()
    database = killed / "progress.sqlite3"
    assert (killed / "progress.sqlite3-wal").stat().st_size > 0
    database.write_bytes(overwritten(database.read_bytes(), 0, PAGE))
    with Store(killed, clock) as store:
        assert store.draft("01").source == "only in the log"


def test_an_emptied_file_is_damage_where_there_was_something(folder, clock):
    with Store(folder, clock) as store:
        store.save_draft("01", "saved")
    with Store(folder, clock) as store:
        assert store.draft("01").source == "saved"  # and makes the backup of the day
    database = folder / "progress.sqlite3"
    database.write_bytes(b"")
    with Store(folder, clock) as store:
        assert store.draft("01").source == "saved"
        assert len(store.notices) == 1
        assert len(set_aside(folder)) == 1


def test_an_empty_file_alone_is_a_new_database(folder, clock):
    folder.mkdir()
    (folder / "progress.sqlite3").touch()
    with Store(folder, clock) as store:
        store.save_draft("01", "first")
        assert store.notices == []


def test_where_the_file_is_no_database_any_more_the_backup_helps_out(folder, clock):
    with Store(folder, clock) as store:
        store.save_draft("01", "of yesterday")
    Store(folder, clock).draft("01")
    (folder / "progress.sqlite3").write_text("overwritten by mistake")
    with Store(folder, clock) as store:
        assert store.draft("01").source == "of yesterday"


def test_a_second_damage_within_the_same_second_overwrites_nothing(folder, database):
    for text in ("first", "second"):
        database.write_text(text)
        with Store(folder, lambda: datetime(2026, 5, 1, tzinfo=UTC)) as store:
            store.save_draft("01", "x")
    assert {path.read_text() for path in set_aside(folder)} == {"first", "second"}


def test_damage_under_an_open_store_is_found_when_it_is_met(folder, database, sound, clock):
    with Store(folder, clock) as store:
        assert len(store.attempts(limit=1)) == 1
        with database.open("r+b") as file:
            file.seek(PAGE)
            file.write(random.Random(1).randbytes(len(sound) - PAGE))
        os.utime(database)
        store.close()
        store.save_draft("01", "after")
        assert store.draft("01").source == "after"
        assert len(store.notices) == 1


def test_another_window_goes_on_with_the_repaired_database(folder, database, clock):
    with Store(folder, clock) as first:
        first.save_draft("01", "from the first window")
        first.close()
        database.write_bytes(overwritten(database.read_bytes(), 0, 100))
        with Store(folder, clock) as second:
            first.save_draft("02", "repaired by the first")
            second.save_draft("03", "by the second")
            assert first.draft("03").source == second.draft("03").source == "by the second"
            assert second.draft("01").source == "from the first window"


def test_a_window_notices_that_another_one_has_replaced_the_database(folder, database, clock):
    with Store(folder, clock) as first, Store(folder, clock) as second:
        first.save_draft("01", "before")
        for suffix in ("-wal", "-shm", ""):  # as a repair by another tutor does
            database.with_name(database.name + suffix).rename(folder / f"moved.sqlite3{suffix}")
        second.save_draft("01", "in the new one")
        first.save_draft("02", "also in the new one")
        assert second.draft("02").source == "also in the new one"


@pytest.mark.parametrize(("backed_up", "left"), [(True, {"good", "bad"}), (False, {"good"})])
def test_a_row_that_cannot_be_understood_comes_from_the_backup_or_is_left_behind(
    folder, clock, attempted, backed_up, left
):
    with Store(folder, clock) as store:
        store.save_draft("01", "good")
        store.add_attempt(attempted("01", source="bad"))
        store.add_attempt(attempted("01", source="good"))
    with closing(sqlite3.connect(folder / "progress.sqlite3")) as connection, connection:
        connection.execute("UPDATE attempts SET report = '{' WHERE source = 'bad'")
    if not backed_up:
        (folder / "progress.backup-1.sqlite3").unlink()
    with Store(folder, clock) as store:
        assert {attempt.source for attempt in store.attempts()} == left
        assert store.draft("01").source == "good"
        assert len(store.notices) == 1


def test_tutors_that_find_the_damage_at_once_set_it_aside_once(folder, database, sound, clock, python):
    database.write_bytes(overwritten(sound, 0, PAGE))
    go = folder / "go"
    source = """
        import sys, time
        from datetime import UTC, datetime
        from pathlib import Path
        from tutor.progress.store import Store
        folder, name = Path(sys.argv[1]), sys.argv[2]
        store = Store(folder, lambda: datetime.now(UTC))
        print("ready", flush=True)
        while not (folder / "go").exists():
            time.sleep(0.001)
        store.save_draft(name, "x")
        print(len(store.attempts(limit=None)), flush=True)
        store.close()
    """
    tutors = [python(source, folder, f"tutor-{number}") for number in range(4)]
    for tutor in tutors:
        assert tutor.stdout.readline() == "ready\n"
    go.touch()
    assert [tutor.communicate()[0] for tutor in tutors] == [f"{ATTEMPTS}\n"] * 4
    assert len(set_aside(folder)) == 1
    with Store(folder, clock) as store:
        assert {f"tutor-{number}" for number in range(4)} <= {draft.exercise for draft in store.drafts()}


def test_a_repair_cut_short_before_its_last_step_is_finished(folder, database, sound, clock):
    database.rename(folder / "progress.rebuilt.sqlite3")
    with Store(folder, clock) as store:
        assert len(store.drafts()) == 10


def test_where_nothing_can_be_set_aside_nothing_is_changed(folder, database, clock):
    database.write_text("damaged")
    obstacle = folder / "progress.rebuilt.sqlite3" / "full"
    obstacle.mkdir(parents=True)
    with (
        Store(folder, clock) as store,
        pytest.raises(ProgressError, match=r"damaged and could not be set aside .*--data-dir"),
    ):
        store.drafts()
    assert database.read_text() == "damaged"
    assert set_aside(folder) == []
