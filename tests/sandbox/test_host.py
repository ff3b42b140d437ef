"""Submissions that hang, crash, flood, leave, lie and cheat; the host survives each, and nothing of them is left."""

import math
import os
import random
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tutor.errors import SandboxError
from tutor.sandbox import frames, limits, started
from tutor.sandbox.forked import Forked
from tutor.sandbox.host import Cancelled, Sandbox
from tutor.sandbox.process import Process, Worker
from tutor.sandbox.started import _ROOT, Started
from tutor.wire.probe import Died, Probe, ProbePlan, Raised, Returned, Stopped, TimedOut, Unusable

NOTHING = ProbePlan((), ())
ON_LINUX = sys.platform == "linux"


@pytest.fixture(autouse=True)
def nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """After every test each worker that it started is gone: its process, its folder, and the threads that heard it."""
    workers: list[Worker] = []
    start = Worker.__init__

    def noted(worker: Worker, *process: Process) -> None:
        start(worker, *process)
        workers.append(worker)

    monkeypatch.setattr(Worker, "__init__", noted)
    yield
    for worker in workers:
        assert worker.process.returncode is not None
        assert not Path(worker.folder, ".line").exists()
        assert isinstance(worker.process, Forked) or not Path(worker.folder).exists()
        for pump in worker._pumps:
            pump.join(10)
            assert not pump.is_alive()
        if isinstance(worker.process, Started) and os.name == "posix":
            with pytest.raises(ProcessLookupError):
                os.killpg(worker.process.pid, 0)


def ends(sandbox: Sandbox, source: str) -> Stopped | None:
    return sandbox.observe(source, NOTHING).stopped


# What a file does at its top level


def test_an_endless_loop_is_stopped_in_its_line_and_what_came_before_is_asked(sandbox):
    seen = sandbox.observe("def f(x):\n    return 2*x\n\nwhile True:\n    pass\n", asked("f(4)"))
    assert seen.stopped is not None
    assert (seen.stopped.kind, seen.stopped.line in (4, 5)) == ("timeout", True)
    assert seen.outcomes == {"0:": Returned(8)}


def test_an_exit_names_its_line(sandbox):
    stopped = ends(sandbox, "import sys\nx = 1\nsys.exit('enough')\n")
    assert stopped == Stopped("exit", "the file ended itself: SystemExit(enough)", 3)


def test_an_exit_past_python_names_its_line(sandbox):
    assert ends(sandbox, "import os\n\nos._exit(3)\n") == Stopped("exit", "the file ended itself: os._exit(3)", 3)


def test_a_segmentation_fault_names_its_line(sandbox):
    assert ends(sandbox, "import ctypes\n\nctypes.string_at(0)\n") == Stopped(
        "crash", "the process crashed (SIGSEGV)", 3
    )


def test_an_abort_names_its_line(sandbox):
    assert ends(sandbox, "import os\nos.abort()\n") == Stopped("crash", "the process crashed (SIGABRT)", 2)


BOUND_BEFORE = "from tutor.lab import plot\ndef f(x):\n    return 2*x\nplot([1, 2], [3, 4])\nprint('once')\n"


@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        ("ctypes.string_at(0)", "crash"),
        pytest.param("sum(range(10**12))", "timeout", marks=pytest.mark.long),
        pytest.param(
            "while True:\n  try: os.getpid()\n  except BaseException: pass", "timeout", marks=pytest.mark.long
        ),
    ],
)
def test_what_was_bound_before_a_statement_that_cost_the_worker_is_asked(sandbox, ending, kind):
    source = f"{BOUND_BEFORE}import ctypes, os\ndef last():\n    return eval('7')\n{ending}\ng = 3\n"
    seen = sandbox.observe(source, ProbePlan(("f", "g"), asked("f(4)", "last()", "g").probes))
    assert seen.stopped is not None
    assert (seen.stopped.kind, seen.stopped.line in (9, 10)) == (kind, True)
    assert (seen.outcomes["0:"], seen.outcomes["1:"]) == (Returned(8), Returned(7))
    assert seen.names == {"f": "defined", "g": "undefined"}
    assert (len(seen.figures), seen.printed) == (1, "once\n")


