"""The installed tutor in a pseudo-terminal of a given size, whose screen is read back."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

PATIENCE = 40.0
_UNKNOWN_TO_PYTE = re.compile(
    rb"\x1bP.*?\x1b\\|\x1b\[[<>=?][\d;]*[upq]|\x1b\[\?[\d;]*\$p|\x1b\[>[\d;]*[a-zA-Z]", re.DOTALL
)
F5 = b"\x1b[15~"


class Pseudoterminal:
    """Starts a program, sends it keys, and shows what is on its screen."""

    def __init__(self, command: Sequence[str], size: tuple[int, int] = (80, 24)) -> None:
        columns, rows = size
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        inherited = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
        environment = inherited | {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True
        )
        os.close(slave)
        self.raw = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        with contextlib.suppress(OSError):
            os.close(self._master)

    @property
    def text(self) -> str:
        """The screen, row by row."""
        return "\n".join(self._screen.display)

    def read(self, seconds: float = 0.05) -> bool:
        """Take in what the program wrote; False when it has ended."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return True
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:  # Linux says so when the other end is closed
            return False
        self.take(data)
        return bool(data)

    def take(self, data: bytes) -> None:
        """Put what the program wrote on the screen."""
        self.raw += data
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))

    def until(self, holds: Callable[[], object]) -> None:
        """Read until something holds, or fail and show the screen."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, self.text
            assert self.read() or holds(), self.text

    def until_text(self, text: str) -> None:
        """Read until this is on the screen."""
        self.until(lambda: text in self.text)

    def send(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._master, keys)

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._master)
        self.process.send_signal(signal.SIGHUP)

    def ended(self) -> int:
        """Read to the end; the exit status."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < end, self.text
            with contextlib.suppress(OSError, ValueError):
                self.read(0.02)
        while self.read(0) and select.select([self._master], [], [], 0)[0]:
            pass
        return self.process.returncode


class Terminal(Pseudoterminal):
    """The tutor, with a data folder."""

    def __init__(self, data: Path, *arguments: str, size: tuple[int, int] = (80, 24)) -> None:
        super().__init__([sys.executable, "-m", "tutor", "--data-dir", str(data), *arguments], size)
