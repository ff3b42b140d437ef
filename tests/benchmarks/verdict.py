"""The running interface against a cold `python -c "import numpy"`: from a key to the verdict on the screen.

A right answer to exercise 1 is checked with everything ready, again right after another check, and after an endless
loop was cancelled.
"""

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from textual.constants import ESCAPE_DELAY

from tests.benchmarks.clocks import cold_import, rest, seconds_until, tell, until_idle
from tests.tui.terminal import F5, Terminal
from tutor.places import content_root
from tutor.progress.store import Store

EXERCISE = "01-basic-rules"
SIZE = (120, 40)
ROUNDS = 9
DELAY = f"{1000 * ESCAPE_DELAY:g} ms in which Textual waits whether Esc begins another key"
REST = 3.0
"""Seconds that somebody thinks or types between two checks, at the least."""
LONG_ENOUGH = 0.7
"""Seconds, for a worker to be in the endless loop."""
BACKSPACE, ESCAPE = b"\x7f", b"\x1b"
SWITCH = "switch = "
RIGHT, ENDLESS, WRONG = "0", "1", "2"
"""The digits behind it, which make of the reference solution these answers to part a."""


def main() -> None:
    """Measure all in turn, and print medians and their ratios."""
    ready: list[float] = []
    again: list[float] = []
    ended: list[float] = []
    recovered: list[float] = []
    cold: list[float] = []
    with tempfile.TemporaryDirectory() as folder, _opened(Path(folder)) as terminal:
        for _ in range(ROUNDS):
            _check_wrong(terminal)
            _switch(terminal, RIGHT)
            until_idle(terminal, REST)
            ready.append(_seconds_to_passed(terminal))
            cold.append(_cold_import(terminal))
            _check_wrong(terminal)
            again.append(_seconds_to_passed(terminal, _keys(RIGHT)))
            cold.append(_cold_import(terminal))
            _check_wrong(terminal)
            started = _cancel_endless(terminal)
            ended.append(seconds_until(terminal, "Cancelled.", started))
            recovered.append(_seconds_to_passed(terminal, _keys(RIGHT)))
            cold.append(_cold_import(terminal))
    tell("F5 to the verdict on a right answer", ready, cold, "cold import")
    tell("the same right after another check", again, cold, "cold import")
    after_escape = 1000 * (median(ended) - ESCAPE_DELAY)
    print(f"cancelling an endless loop: {after_escape:.1f} ms, and {DELAY} before it", flush=True)
    tell("F5 to the verdict right after that", recovered, cold, "cold import")


def _cold_import(terminal: Terminal) -> float:
    """The other side, once the program has its next worker and leaves both processors alone."""
    until_idle(terminal, REST)
    return cold_import()


def _opened(data: Path) -> Terminal:
    """The reference solution with a switch in its first line, and the cursor behind that."""
    solution = (content_root() / EXERCISE / "solution.py").read_text(encoding="utf-8")
    before, power, after = solution.partition("- 4 * x + 7")
    assert power, "The reference solution of part a is written in another way now."
    source = f"{SWITCH}{RIGHT}\n{before}{power} + (switch == {WRONG}){after}\nwhile switch == {ENDLESS}:\n    pass\n"
    with Store(data, lambda: datetime.now(UTC)) as store:
        store.save_draft(EXERCISE, source, (0, len(SWITCH) + 1))
    terminal = Terminal(data, EXERCISE, size=SIZE)
    terminal.until_text("Replace a `...`")
    return terminal


def _keys(digit: str) -> bytes:
    return BACKSPACE + digit.encode()


def _switch(terminal: Terminal, digit: str) -> None:
    terminal.send(_keys(digit))
    terminal.until_text(f"{SWITCH}{digit}")


def _check_wrong(terminal: Terminal) -> None:
    """The verdict is there; all that follows it is not yet."""
    _switch(terminal, WRONG)
    until_idle(terminal, REST)
    terminal.send(F5)
    terminal.until_text("✗ wrong   a")


def _seconds_to_passed(terminal: Terminal, before: bytes = b"") -> float:
    started = time.perf_counter()
    terminal.send(before + F5)
    return seconds_until(terminal, "✓ passed  a", started)


def _cancel_endless(terminal: Terminal) -> float:
    """When it was cancelled."""
    _switch(terminal, ENDLESS)
    until_idle(terminal, REST)
    terminal.send(F5)
    terminal.until_text("cancels")
    rest(terminal, LONG_ENOUGH)
    started = time.perf_counter()
    terminal.send(ESCAPE)
    return started


if __name__ == "__main__":
    main()
