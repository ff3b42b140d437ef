"""`tutor run`: a file, as plain Python runs it."""

import os
import pty
import signal
import subprocess
import sys
import time

import pytest

from .command import COMMAND, environment, solution


@pytest.fixture
def run(tutor_in, tmp_path):
    """Run this text as `mine.py`."""

    def go(text, **options):
        (tmp_path / "mine.py").write_text(text, encoding="utf-8")
        return tutor_in("run", "mine.py", **options)

    return go


def test_it_is_the_main_module_and_prints_what_it_prints(run):
    ended = run("import sys\nprint(__name__, __file__, sys.argv)\nprint('aside', file=sys.stderr)\n")
    assert (ended.status, ended.err) == (0, "aside\n")
    assert ended.out.startswith("__main__")
    assert ended.out.endswith("mine.py ['mine.py']\n")


def test_it_judges_nothing_and_the_helpers_of_the_course_are_at_hand(run):
    ended = run(solution())
    assert ended.status == 0
    assert ended.out.splitlines() == [
        "PASS - f_prime at 2",
        "PASS - f_prime at 2, numerically",
        "PASS - g_prime at 1, numerically",
        "PASS - h_prime at 3, numerically",
        "PASS - h_prime at -2, numerically",
    ]


def test_standard_input_is_the_files(run):
    assert run("print(input()[::-1])", given="hello\n").out == "olleh\n"


@pytest.mark.parametrize(
    ("ending", "status"),
    [
        ("", 0),
        ("raise SystemExit", 0),
        ("raise SystemExit(7)", 1),
        ("import os; os._exit(2)", 1),
        ("import os; os.abort()", 1),
    ],
)
def test_the_exit_status_says_whether_it_ran_to_its_end(run, ending, status):
    assert run(f"{ending}\n").status == status


def test_a_traceback_is_the_learners_own(tmp_path):
    (tmp_path / "mine.py").write_text("def f():\n    raise ValueError('no')\n\n\nf()\n")
    words = [COMMAND, "run", "mine.py"]
    ended = subprocess.run(words, check=False, capture_output=True, text=True, cwd=tmp_path, env=environment(tmp_path))
    plain = subprocess.run([sys.executable, "mine.py"], check=False, capture_output=True, text=True, cwd=tmp_path)
    assert ended.returncode == 1
    assert ended.stderr == plain.stderr
    assert ended.stderr.count("File ") == 2


def test_a_plot_is_drawn_in_the_terminal(run):
    text = "import numpy as np\nfrom tutor.lab import plot\nplot(np.linspace(0, 6, 50), np.sin, labels=['sine'], title='Waves')\n"
    ended = run(text)
    assert ended.status == 0
    assert "Waves" in ended.out
    assert "sine" in ended.out
    assert len(ended.out.splitlines()) > 10
    assert "\x1b" not in ended.out


def test_a_terminal_is_passed_on(tmp_path):
    (tmp_path / "mine.py").write_text("import sys\nprint(sys.stdin.isatty(), sys.stdout.isatty())\n")
    ours, theirs = pty.openpty()
    words = [COMMAND, "run", "mine.py"]
    subprocess.run(words, check=True, stdin=theirs, stdout=theirs, cwd=tmp_path, env=environment(tmp_path))
    assert os.read(ours, 100) == b"True True\r\n"
    os.close(ours)
    os.close(theirs)


def interrupted(folder, text):
    """Run a text that says `ready`, press Ctrl-C as a terminal does, for the whole group, and wait."""
    (folder / "mine.py").write_text(text)
    words = [COMMAND, "run", "mine.py"]
    with subprocess.Popen(
        words,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
        env=environment(folder),
        start_new_session=True,
    ) as process:
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.1)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate()
    return process.returncode, out, err


def test_ctrl_c_is_the_files_own(tmp_path):
    text = "import time\ntry:\n    print('ready', flush=True)\n    time.sleep(60)\nexcept KeyboardInterrupt:\n    print('caught')\n"
    assert interrupted(tmp_path, text) == (0, "caught\n", "")


def test_ctrl_c_ends_a_file_that_does_not_catch_it(tmp_path):
    status, _, err = interrupted(tmp_path, "import time\nprint('ready', flush=True)\ntime.sleep(60)\n")
    assert status == 130
    assert err.endswith("KeyboardInterrupt\n")
    assert "subprocess" not in err


@pytest.mark.parametrize(
    ("file", "reason"), [("missing.py", "no such file"), (".", "a folder"), ("/dev/zero", "a device")]
)
def test_a_file_that_cannot_be_read_is_told(tutor_in, file, reason):
    ended = tutor_in("run", file)
    assert ended.status == 2
    assert ended.out == ""
    assert ended.err.startswith(f"tutor: {file}: ")
    assert reason in ended.err


def test_a_name_may_begin_with_a_dash(tutor_in, tmp_path):
    (tmp_path / "-c").write_text("print('run')")
    assert tutor_in("run", "--", "-c").out == "run\n"
