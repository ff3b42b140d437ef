"""`tutor check`: the contract of its results, and files that no course is prepared for."""

import json
import os
from pathlib import Path

import pytest

from tutor.course.load import load_course
from tutor.grading.source import MAX_BYTES

from .command import CONTENT, run_in, solution, starter

STATUSES = {"passed", "wrong", "todo", "self-assessed"}
KINDS = {"syntax", "exception", "timeout", "memory", "output", "exit", "crash", "unreadable"}

LINES = len(solution().splitlines())
"""The solution that every file begins with, so that what follows has a line of its own."""

ENDINGS = {
    "syntax.py": ("def oops(:", "syntax"),
    "nul.py": ("\0", "syntax"),
    "exception.py": ("raise ValueError('no')", "exception"),
    "surrogate.py": ("raise ValueError('\\ud800\\x1b[31m')", "exception"),
    "interrupt.py": ("raise KeyboardInterrupt", "exception"),
    "endless.py": ("while True: __import__('time').sleep(0.01)", "timeout"),
    "memory.py": ("hoard = [0] * 10**10", "memory"),
    "flood.py": ("while True: print('x' * 10**6)", "output"),
    "exit.py": ("raise SystemExit(3)", "exit"),
    "os_exit.py": ("import os; os._exit(3)", "exit"),
    "crash.py": ("import ctypes; ctypes.string_at(0)", "crash"),
}
"""Name → the statement after the solution, and the kind of error that it ends in."""

PASSING = {
    "plain.py": solution().encode(),
    "bom.py": b"\xef\xbb\xbf" + solution().encode(),
    "crlf.py": solution().replace("\n", "\r\n").encode(),
    "form_feeds.py": solution().replace("\n\n\n", "\n\f\n\n").encode(),
    "latin_1.py": b"# -*- coding: latin-1 -*-\n# \xe9\n" + solution().encode("utf-8"),
    "prints.py": solution().encode() + b"for i in range(1000):\n    print('line', i)\n",
    "odd \x1b[31m name\n'$x'.py": solution().encode(),
    os.fsdecode(b"no text \xff.py"): solution().encode(),
}

UNREADABLE = {
    "missing.py": "no such file",
    "folder.py": "folder",
    "fifo.py": "device or a pipe",
    "/dev/zero": "device or a pipe",
    "/dev/null": "device or a pipe",
    "itself.py": "symbolic links",
    "latin_1_undeclared.py": "save it as UTF-8",
    "utf_16.py": "save it as UTF-8",
    "undefined_encoding.py": "save it as UTF-8",
    "punycode.py": "save it as UTF-8",
    "too_large.py": "larger than 1 MB",
    "5_mb.py": "larger than 1 MB",
}
"""Name → words of the reason."""

OPEN = {"empty.py": b"", "starter.py": starter().encode(), "as_large_as_can_be.py": b"#" * MAX_BYTES}
WRONG = {
    "not_finite.py": solution().replace("12 * x**3", "float('nan') * x**3").encode()
    + b"g_prime = lambda x: x * float('inf')\n"
}


def _write_all(folder: Path) -> list[str]:
    """Every sort of file in one folder, good ones between bad ones."""
    files = dict(PASSING) | OPEN | WRONG
    for name, (statement, _) in ENDINGS.items():
        files[name] = f"{solution()}{statement}\n".encode()
    files["latin_1_undeclared.py"] = b"# \xe9\n" + solution().encode()
    files["utf_16.py"] = solution().encode("utf-16")
    files["undefined_encoding.py"] = b"# coding: undefined\n"
    files["punycode.py"] = b"# coding: punycode\n" + b"a9" * 400_000
    files["too_large.py"] = b"#" * (MAX_BYTES + 1)
    files["5_mb.py"] = b"#" * 5_000_000
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (folder / "folder.py").mkdir()
    (folder / "itself.py").symlink_to("itself.py")
    os.mkfifo(folder / "fifo.py")
    return sorted({*files, *UNREADABLE})


@pytest.fixture(scope="module")
def everything(tmp_path_factory):
    """One call with every sort of file: how it ended, and each file's result."""
    folder = tmp_path_factory.mktemp("everything")
    files = _write_all(folder)
    ended = run_in(folder, "check", "1", "--json", "--seed", "7", "--jobs", "4", *files)
    return files, ended, {result["file"]: result for result in ended.lines}


def test_each_file_has_one_line_in_the_order_of_the_files(everything):
    files, ended, _ = everything
    assert [result["file"] for result in ended.lines] == files


