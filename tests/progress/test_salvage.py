"""Reading a damaged database: all that is readable, and not a byte of it changed."""

import random

from tutor.progress.model import Progress
from tutor.progress.salvage import salvaged
from tutor.progress.store import Store

PAGE = 4096


def written(folder, clock, attempted, attempts):
    with Store(folder, clock) as store:
        for number in range(attempts):
            store.add_attempt(attempted("01", source=f"{number}\n" * 400, at=clock(), a="passed"))
    return folder / "progress.sqlite3"


def test_a_sound_database_is_read_whole(folder, clock, attempted):
    salvage = salvaged(written(folder, clock, attempted, 30))
    assert salvage.complete
    assert len(salvage.progress.attempts) == 30
    assert salvage.size == 31  # and the best status of the part


def test_bad_pages_cost_only_the_rows_on_them(folder, clock, attempted):
    database = written(folder, clock, attempted, 200)
    data = bytearray(database.read_bytes())
    pages = len(data) // PAGE
    for page in (pages // 3, pages // 2, pages - 10):
        data[page * PAGE : (page + 1) * PAGE] = random.Random(page).randbytes(PAGE)
    database.write_bytes(data)
    salvage = salvaged(database)
    assert not salvage.complete
    assert 200 - 3 * 5 <= len(salvage.progress.attempts) < 200
    assert database.read_bytes() == data


def test_a_damaged_beginning_costs_nothing(folder, clock, attempted):
    database = written(folder, clock, attempted, 30)
    data = random.Random(0).randbytes(PAGE) + database.read_bytes()[PAGE:]
    database.write_bytes(data)
    assert salvaged(database).size == 31
    assert database.read_bytes() == data


def test_where_the_end_is_cut_off_no_row_comes_twice(folder, clock, attempted):
    """The tree of pages then leads a search to wrong places."""
    database = written(folder, clock, attempted, 100)
    data = database.read_bytes()
    for eighths in range(1, 8):
        database.write_bytes(data[: len(data) * eighths // 8])
        sources = [attempt.source for attempt in salvaged(database).progress.attempts]
        assert len(sources) == len(set(sources))
    assert sources


def test_of_noise_nothing_is_read(tmp_path):
    database = tmp_path / "progress.sqlite3"
    for data in (b"", b"x", random.Random(0).randbytes(20 * PAGE), b"SQLite format 3\0"):
        database.write_bytes(data)
        assert salvaged(database).progress == Progress()
        assert database.read_bytes() == data
