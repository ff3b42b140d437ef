"""A submission and a plan in, an observation out: asks workers, limits them, and starts another where one was lost."""

import queue
import threading
import time
from collections.abc import Callable

from tutor.errors import SandboxError
from tutor.sandbox import limits
from tutor.sandbox.process import Worker
from tutor.sandbox.reception import Reception
from tutor.wire.codec import describe
from tutor.wire.probe import Died, Observation, Probe, ProbePlan, Python, Stopped, TimedOut

_MAX_STARTS = 3
"""A question that cannot be stopped in order costs its worker; the rest is asked of another, at most twice."""


class Cancelled(Exception):
    """The run was ended from outside before it had a result."""


class Run:
    """One submission being observed; `cancel` may be called from another thread."""

    def __init__(self, worker: Worker, another: Callable[[], Worker] = Worker) -> None:
        self._worker = worker
        self._another = another
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
                self._worker = self._another()
                self._await_ready()
            if probes:
                reception.stop(Stopped("timeout", "too much of what was asked did not end in time"))
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
        patience = limits.COMPILE_SECONDS
        asked = ""
        try:
            while (
                message := worker.hear(min(patience, deadline - time.monotonic()) if asked else patience)
            ) is not None:
                kind, name = message.get("t"), message.get("id")
                if kind == "begin" and isinstance(name, str):
                    asked, patience = name, limits.CALL_SECONDS + limits.GRACE_SECONDS
                elif kind == "compiled":
                    patience = limits.FILE_SECONDS + limits.GRACE_SECONDS
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
    """Where submissions are run. Keeps one worker ahead, so that a learner need not wait for it.

    Args:
        worker: makes the next worker.
    """

    def __init__(self, worker: Callable[[], Worker] = Worker) -> None:
        self._make = worker
        self._spare: Worker | None = None
        self._lock = threading.Lock()

    def prepare(self) -> None:
        """Start the next worker now. Call this from the main thread: a worker ends with the thread that started it."""
        with self._lock:
            if self._spare is None:
                self._spare = self._make()

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
        return Run(worker or self._make(), self._make)

    def start_anew(self) -> Run:
        """A run with a new worker, for what is in no hurry: the one that waits is left to a learner.

        Raises:
            SandboxError: no process could be started.
        """
        return Run(self._make(), self._make)

    def observe(self, source: str, plan: ProbePlan) -> Observation:
        """Run and ask, in the calling thread."""
        return self.start().observe(source, plan)

    def layers(self) -> tuple[str, ...]:
        """The protections that take hold here, as `confine` names them: one worker is started, and asked.

        Raises:
            SandboxError: no process could be started.
        """
        worker = self._make()
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
