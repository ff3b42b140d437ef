"""Workers forked from a loaded process, for whoever has many submissions: a fork costs a fraction of a start.

Linux only, and only where the zygote carries Landlock and its workers seccomp: elsewhere each worker is started.
"""

import contextlib
import os
import signal
import socket
import sys
from collections.abc import Collection
from pathlib import Path
from typing import IO

from tutor.errors import SandboxError
from tutor.sandbox import limits
from tutor.sandbox.confine import CALLS, FILES
from tutor.sandbox.process import Worker
from tutor.sandbox.started import Started
from tutor.sandbox.zygote import END, FORK

_LONGEST_STATUS = 16


class Zygote:
    """The process that workers are forked from, one after the other. For one thread, with which it ends.

    Args:
        without: layers to leave out, so that tests can show what each is for; nothing else does.

    Raises:
        SandboxError: it cannot be started.
    """

    def __init__(self, without: Collection[str] = ()) -> None:
        self._needed = {FILES, CALLS} - set(without)
        self._ready = False
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control.settimeout(limits.START_SECONDS)
        try:
            with theirs:
                self._process = Started(theirs.fileno(), without)
        except SandboxError:
            self._control.close()
            raise

    def fork(self) -> "Forked":
        """The next worker's process, as soon as there can be one. The one before must have been reaped.

        Raises:
            SandboxError: it is not confined as it should be, or gone.
        """
        self._await_ready()
        theirs: list[int] = []
        ours: list[int] = []
        try:
            for _ in range(3):
                reading, writing = os.pipe()
                theirs.append(writing if theirs else reading)  # the first carries what the worker is told
                ours.append(reading if ours else writing)
            line = Path(self._process.folder) / ".line"
            theirs.append(os.open(line, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600))
            socket.send_fds(self._control, [FORK], theirs)
        except OSError as error:
            for descriptor in ours:
                os.close(descriptor)
            raise SandboxError("The process that workers are forked from is gone.") from error
        finally:
            for descriptor in theirs:
                os.close(descriptor)
        return Forked(self, self._process.folder, *ours)

    def _await_ready(self) -> None:
        if not self._ready:
            try:
                layers = self._control.recv(1024).decode().split("\n")
            except OSError:
                layers = []
            if not self._needed.issubset(layers):
                raise SandboxError("No process could be made ready to be forked.")
            self._ready = True

    def end(self) -> None:
        """Have the worker killed that was forked last."""
        with contextlib.suppress(OSError):
            self._control.send(END)

    def status(self) -> int:
        """The exit status of the worker that was ended."""
        try:
            return int(self._control.recv(_LONGEST_STATUS))
        except (OSError, ValueError):  # the zygote was killed, and its worker with it
            return -signal.SIGKILL

    def close(self) -> None:
        """End it, with a worker that may still run."""
        self._control.close()
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            stream.close()
        self._process.discard()


class Forked:
    """A worker's process that was forked; see `process.Process`."""

    def __init__(self, zygote: Zygote, folder: str, stdin: int, stdout: int, stderr: int) -> None:
        self.folder = folder
        self.returncode: int | None = None
        self.stdin: IO[bytes] = os.fdopen(stdin, "wb", buffering=0)
        self.stdout: IO[bytes] = os.fdopen(stdout, "rb", buffering=0)
        self.stderr: IO[bytes] = os.fdopen(stderr, "rb", buffering=0)
        self._zygote = zygote
        self._ended = False

    def kill(self) -> None:
        """Have it killed; the zygote is told once."""
        if not self._ended:
            self._ended = True
            self._zygote.end()

    def wait(self) -> int:
        """Its exit status, after `kill`."""
        if self.returncode is None:
            self.returncode = self._zygote.status()
        return self.returncode

    def discard(self) -> None:
        """Remove the watchdog's file, so that the next worker finds nothing of this one."""
        with contextlib.suppress(OSError):
            (Path(self.folder) / ".line").unlink()


class Workers:
    """Where the next worker comes from: forked from a zygote, or started where there can be none. For one thread."""

    def __init__(self) -> None:
        self._zygote: Zygote | None = None
        self._proven = False
        self._forks = sys.platform == "linux"

    def prepare(self) -> None:
        """Have a zygote loaded meanwhile."""
        if self._forks and self._zygote is None:
            with contextlib.suppress(SandboxError):  # told by the worker that is started in its place
                self._zygote = Zygote()

    def worker(self) -> Worker:
        """The next worker. The one before must have been closed.

        Raises:
            SandboxError: no process could be started.
        """
        while self._forks:
            self.prepare()
            try:
                if self._zygote is not None:
                    forked = self._zygote.fork()
                    self._proven = True
                    return Worker(forked)
            except SandboxError:
                self.close()
            self._forks = self._proven  # one that did its work is replaced, one that never did is not
            self._proven = False
        return Worker()

    def close(self) -> None:
        """End the zygote; the next worker has another one loaded."""
        zygote, self._zygote = self._zygote, None
        if zygote is not None:
            zygote.close()
