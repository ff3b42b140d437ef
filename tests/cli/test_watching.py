"""`tutor watch`, in a real terminal."""

import signal
import subprocess
import termios

import pytest

from .command import COMMAND, environment, solution, starter
from .controlling import ControllingTerminal

ECHO_AND_LINES = termios.ECHO | termios.ICANON
JUDGED = "q: quit"


@pytest.fixture
def watching(tmp_path, monkeypatch):
    """`tutor watch` on the starter of exercise 1, judged once, in a terminal."""
    (tmp_path / "mine.py").write_text(starter(), encoding="utf-8")
    (tmp_path / "scratch").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "scratch"))
    with ControllingTerminal(tmp_path, "watch", "1", str(tmp_path / "mine.py"), size=(200, 100)) as terminal:
        terminal.until_text(JUDGED)
        yield terminal


def modes(terminal):
    return termios.tcgetattr(terminal._master)[3] & ECHO_AND_LINES


def judged(terminal, times):
    terminal.until(lambda: terminal.text.count(JUDGED) >= times)
    return terminal.text


def attempts(tutor, exercise="01-basic-rules"):
    return [attempt.statuses for attempt in tutor.store.attempts(exercise)]


def test_it_judges_at_once_and_again_on_each_save_and_records(watching, tutor, tmp_path):
    assert "Watching" in watching.text
    assert "0 of 3 parts passed" in watching.text
    (tmp_path / "mine.py").write_text(solution().replace("12 * x**3", "13 * x**3"), encoding="utf-8")
    assert "2 of 3 parts passed" in judged(watching, 2)
    (tmp_path / "other").write_text(solution(), encoding="utf-8")
    (tmp_path / "other").rename(tmp_path / "mine.py")
    assert "3 of 3 parts passed" in judged(watching, 3)
    watching.send(b"q")
    assert watching.ended() == 0
    assert [set(statuses.values()) for statuses in attempts(tutor)] == [{"passed"}, {"wrong", "passed"}, {"todo"}]


def test_an_editor_that_moves_the_file_away_before_it_writes_is_survived(watching, tmp_path):
    (tmp_path / "mine.py").rename(tmp_path / "mine.py~")
    watching.read(0.4)
    (tmp_path / "mine.py").write_text(solution(), encoding="utf-8")
    assert "3 of 3 parts passed" in judged(watching, 2)


def test_a_text_that_cannot_be_read_is_told_and_watching_goes_on(watching, tmp_path):
    (tmp_path / "mine.py").write_bytes(b"\xff\xfe\x00")
    watching.until_text("mine.py: ")
    watching.read(0.5)
    (tmp_path / "mine.py").write_text(solution(), encoding="utf-8")
    assert "3 of 3 parts passed" in judged(watching, 2)


def test_h_gives_the_next_hint_of_the_first_part_that_is_open(watching, tutor):
    watching.send(b"h")
    watching.until_text("Hint 1 of 4 for 1a:")
    watching.send(b"H")
    watching.until_text("Hint 2 of 4 for 1a:")
    assert tutor.store.hints_taken("01-basic-rules", "a") == 2


def test_n_goes_to_the_next_exercise_whose_file_is_begun_beside(watching, tutor, tmp_path):
    watching.send(b"n")
    watching.until_text("2 Chain rule.")
    judged(watching, 2)
    assert (tmp_path / "02-chain-rule.py").read_text(encoding="utf-8") == starter("02-chain-rule")
    assert len(attempts(tutor, "02-chain-rule")) == 1


def test_n_keeps_a_file_of_the_next_exercise_that_is_there(watching, tmp_path):
    (tmp_path / "02-chain-rule.py").write_text(solution("02-chain-rule"), encoding="utf-8")
    watching.send(b"n")
    watching.until_text("4 of 4 parts passed")


def test_after_the_last_exercise_there_is_the_review(tmp_path):
    (tmp_path / "last.py").write_text("", encoding="utf-8")
    with ControllingTerminal(tmp_path, "watch", "10", str(tmp_path / "last.py"), size=(200, 80)) as terminal:
        terminal.until_text(JUDGED)
        terminal.send(b"xn")
        terminal.until_text("This is the last exercise: `tutor review` comes after it.")


@pytest.mark.parametrize(
    ("end", "status"),
    [
        (lambda terminal: terminal.send(b"q"), 0),
        (lambda terminal: terminal.send(b"\x03"), 130),
        (lambda terminal: terminal.process.terminate(), 128 + signal.SIGTERM),
    ],
    ids=["q", "Ctrl+C", "SIGTERM"],
)
def test_the_terminal_is_as_before_however_it_ends(watching, tmp_path, end, status):
    assert modes(watching) == 0, "keys come at once, and are not echoed"
    end(watching)
    assert watching.ended() == status
    assert modes(watching) == ECHO_AND_LINES
    assert "Traceback" not in watching.text
    assert list((tmp_path / "scratch").iterdir()) == [], "nothing of the waiting process is left"


def test_ctrl_c_in_the_middle_of_a_run_is_clean(watching, tmp_path):
    (tmp_path / "mine.py").write_text("import time\nprint('begun')\ntime.sleep(4)\n", encoding="utf-8")
    watching.read(1.5)
    watching.send(b"\x03")
    assert watching.ended() == 130
    assert modes(watching) == ECHO_AND_LINES
    assert "Traceback" not in watching.text


def test_a_closed_terminal_ends_it(watching):
    watching.close()
    assert watching.process.wait(20) == 128 + signal.SIGHUP


@pytest.mark.parametrize(
    ("file", "told"), [("missing.py", "missing.py: There is no such file."), ("-", "Name a file to watch")]
)
def test_what_cannot_be_watched_is_told(tutor_in, file, told):
    ended = tutor_in("watch", "1", file)
    assert ended.status == 2
    assert told in ended.err


def test_without_a_terminal_it_judges_and_goes_on_until_it_is_interrupted(tmp_path):
    (tmp_path / "mine.py").write_text(starter(), encoding="utf-8")
    words = [str(COMMAND), "watch", "1", "mine.py"]
    with subprocess.Popen(
        words, cwd=tmp_path, env=environment(tmp_path), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert any("0 of 3 parts passed" in line for line in iter(process.stdout.readline, ""))
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert "q: quit" not in process.stdout.read()  # nobody can press a key