def test_a_crash_deep_in_a_function_ends_the_file_at_its_statement(sandbox):
    source = "import ctypes\ndef f(n):\n    return f(n - 1) if n else ctypes.string_at(0)\ng = 1\nf(5)\nf = g\n"
    seen = sandbox.observe(source, asked("g", "f"))
    assert (seen.stopped, seen.outcomes["0:"]) == (Stopped("crash", "the process crashed (SIGSEGV)", 3), Returned(1))


def test_too_much_memory_is_an_error_of_the_file(sandbox):
    stopped = ends(sandbox, "import numpy as np\nhoard = []\nwhile True: hoard.append(np.zeros(10**7))\n")
    assert stopped == Stopped("memory", "the file asked for more memory than there is for it", 3)


def test_a_deep_recursion_is_an_error_with_few_lines_printed(sandbox):
    seen = sandbox.observe("def f(n):\n    return f(n + 1)\n\nf(0)\n", NOTHING)
    assert seen.stopped is not None
    assert seen.stopped.kind == "exception"
    assert seen.stopped.message.startswith("RecursionError")
    assert len(seen.printed.splitlines()) < 60


def test_a_recursion_past_all_limits_is_a_crash_or_an_error(sandbox):
    stopped = ends(
        sandbox, "import sys\nsys.setrecursionlimit(10**8)\ndef f(n):\n    return sorted([n], key=f)\nf(0)\n"
    )
    assert stopped is not None
    assert (stopped.kind, stopped.line) in (("crash", 4), ("exception", 4))


def test_a_flood_of_lines_is_stopped_and_its_beginning_kept(sandbox):
    seen = sandbox.observe("while True:\n    print('abc' * 20)\n", NOTHING)
    assert seen.stopped == Stopped("output", "the file printed without end", 2)
    assert len(seen.printed) == limits.SHOWN_BYTES
    assert seen.printed.startswith("abcabc")


def test_a_flood_past_pythons_streams_is_stopped(sandbox):
    seen = sandbox.observe("import os\nwhile True:\n    os.write(1, b'x' * 65536)\n", NOTHING)
    assert seen.stopped is not None
    assert seen.stopped.kind == "output"
    assert len(seen.printed) == limits.SHOWN_BYTES


def test_threads_left_running_are_ended_and_no_error(sandbox):
    source = (
        "import threading, time\ndef tick():\n    while True: time.sleep(0.01)\n"
        "threading.Thread(target=tick).start()\nthreading.Thread(target=tick, daemon=True).start()\nx = 5\n"
    )
    seen = sandbox.observe(source, asked("x"))
    assert (seen.stopped, seen.outcomes) == (None, {"0:": Returned(5)})


def test_a_file_that_closes_everything_is_cut_off(sandbox):
    seen = sandbox.observe("import os\nos.closerange(0, 64)\n", asked("1"))
    assert seen.stopped is not None
    assert seen.stopped.kind in ("crash", "exit", "exception")
    assert seen.outcomes == {}


def test_all_that_was_printed_before_the_end_arrives(sandbox):
    text = "".join(f"{n}\n" for n in range(9_000))
    seen = sandbox.observe("print(''.join(f'{n}\\n' for n in range(9_000)), end='')\nprint('ä\\ud800')\n", NOTHING)
    assert seen.printed == text + "ä\\ud800\n"


def test_a_text_that_cannot_be_shown_arrives_as_one_that_can(sandbox):
    stopped = ends(sandbox, "raise ValueError('\\ud800')\n")
    assert stopped is not None
    assert stopped.message == "ValueError: ?"


# What a question does


def asked(*expressions: str, **inputs: object) -> ProbePlan:
    """Each expression in a check of its own: "0:", "1:", …"""
    return ProbePlan((), tuple(Probe(f"{number}:", text, inputs) for number, text in enumerate(expressions)))


HOSTILE = """
import ctypes, os, sys

def loops():
    while True:
        pass

def stubborn():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass

def loops_in_c():
    return sum(iter(int, 1))

def leaves():
    os._exit(0)

def crashes():
    return ctypes.string_at(0)

def hoards():
    return bytearray(10**12)

def dives(n=0):
    return dives(n + 1)

def endless():
    while True:
        yield 1

class Sly:
    def __iter__(self):
        raise KeyboardInterrupt

class Mute(Exception):
    def __str__(self):
        while True: pass

def mute():
    raise Mute

cyclic = []
cyclic.append(cyclic)
good = 7
"""


