"""Single keys from a terminal, while lines are still printed to it as usual."""

import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType


def can_press() -> bool:
    """Whether there is a terminal on standard input, so that somebody can press a key."""
    return sys.stdin is not None and sys.stdin.isatty()


@contextmanager
def keyboard() -> Iterator[Callable[[float], str]]:
    """A function that waits so many seconds for a key, and returns it, or "" where none was pressed.

    Without a terminal on standard input no key is ever pressed. The terminal is as before afterwards, also when the
    process is asked to end (SIGTERM, SIGHUP).
    """
    if not can_press():
        yield _no_key
    elif sys.platform == "win32":
        yield _console_key
    else:
        import termios  # noqa: PLC0415  POSIX only
        import tty  # noqa: PLC0415

        before = termios.tcgetattr(sys.stdin)
        former = {number: signal.signal(number, _end) for number in (signal.SIGTERM, signal.SIGHUP)}
        try:
            tty.setcbreak(sys.stdin)  # not raw: new lines are still new lines, and Ctrl+C still interrupts
            yield _terminal_key
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)
            with suppress(termios.error):  # it was closed meanwhile
                termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


def _end(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)


def _no_key(seconds: float) -> str:
    time.sleep(seconds)
    return ""


def _terminal_key(seconds: float) -> str:
    import os  # noqa: PLC0415
    import select  # noqa: PLC0415

    ready, _, _ = select.select([sys.stdin], [], [], seconds)
    if not ready:
        return ""
    pressed = os.read(sys.stdin.fileno(), 1)
    if not pressed:
        raise EOFError  # the terminal is gone, and would be ready for ever
    return pressed.decode("ascii", "ignore")


def _console_key(seconds: float) -> str:
    import msvcrt  # noqa: PLC0415  Windows only

    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if msvcrt.kbhit():  # type: ignore[attr-defined]
            return str(msvcrt.getwch())  # type: ignore[attr-defined]
        time.sleep(0.02)
    return ""