def test_a_bad_file_among_many_makes_the_status_2_and_nothing_is_said_besides(everything):
    _, ended, _ = everything
    assert ended.status == 2
    assert ended.err == ""


def test_results_are_ascii_so_that_no_terminal_garbles_them(everything):
    assert everything[1].out.isascii()


def test_a_result_has_the_fields_of_the_contract(everything):
    parts = [part.letter for part in load_course(CONTENT).find("1").parts]
    for file, result in everything[2].items():
        assert result["exercise"] == "01-basic-rules"
        assert result["seed"] == 7
        assert result["course"] == "1.0.0"
        assert result["duration_ms"] >= 0
        assert [part["id"] for part in result["parts"]] == parts, file
        assert result["passed"] is all(part["status"] in {"passed", "self-assessed"} for part in result["parts"])
        for part in result["parts"]:
            found = [check["status"] for check in part["checks"]]
            assert set(found) <= STATUSES
            worst = next(s for s in ("wrong", "todo", "self-assessed", "passed") if s in found)
            assert part["status"] == worst
            for check in part["checks"]:
                assert {"name", "status", "message", "mistake"} <= check.keys()
                assert isinstance(check["message"], str)
                assert isinstance(check["mistake"], str | None)
        error = result["error"]
        if error is not None:
            assert error.keys() == {"kind", "message", "line"}
            assert error["kind"] in KINDS
            assert error["message"]
            assert error["line"] is None or 1 <= error["line"] <= LINES + 1


@pytest.mark.parametrize("file", PASSING)
def test_what_python_reads_is_read(everything, file):
    result = everything[2][file]
    assert result["error"] is None
    assert result["passed"]


@pytest.mark.parametrize("file", UNREADABLE)
def test_what_cannot_be_read_is_a_result_that_says_why(everything, file):
    result = everything[2][file]
    assert result["error"]["kind"] == "unreadable"
    assert UNREADABLE[file] in result["error"]["message"]
    assert result["error"]["line"] is None
    assert {part["status"] for part in result["parts"]} == {"todo"}


@pytest.mark.parametrize("file", ENDINGS)
def test_how_a_file_stops_is_told_with_its_own_line(everything, file):
    error = everything[2][file]["error"]
    assert (error["kind"], error["line"]) == (ENDINGS[file][1], LINES + 1)


def test_a_nul_byte_is_an_error_of_syntax(everything):
    error = everything[2]["nul.py"]["error"]
    assert error["kind"] == "syntax"
    assert "null bytes" in error["message"]


@pytest.mark.parametrize("file", [name for name in ENDINGS if name not in {"syntax.py", "nul.py", "os_exit.py"}])
def test_names_bound_before_the_stop_are_judged(everything, file):
    assert everything[2][file]["passed"]


@pytest.mark.parametrize("file", ["syntax.py", "nul.py", "os_exit.py"])
def test_what_was_not_reached_is_todo(everything, file):
    assert {part["status"] for part in everything[2][file]["parts"]} == {"todo"}


def test_each_file_is_done_within_its_limits(everything):
    assert max(result["duration_ms"] for result in everything[2].values()) < 17_000


@pytest.mark.parametrize("file", OPEN)
def test_nothing_filled_in_is_todo(everything, file):
    result = everything[2][file]
    assert result["error"] is None
    assert {part["status"] for part in result["parts"]} == {"todo"}


def test_infinities_of_a_learner_are_told_in_words(everything):
    parts = everything[2]["not_finite.py"]["parts"]
    assert [part["status"] for part in parts] == ["wrong", "wrong", "passed"]


def test_what_a_file_prints_is_not_in_its_result(everything):
    assert "line 999" not in json.dumps(everything[2]["prints.py"])
    assert "PASS - f_prime" not in everything[1].out


def test_no_field_tells_the_truth_of_a_part_that_is_todo(everything):
    assert not {"expected", "truth", "reference"} & {key for result in everything[2].values() for key in result}
    assert "12" not in json.dumps(everything[2]["starter.py"]["parts"])


def test_for_people_a_report_says_part_by_part_what_is_wrong(tutor_in, tmp_path):
    (tmp_path / "mine.py").write_text(
        solution().replace("12 * x**3", "12 * x**2") + "print('hello')\nprint('\\x1b[31mred')\n"
    )
    ended = tutor_in("check", "1", "mine.py", "--seed", "7")
    assert ended.status == 1
    assert ended.err == ""
    lines = ended.out.splitlines()
    assert lines[0] == "mine.py · 1 Basic differentiation rules"
    assert lines[1] == "  ✗ a  Power rule     wrong"
    assert lines[2].startswith("       At x = ")
    assert lines[3:5] == ["  ✓ b  Product rule   passed", "  ✓ c  Quotient rule  passed"]
    assert "  | hello" in lines
    assert "  | red" in lines
    assert lines[-1] == "  2 of 3 parts passed · seed 7"
    assert "\x1b" not in ended.out


