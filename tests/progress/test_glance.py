import sqlite3
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.progress.glance import Glance, Peek
from tutor.progress.model import Attempt
from tutor.progress.store import Store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
REPORT = {"parts": [{"id": "a", "status": "passed", "checks": []}, {"id": "b", "status": "wrong", "checks": []}]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store(tmp_path, lambda: NOON) as store:
        store.save_draft("01-basic-rules", "mine = 1\n", (0, 4))
        store.add_attempt(Attempt("01-basic-rules", NOON, "mine = 1\n", REPORT))
        store.remember("last", "01-basic-rules")
    return tmp_path


def test_a_glance_sees_what_the_store_keeps(folder: Path):
    seen = Peek(folder).glance("01-basic-rules")
    assert (seen.draft, seen.cursor, dict(seen.best)) == ("mine = 1\n", (0, 4), {"a": "passed", "b": "wrong"})
    assert Peek(folder).remembered("last") == "01-basic-rules"
    assert Peek(folder).remembered("theme") is None


def test_a_glance_sees_what_another_tutor_writes_at_this_moment(folder: Path):
    with Store(folder, lambda: NOON) as store:
        store.save_draft("01-basic-rules", "newer\n", (0, 0))
        assert Peek(folder).glance("01-basic-rules").draft == "newer\n"


def test_where_there_is_nothing_there_is_nothing_to_see(tmp_path: Path):
    assert Peek(tmp_path).glance("01-basic-rules") == Glance()
    assert list(tmp_path.iterdir()) == [], "looking must not make a file"


@pytest.mark.parametrize("content", [b"", b"not a database at all, but long enough to be read as one" * 40])
def test_a_damaged_database_is_not_touched(tmp_path: Path, content: bytes):
    file = tmp_path / "progress.sqlite3"
    file.write_bytes(content)
    with pytest.raises(sqlite3.Error):
        Peek(tmp_path).glance("01-basic-rules")
    assert file.read_bytes() == content


def test_a_draft_that_is_no_text_is_refused(folder: Path):
    with sqlite3.connect(folder / "progress.sqlite3") as connection:
        connection.execute("UPDATE drafts SET source = ?", (b"\xff\x00",))
    with pytest.raises(sqlite3.Error):
        Peek(folder).glance("01-basic-rules")


TEXT = st.text(max_size=12)
WRITES = st.lists(
    st.one_of(
        st.tuples(st.just("save_draft"), TEXT, st.tuples(st.integers(0, 9), st.integers(0, 9))),
        st.tuples(st.just("replace_draft"), TEXT),
        st.tuples(st.just("start_over"), TEXT),
        st.tuples(st.just("restore_draft")),
        st.tuples(st.just("remember"), st.sampled_from(["last", "theme"]), TEXT),
        st.tuples(st.just("add_attempt"), st.sampled_from(["passed", "wrong", "todo"])),
        st.tuples(st.just("close")),
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(writes=WRITES)
def test_after_any_writes_a_glance_and_the_store_see_the_same(writes: list[tuple[object, ...]]):
    """At every moment: while the store is open, with its log, and when it is closed."""
    with tempfile.TemporaryDirectory() as place, Store(Path(place), lambda: NOON) as store:
        for name, *values in writes:
            match name:
                case "remember" | "close":
                    getattr(store, name)(*values)
                case "add_attempt":
                    report = {"parts": [{"id": "a", "status": values[0]}]}
                    store.add_attempt(Attempt("01-basic-rules", NOON, "", report))
                case _:
                    getattr(store, name)("01-basic-rules", *values)
            peek = Peek(Path(place))
            seen = peek.glance("01-basic-rules")
            draft = store.draft("01-basic-rules")
            assert (seen.draft, seen.cursor) == ((None, (0, 0)) if draft is None else (draft.source, draft.cursor))
            assert seen.best == store.standing("01-basic-rules").best
            for key in ("last", "theme"):
                assert peek.remembered(key) == store.recall(key)
