"""The idle interface against a bare Textual application with one text area: memory, and CPU time while nobody types."""

import contextlib
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import psutil

from tests.benchmarks.clocks import rest, until_idle, work_seconds
from tests.tui.terminal import F5, Pseudoterminal, Terminal
from tutor.places import content_root
from tutor.progress.store import Store

EXERCISE = "01-basic-rules"
SIZE = (120, 40)
REST = 3.0
IDLE_SECONDS = 10.0


def main() -> None:
    """Measure both side by side, and print megabytes and seconds."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = folder / "solution.py"
        text.write_bytes((content_root() / EXERCISE / "solution.py").read_bytes())
        with Store(folder / "data", lambda: datetime.now(UTC)) as store:
            store.save_draft(EXERCISE, text.read_text(encoding="utf-8"))
        program = Path(__file__).with_name("bare.py")
        with (
            Terminal(folder / "data", EXERCISE, size=SIZE) as own,
            Pseudoterminal([sys.executable, str(program), str(text)], SIZE) as bare,
        ):
            own.until_text("Replace a `...`")
            bare.until_text("import numpy")
            until_idle(own, REST)
            until_idle(bare)
            _tell_memory("opened", own, bare)
            own.send(F5)
            own.until_text("✓ passed  a")
            until_idle(own, REST)
            _tell_memory("after a check", own, bare)
            _tell_work(own, bare)


def _tell_memory(when: str, own: Pseudoterminal, bare: Pseudoterminal) -> None:
    ours, theirs = psutil.Process(own.process.pid), psutil.Process(bare.process.pid)
    own_size, bare_size = _resident(ours), _resident(theirs)
    more = own_size - bare_size
    print(f"{when}: {own_size:.0f} MB, bare {bare_size:.0f} MB, {more:+.0f} MB{_shared(ours, theirs)}", flush=True)
    for worker in ours.children(recursive=True):
        print(f"{when}, a worker that waits: {_resident(worker):.0f} MB{_shared(worker)}", flush=True)


def _resident(process: psutil.Process) -> float:
    return process.memory_info().rss / 2**20


def _shared(*processes: psutil.Process) -> str:
    """The same with each page divided among those that use it, where the system tells."""
    with contextlib.suppress(psutil.AccessDenied, AttributeError):
        sizes = [process.memory_full_info().pss / 2**20 for process in processes]
        return f" (shared pages divided: {', bare '.join(f'{size:.0f} MB' for size in sizes)})"
    return ""


def _tell_work(own: Pseudoterminal, bare: Pseudoterminal) -> None:
    processes = [psutil.Process(each.process.pid) for each in (own, bare)]
    before = [work_seconds(each) for each in processes]
    end = time.monotonic() + IDLE_SECONDS
    while time.monotonic() < end:
        for terminal in (own, bare):
            rest(terminal, 0.1)
    ours, theirs = (work_seconds(each) - used for each, used in zip(processes, before, strict=True))
    print(f"CPU in {IDLE_SECONDS:g} idle seconds: {ours:.2f} s, bare {theirs:.2f} s", flush=True)


if __name__ == "__main__":
    main()