def test_questions_that_raise_exit_or_never_end_have_outcomes_of_their_own(sandbox):
    expressions = (
        "hoards()",
        "dives()",
        "endless()",
        "Sly()",
        "cyclic",
        "mute()",
        "1/0",
        "sys.exit(3)",
        "nowhere",
        "good",
    )
    seen = sandbox.observe(HOSTILE, asked(*expressions))
    outcomes = dict(zip(expressions, seen.outcomes.values(), strict=True))
    assert seen.stopped is None
    errors = {text: outcome.error for text, outcome in outcomes.items() if isinstance(outcome, Raised)}
    assert errors == {
        "hoards()": "MemoryError",
        "dives()": "RecursionError",
        "Sly()": "KeyboardInterrupt",
        "mute()": "Mute",
        "1/0": "ZeroDivisionError",
        "sys.exit(3)": "SystemExit",
        "nowhere": "NameError",
    }
    assert outcomes["endless()"] == Unusable("more than 20,000 values")
    assert outcomes["cyclic"] == Unusable("nested more than 20 deep")
    assert outcomes["good"] == Returned(7)


def test_a_loop_is_stopped_in_its_line_and_the_next_question_is_asked_of_the_same_worker(sandbox):
    outcomes = sandbox.observe(HOSTILE, asked("loops()", "good")).outcomes
    assert outcomes["1:"] == Returned(7)
    loop = outcomes["0:"]
    assert isinstance(loop, TimedOut)
    assert loop.seconds == limits.CALL_SECONDS
    assert loop.lines[-1] in (5, 6)


@pytest.mark.parametrize(("function", "lines"), [("stubborn", range(8, 15)), ("loops_in_c", [17])])
def test_what_does_not_hear_the_alarm_costs_the_worker_but_not_the_other_checks(sandbox, function, lines):
    seen = sandbox.observe(HOSTILE, asked(f"{function}()", "good"))
    assert seen.outcomes["1:"] == Returned(7)
    hung = seen.outcomes["0:"]
    assert isinstance(hung, TimedOut)
    assert hung.lines[0] in lines
    assert seen.stopped is None


def test_a_crash_loses_its_own_check_and_no_other(sandbox):
    seen = sandbox.observe(HOSTILE, asked("crashes()", "good"))
    assert seen.outcomes == {"0:": Died("the process crashed (SIGSEGV)"), "1:": Returned(7)}
    assert seen.stopped == Stopped("crash", "the process crashed (SIGSEGV)", 23)


def test_after_three_lost_workers_the_rest_is_not_asked(sandbox):
    seen = sandbox.observe(HOSTILE, asked("leaves()", "leaves()", "leaves()", "good"))
    assert sorted(seen.outcomes) == ["0:", "1:", "2:"]
    assert {type(outcome) for outcome in seen.outcomes.values()} == {Died}
    assert seen.stopped == Stopped("exit", "the file ended itself: os._exit(0)", 20)


def test_a_main_thread_that_hangs_in_c_is_told_from_a_thread_left_running(sandbox):
    source = (
        "import threading, time\ndef tick():\n    while True:\n        time.sleep(0.01)\n"
        "threading.Thread(target=tick, daemon=True).start()\ndef f():\n    return sum(iter(int, 1))\n"
    )
    hung = sandbox.observe(source, asked("f()")).outcomes["0:"]
    assert isinstance(hung, TimedOut)
    assert hung.lines == (7,)


# What a cheat writes into the channel of the results


def with_channel(frames_to_send: str) -> str:
    """A file that finds the channel among its descriptors and writes to it what an expression says."""
    return f"""
import os, stat, struct
for number in range(3, 64):
    try:
        if stat.S_ISFIFO(os.fstat(number).st_mode):
            for frame in {frames_to_send}:
                os.write(number, frame)
    except OSError:
        pass
good = 7
"""


def forged(*messages: object) -> str:
    return with_channel(repr([frames.pack(message) for message in messages]))


@pytest.mark.parametrize(
    "garbage",
    [b"garbage, and more of it", b"\xff" * 64, struct.pack(">I", 2) + b"[]", struct.pack(">I", 9000) + b"[" * 9000],
    ids=["text", "a huge length", "a list", "a deep nest"],
)
def test_garbage_in_the_channel_ends_the_run(sandbox, garbage):
    seen = sandbox.observe(with_channel(repr([garbage])), asked("good"))
    assert seen.stopped == Stopped("crash", "the process sent what is no result", None)
    assert seen.outcomes == {}


