"""Starts workers, asks them, limits them, ends them: a submission and a plan in, an observation out."""

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
import time
from pathlib import Path
from typing import Any

from tutor.errors import SandboxError
from tutor.sandbox import frames, limits
from tutor.sandbox.reception import Reception
from tutor.wire.codec import describe
from tutor.wire.probe import Died, Observation, Probe, ProbePlan, Python, Stopped, TimedOut

_ROOT = Path(__file__).resolve().parents[2]
_WORKER = Path(__file__).with_name("worker.py")
_WATCHED_LINE = re.compile(rb'File "answer\.py", line (\d{1,6})\b')
_SITES = ("site-packages", "dist-packages")
_KEPT_VARIABLES = ("SYSTEMROOT", "TEMP", "TMP", "LD_LIBRARY_PATH", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
_LAST_WORDS_SECONDS = 0.5
"""For reading what a process had written when it ended; longer only if something that it started holds the pipe."""
_MAX_STARTS = 3
"""A question that cannot be stopped in order costs its worker; the rest is asked of another, at most twice."""


class Cancelled(Exception):
    """The run was ended from outside before it had a result."""


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


class Run:
    """One submission being observed; `cancel` may be called from another thread."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._cancelled = False

    def cancel(self) -> None:
        """End the run at once; `observe` then raises `Cancelled`."""
        self._cancelled = True
        self._worker.kill()

    @property
    def printed(self) -> str:
        """What the submission has printed so far."""
        return bytes(self._worker.printed).decode("utf-8", "replace")

    def observe(self, source: str, plan: ProbePlan) -> Observation:
        """Run the submission and ask it everything in the plan.

        Raises:
            Cancelled: `cancel` was called.
            SandboxError: no worker could be started.
        """
        reception = Reception()
        probes = plan.probes
        try:
            self._await_ready()
            deadline = time.monotonic() + limits.TOTAL_SECONDS
            for _ in range(_MAX_STARTS):
                hung = self._converse(source, ProbePlan(plan.names, probes), reception, deadline)
                self._worker.close()
                if self._cancelled:
                    raise Cancelled
                probes = () if hung is None else _after(probes, hung, reception)
                if not probes or time.monotonic() > deadline:
                    break
                self._worker = Worker()
                self._await_ready()
            return reception.observation(self.printed)
        finally:
            self._worker.close()

    def _await_ready(self) -> None:
        if self._cancelled:
            raise Cancelled
        try:
            self._worker.await_ready()
        except SandboxError:
            if self._cancelled:
                raise Cancelled from None
            raise

    def _converse(self, source: str, plan: ProbePlan, reception: Reception, deadline: float) -> str | None:
        """Ask one worker; the id of the probe in which it was lost, or None."""
        worker = self._worker
        worker.tell(_plan_frame(source, plan))
        patience = limits.FILE_SECONDS + limits.GRACE_SECONDS
        asked = ""
        try:
            while (
                message := worker.hear(min(patience, deadline - time.monotonic()) if asked else patience)
            ) is not None:
                kind, name = message.get("t"), message.get("id")
                if kind == "begin" and isinstance(name, str):
                    asked, patience = name, limits.CALL_SECONDS + limits.GRACE_SECONDS
                elif kind == "done":
                    return None
                else:
                    reception.take(message)
                    if kind in ("outcome", "names"):
                        patience, asked = limits.CALL_SECONDS + limits.GRACE_SECONDS, asked if kind == "names" else ""
                if time.monotonic() > deadline:
                    raise queue.Empty  # noqa: TRY301  the same as not being heard of
        except queue.Empty:
            return self._lost_by_time(reception, asked, deadline)
        if self._cancelled:
            return None
        ending = worker.ending()
        reception.stop(ending)
        if not asked:
            return None
        reception.lose(asked, Died(ending.message))
        return asked

    def _lost_by_time(self, reception: Reception, asked: str, deadline: float) -> str | None:
        worker = self._worker
        line = worker.last_line()
        worker.kill()
        if asked:
            reception.lose(asked, TimedOut(limits.CALL_SECONDS, () if line is None else (line,)))
        if not asked or time.monotonic() > deadline:
            total = f"the whole run took more than {limits.TOTAL_SECONDS:g} seconds"
            file = f"the file ran for more than {limits.FILE_SECONDS:g} seconds"
            reception.stop(Stopped("timeout", total if time.monotonic() > deadline else file, line))
            return None
        return asked


class Sandbox:
    """Where submissions are run. Keeps one worker ahead, so that a learner need not wait for it."""

    def __init__(self) -> None:
        self._spare: Worker | None = None
        self._lock = threading.Lock()

    def prepare(self) -> None:
        """Start the next worker now. Call this from the main thread: a worker ends with the thread that started it."""
        with self._lock:
            if self._spare is None:
                self._spare = Worker()

    def start(self) -> Run:
        """A run with the worker that waits, or a new one.

        Raises:
            SandboxError: no process could be started.
        """
        with self._lock:
            worker, self._spare = self._spare, None
        if worker is not None and worker.gone:
            worker.close()
            worker = None
        return Run(worker or Worker())

    def observe(self, source: str, plan: ProbePlan) -> Observation:
        """Run and ask, in the calling thread."""
        return self.start().observe(source, plan)

    def layers(self) -> tuple[str, ...]:
        """The protections that take hold here, as `confine` names them: one worker is started, and asked.

        Raises:
            SandboxError: no process could be started.
        """
        worker = Worker()
        try:
            return worker.await_ready()
        finally:
            worker.close()

    def close(self) -> None:
        """End the worker that waits."""
        with self._lock:
            worker, self._spare = self._spare, None
        if worker is not None:
            worker.close()


def group_of(probe_id: str) -> str:
    """The check that a probe belongs to: what stands before the first colon of its id."""
    return probe_id.partition(":")[0]


def _after(probes: tuple[Probe, ...], hung: str, reception: Reception) -> tuple[Probe, ...]:
    """The probes still to ask: not those of the check in which the worker was lost."""
    return tuple(p for p in probes if p.id not in reception.outcomes and group_of(p.id) != group_of(hung))


def _plan_frame(source: str, plan: ProbePlan) -> dict[str, object]:
    questions = [
        {
            "id": probe.id,
            "group": group_of(probe.id),
            "expression": probe.expression,
            "inputs": {name: _input(value) for name, value in probe.inputs.items()},
            "spied": list(probe.spied),
        }
        for probe in plan.probes
    ]
    return {"source": source, "names": list(plan.names), "probes": questions}


def _input(value: object) -> list[object]:
    return ["python", value.source] if isinstance(value, Python) else ["value", describe(value)]
