"""What several subjects measure: a cold import of NumPy, and the moment at which something is on a screen."""

import os
import resource
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from statistics import median

import psutil

from tests.tui.terminal import PATIENCE, Pseudoterminal

IMPORT = (sys.executable, "-c", "import numpy")
SILENCE = 0.002
"""Seconds; a program that wrote nothing for so long has painted what it had to."""
STILL = 1.0
"""Seconds without work, after which a program is taken to be idle."""


def command_seconds(command: Sequence[str], status: int = 0) -> float:
    """From a command's start to its end, which is to be with this exit status."""
    started = time.perf_counter()
    ended = subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    taken = time.perf_counter() - started
    assert ended.returncode == status, command
    return taken


def cold_import() -> float:
    """Seconds that `python -c "import numpy"` takes."""
    return command_seconds(IMPORT)


def cold_import_work() -> float:
    """CPU time, in seconds, that `python -c "import numpy"` takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    cold_import()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def seconds_until(terminal: Pseudoterminal, text: str, started: float) -> float:
    """From a moment of `time.perf_counter` until a text was written to the screen.

    What arrives gets its time at once and is put on the model of the screen when there is nothing more to read: that
    model is slower than a terminal, and its time is not the program's.
    """
    arrived: list[tuple[float, bytes]] = []
    shown: float | None = None
    while shown is None:
        assert time.perf_counter() - started < PATIENCE, terminal.text
        if select.select([terminal._master], [], [], SILENCE)[0]:
            data = os.read(terminal._master, 1 << 16)
            arrived.append((time.perf_counter(), data))
            continue
        for moment, data in arrived:
            terminal.take(data)
            if shown is None and text in terminal.text:
                shown = moment
        arrived.clear()
    return shown - started


def rest(terminal: Pseudoterminal, seconds: float) -> None:
    """Let time pass, and take in what is written meanwhile."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        terminal.read(0.01)


def work_seconds(process: psutil.Process) -> float:
    """CPU time that a program and what it started have used so far."""
    total = 0.0
    for each in (process, *process.children(recursive=True)):
        try:
            times = each.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system
    return total


def until_idle(terminal: Pseudoterminal, least: float = 0.0) -> None:
    """Read on until the program has done nothing for a while, and for at least so many seconds."""
    process = psutil.Process(terminal.process.pid)
    began = since = time.monotonic()
    used = work_seconds(process)
    while time.monotonic() - since < STILL or time.monotonic() - began < least:
        terminal.read(0.05)
        now = work_seconds(process)
        if abs(now - used) > 0.02:
            used, since = now, time.monotonic()
        assert time.monotonic() - began < PATIENCE, "It never comes to rest."


def tell(what: str, own: Sequence[float], other: Sequence[float], name: str) -> None:
    """One line: both medians in milliseconds, and their ratio."""
    ours, theirs = 1000 * median(own), 1000 * median(other)
    print(f"{what}: {ours:.1f} ms, {name} {theirs:.1f} ms, ratio {ours / theirs:.2f}", flush=True)
