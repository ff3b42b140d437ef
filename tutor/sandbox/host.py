"""A submission and a plan in, an observation out: asks workers, limits them, and starts another where one was lost."""

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from tutor.errors import SandboxError
from tutor.sandbox import limits
from tutor.sandbox.process import Worker
from tutor.sandbox.reception import Reception
from tutor.wire.codec import describe
from tutor.wire.probe import Died, Observation, Probe, ProbePlan, Python, Stopped, TimedOut

_MAX_STARTS = 3
"""What cannot be stopped in order costs its worker; the rest is asked of another, at most twice."""


class Cancelled(Exception):
    """The run was ended from outside before it had a result."""


@dataclass(frozen=True, slots=True)
class _Lost:
    """Where a worker was lost: in a question, by its id, or in a statement of the file, by its line."""

    probe: str = ""
    statement: int | None = None


class Run:
    """One submission being observed; `cancel` may be called from another thread.

    Args:
        worker: is told and asked.
        another: makes the next one, where that one is lost.
        leave: ends the last worker, once it has answered everything.
    """

    def __init__(
        self,
        worker: Worker,
        another: Callable[[], Worker] = Worker,
        leave: Callable[[Worker], None] = Worker.close,
    ) -> None:
        self._worker = worker
        self._first = worker
        self._another = another
        self._leave = leave
        self._cancelled = False

    def cancel(self) -> None:
        """End the run at once; `observe` then raises `Cancelled`."""
        self._cancelled = True
        self._worker.kill()

    @property
    def printed(self) -> str:
        """What the submission has printed so far; another worker would only repeat it."""
        return bytes(self._first.printed).decode("utf-8", "replace")

    def observe(self, source: str, plan: ProbePlan) -> Observation:
        """Run the submission and ask it everything in the plan.

        A file that cannot be stopped in order takes with it what it had bound by then: it is run once more, up to the
        statement in which that happened, and asked.

        Raises:
            Cancelled: `cancel` was called.
            SandboxError: no worker could be started.
        """
        reception = Reception()
        probes, until = plan.probes, None
        try:
            self._await_ready()
            deadline = time.monotonic() + limits.TOTAL_SECONDS
            for start in range(1, _MAX_STARTS + 1):
                frame = _plan_frame(source, ProbePlan(plan.names, probes), until)
                lost = self._converse(frame, reception, deadline)
                self._end_if_cancelled()
                leave = self._leave if lost == _Lost() else Worker.close
                leave(self._worker)
                if lost.probe:
                    probes = _after(probes, lost.probe, reception)
                elif lost.statement is not None and until is None:
                    until = lost.statement
                else:
                    probes = ()
                if not probes or start == _MAX_STARTS or time.monotonic() > deadline:
                    break
                reception.keeps_figures = False
                self._worker = self._another()
                self._await_ready()
            if probes:
                reception.stop(Stopped("timeout", "too much of what was asked did not end in time"))
            return reception.observation(self.printed)
        except BaseException:
            self._worker.close()
            raise

    def _end_if_cancelled(self) -> None:
        if self._cancelled:
            raise Cancelled

    def _await_ready(self) -> None:
        self._end_if_cancelled()
        try:
            self._worker.await_ready()
        except SandboxError:
            if self._cancelled:
                raise Cancelled from None
            raise

    def _converse(self, frame: dict[str, object], reception: Reception, deadline: float) -> _Lost:
        """Ask one worker; where it was lost, if it was."""
        worker = self._worker
        worker.tell(frame)
        patience = limits.COMPILE_SECONDS
        asked = ""
        try:
            while (message := worker.hear(min(patience, deadline - time.monotonic()))) is not None:
                kind, name = message.get("t"), message.get("id")
                if kind == "begin" and isinstance(name, str):
                    asked, patience = name, limits.CALL_SECONDS + limits.GRACE_SECONDS
                elif kind == "compiled":
                    patience = limits.FILE_SECONDS + limits.GRACE_SECONDS
                elif kind == "done":
                    return _Lost()
                else:
                    reception.take(message)
                    if kind in ("outcome", "names"):
                        patience, asked = limits.CALL_SECONDS + limits.GRACE_SECONDS, asked if kind == "names" else ""
                if time.monotonic() > deadline:
                    raise queue.Empty  # noqa: TRY301  the same as not being heard of
        except queue.Empty:
            return self._lost_by_time(reception, asked, deadline)
        if self._cancelled:
            return _Lost()
        ending = worker.ending()
        reception.stop(ending)
        if asked:
            reception.lose(asked, Died(ending.message))
        return _Lost(asked, worker.last_statement())

    def _lost_by_time(self, reception: Reception, asked: str, deadline: float) -> _Lost:
        worker = self._worker
        line, statement = worker.last_line(), worker.last_statement()
        worker.kill()
        if asked:
            reception.lose(asked, TimedOut(limits.CALL_SECONDS, () if line is None else (line,)))
        late = time.monotonic() > deadline
        if not asked or late:
            total = f"the whole run took more than {limits.TOTAL_SECONDS:g} seconds"
            file = f"the file ran for more than {limits.FILE_SECONDS:g} seconds"
            reception.stop(Stopped("timeout", total if late else file, line))
        return _Lost() if late else _Lost(asked, statement)


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

    def start(self, *, hurried: bool = False) -> Run:
        """A run with the worker that waits, or a new one.

        Args:
            hurried: what it observed does not wait for the end of its process; not for workers that are forked, one
                of which begins where the one before has ended.

        Raises:
            SandboxError: no process could be started.
        """
        with self._lock:
            worker, self._spare = self._spare, None
        if worker is not None and worker.gone:
            worker.close()
            worker = None
        return Run(worker or self._make(), self._make, Worker.close_meanwhile if hurried else Worker.close)

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


def _plan_frame(source: str, plan: ProbePlan, until: int | None) -> dict[str, object]:
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
    return {"source": source, "until": until, "names": list(plan.names), "probes": questions}


def _input(value: object) -> list[object]:
    return ["python", value.source] if isinstance(value, Python) else ["value", describe(value)]
