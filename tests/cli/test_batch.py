"""Many files in one call of `tutor check`: order, streaming, and an end at once when somebody ends it."""

import os
import pickle
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tutor.bulk import assess, release
from tutor.cli.batch import JOBS, MOST_JOBS, Task, judged, judged_one, processes

from .command import COMMAND, environment, run_in, solution, starter, strict
from .controlling import ControllingTerminal

ENDLESS = "while True:\n    pass\n"
HOSTILE = Path(__file__).parents[1] / "sandbox" / "hostile"


@pytest.fixture(scope="module")
def task(course):
    return Task(course.find("1"), 7, course.version)


@pytest.fixture(scope="module")
def executor(task):
    with processes(task, 2) as pool:
        yield pool


@pytest.fixture
def scratch(tmp_path):
    """A folder for temporary files, so that what is left there is ours."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


def started(folder, *arguments, **more):
    return subprocess.Popen(
        [COMMAND, "check", "1", "--json", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(folder, **more),
        text=True,
    )


def left_by(scratch):
    """Processes whose home is below this folder: workers, and those that they are forked from."""
    mark = f"HOME={scratch}/".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            zombie = (process / "stat").read_text().rpartition(")")[2].split()[0] == "Z"
            if not zombie and mark in (process / "environ").read_bytes():
                found.append(process.name)
        except OSError:
            pass
    return found


def nothing_left(scratch):
    deadline = time.monotonic() + 5
    while left_by(scratch) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not left_by(scratch) and not list(scratch.iterdir())


def test_by_default_there_are_as_many_jobs_as_are_allowed_and_of_use():
    assert 1 <= JOBS <= MOST_JOBS


def test_the_unit_of_work_and_all_about_it_can_be_sent_anywhere(task):
    function, exercise = pickle.loads(pickle.dumps((assess, task.exercise)))
    there = pickle.loads(pickle.dumps(function(exercise, solution(), 7, "1.0.0")))
    here = assess(task.exercise, solution(), 7, "1.0.0")
    release()
    there.report.pop("duration_ms")
    here.report.pop("duration_ms")
    assert there == here
    assert there.passed


def test_threads_carry_it_as_well(task):
    texts = [solution(), starter(), solution().replace("12 * x**3", "12 * x**2")] * 3
    with ThreadPoolExecutor(3) as pool:
        reports = list(pool.map(lambda text: assess(task.exercise, text, 7, task.version), texts))
        list(pool.map(lambda _: release(), range(3)))
    assert [report.passed for report in reports] == [True, False, False] * 3


def test_a_text_that_cannot_be_read_is_todo_in_all_parts(task):
    report = assess(task.exercise, None, 7, task.version).report
    release()
    assert {part["status"] for part in report["parts"]} == {"todo"}


def test_a_mistake_of_ours_in_naming_mistakes_costs_no_verdict(task, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("tutor.service.Tutor.explain", broken)
    text = solution().replace("12 * x**3", "12 * x**2")
    assessed = assess(task.exercise, text, 7, task.version)
    release()
    assert [part["status"] for part in assessed.report["parts"]] == ["wrong", "passed", "passed"]
    assert "ZeroDivisionError: ours" in assessed.fault


def test_one_text_is_judged_here_and_leaves_nothing(task, scratch, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    assert judged_one(task, "mine.py", solution()).assessed.passed
    assert nothing_left(scratch)


def test_results_come_in_the_order_of_the_files_whichever_is_done_first(task, executor, tmp_path):
    slow = tmp_path / "slow.py"
    slow.write_text("import time\ntime.sleep(1)\n")
    quick = tmp_path / "quick.py"
    quick.write_text("")
    files = [str(file) for file in (slow, tmp_path / "missing.py", quick, tmp_path, quick)]
    assert [result.file for result in judged(task, files, executor, 2)] == files


def test_only_a_few_files_are_read_ahead_of_what_is_taken(task, executor, tmp_path):
    read = []

    def files():
        for number in range(1000):
            read.append(number)
            yield str(tmp_path / f"{number}.py")

    with closing(judged(task, files(), executor, 2)) as results:
        for _ in range(10):
            next(results)
        assert len(read) < 30


def test_closing_ends_what_still_runs(task, tmp_path):
    (tmp_path / "quick.py").write_text("")
    (tmp_path / "endless.py").write_text(ENDLESS)
    files = [str(tmp_path / name) for name in ("quick.py", *["endless.py"] * 6)]
    with processes(task, 2) as pool, closing(judged(task, files, pool, 2)) as results:
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


def test_hostile_files_in_the_middle_harm_no_other_and_leave_nothing(tmp_path, scratch):
    (tmp_path / "good.py").write_text(solution())
    chosen = ("exit_quietly", "close_everything", "crash", "garbage_results", "flood", "daemon", "signal_own_parent")
    files = [file for name in chosen for file in ("good.py", str(HOSTILE / f"{name}.py"), "good.py")]
    ended = run_in(tmp_path, "check", "1", "--json", "--jobs", "2", *files, env={"TMPDIR": str(scratch)})
    assert ended.err == ""
    assert [result["file"] for result in ended.lines] == files
    assert [result["passed"] for result in ended.lines] == [True, False, True] * len(chosen)
    assert nothing_left(scratch)


def test_a_result_is_told_before_the_next_file_is_done(tmp_path):
    (tmp_path / "quick.py").write_text("")
    (tmp_path / "endless.py").write_text(ENDLESS)
    with started(tmp_path, "--jobs", "1", "quick.py", *["endless.py"] * 3) as process:
        assert strict(process.stdout.readline())["file"] == "quick.py"
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        process.stdin.close()


def test_ctrl_c_ends_a_batch_at_once_without_a_word_and_leaves_nothing(tmp_path, scratch):
    (tmp_path / "quick.py").write_text("")
    (tmp_path / "endless.py").write_text(ENDLESS)
    with started(tmp_path, "--jobs", "2", "quick.py", *["endless.py"] * 6, TMPDIR=str(scratch)) as process:
        process.stdout.readline()
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert time.monotonic() - began < 4
    assert process.returncode == 130
    assert (out, err.strip()) == ("", "")
    assert nothing_left(scratch)


@pytest.mark.parametrize("after", [0, 0.1, 0.3, 0.6, 1.0])
def test_ctrl_c_from_the_terminal_is_quiet_whenever_it_comes(tmp_path, scratch, after):
    """It reaches every process of the terminal's group, also while they are only beginning."""
    (tmp_path / "endless.py").write_text(ENDLESS)
    process = subprocess.Popen(
        [COMMAND, "check", "1", "--jobs", "2", *["endless.py"] * 4],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(tmp_path, TMPDIR=str(scratch)),
        process_group=0,
    )
    while not list(scratch.iterdir()):  # before, Python itself is only beginning
        time.sleep(0.005)
    time.sleep(after)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (out, err.strip()) == (b"", b"")
    assert process.returncode == 130
    assert nothing_left(scratch)


