import os
import sys
import time
from pathlib import Path

import pytest

from tutor.errors import FileError, UsageError
from tutor.tui import external_editor
from tutor.tui.external_editor import command_for, lay_out, left_behind, path_of, run, written

FILE = Path("folder") / "01-basic-rules.py"


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({"EDITOR": "vim"}, ["vim", "+7", str(FILE)]),
        ({"EDITOR": "nano", "VISUAL": "/usr/bin/emacs -nw"}, ["/usr/bin/emacs", "-nw", "+7", str(FILE)]),
        ({"EDITOR": "code --wait", "VISUAL": " "}, ["code", "--wait", str(FILE)]),
        ({"EDITOR": "'my editor' -x"}, ["my editor", "-x", str(FILE)]),
    ],
)
def test_the_command_has_its_arguments_and_goes_to_the_line_where_it_can(environment, command):
    assert command_for(environment, FILE, 6) == command


def test_without_an_editor_a_sentence_says_what_to_set():
    with pytest.raises(UsageError, match="set the environment variable EDITOR"):
        command_for({}, FILE, 0)
    with pytest.raises(UsageError, match=r"EDITOR is .*not a command"):
        command_for({"EDITOR": "vim 'x"}, FILE, 0)


def test_only_what_an_editor_wrote_counts(tmp_path: Path):
    file = path_of(tmp_path, "01-basic-rules")
    lay_out(file, "σ = 1\n")
    assert file.name == "01-basic-rules.py"
    assert file.read_text(encoding="utf-8") == "σ = 1\n"
    assert written(file) is None
    file.write_text("σ = 2\r\n", encoding="utf-8")
    assert written(file) == "σ = 2\n"
    external_editor.put_away(file)
    assert written(file) is None


def test_what_is_no_text_is_kept_and_told(tmp_path: Path):
    file = path_of(tmp_path, "x")
    lay_out(file, "")
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(FileError, match="not UTF-8 text"):
        written(file)
    assert file.exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path):
    (tmp_path / "editing").write_text("a file in its place")
    with pytest.raises(FileError, match="cannot be written"):
        lay_out(path_of(tmp_path, "x"), "")


def test_files_of_tutors_that_are_gone_are_found(tmp_path: Path):
    dead, living = 2**22 + 1, os.getppid()
    for process in (dead, living):
        file = tmp_path / "editing" / str(process) / "x.py"
        file.parent.mkdir(parents=True)
        file.write_text(str(process))
    lay_out(path_of(tmp_path, "x"), "mine")
    assert [file.parent.name for file in left_behind(tmp_path, "x")] == [str(os.getpid()), str(dead)]
    assert left_behind(tmp_path, "y") == []


def test_running_says_what_went_wrong():
    assert run([sys.executable, "-c", ""]) == ""
    assert run([sys.executable, "-c", "raise SystemExit(3)"]) == f"{Path(sys.executable).name} ended with status 3."
    assert run(["/no/such/editor"]).startswith("/no/such/editor cannot be started: No such file")


def test_an_interrupt_is_the_editor_s_business():
    began = time.monotonic()
    script = "import os, signal, time; os.kill(os.getppid(), signal.SIGINT); time.sleep(0.2)"
    assert run([sys.executable, "-c", script]) == ""
    assert time.monotonic() - began >= 0.2
