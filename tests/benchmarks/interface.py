"""The interface against a bare Textual application with one text area: its first frame, and a key typed in the editor."""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from tests.tui.terminal import Pseudoterminal
from tutor.progress.store import Store

EXERCISE = "01-basic-rules"
SIZES = ((80, 24), (120, 40))
LENGTHS = (100, 2000)
FRAMES, KEYS = 15, 36
MARK = "typed here: "
KEY_SECONDS = 0.05
"""Between two keys: longer than what either application still does after it has painted one."""


def main() -> None:
    """Measure both in turn, and print medians and their ratios."""
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            _keep(Path(folder), 100)
            own, bare = _first_frames(Path(folder), size)
            _tell(f"first frame at {size[0]}×{size[1]}", own, bare)
        for length in LENGTHS:
            _keep(Path(folder), length)
            own, bare = _keys(Path(folder))
            _tell(f"key to glyph in {length} lines", own, bare)


def _tell(what: str, own: list[float], bare: list[float]) -> None:
    ours, theirs = 1000 * median(own), 1000 * median(bare)
    print(f"{what}: {ours:.1f} ms, bare {theirs:.1f} ms, ratio {ours / theirs:.2f}")


def _keep(folder: Path, length: int) -> None:
    """The same text as a draft and as a file, with the cursor behind the mark."""
    text = MARK + "\n" + "x = np.sin(x) ** 2 + 3 * np.exp(-x)  # a line\n" * length
    (folder / "text.py").write_text(text, encoding="utf-8")
    with Store(folder / "data", lambda: datetime.now(UTC)) as store:
        store.save_draft(EXERCISE, text, (0, len(MARK)))


def _own(folder: Path, size: tuple[int, int]) -> Pseudoterminal:
    tutor = Path(sys.executable).with_name("tutor")  # as it is started
    return Pseudoterminal([str(tutor), "--data-dir", str(folder / "data"), EXERCISE], size)


def _bare(folder: Path, size: tuple[int, int]) -> Pseudoterminal:
    program = Path(__file__).with_name("bare.py")
    return Pseudoterminal([sys.executable, str(program), str(folder / "text.py")], size)


def _first_frames(folder: Path, size: tuple[int, int]) -> tuple[list[float], list[float]]:
    own: list[float] = []
    bare: list[float] = []
    for _ in range(FRAMES):
        for start, seconds in ((_own, own), (_bare, bare)):
            started = time.perf_counter()
            with start(folder, size) as terminal:
                terminal.until_text(MARK)
                seconds.append(time.perf_counter() - started)
    return own, bare


def _keys(folder: Path) -> tuple[list[float], list[float]]:
    with _own(folder, (120, 40)) as own, _bare(folder, (120, 40)) as bare:
        own.until_text("Replace a `...`")
        bare.until_text(MARK)
        bare.send(b"\x1b[F")  # End: its cursor begins at the margin
        for terminal in (own, bare):
            _rest(terminal, 1.0)
        seconds: dict[Pseudoterminal, list[float]] = {own: [], bare: []}
        typed = ""
        for i in range(KEYS):
            typed += "ab"[i % 2]
            for terminal, taken in seconds.items():
                taken.append(_seconds(terminal, typed))
        return seconds[own], seconds[bare]


def _seconds(terminal: Pseudoterminal, typed: str) -> float:
    started = time.perf_counter()
    terminal.send(typed[-1].encode())
    terminal.until(_shows(terminal, MARK + typed))
    taken = time.perf_counter() - started
    _rest(terminal, KEY_SECONDS)
    return taken


def _shows(terminal: Pseudoterminal, text: str) -> Callable[[], bool]:
    return lambda: text in terminal.text


def _rest(terminal: Pseudoterminal, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        terminal.read(0.01)
