"""`sys.stdout` and `sys.stderr` of a submission: shown up to a length, stopped when it is a flood."""

import io
from os import write

from tutor.sandbox import limits


class Flood(BaseException):
    """The file printed more than anybody will read."""


class Output(io.TextIOBase):
    """A text stream to the worker's standard error, which the host collects; one for both names, counted together."""

    encoding = "utf-8"
    errors = "backslashreplace"

    def __init__(self) -> None:
        self.guarded = True
        """While the file's own statements run, a flood stops them; later it is merely cut."""
        self._characters = 0
        self._writes = 0

    def writable(self) -> bool:
        """As of any stream that is printed to."""
        return True

    def fileno(self) -> int:
        """Standard output, which leads to standard error here."""
        return 1

    def write(self, text: str) -> int:
        """Take in a text; the part of it that is still shown goes out at once.

        Raises:
            TypeError: it is no text.
            Flood: it is more than anybody prints on purpose.
        """
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        room = limits.SHOWN_BYTES - self._characters
        self._characters += len(text)
        self._writes += 1
        if room > 0:
            write(2, text[:room].encode("utf-8", "backslashreplace"))
        if self.guarded and (self._characters > limits.FLOOD_CHARACTERS or self._writes > limits.FLOOD_WRITES):
            self.guarded = False
            raise Flood
        return len(text)
