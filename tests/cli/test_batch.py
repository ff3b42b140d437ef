"""Many files in one call of `tutor check`: order, streaming, and an end at once when somebody ends it."""

import signal
import subprocess
import time
from contextlib import closing

import pytest

from tutor.cli.batch import JOBS, MOST_JOBS, judged
from tutor.progress.store import Store
from tutor.service import Tutor

from .command import COMMAND, environment, run_in, solution, starter, strict

ENDLESS = "while True:\n    pass\n"


@pytest.fixture(scope="module")
def judge(course, tmp_path_factory):
    tutor = Tutor(course, Store(tmp_path_factory.mktemp("data"), lambda: None))
    yield tutor
    tutor.close()


@pytest.fixture(scope="module")
def asked(judge):
    return judge.ask(judge.course.find("1"), 7)


def started(folder, *arguments):
    return subprocess.Popen(
        [COMMAND, "check", "1", "--json", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(folder),
        text=True,
    )


def test_by_default_there_are_as_many_jobs_as_are_allowed_and_of_use():
    assert 1 <= JOBS <= MOST_JOBS


@pytest.mark.parametrize("jobs", [1, 4])
def test_results_come_in_the_order_of_the_files_whichever_is_done_first(judge, asked, tmp_path, jobs):
    slow = tmp_path / "slow.py"
    slow.write_text("import time\ntime.sleep(1)\n")
    quick = tmp_path / "quick.py"
    quick.write_text("")
    files = [str(file) for file in (slow, tmp_path / "missing.py", quick, tmp_path, quick)]
    assert [result.file for result in judged(judge, asked, files, jobs)] == files


def test_only_a_few_files_are_read_ahead_of_what_is_taken(judge, asked, tmp_path):
    read = []

    def files():
        for number in range(1000):
            read.append(number)
            yield str(tmp_path / f"{number}.py")

    with closing(judged(judge, asked, files(), 2)) as results:
        for _ in range(10):
            next(results)
        assert len(read) < 20


def test_closing_ends_what_still_runs(judge, asked, tmp_path):
    (tmp_path / "quick.py").write_text("")
    (tmp_path / "endless.py").write_text(ENDLESS)
    files = [str(tmp_path / name) for name in ("quick.py", *["endless.py"] * 6)]
    with closing(judged(judge, asked, files, 2)) as results:
        assert next(results).file == files[0]
        began = time.monotonic()
    assert time.monotonic() - began < 3


def test_a_hundred_files_stream(tmp_path):
    for name, text in (("good.py", solution()), ("open.py", starter()), ("bad.py", "def oops(:")):
        (tmp_path / name).write_text(text)
    files = (["good.py", "open.py", "bad.py"] + ["missing.py", ".", "nothing/there.py"] * 3) * 8 + ["good.py"] * 4
    ended = run_in(tmp_path, "check", "1", "--json", *files)
    assert len(files) == 100
    assert ended.status == 2
    assert ended.err == ""
    assert [result["file"] for result in ended.lines] == files
    for result in ended.lines:
        assert result["passed"] is (result["file"] == "good.py")
        kind = result["error"] and result["error"]["kind"]
        assert kind == {"good.py": None, "open.py": None, "bad.py": "syntax"}.get(result["file"], "unreadable")
        assert [part["id"] for part in result["parts"]] == ["a", "b", "c"]
    assert len({result["seed"] for result in ended.lines}) == 1


def test_a_result_is_told_before_the_next_file_is_done(tmp_path):
    (tmp_path / "quick.py").write_text("")
    (tmp_path / "endless.py").write_text(ENDLESS)
    with started(tmp_path, "--jobs", "1", "quick.py", *["endless.py"] * 3) as process:
        assert strict(process.stdout.readline())["file"] == "quick.py"
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        process.stdin.close()


def test_ctrl_c_ends_a_batch_at_once_and_without_a_word(tmp_path):
    (tmp_path / "quick.py").write_text("")
    (tmp_path / "endless.py").write_text(ENDLESS)
    with started(tmp_path, "--jobs", "2", "quick.py", *["endless.py"] * 6) as process:
        process.stdout.readline()
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert time.monotonic() - began < 4
    assert process.returncode == 130
    assert (out, err.strip()) == ("", "")


def test_ctrl_c_ends_the_wait_for_standard_input(tmp_path):
    (tmp_path / "quick.py").write_text("")
    with started(tmp_path, "quick.py", "-") as process:
        assert strict(process.stdout.readline())["file"] == "quick.py"  # told before the wait
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode == 130
    assert err.strip() == ""


def test_a_reader_who_leaves_ends_a_batch_without_a_word(tmp_path):
    (tmp_path / "quick.py").write_text("")
    with started(tmp_path, "--jobs", "2", *["quick.py"] * 30) as process:
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
    assert process.returncode == 2
    assert err == ""
