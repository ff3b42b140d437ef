import subprocess
import sys
from pathlib import Path

LOST = """
import signal, time
from tutor.cli.interruption import insist

class Callback:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)
        time.sleep(0)

insist()
try:
    Callback()
    time.sleep(20)
except KeyboardInterrupt:
    print("ended")
"""
OTHER = """
from tutor.cli.interruption import insist

class Callback:
    def __del__(self):
        raise ValueError("of ours")

insist()
Callback()
print("went on")
"""


def run(code: str) -> subprocess.CompletedProcess:
    root = Path(__file__).parents[2]
    return subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True, timeout=15
    )


def test_an_interruption_within_a_callback_ends_what_runs_without_a_word():
    ended = run(LOST)
    assert (ended.stdout, ended.stderr) == ("ended\n", "")


def test_any_other_failure_of_a_callback_is_told_as_ever():
    ended = run(OTHER)
    assert ended.stdout == "went on\n"
    assert "ValueError: of ours" in ended.stderr
