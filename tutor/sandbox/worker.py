"""The child process: runs one submission, answers the questions of one plan, and waits to be ended.

Started by its path, never as a module: `python -I worker.py CONFIGURATION`. Standard input carries the plan, standard
output the frames; everything the submission prints goes to standard error. No truth ever comes here. With a control
socket in its configuration it is a zygote, and a worker only in the processes that it forks.
"""

import ast
import builtins
import collections
import contextlib
import faulthandler
import functools
import io
import itertools
import json
import linecache
import math
import os
import sys
import threading
import time
import traceback
import types
import warnings
from collections.abc import Callable
from typing import Any

CONFIGURATION = json.loads(sys.argv[1])
sys.argv[1:] = []
INSTALLED = list(dict.fromkeys([*sys.path, *CONFIGURATION["packages"]]))
sys.path[:] = [CONFIGURATION["root"], *INSTALLED]

import numpy as np  # noqa: E402  (the path above comes first)
from numpy import asarray, float64, ndarray  # noqa: E402

import tutor  # noqa: E402
from tutor import lab  # noqa: E402
from tutor.sandbox import confine, frames, limits, trial  # noqa: E402
from tutor.sandbox.clock import Clock, TimeUp  # noqa: E402
from tutor.sandbox.output import Flood, Output  # noqa: E402
from tutor.sandbox.stubs import Stubs  # noqa: E402
from tutor.sandbox.watch import Watch, keep_watching  # noqa: E402
from tutor.wire.codec import Indescribable, describe, restore  # noqa: E402

# A checkout is not searched again; the tutor's package may also lie among the others, which are.
sys.path[:] = [path for path in INSTALLED if path != CONFIGURATION["root"] or path in CONFIGURATION["packages"]]
FILE = "answer.py"
LAB_FUNCTIONS = {name: vars(lab)[name] for name in lab.__all__}


def take_channels() -> tuple[Any, int]:
    """Private copies of the channels; what the submission sees as its streams leads nowhere, or to standard error."""
    commands = os.fdopen(os.dup(0), "rb", buffering=0)
    results = os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return commands, results


def own_frames(error: BaseException) -> list[tuple[types.FrameType, int]]:
    """The submission's own part of the traceback, outermost first; of a deep recursion only its two ends."""
    own = (entry for entry in traceback.walk_tb(error.__traceback__) if entry[0].f_code.co_filename == FILE)
    return [*itertools.islice(own, 6), *collections.deque(own, 6)]


def own_lines(error: BaseException) -> list[int]:
    """Lines of the submission in the traceback, as many as of `own_frames`."""
    return [line for _, line in own_frames(error)]


def message_of(error: BaseException, clock: Clock) -> str:
    """The text of an exception; making it runs the learner's code."""
    try:
        with clock.limit(0.3):
            return "".join(str(error))[:2000]
    except BaseException:  # noqa: BLE001  whatever it is, there is no message
        return ""


def show_traceback(error: BaseException, message: str, output: Output) -> None:
    """Print what Python would have printed, with the learner's own lines only."""
    rows = ["Traceback (most recent call last):\n"]
    rows += traceback.StackSummary.extract(iter(own_frames(error))).format()
    name = type(error).__name__
    rows.append(f"{name}: {message}\n" if message else f"{name}\n")
    output.guarded = False
    output.write("".join(rows))