def test_for_people_an_unreadable_file_is_one_line(tutor_in):
    ended = tutor_in("check", "1", "missing.py")
    assert ended.status == 2
    assert ended.out == "missing.py · 1 Basic differentiation rules\n  not judged: There is no such file.\n"


def test_a_seed_repeats_a_verdict(tutor_in, tmp_path):
    (tmp_path / "mine.py").write_text(solution().replace("12 * x**3", "12.001 * x**3"))
    first = tutor_in("check", "1", "mine.py", "--json").json
    again = tutor_in("check", "01-basic-rules", "mine.py", "--json", "--seed", str(first["seed"])).json
    assert first.pop("duration_ms") >= 0
    assert again.pop("duration_ms") >= 0
    assert again == first


def test_standard_input_is_a_file(tutor_in):
    ended = tutor_in("check", "1", "-", "--json", given=solution())
    assert ended.status == 0
    assert ended.json["file"] == "-"
    assert ended.json["passed"]


def test_without_a_file_the_draft_is_judged(tutor_in):
    draft = {"01-basic-rules": {"source": solution(), "saved_at": "2026-01-31T09:30:00+00:00"}}
    assert tutor_in("import", "-", given=json.dumps({"format": 1, "drafts": draft, "attempts": []})).status == 0
    ended = tutor_in("check", "1", "--json")
    assert ended.status == 0
    assert ended.json["file"] == "draft"
    assert ended.json["passed"]
    assert ended.err == ""


def test_without_a_draft_the_starter_is_judged_and_that_is_said(tutor_in):
    ended = tutor_in("check", "1", "--json")
    assert ended.status == 1
    assert {part["status"] for part in ended.json["parts"]} == {"todo"}
    assert "no draft of exercise 1 yet" in ended.err
    assert "tutor start 1" in ended.err


def test_self_assessed_parts_count_as_passed(tutor_in, tmp_path):
    (tmp_path / "mine.py").write_text(solution("04-activation-functions"))
    ended = tutor_in("check", "4", "mine.py", "--json")
    assert ended.status == 0
    assert ended.json["parts"][-1]["status"] == "self-assessed"


def test_only_record_keeps_attempts_and_it_keeps_each(tutor_in, tmp_path):
    (tmp_path / "mine.py").write_text(solution())
    assert tutor_in("check", "1", "mine.py").status == 0
    assert tutor_in("export", "-").json["attempts"] == []
    assert tutor_in("check", "1", "mine.py", "missing.py", "mine.py", "--record").status == 2
    attempts = tutor_in("export", "-").json["attempts"]
    assert [attempt["source"] for attempt in attempts] == [solution(), solution()]
    assert attempts[0]["report"]["file"] == "mine.py"
    row = tutor_in("status", "--json").json["exercises"][0]
    assert (row["attempts"], row["passed"]) == (2, True)


def test_a_verdict_that_cannot_be_recorded_is_given_nevertheless(tutor_in, tmp_path):
    (tmp_path / "mine.py").write_text(solution())
    (tmp_path / "file").touch()
    ended = tutor_in("check", "1", "mine.py", "mine.py", "--json", "--record", "--data-dir", "file/data")
    assert ended.status == 2
    assert [result["passed"] for result in ended.lines] == [True, True]
    assert ended.err.count("\n") == 1
    assert "file/data cannot be used as the data folder" in ended.err


def test_an_unknown_exercise_is_told_with_those_that_there_are(tutor_in):
    for wanted in ("11", "0", "basic", "1.0"):
        ended = tutor_in("check", wanted, "mine.py")
        assert ended.status == 2
        assert ended.out == ""
        assert f"no exercise '{wanted}'" in ended.err
        assert "1, 2, 3, 4, 5, 6, 7, 8, 9, 10" in ended.err


@pytest.mark.parametrize(
    "option", [["--jobs", "0"], ["--jobs", "many"], ["--seed", "-1"], ["--seed", "x"], ["--colour"]]
)
def test_bad_options_are_bad_usage(tutor_in, option):
    ended = tutor_in("check", "1", "mine.py", *option)
    assert ended.status == 2
    assert ended.out == ""
    assert option[0] in ended.err