def test_a_batch_that_is_killed_leaves_no_process(tmp_path, scratch):
    (tmp_path / "quick.py").write_text("")
    (tmp_path / "endless.py").write_text(ENDLESS)
    with started(tmp_path, "--jobs", "2", "quick.py", *["endless.py"] * 6, TMPDIR=str(scratch)) as process:
        process.stdout.readline()
        process.kill()
    deadline = time.monotonic() + 5
    while left_by(scratch) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert left_by(scratch) == []


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


def test_on_a_terminal_a_bar_tells_how_far_it_is_and_results_stand_above_it(tmp_path):
    (tmp_path / "quick.py").write_text("")
    with ControllingTerminal(tmp_path, "check", "1", *[str(tmp_path / "quick.py")] * 5) as terminal:
        assert terminal.ended() == 1
        rows = [row.rstrip() for row in terminal.text.splitlines()]
    assert "  0 of 3 parts passed" in rows[-3]  # not overwritten by the bar
    assert re.fullmatch(r"Judging  \[#+\]  5/5", rows[-2].strip())
    assert sum("Judging" in row for row in rows) == 1
    assert terminal.raw.count(b"\x1b[?25h") == 1  # the cursor is back


def test_elsewhere_there_is_no_bar(tmp_path):
    (tmp_path / "quick.py").write_text("")
    assert run_in(tmp_path, "check", "1", "--json", *["quick.py"] * 3).err == ""


@pytest.mark.skipif(sys.platform != "linux", reason="as the kernel of Linux counts memory")
def test_memory_does_not_grow_with_the_number_of_files(tmp_path):
    """The peak of the process that tells the results; those that judge are asked in the same way."""
    (tmp_path / "quick.py").write_text("")
    script = (
        "import resource, sys\nfrom tutor.cli.main import cli\n"
        "cli.main(sys.argv[1:], standalone_mode=False)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss,"
        " file=sys.stderr)"
    )

    def peaks(count):
        words = [sys.executable, "-c", script, "--data-dir", str(tmp_path), "check", "1", "--json"]
        ended = subprocess.run(
            [*words, *["quick.py"] * count], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        assert len(ended.stdout.splitlines()) == count
        return [int(word) for word in ended.stderr.split()[-2:]]

    few, many = peaks(20), peaks(300)
    assert all(late < early * 1.15 for early, late in zip(few, many, strict=True))