def test_a_forged_answer_is_data_like_any_other(sandbox):
    answer = {
        "t": "outcome",
        "id": "0:",
        "value": ["float", "0x1p+0"],
        "changed": [],
        "warnings": [],
        "calls": [],
        "stubs": [],
    }
    seen = sandbox.observe(forged(answer), asked("good"))
    assert seen.outcomes == {"0:": Returned(1.0)}


def test_forged_messages_of_no_kind_are_dropped(sandbox):
    nest: object = []
    for _ in range(400):
        nest = [nest]
    forgeries = [
        {"t": "ready", "layers": []}, {"t": "begin", "id": nest}, {"t": nest}, {}, {"t": "outcome"}, {"t": "names", "states": 5},
        {"t": "outcome", "id": "0:", "value": ["pickle", "gASVBAAAAAAAAABLAS4="]},
        {"t": "outcome", "id": "0:", "value": ["array", "|O", [1], "AAAAAAAAAAA="]},
    ]  # fmt: skip
    seen = sandbox.observe(forged(*forgeries), asked("good"))
    assert (seen.outcomes, seen.stopped) == ({"0:": Returned(7)}, None)


def test_a_crash_in_a_forged_question_is_a_crash(sandbox):
    source = forged({"t": "begin", "id": ["0:"]}) + "os._exit(0)\n"
    seen = sandbox.observe(source, asked("good"))
    assert seen.outcomes == {}
    assert seen.stopped == Stopped("exit", "the file ended itself: os._exit(0)", 11)


def test_a_forged_end_leaves_the_questions_unanswered(sandbox):
    assert sandbox.observe(forged({"t": "done"}), asked("good")).outcomes == {}


def test_a_flood_of_messages_ends_the_run(sandbox):
    body = "b'{\"t\": \"' + bytes(8_000_000).replace(bytes(1), b'x') + b'\"}'"
    source = with_channel(f"[struct.pack('>I', len({body})) + {body}] * 6")
    seen = sandbox.observe(source, asked("good"))
    assert seen.stopped == Stopped("crash", "the process sent what is no result", None)


# Values, both ways


def test_floats_go_there_and_back_to_the_last_bit(sandbox):
    numbers = random.Random(1)
    doubles = [struct.unpack("<d", numbers.randbytes(8))[0] for _ in range(500)]
    doubles += [
        0.0,
        -0.0,
        math.inf,
        -math.inf,
        math.nan,
        5e-324,
        -2.2250738585072014e-308,
        sys.float_info.max,
        0.1,
        1 / 3,
    ]
    plan = asked("x.tolist()", "x", "list(x)", "[float(v) for v in x]", x=np.array(doubles))
    outcomes = sandbox.observe("", plan).outcomes
    bits = struct.pack(f"<{len(doubles)}d", *doubles)
    for outcome in outcomes.values():
        assert isinstance(outcome, Returned)
        assert struct.pack(f"<{len(doubles)}d", *outcome.value) == bits  # type: ignore[misc]


def test_inputs_are_made_anew_for_every_question(sandbox):
    source = "def spoil(x):\n    x *= 0\n    return x\n"
    outcomes = sandbox.observe(source, asked("spoil(x)", "x", x=np.array([1.0, 2.0]))).outcomes
    spoiled, whole = outcomes["0:"], outcomes["1:"]
    assert isinstance(spoiled, Returned)
    assert isinstance(whole, Returned)
    assert spoiled.changed == ("x",)
    assert np.array_equal(whole.value, [1.0, 2.0])  # type: ignore[arg-type]


# Ends from outside


@pytest.mark.parametrize(
    "source",
    [
        "while True:\n    pass\n",
        "sum(iter(int, 1))\n",
        "import time\ntime.sleep(60)\n",
        "x = [bytearray(10**7) for _ in range(80)]\nwhile True: pass\n",
    ],
    ids=["loop", "loop in C", "sleep", "memory"],
)
def test_a_run_is_cancelled_at_once_from_another_thread(sandbox, source):
    run = sandbox.start()
    threading.Timer(0.7, run.cancel).start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        run.observe(source, asked("1"))
    assert time.monotonic() - started < limits.FILE_SECONDS


