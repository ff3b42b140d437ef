"""Results for people and for programs."""

import os
import pty
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.cli.present import MARKS, ReaderLeft, harmless, one_line, painted, report_text, tell, tell_json

from .command import COMMAND, environment, full_disk, run_in


def on_a_terminal(folder, *arguments, **more):
    """What a command writes to a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [COMMAND, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=environment(folder, TERM="xterm", **more)
    )
    os.close(theirs)
    written = b""
    try:
        while piece := os.read(ours, 1 << 16):
            written += piece
    except OSError:
        pass  # the way in which Linux says that the other side is closed
    os.close(ours)
    assert process.wait() == 0
    return written.decode()


def test_a_terminal_shows_colours(tmp_path):
    shown = on_a_terminal(tmp_path, "list")
    assert "\x1b[" in shown
    assert "Basic differentiation rules" in shown


def test_no_color_is_honoured(tmp_path):
    assert "\x1b" not in on_a_terminal(tmp_path, "list", NO_COLOR="1")


def test_off_a_terminal_there_are_no_escape_codes(tutor_in):
    for command in (["list"], ["status"], ["--help"], ["hint", "1"], ["formula", "x^2/2"]):
        assert "\x1b" not in tutor_in(*command).out


def test_marks_say_the_status_without_colour():
    assert MARKS == {"passed": "✓", "wrong": "✗", "todo": "○", "self-assessed": "✓"}


def test_painting_keeps_the_text(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert painted("right", "passed") == "\x1b[32mright\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "")  # the standard wants it to be non-empty
    assert painted("right", "passed") == "\x1b[32mright\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert painted("right", "passed") == "right"


@given(st.text())
def test_harmless_text_moves_no_cursor(text):
    assert not set(harmless(text)) & {chr(code) for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"}


def test_harmless_text_loses_whole_sequences():
    assert harmless("a\x1b[31mb\x1b[0m\nc\td\r") == "ab\nc\td"


@given(st.text())
def test_the_name_of_a_file_takes_one_line(name):
    assert one_line(name).isprintable()


def test_a_printable_name_is_shown_as_it_is():
    assert one_line("für ann/σ 1.py") == "für ann/σ 1.py"
    assert one_line("a\nb\x1b[31m\udcff") == "a\\nb\\x1b[31m\\udcff"


def test_json_is_one_strict_line_of_ascii(capsys):
    tell_json({"σ": "\ud800\n", "n": 0.1})
    assert capsys.readouterr().out == '{"\\u03c3": "\\ud800\\n", "n": 0.1}\n'
    with pytest.raises(ValueError, match="not JSON compliant"):
        tell_json({"n": float("nan")})


def test_bytes_are_told_as_they_are(capfdbinary):
    tell(b"\xcf\x83")
    assert capfdbinary.readouterr().out == b"\xcf\x83"


def test_a_reader_who_left_is_no_failure_of_the_system(monkeypatch):
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as stream:
        monkeypatch.setattr("sys.stdout", stream)
        with pytest.raises(ReaderLeft):
            tell("text")
        monkeypatch.undo()
        os.dup2(os.open(os.devnull, os.O_WRONLY), write)  # so that the stream can be closed


def test_a_full_disk_is_told(tmp_path):
    with (tmp_path / "out").open("w") as out:
        ended = run_in(tmp_path, "formula", "x", stdout=out, preexec_fn=full_disk)
    assert ended.status == 2
    assert ended.err == "tutor: The result cannot be written to standard output: file too large.\n"


def test_what_a_terminal_cannot_show_is_spelled_with_what_it_can(tutor_in):
    ended = tutor_in("formula", "2*pi*x", env={"PYTHONIOENCODING": "latin-1"})
    assert ended.status == 0
    assert ended.out == "read as: 2*pi*x\n  2 pi x\n"


def _report(*, parts=(), error=None):
    return {"file": "mine.py", "parts": parts, "error": error, "seed": 7}


def test_a_report_says_where_the_file_stopped(course):
    error = {"kind": "exception", "message": "ValueError: \x1b[31mno", "line": 3}
    text = report_text(course.find("1"), "mine.py", _report(error=error), "")
    assert "  stopped in line 3 (exception): ValueError: no\n" in text


def test_a_report_says_how_a_wrong_formula_was_read(course):
    check = {"name": "f", "status": "wrong", "message": "no", "mistake": None, "readings": ["x**2"]}
    part = {"id": "a", "status": "wrong", "checks": [check]}
    text = report_text(course.find("1"), "mine.py", _report(parts=[part]), "")
    assert "       no\n       read as: x**2\n" in text
    assert text.endswith("  0 of 1 parts passed · seed 7")


def test_a_report_shows_the_beginning_of_what_was_printed(course):
    printed = "\n".join(f"line {number}" for number in range(1, 31))
    text = report_text(course.find("1"), "mine.py", _report(), printed)
    assert "  printed:\n  | line 1\n" in text
    assert "  | line 20\n  | … 10 more lines\n" in text
    assert "line 21" not in text
