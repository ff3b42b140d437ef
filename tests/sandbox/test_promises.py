"""What codejail promises with a system administrator's help, promised here without, each in a test of its name."""

import signal
import sys
import time
from pathlib import Path

import pytest

from tutor.sandbox import limits
from tutor.sandbox.host import Sandbox
from tutor.sandbox.process import Worker
from tutor.wire.probe import Died, Observation, Probe, ProbePlan, Raised, Returned, TimedOut

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kept by what only Linux offers")


def asked(sandbox: Sandbox, source: str, *expressions: str) -> Observation:
    probes = tuple(Probe(f"{number}:", text) for number, text in enumerate(expressions))
    return sandbox.observe(source, ProbePlan((), probes))


def refusal(sandbox: Sandbox, expression: str) -> str:
    """The error that an expression ends in."""
    outcome = asked(sandbox, "import os, socket, subprocess, sys\n", expression).outcomes["0:"]
    assert isinstance(outcome, Raised), outcome
    return outcome.error


@pytest.mark.long
def test_processor_time_is_limited_even_when_nobody_watches():
    worker = Worker()
    worker.await_ready()
    source = "import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\nwhile True: pass\n"
    worker.tell({"source": source, "names": [], "probes": []})
    deadline = time.monotonic() + 20 * limits.TOTAL_SECONDS  # of a busy computer, which gives it little
    while not worker.gone and time.monotonic() < deadline:
        time.sleep(0.1)
    assert worker.gone
    assert worker.end() == -signal.SIGKILL
    worker.close()


def test_wall_time_is_limited(sandbox):
    began = time.monotonic()
    outcome = asked(sandbox, "import time\ndef f(): time.sleep(3600)\n", "f()").outcomes["0:"]
    assert isinstance(outcome, TimedOut)
    assert time.monotonic() - began < limits.CALL_SECONDS + 10


def test_memory_is_limited(sandbox):
    assert refusal(sandbox, "bytearray(2 << 30)") == "MemoryError"


def test_nothing_can_be_written(sandbox, tmp_path):
    assert refusal(sandbox, f"open({str(tmp_path / 'file')!r}, 'w')") == "PermissionError"
    assert refusal(sandbox, "open('file', 'w')") == "PermissionError"
    assert list(tmp_path.iterdir()) == []


def test_there_is_no_network(sandbox):
    assert refusal(sandbox, "socket.socket()") == "PermissionError"


def test_nothing_can_be_forked_and_no_program_started(sandbox):
    assert refusal(sandbox, "os.fork()") == "PermissionError"
    assert refusal(sandbox, "subprocess.run(['/bin/true'])") == "PermissionError"


def test_the_environment_is_hidden(sandbox, monkeypatch):
    monkeypatch.setenv("TUTOR_SECRET", "nobody else's business")
    outcome = asked(sandbox, "import os\n", "'TUTOR_SECRET' in os.environ", "os.environ['HOME']").outcomes
    assert outcome["0:"] == Returned(False)
    assert isinstance(outcome["1:"], Returned)
    assert outcome["1:"].value != str(Path.home())


def test_the_users_of_the_computer_are_hidden(sandbox):
    assert refusal(sandbox, "open('/etc/passwd')") == "PermissionError"


def test_other_folders_are_hidden(sandbox, tmp_path):
    (tmp_path / "file").write_text("nobody else's business")
    assert refusal(sandbox, f"open({str(tmp_path / 'file')!r})") == "PermissionError"
    assert refusal(sandbox, f"os.listdir({str(Path.home())!r})") == "PermissionError"


def test_a_crash_of_the_interpreter_is_survived(sandbox):
    seen = asked(sandbox, "import ctypes\ndef f(): return ctypes.string_at(0)\n", "f()", "1 + 1")
    assert isinstance(seen.outcomes["0:"], Died)
    assert seen.outcomes["1:"] == Returned(2)