def test_a_run_cancelled_before_it_is_observed_is_not_observed(sandbox):
    run = sandbox.start()
    run.cancel()
    with pytest.raises(Cancelled):
        run.observe("", NOTHING)


def test_cancelling_twice_and_after_the_end_does_nothing(sandbox):
    run = sandbox.start()
    seen = run.observe("x = 1\n", asked("x"))
    run.cancel()
    run.cancel()
    assert seen.outcomes == {"0:": Returned(1)}


def test_what_is_in_a_hurry_has_all_that_was_printed_and_the_worker_ends_meanwhile():
    run = Sandbox().start(hurried=True)
    worker = run._worker
    seen = run.observe("import os\nfor n in range(999):\n    print(n)\nos.write(2, b'last')\n", asked("6*7"))
    assert seen.outcomes == {"0:": Returned(42)}
    assert seen.printed.startswith("0\n1\n")
    assert seen.printed.endswith("998\nlast")
    deadline = time.monotonic() + 10
    while Path(worker.folder).exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not Path(worker.folder).exists()


def test_where_a_file_holds_on_to_what_it_prints_to_there_is_no_hurry():
    run = Sandbox().start(hurried=True)
    worker = run._worker
    seen = run.observe("import os\nheld = os.dup(2)\nprint('held')\n", asked("6*7"))
    assert worker.process.returncode is not None
    assert (seen.printed, seen.outcomes) == ("held\n", {"0:": Returned(42)})


def test_a_worker_that_waits_is_used_and_one_that_died_waiting_is_replaced():
    sandbox = Sandbox()
    sandbox.prepare()
    first = sandbox._spare
    assert first is not None
    sandbox.prepare()
    assert sandbox._spare is first
    first.process.kill()
    deadline = time.monotonic() + 10
    while not first.gone and time.monotonic() < deadline:
        time.sleep(0.01)
    run = sandbox.start()
    assert run._worker is not first
    assert run.observe("x = 1\n", asked("x")).outcomes == {"0:": Returned(1)}
    sandbox.prepare()
    sandbox.close()
    sandbox.close()


@pytest.mark.skipif(not ON_LINUX, reason="as Linux counts")
def test_a_worker_that_waits_uses_no_processor_time_and_little_memory():
    worker = Worker()
    worker.await_ready()
    process = Path(f"/proc/{worker.process.pid}")

    def ticks() -> list[str]:
        return (process / "stat").read_text().rpartition(")")[2].split()[11:13]

    before = ticks()
    time.sleep(1)
    assert ticks() == before
    resident = next(line for line in (process / "status").read_text().splitlines() if line.startswith("VmRSS"))
    assert int(resident.split()[1]) < 40_000  # kB
    worker.close()


def test_a_worker_that_cannot_start_is_the_tutors_failure_and_not_the_learners(monkeypatch, tmp_path):
    broken = tmp_path / "worker.py"
    broken.write_text("raise SystemExit('numpy is missing')")
    monkeypatch.setattr(started, "_WORKER", broken)
    with pytest.raises(SandboxError, match="ended before it began: numpy is missing"):
        Sandbox().observe("", NOTHING)


def test_a_worker_that_is_not_ready_in_time_is_the_tutors_failure(monkeypatch, tmp_path):
    slow = tmp_path / "worker.py"
    slow.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(started, "_WORKER", slow)
    monkeypatch.setattr(limits, "START_SECONDS", 0.5)
    with pytest.raises(SandboxError, match="not ready within 0"):
        Sandbox().observe("", NOTHING)


def test_no_python_is_told_as_such(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(SandboxError, match="No process could be started"):
        Worker()


def test_a_worker_ends_with_a_tutor_that_is_killed(layers):
    script = (
        "from tutor.sandbox.process import Worker\n"
        "worker = Worker()\nworker.hear(20)\nprint(worker.process.pid, worker.folder, flush=True)\nworker.hear(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], cwd=_ROOT, stdout=subprocess.PIPE, text=True) as tutor:
        assert tutor.stdout is not None
        pid, folder = tutor.stdout.readline().split()
        tutor.kill()
    assert "ends with the tutor" in layers or not ON_LINUX
    deadline = time.monotonic() + 10
    while alive(int(pid)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not alive(int(pid))
    Path(folder, ".line").unlink()
    Path(folder).rmdir()


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    if ON_LINUX:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return True