class Run:
    """One submission in this process.

    Args:
        until: the line of a statement that is left out, with all that follow it; None where nothing is.
    """

    def __init__(self, source: str, until: int | None, send: Callable[..., None], clock: Clock, output: Output) -> None:
        self.source = source
        self.until = until
        self.send = send
        self.clock = clock
        self.output = output
        self.told: set[str] = set()
        self.points_left = limits.MAX_FIGURE_POINTS
        self.module = types.ModuleType("__main__")
        # Its own copy of Python's builtins: what a submission patches there must not reach the code that describes it.
        own = types.ModuleType("builtins")
        own.__dict__.update(vars(builtins))
        sys.modules["builtins"] = own
        self.module.__dict__.update(__file__=FILE, __builtins__=own)
        self.names = self.module.__dict__
        self.stubs: Stubs | None = None
        self.own_codes: dict[types.CodeType, set[str]] = {}
        self.stub_codes: dict[types.CodeType, str] = {}

    def execute(self) -> None:
        """Run the file as `python answer.py` would; tell why it stopped, if it did."""
        sys.modules["__main__"] = self.module
        linecache.cache[FILE] = (len(self.source), None, list(io.StringIO(self.source, newline=None)), FILE)
        try:
            tree = ast.parse(self.source, FILE)
            if self.until is not None:
                tree.body = [statement for statement in tree.body if (statement.end_lineno or 0) < self.until]
            code = compile(self.source if self.until is None else tree, FILE, "exec", dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            line = error.lineno if isinstance(error, SyntaxError) else None
            if "\0" in self.source:  # Python says so, but not where
                line = self.source[: self.source.index("\0")].count("\n") + 1
            message = error.msg if isinstance(error, SyntaxError) else str(error) or "it is nested too deeply"
            self.send({"t": "stopped", "kind": "syntax", "message": message, "line": line})
            return
        self.stubs = Stubs(tree, FILE)
        self.send({"t": "compiled"})
        lab.figure_sink = self._record_figure
        modules = dict(sys.modules)
        try:
            with self.clock.limit(limits.FILE_SECONDS):
                exec(code, self.names)  # noqa: S102  this is what the process is for
        except BaseException as error:  # noqa: BLE001  SystemExit and our own limits are results too
            self._stopped(error)
        finally:
            self.output.guarded = False
            # A submission may have emptied it, and what answers the questions is in there.
            sys.modules.update((name, module) for name, module in modules.items() if name not in sys.modules)
            lab.figure_sink = lambda _: None
        self._find_functions(self.stubs)

    def _find_functions(self, stubs: Stubs) -> None:
        with contextlib.suppress(BaseException), self.clock.limit(1.0):  # looking at a learner's object runs its code
            for name, value in list(self.names.items()):
                code = stubs.code(value) if callable(value) and not isinstance(value, type) else None
                if code is not None:
                    self.own_codes.setdefault(code, set()).add(name)
                    if stubs.is_stub(value):
                        self.stub_codes[code] = name

    def _stopped(self, error: BaseException) -> None:
        lines = own_lines(error)
        message = message_of(error, self.clock)
        match error:
            case TimeUp():
                kind, message = "timeout", f"the file ran for more than {limits.FILE_SECONDS:g} seconds"
            case Flood():
                kind, message = "output", "the file printed without end"
            case SystemExit():
                kind, message = "exit", f"the file ended itself: {type(error).__name__}({message})"
            case MemoryError():
                kind, message = "memory", "the file asked for more memory than there is for it"
            case _:
                kind = "exception"
                show_traceback(error, message, self.output)
                message = f"{type(error).__name__}: {message}" if message else type(error).__name__
        self.send({"t": "stopped", "kind": kind, "message": message, "line": lines[-1] if lines else None})

    def _record_figure(self, figure: dict[str, Any]) -> None:
        """Send a figure, with no more points than are looked at; what is drawn beyond all measure is left out."""
        curves = []
        for curve in figure["curves"]:
            x, y = _thinned(curve["x"]), _thinned(curve["y"])
            self.points_left -= len(x)
            curves.append({"x": describe(x), "y": describe(y), "label": str(curve["label"])[:200]})
        if self.points_left >= 0:
            self.send({"t": "figure", "curves": curves, "title": str(figure["title"])[:200], "log": figure["log"]})

    def state(self, name: str) -> str:
        """How a name is bound: see `NameState`."""
        if name not in self.names or self.stubs is None:
            return "undefined"
        value = self.names[name]
        if value is lab or any(value is function for function in LAB_FUNCTIONS.values()):
            return "course"
        try:
            with self.clock.limit(0.3):
                return "stub" if self.stubs.is_stub(value) else "defined"
        except BaseException:  # noqa: BLE001  an object that cannot even be looked at is no stub
            return "defined"

    def answer(self, probe: dict[str, Any]) -> dict[str, object]:
        """Evaluate one probe and say what came of it."""
        spied = {code: name for code, names in self.own_codes.items() for name in names.intersection(probe["spied"])}
        watch = Watch(spied, self.stub_codes)
        try:
            with self.clock.limit(limits.CALL_SECONDS):
                return self._evaluate(probe, watch)
        except Indescribable as error:
            return {"unusable": str(error)}
        except TimeUp as error:
            return {"timeout": limits.CALL_SECONDS, "lines": own_lines(error)}
        except BaseException as error:  # noqa: BLE001  whatever a learner's function raises is a result
            message = message_of(error, self.clock)
            return {"error": type(error).__name__, "message": message, "lines": own_lines(error), "stubs": watch.stubs}

    def _evaluate(self, probe: dict[str, Any], watch: Watch) -> dict[str, object]:
        scope: dict[str, Any] = {**self.names, "np": np, "math": math, "__builtins__": builtins}
        given: dict[str, Any] = {"np": np, "__builtins__": builtins}
        for name, (form, content) in probe["inputs"].items():
            given[name] = eval(content, given) if form == "python" else restore(content)  # noqa: S307  our own text
        arrays = {name: _content(value) for name, value in given.items() if isinstance(value, ndarray)}
        code = question(probe["expression"])
        scope.update((name, given[name]) for name in probe["inputs"])
        with warnings.catch_warnings(record=True) as caught, watch:
            value = eval(code, scope)  # noqa: S307  our own expression
            description = describe(value)
        self._tell(caught)
        changed = [name for name, content in arrays.items() if _content(given[name]) != content]
        return {
            "value": description,
            "changed": changed,
            "warnings": [str(warning.message)[:300] for warning in caught[:5]],
            "calls": watch.calls,
            "stubs": watch.stubs,
        }

    def _tell(self, caught: list[warnings.WarningMessage]) -> None:
        """Print the warnings of the submission's own lines, each once however many questions raise it."""
        for each in caught[:5]:
            told = f"{FILE}:{each.lineno}: {each.category.__name__}: {str(each.message)[:300]}\n"
            if each.filename == FILE and told not in self.told:
                self.told.add(told)
                self.output.write(told)


def _thinned(values: Any) -> Any:
    """Every so many-th value, and the last one: more points than any terminal has columns say nothing more."""
    step = -(-len(values) // limits.MAX_CURVE_POINTS)
    return asarray([*values[::step], values[-1]] if step > 1 else values, dtype=float64)


@functools.cache  # the same one is asked at many points
def question(expression: str) -> types.CodeType:
    """One expression of ours, compiled."""
    return compile(expression, "question", "eval", dont_inherit=True)


def _content(array: Any) -> tuple[object, ...]:
    """All that can change in an array; methods of the array, which nothing can patch."""
    return array.shape, array.dtype.str, array.tobytes()


def announce_exits(send: Callable[..., None]) -> None:
    """`os._exit` leaves no trace: say first from which line it was called."""
    leave = os._exit

    def announced_exit(status: int) -> None:
        frame = sys._getframe(1)  # noqa: SLF001  the only way to the caller's line
        line = frame.f_lineno if frame.f_code.co_filename == FILE else None
        send({"t": "stopped", "kind": "exit", "message": f"the file ended itself: os._exit({status})", "line": line})
        leave(status)

    os._exit = announced_exit  # type: ignore[assignment]


def bound_recursion() -> None:
    """A file may raise the limit of recursion, but not so far that its error cannot be told any more."""
    set_limit = sys.setrecursionlimit
    sys.setrecursionlimit = lambda limit: set_limit(min(limit, limits.MAX_RECURSION))


def warm_up() -> None:
    """Do once, for a file of our own, what is done for every file: see `trial`. Nothing of it is left."""
    modules = {name: sys.modules[name] for name in ("__main__", "builtins")}
    run = Run(trial.SOURCE, None, lambda *_: None, trial.Untimed(), trial.Unheard())
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        run.execute()
        states = {name: run.state(name) for name in trial.NAMES}
        frames.pack([{"id": probe["id"], **run.answer(probe)} for probe in trial.PROBES] + [states])
    sys.modules.update(modules)
    del linecache.cache[FILE]


def begin() -> None:
    """Confine this process, and serve; or fork processes that do, on demand."""
    warm_up()
    confinement = confine.Confinement(CONFIGURATION["without"])
    if CONFIGURATION["control"] is None:
        watchdog = os.open(".line", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)  # before no file can be made
        parent = CONFIGURATION["parent"]
        confinement.enclose()
    else:
        watchdog, parent = become_zygote(confinement)
    confinement.seal(parent)
    serve(Clock(watchdog), confinement.held)


def become_zygote(confinement: confine.Confinement) -> tuple[int, int]:
    """Returns in each forked worker only: see `zygote.serve`."""
    import socket  # noqa: PLC0415  a started worker needs neither

    from tutor.sandbox import zygote  # noqa: PLC0415

    control = socket.socket(fileno=CONFIGURATION["control"])
    if confine.BOUND not in CONFIGURATION["without"]:
        confine.bind(CONFIGURATION["parent"])
    confinement.enclose()
    control.send("\n".join([*confinement.held, confine.CALLS] if confinement.can_seal else confinement.held).encode())
    return zygote.serve(control)


def serve(clock: Clock, layers: list[str]) -> None:
    """Answer one plan, then wait for the end: whoever kills this process kills the whole group before it is reaped."""
    commands, results = take_channels()
    lock = threading.Lock()

    def send(*messages: dict[str, object]) -> None:
        with lock:
            frames.write(results, *messages)

    tutor.__path__ = []  # nothing more of the tutor can be imported
    send({"t": "ready", "layers": layers})
    plan, _ = frames.read(commands, limits.MAX_FRAME_BYTES)
    commands.close()
    output = Output()
    sys.stdout = sys.stderr = output
    faulthandler.enable(file=clock.watchdog, all_threads=False)
    warnings.simplefilter("always")
    announce_exits(send)
    bound_recursion()
    keep_watching(FILE)

    questions: Any = plan
    run = Run(str(plan["source"]), questions.get("until"), send, clock, output)
    run.execute()
    send({"t": "names", "states": {name: run.state(name) for name in questions["names"]}})
    silenced: set[str] = set()
    answered: list[dict[str, object]] = []
    for probe in questions["probes"]:
        if probe["group"] in silenced:
            continue  # a function that hung once is not waited for again
        send(*answered, {"t": "begin", "id": probe["id"]})
        outcome = run.answer(probe)
        if "timeout" in outcome:
            silenced.add(probe["group"])
        answered = [{"t": "outcome", "id": probe["id"], **outcome}]
    with contextlib.suppress(OSError):  # the host sees the end of what was printed before it ends this process
        os.dup2(0, 1)
        os.dup2(0, 2)
    send(*answered, {"t": "done"})
    while True:
        time.sleep(60)


if __name__ == "__main__":
    begin()
