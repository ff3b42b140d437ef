"""One worker process: started, spoken to, listened to, and ended with all that it started."""

import contextlib
import json
import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from tutor.errors import SandboxError
from tutor.sandbox import frames, limits
from tutor.wire.probe import Stopped

_ROOT = Path(__file__).resolve().parents[2]
_WORKER = Path(__file__).with_name("worker.py")
_WATCHED_LINE = re.compile(rb'File "answer\.py", line (\d{1,6})\b')
_SITES = ("site-packages", "dist-packages")
_KEPT_VARIABLES = ("SYSTEMROOT", "TEMP", "TMP", "LD_LIBRARY_PATH", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
_LAST_WORDS_SECONDS = 0.5


class Worker:
    """One process, for one submission. Made ready ahead of time; `close` leaves nothing of it behind."""

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="tutor-")
        self.printed = bytearray()
        self.flooded = False
        self._garbled = False
        self._messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._lock = threading.Lock()
        packages = [path for path in sys.path if Path(path).name in _SITES]  # -I leaves those of the user out
        configuration = json.dumps({"root": str(_ROOT), "packages": packages, "parent": os.getpid()})
        own_group: dict[str, Any] = {"start_new_session": True} if os.name == "posix" else {"creationflags": 0x200}
        try:
            self.process = subprocess.Popen(
                [sys.executable, "-I", "-B", "-u", str(_WORKER), configuration],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                cwd=self.folder,
                env=self._environment(),
                **own_group,
            )
        except OSError as error:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise SandboxError(f"No process could be started to run your code: {error}.") from error
        self._pumps = [threading.Thread(target=pump, daemon=True) for pump in (self._receive, self._drain)]
        for pump in self._pumps:
            pump.start()

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
        # One thread each: more would cost memory and gain nothing on arrays of this size.
        threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
        # Matplotlib, where a learner has it, refuses to be imported without a folder of its own.
        plots = {"MPLCONFIGDIR": self.folder, "MPLBACKEND": "Agg"}
        return kept | threads | plots | {"HOME": self.folder, "PATH": "", "LC_ALL": "C.UTF-8"}

    # Each pump closes its own stream. Closed by another thread, the number of the descriptor may be that of the next
    # worker's pipe by the time this one reads from it, and takes what was not meant for it.

    def _receive(self) -> None:
        assert self.process.stdout is not None
        received = 0
        try:
            with self.process.stdout as stream, contextlib.suppress(EOFError, OSError):
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
        assert self.process.stderr is not None
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
        assert self.process.stdin is not None
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
            self._kill()

    def _kill(self) -> None:
        if self.process.returncode is not None:
            return  # reaped: the number may be another process's by now
        if os.name == "posix":  # the whole group, and before its leader is reaped, for the same reason
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
        else:
            self.process.kill()

    def end(self) -> int:
        """End the process, reap it, and take in what it had still written; its exit status."""
        with self._lock:
            self._kill()
            status = self.process.wait()
        for pump in self._pumps:
            pump.join(_LAST_WORDS_SECONDS)
        return status

    def close(self) -> None:
        """End the process and remove its folder."""
        self.end()
        if self.process.stdin is not None:
            with contextlib.suppress(OSError):
                self.process.stdin.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def last_line(self) -> int | None:
        """The learner's line that the watchdog wrote down, if it did; of several threads the main one comes last."""
        with contextlib.suppress(OSError), (Path(self.folder) / ".line").open("rb") as file:
            for stack in reversed(file.read(1 << 20).split(b"(most recent call first)")):
                if found := _WATCHED_LINE.search(stack):
                    return int(found[1])
        return None

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
