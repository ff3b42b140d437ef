"""What a worker sent, taken apart with suspicion: the ill-formed is dropped, the first word on a question counts."""

from typing import Any, get_args

from numpy import ndarray

from tutor.sandbox import limits
from tutor.wire.codec import Malformed, floats, restore
from tutor.wire.figure import Curve, Figure
from tutor.wire.probe import (
    Call,
    NameState,
    Observation,
    Outcome,
    Raised,
    Returned,
    StopKind,
    Stopped,
    TimedOut,
    Unusable,
)

_MAX_LINE = 1_000_000


class Reception:
    """Collects the messages of the workers of one run."""

    def __init__(self) -> None:
        self.names: dict[str, NameState] = {}
        self.outcomes: dict[str, Outcome] = {}
        self.figures: list[Figure] = []
        self.stopped: Stopped | None = None
        self.keeps_figures = True
        """Not those of another worker, which runs the file again."""

    def take(self, message: dict[str, Any]) -> None:
        """Take in one message of the worker."""
        try:
            match message.get("t"):
                case "stopped":
                    self.stop(_stopped(message))
                case "names":
                    self._take_names(message["states"])
                case "outcome":
                    self.lose(_text(message["id"]), _outcome(message))
                case "figure" if self.keeps_figures and len(self.figures) < limits.MAX_FIGURES:
                    self.figures.append(_figure(message))
        except (Malformed, KeyError, TypeError, ValueError):
            return  # a message no honest worker sends: as if it had not come

    def stop(self, stopped: Stopped) -> None:
        """Note why the submission stopped; the first reason is the one."""
        self.stopped = self.stopped or stopped

    def lose(self, probe: str, outcome: Outcome) -> None:
        """Note the outcome of a probe."""
        self.outcomes.setdefault(probe, outcome)

    def _take_names(self, states: object) -> None:
        if isinstance(states, dict):
            for name, state in states.items():
                if state in get_args(NameState):
                    self.names.setdefault(_text(name), state)

    def observation(self, printed: str) -> Observation:
        """Everything together."""
        return Observation(dict(self.names), dict(self.outcomes), self.stopped, printed, tuple(self.figures))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Malformed("not a text")
    return value[:2000].encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair cannot be shown


def _texts(values: object) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise Malformed("not a list")
    return tuple(_text(value) for value in values[:100])


def _line(value: object) -> int:
    if type(value) is not int or not 0 < value < _MAX_LINE:
        raise Malformed("not a line number")
    return value


def _lines(values: object) -> tuple[int, ...]:
    if not isinstance(values, list):
        raise Malformed("not line numbers")
    return tuple(_line(value) for value in values[:100])


def _stopped(message: dict[str, Any]) -> Stopped:
    kind, line = message["kind"], message["line"]
    if kind not in get_args(StopKind):
        raise Malformed("no reason to stop")
    return Stopped(kind, _text(message["message"]), None if line is None else _line(line))


def _outcome(message: dict[str, Any]) -> Outcome:
    if "unusable" in message:
        return Unusable(_text(message["unusable"]))
    if "timeout" in message:
        return TimedOut(limits.CALL_SECONDS, _lines(message["lines"]))
    if "error" in message:
        lines, stubs = _lines(message["lines"]), _texts(message["stubs"])
        return Raised(_text(message["error"]), _text(message["message"]), lines, stubs)
    calls = tuple(Call(_text(name), floats([at])[0], _text(exact)) for name, at, exact in message["calls"])
    return Returned(
        restore(message["value"]),
        changed=_texts(message["changed"]),
        warnings=_texts(message["warnings"]),
        calls=calls,
        stubs=_texts(message["stubs"]),
    )


def _figure(message: dict[str, Any]) -> Figure:
    log = message["log"]
    if log not in ("", "x", "y", "xy"):
        raise Malformed("no axes of this name")
    curves = tuple(_curve(curve) for curve in message["curves"])
    return Figure(curves, _text(message["title"]), log)


def _curve(curve: dict[str, Any]) -> Curve:
    x, y = restore(curve["x"]), restore(curve["y"])
    if not (isinstance(x, ndarray) and isinstance(y, ndarray) and x.ndim == y.ndim == 1 and len(x) == len(y)):
        raise Malformed("no curve")
    if x.dtype.kind != "f" or y.dtype.kind != "f":
        raise Malformed("no numbers")
    return Curve(tuple(x.tolist()), tuple(y.tolist()), _text(curve["label"]), yours=True)
