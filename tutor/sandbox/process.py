"""One worker: spoken to, listened to, and ended with all that it started; however its process came about."""

import contextlib
import io
import queue
import re
import signal
import threading
from pathlib import Path
from typing import IO, Any, Protocol, cast

from tutor.errors import SandboxError
from tutor.sandbox import frames, limits
from tutor.sandbox.started import Started
from tutor.wire.probe import Stopped

_WATCHED_LINE = re.compile(rb'File "answer\.py", line (\d{1,6}) in (.*)')
_LAST_WORDS_SECONDS = 0.5


class Process(Protocol):
    """What a worker runs in: `Started` as a program, or `Forked` from one that is loaded already."""

    folder: str
    """Where it runs; the watchdog writes `.line` there."""
    returncode: int | None
    stdin: IO[bytes]
    stdout: IO[bytes]
    stderr: IO[bytes]

    def kill(self) -> None:
        """End it and all it started; called by one thread at a time, and not after `wait`."""

    def wait(self) -> int:
        """Reap it; its exit status."""

    def discard(self) -> None:
        """Remove what it leaves."""


class Worker:
    """One process, for one submission. Made ready ahead of time; `close` leaves nothing of it behind.

    Raises:
        SandboxError: no process can be started.
    """

    def __init__(self, process: Process | None = None) -> None:
        self.process: Process = process or Started()
        self.folder = self.process.folder
        self.printed = bytearray()
        self.flooded = False
        self._garbled = False
        self._messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._lock = threading.Lock()
        self._pumps = [threading.Thread(target=pump, daemon=True) for pump in (self._receive, self._drain)]
        for pump in self._pumps:
            pump.start()

    # Each pump closes its own stream. Closed by another thread, the number of the descriptor may be that of the next
    # worker's pipe by the time this one reads from it, and takes what was not meant for it.

    def _receive(self) -> None:
        stream = io.BufferedReader(cast("io.RawIOBase", self.process.stdout))  # several frames at a time
        received = 0
        try:
            with stream, contextlib.suppress(EOFError, OSError):
                while received < limits.MAX_FRAMES_BYTES:
                    message, size = frames.read(stream, limits.MAX_FRAME_BYTES)
                    received += size
                    self._messages.put(message)
                self._garbled = True
        except frames.BadFrame:
            self._garbled = True
        finally:
            self._messages.put(None)

    def _drain(self) -> None:
        seen = 0
        with self.process.stderr as stream, contextlib.suppress(OSError):
            while piece := stream.read(1 << 16):
                seen += len(piece)
                self.printed += piece[: max(0, limits.SHOWN_BYTES - len(self.printed))]
                if seen > 2 * limits.FLOOD_CHARACTERS:  # written past our streams, which count for themselves
                    self.flooded = True
                    self.kill()
                    return

    def tell(self, message: object) -> None:
        """Send one frame; a worker that is gone is noticed when it is listened to."""
        with contextlib.suppress(OSError):
            data = memoryview(frames.pack(message))
            while data:
                data = data[self.process.stdin.write(data) or 0 :]

    def hear(self, seconds: float) -> dict[str, Any] | None:
        """The next message, or None when the process has ended.

        Raises:
            queue.Empty: nothing came within `seconds`.
        """
        return self._messages.get(timeout=max(0.01, seconds))

    @property
    def gone(self) -> bool:
        """The process can no longer be heard."""
        return not self._pumps[0].is_alive()

    def kill(self) -> None:
        """End the process and all it started; may be called from any thread, at any time."""
        with self._lock:
            if self.process.returncode is None:
                self.process.kill()

    def end(self) -> int:
        """End the process, reap it, and take in what it had still written; its exit status."""
        with self._lock:
            if self.process.returncode is None:
                self.process.kill()
            status = self.process.wait()
        for pump in self._pumps:
            pump.join(_LAST_WORDS_SECONDS)
        return status

    def close(self) -> None:
        """End the process and remove its folder."""
        self.end()
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        self.process.discard()

    def close_meanwhile(self) -> None:
        """As `close`, in a thread that Python waits for at its end; all that it printed is known at once.

        It closed its own end of what it printed to, unless the submission holds on to that: then there is no haste.
        """
        _, drain = self._pumps
        drain.join(_LAST_WORDS_SECONDS / 10)
        if drain.is_alive():
            self.close()
        else:
            threading.Thread(target=self.close).start()

    def last_line(self) -> int | None:
        """The learner's line that the watchdog wrote down, if it did; of several threads the main one comes last."""
        lines = self._last_lines()
        return lines[0][0] if lines else None

    def last_statement(self) -> int | None:
        """The line of the file's own statement that it wrote down; None where a question was being answered."""
        lines = self._last_lines()
        return lines[-1][0] if lines and lines[-1][1] == b"<module>" else None

    def _last_lines(self) -> list[tuple[int, bytes]]:
        """Lines of the learner's file and what they are in, the innermost first."""
        with contextlib.suppress(OSError), (Path(self.folder) / ".line").open("rb") as file:
            for stack in reversed(file.read(1 << 20).split(b"(most recent call first)")):
                if found := _WATCHED_LINE.findall(stack):
                    return [(int(line), place) for line, place in found]
        return []

    def await_ready(self) -> tuple[str, ...]:
        """Wait until it can be told a plan; the protections that took hold in it, as `confine` names them.

        Raises:
            SandboxError: it is not going to be ready.
        """
        try:
            message = self.hear(limits.START_SECONDS)
        except queue.Empty:
            what = f"was not ready within {limits.START_SECONDS:g} seconds: is the computer very busy?"
            raise SandboxError(f"The process that was to run your code {what}") from None
        if message is None:
            self.end()
            last = bytes(self.printed).decode("utf-8", "replace").strip().rpartition("\n")[2] or "it left no word."
            raise SandboxError(f"The process that was to run your code ended before it began: {last}")
        return tuple(map(str, message.get("layers", ())))

    def ending(self) -> Stopped:
        """Why a process that closed its channel is gone."""
        status = self.end()
        line = self.last_line()
        if self.flooded:
            return Stopped("output", "the file printed without end", line)
        if self._garbled:
            return Stopped("crash", "the process sent what is no result", line)
        if status >= 0:
            return Stopped("exit", f"the process ended itself with status {status}", line)
        if -status == signal.SIGKILL:
            return Stopped("crash", "the process was killed, or cut itself off", line)
        name = signal.Signals(-status).name if -status in set(signal.Signals) else f"signal {-status}"
        return Stopped("crash", f"the process crashed ({name})", line)
