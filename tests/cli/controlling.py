"""A terminal whose Ctrl+C, and whose closing, reach the program as signals."""

import fcntl
import os
import pty
import struct
import subprocess
import termios
from pathlib import Path

import pyte

from tests.tui.terminal import Terminal

from .command import COMMAND, environment


class ControllingTerminal(Terminal):
    """The installed command with a terminal of its own (tty_ioctl(4), TIOCSCTTY), as a shell starts it."""

    def __init__(self, folder: Path, *arguments: str, size: tuple[int, int] = (80, 24)) -> None:
        columns, rows = size
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        variables = environment(folder, TERM="xterm-256color")
        self.process = subprocess.Popen(
            [str(COMMAND), *arguments], stdin=slave, stdout=slave, stderr=slave, env=variables, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509  the tests have no other threads
        )  # fmt: skip
        os.close(slave)
        self.raw = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)

    def close(self) -> None:
        """As a window is closed."""
        os.close(self._master)
        self._master = os.open(os.devnull, os.O_RDONLY)  # closed once more at the end
