import os
import signal
import sys
from pathlib import Path

import pytest

from tests.tui.conftest import Opened
from tests.tui.driving import exercise, notice_of, until
from tests.tui.terminal import Terminal
from tests.tui.test_terminal import draft_in

ALT_E, CTRL_Z, CTRL_Q = b"\x1be", b"\x1a", b"\x11"


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Makes a script the learner's editor; it is given the file's path as `path`."""

    def choose(script: str) -> None:
        file = tmp_path / "my editor.py"
        file.write_text(f"import os, pathlib, signal, sys, time\npath = pathlib.Path(sys.argv[-1])\n{script}\n")
        monkeypatch.setenv("VISUAL", f"{sys.executable} '{file}' --some-option")

    return choose


def test_what_an_editor_wrote_is_one_change(tmp_path: Path, editor):
    editor("print('in the editor'); path.write_text(path.read_text() + 'y =\\t2 # mine\\r\\n')")
    with Terminal(tmp_path, "1") as terminal:
        terminal.until_text("F5 Check")
        terminal.send(b"\x1b[1;5F")  # Ctrl+End
        terminal.send(ALT_E)
        terminal.until_text("y = 2 # mine")
        terminal.send(b"# back")
        terminal.until_text("# back")
        terminal.send(CTRL_Z + CTRL_Z)
        terminal.until(lambda: "# mine" not in terminal.text)
        terminal.send(CTRL_Q)
        assert terminal.ended() == 0
    assert list((tmp_path / "editing").glob("*/*")) == []
    assert "in the editor" in terminal.raw.decode()


def test_an_editor_that_fails_costs_nothing(tmp_path: Path, editor):
    editor("sys.exit(3)")
    with Terminal(tmp_path, "1") as terminal:
        terminal.until_text("F5 Check")
        terminal.send(b"mine")
        terminal.until_text("mine")
        terminal.send(ALT_E)
        terminal.until_text("ended with status 3. Your code is as it was.")
        terminal.until_text("mine")
        terminal.send(CTRL_Q)
        assert terminal.ended() == 0
    assert "    mine\n" in draft_in(tmp_path)


def test_an_editor_that_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("VISUAL", "no-such-editor --wait")
    with Terminal(tmp_path, "1") as terminal:
        terminal.until_text("F5 Check")
        terminal.send(ALT_E)
        terminal.until_text("no-such-editor cannot be started")
        terminal.send(b"mine")
        terminal.until_text("mine")
        terminal.send(CTRL_Q)
        assert terminal.ended() == 0


def test_what_was_written_while_the_tutor_was_killed_is_there_the_next_time(tmp_path: Path, editor):
    editor("path.write_text('from_elsewhere = 1\\n'); os.kill(os.getppid(), signal.SIGKILL)")
    with Terminal(tmp_path, "1") as terminal:
        terminal.until_text("F5 Check")
        terminal.send(ALT_E)
        assert terminal.ended() == -signal.SIGKILL
    with Terminal(tmp_path, "1") as terminal:
        terminal.until_text("from_elsewhere = 1")
        terminal.until_text("another editor")
        terminal.send(CTRL_Z)
        terminal.until_text("def f_prime(x):")
        terminal.send(CTRL_Q)
        assert terminal.ended() == 0


async def test_without_an_editor_a_sentence_says_what_to_set(opened: Opened, monkeypatch: pytest.MonkeyPatch):
    for variable in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(variable, raising=False)
    async with opened("1") as pilot:
        text = exercise(pilot).editor.text
        await pilot.press("alt+e")
        await until(pilot, lambda: "set the environment variable EDITOR" in notice_of(pilot))
        assert exercise(pilot).editor.text == text


async def test_where_the_terminal_cannot_be_left_a_sentence_says_so(opened: Opened, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("EDITOR", sys.executable)
    async with opened("1") as pilot:
        await pilot.press("alt+e")
        await until(pilot, lambda: "cannot be left to another program" in notice_of(pilot))
        folder = exercise(pilot).tutor.store.folder
        assert list((folder / "editing" / str(os.getpid())).iterdir()) == []
