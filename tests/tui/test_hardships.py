"""What goes wrong around the real tutor while somebody types: it is said on the screen, nothing is lost, it goes on."""

import os
import random
import resource
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.tui.terminal import Pseudoterminal, Terminal
from tutor.progress.migrations import VERSION
from tutor.progress.store import Store

EXERCISE = "01-basic-rules"
LEAVE = b"\x11"
SUBJECT_TO_PERMISSIONS = """
import ctypes, os, sys
ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE: root, too, may write only what is writable
os.execv(sys.executable, [sys.executable, "-m", "tutor", *sys.argv[1:]])
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Of somebody who has a draft."""
    keep(tmp_path / "data", "# ")
    return tmp_path / "data"


@pytest.fixture
def terminal(data: Path) -> Iterator[Terminal]:
    with Terminal(data, "1", size=(120, 30)) as terminal:
        ready(terminal)
        yield terminal


def ready(terminal: Pseudoterminal) -> None:
    terminal.until_text("F5 Check")
    terminal.until_text("F10 History")


def keep(data: Path, text: str) -> None:
    with store_in(data) as store:
        store.save_draft(EXERCISE, text, (0, len(text)))


def store_in(data: Path) -> Store:
    return Store(data, lambda: datetime.now(UTC))


def draft_in(data: Path) -> str:
    """Without a store, which would repair what it meets."""
    with closing(sqlite3.connect(f"{(data / 'progress.sqlite3').as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT source FROM drafts WHERE exercise = ?", (EXERCISE,)).fetchone()[0]


def until_kept(terminal: Pseudoterminal, data: Path, text: str) -> None:
    def holds() -> bool:
        try:
            return draft_in(data) == text
        except (sqlite3.Error, TypeError):
            return False

    terminal.until(holds)


def until_said(terminal: Pseudoterminal, sentence: str) -> None:
    """However it is broken into lines."""
    terminal.until(lambda: "".join(sentence.split()) in "".join(terminal.text.split()))


def leave(terminal: Pseudoterminal) -> str:
    """All that was on the terminal since."""
    before = len(terminal.raw)
    terminal.send(LEAVE)
    assert terminal.ended() == 0
    return terminal.raw[before:].decode(errors="replace")


@pytest.mark.long
def test_every_key_is_on_the_disk_within_a_second(data: Path, terminal: Terminal):
    """Fifty keys, one at a time, from the key to the row that another connection reads."""
    chance, text, taken = random.Random(5), "# ", []
    with closing(sqlite3.connect(f"{(data / 'progress.sqlite3').as_uri()}?mode=ro", uri=True)) as connection:
        for number in range(50):
            text += "abcdefghij"[number % 10]
            started = time.monotonic()
            terminal.send(text[-1].encode())
            while connection.execute("SELECT source FROM drafts").fetchone() != (text,):
                terminal.read(0.005)
                assert time.monotonic() < started + 10, terminal.text
            taken.append(time.monotonic() - started)
            terminal.read(chance.uniform(0, 0.05))
    assert max(taken) < 1.0, [f"{seconds:.2f}" for seconds in taken]


def test_a_full_disk_is_told_and_saved_to_as_soon_as_there_is_room(data: Path, terminal: Terminal):
    """No file of the tutor can grow, as on a full disk, until it can again."""
    process = terminal.process.pid
    resource.prlimit(process, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    terminal.send(b"typed meanwhile")
    until_said(terminal, "Your code is not saved:")
    until_said(terminal, "It is tried again.")
    terminal.send(b", and more")
    terminal.until_text("# typed meanwhile, and more")
    assert draft_in(data) == "# "
    resource.prlimit(process, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    until_kept(terminal, data, "# typed meanwhile, and more")
    terminal.until(lambda: "not saved" not in terminal.text)
    terminal.until_text("saved")
    leave(terminal)


def test_who_leaves_while_the_disk_is_full_is_told_where_the_code_is(data: Path, terminal: Terminal):
    shutil.rmtree(data)
    data.write_text("a file in the place of the folder")
    terminal.send(b"typed meanwhile")
    until_said(terminal, "Your code is not saved:")
    said = leave(terminal)
    assert "Your code is in " in said
    file = Path(said.partition("Your code is in ")[2].partition(".py")[0].replace("\r\n", "") + ".py")
    assert file.read_text(encoding="utf-8") == "# typed meanwhile"
    file.unlink()
    assert data.read_text() == "a file in the place of the folder"


def test_a_folder_that_cannot_be_written_is_told_and_saved_to_when_it_can(data: Path):
    for path in (data, *data.iterdir()):
        path.chmod(0o555 if path.is_dir() else 0o444)
    command = [sys.executable, "-c", SUBJECT_TO_PERMISSIONS, "--data-dir", str(data), "1"]
    with Pseudoterminal(command, (120, 30)) as terminal:
        ready(terminal)
        terminal.send(b"typed meanwhile")
        until_said(terminal, "Your code is not saved:")
        until_said(terminal, "cannot be written (Permission denied)")
        for path in (data, *data.iterdir()):
            path.chmod(0o755 if path.is_dir() else 0o644)
        until_kept(terminal, data, "# typed meanwhile")
        terminal.until(lambda: "not saved" not in terminal.text)
        leave(terminal)


def delete_all(data: Path) -> None:
    shutil.rmtree(data)


def delete_database(data: Path) -> None:
    for path in data.glob("progress.sqlite3*"):
        path.unlink()


def overwrite(data: Path) -> None:
    """Everything but the log, in place."""
    database = data / "progress.sqlite3"
    with database.open("r+b") as file:
        file.write(random.Random(1).randbytes(database.stat().st_size))


def empty(data: Path) -> None:
    os.truncate(data / "progress.sqlite3", 0)


@pytest.mark.parametrize("harm", [delete_all, delete_database, overwrite, empty])
def test_a_database_that_is_harmed_while_the_tutor_runs_costs_nothing(
    data: Path, terminal: Terminal, harm: Callable[[Path], None]
):
    """What is on the screen is on the disk again, when the tutor is left at the latest, and the former text as well."""
    with store_in(data) as store:
        store.save_draft("02-chain-rule", "of another exercise")
    terminal.send(b"before ")
    until_kept(terminal, data, "# before ")
    harm(data)
    terminal.send(b"and after")
    terminal.until_text("# before and after")
    time.sleep(1)
    leave(terminal)
    with store_in(data) as store:
        assert store.draft(EXERCISE).source == "# before and after"
        assert store.draft("02-chain-rule").source == "of another exercise"
    with Terminal(data, size=(120, 30)) as again:
        again.until_text("# before and after")
        ready(again)
        leave(again)


def test_a_database_that_was_deleted_is_told_of_on_the_screen(data: Path, terminal: Terminal):
    delete_database(data)
    terminal.send(b"typed after")
    until_said(terminal, "was gone: all that it held is back in place")
    until_kept(terminal, data, "# typed after")
    leave(terminal)


def test_a_damaged_database_is_told_of_on_the_screen_by_the_name_it_is_kept_under(data: Path):
    (data / "progress.sqlite3").write_bytes(b"no database at all" * 100)
    with Terminal(data, "1", size=(120, 30)) as terminal:
        until_said(terminal, "The progress database was damaged: it is kept as")
        kept = next(data.glob("progress.damaged-*.sqlite3"))
        until_said(terminal, kept.name)
        leave(terminal)


def test_two_tutors_on_one_exercise_keep_the_text_of_both(data: Path, terminal: Terminal):
    """The last one to write has the draft; the text of the other one is among the former drafts."""
    with Terminal(data, "1", size=(120, 30)) as other:
        ready(other)
        terminal.send(b"here")
        until_kept(terminal, data, "# here")
        other.send(b"there")
        until_kept(other, data, "# there")
        terminal.send(b" again")
        until_kept(terminal, data, "# here again")
        leave(other)
        leave(terminal)
    with store_in(data) as store:
        assert store.draft(EXERCISE).source == "# here again"
        assert [draft.source for draft in store.former_drafts(EXERCISE)] == ["# there", "# here"]
        assert store.notices == []


def test_the_database_of_a_newer_tutor_is_not_touched_and_the_reason_is_on_the_screen(data: Path):
    with closing(sqlite3.connect(data / "progress.sqlite3")) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = {path.name: path.read_bytes() for path in data.glob("progress.*sqlite3*")}
    with Terminal(data, "1", size=(120, 30)) as terminal:
        until_said(terminal, "written by a newer tutor")
        terminal.send(b"typed all the same")
        terminal.until_text("typed all the same")
        until_said(terminal, "not saved")
        said = leave(terminal)
    assert "newer tutor" in said
    Path(said.partition("Your code is in ")[2].partition(".py")[0].replace("\r\n", "") + ".py").unlink()
    assert {path.name: path.read_bytes() for path in data.glob("progress.*sqlite3*")} == before
