"""The `call` check: an expression over the learner's functions behaves as it should, on named cases."""

import ast
import builtins
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from tutor.algebra.evaluate import values
from tutor.algebra.text import Unreadable, read
from tutor.checks.base import Check, Draw, Replies, numbers_of, value_of, value_or_verdict
from tutor.checks.cases import ABOUT, inputs_of
from tutor.checks.compare import EPSILON, EXACT_RTOL, NEARLY, array, kind_of, number
from tutor.checks.value import place_of, same_key
from tutor.checks.verdict import (
    PASSED,
    Fickle,
    MissingKeys,
    Modified,
    NoPair,
    NotDecreasing,
    NotExact,
    NotFinite,
    OutOfBounds,
    Reason,
    Verdict,
    WrongEntry,
    WrongKind,
    WrongOrder,
    WrongShape,
    placed,
    wrong,
)
from tutor.wire.codec import Foreign
from tutor.wire.probe import Outcome, Probe, Python, Raised

_NOT_A_PAIR = (
    ("TypeError", "'(.+)' object is not subscriptable", ""),
    ("IndexError", "^invalid index to scalar variable", "a number"),
    ("IndexError", "^too many indices for array: array is 0-dimensional", "a number"),
    ("IndexError", "^(?:tuple|list) index out of range", "fewer than two values"),
    ("KeyError", "^[01]$", "a dict"),
)
"""Python's and NumPy's words for an entry that cannot be taken, and what was given back."""
_KINDS = {"float": "a number", "int": "a number", "NoneType": "None: is there a `return`?"}
_AGAIN = " again"
ORDER_SLACK = 0.2
"""An observed order of convergence this close to a whole one is that one."""


@dataclass(frozen=True, slots=True)
class Call(Check):
    """The expression has the value that it has under the reference solution, or meets the stated bound.

    Each case is asked once, and the first of them once more at the end: an answer may not depend on how often it was
    asked. Arrays that go in must come out unchanged.
    """

    name: str
    call: str
    cases: tuple[str, ...] = ()
    equals: float | str | None = None
    below: float | None = None
    above: float | None = None
    order: int | None = None
    rtol: float = EXACT_RTOL
    within: str = ""
    each: bool = False
    decreasing: bool = False
    analytic: bool = False
    gives: str = ""
    """What the functions give back of which the expression takes an entry, in words: `a pair (loss, cache)`."""

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)

    @property
    def needs(self) -> tuple[str, ...]:
        """Functions called in the expression besides the one it is about."""
        tree = ast.parse(self.call, mode="eval")
        called = [n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
        return tuple(dict.fromkeys(name for name in called if name != self.name and not hasattr(builtins, name)))

    def faults(self, draw: Draw) -> tuple[str, ...]:
        found = [f"There is no case `{name}` in this exercise." for name in self.cases if name not in draw.cases]
        try:
            ast.parse(self.call, mode="eval")
            ast.parse(self.within or "0", mode="eval")
            for name in self.cases:
                for given in inputs_of(draw.cases.get(name, {}), draw.random(name)).values():
                    ast.parse(given.source if isinstance(given, Python) else "0", mode="eval")
            if isinstance(self.equals, str):
                read(self.equals, ())
        except SyntaxError as error:
            found.append(f"This is not a Python expression: {error.msg}.")
        except (Unreadable, ValueError) as error:
            found.append(str(error))
        return tuple(found)

    def probes(self, draw: Draw) -> tuple[Probe, ...]:
        return self._asking(self.call, draw, "")

    def reference_probes(self, draw: Draw) -> tuple[Probe, ...]:
        return self.probes(draw) + (self._asking(self.within, draw, "within ") if self.within else ())

    def _asking(self, expression: str, draw: Draw, prefix: str) -> tuple[Probe, ...]:
        inputs = {name: inputs_of(draw.cases[name], draw.random(f"case {name}")) for name in self.cases} or {"": {}}
        asked = [Probe(prefix + name, expression, given) for name, given in inputs.items()]
        first = next(iter(inputs))
        return (*asked, Probe(f"{prefix}{first}{_AGAIN}", expression, inputs[first]))

    def judge(self, draw: Draw, learner: Replies, reference: Replies) -> Verdict:
        for probe in self.probes(draw):
            case = _about(draw, probe)
            asked = f"{self.name} on {case}" if case else self.call
            outcome = learner.outcomes.get(probe.id)
            pairless = self._pairless(outcome)
            if pairless is not None:
                return wrong(pairless)
            reply = value_or_verdict(outcome, asked)
            if isinstance(reply, Verdict):
                return reply
            if reply.changed:
                return wrong(Modified(reply.changed))
            reason = self._difference(reply.value, probe, case, reference)
            if reason is not None and probe.id.endswith(_AGAIN):
                return wrong(Fickle(case))
            if reason is not None:
                return wrong(reason)
        return PASSED

    def _pairless(self, outcome: Outcome | None) -> NoPair | None:
        """The entry could not be taken: raised by the expression itself, not in the learner's lines."""
        if not self.gives or not isinstance(outcome, Raised) or outcome.lines:
            return None
        name = next((name for name in self.needs), self.name)
        for error, words, got in _NOT_A_PAIR:
            found = re.search(words, outcome.message)
            if outcome.error == error and found:
                return NoPair(name, self.gives, got or _KINDS.get(found[1]) or kind_of(Foreign(found[1])))
        return None

    def _difference(self, got: object, probe: Probe, case: str, reference: Replies) -> Reason | None:
        if self.order is not None:
            return _order(got, self.order)
        if self.below is not None or self.above is not None:
            return self._bounded(got, case)
        if self.equals is None:
            truth = value_of(reference.outcomes.get(probe.id))
        else:
            truth = float(values(read(self.equals, ()), {})) if isinstance(self.equals, str) else self.equals
        tolerance = value_of(reference.outcomes.get(f"within {probe.id}")) if self.within else None
        return self._compared(got, truth, case, tolerance) or (_rising(got) if self.decreasing else None)

    def _bounded(self, got: object, case: str) -> Reason | None:
        value = number(got)
        if not isinstance(value, float):
            return value
        if self.below is not None and not value < self.below:
            return OutOfBounds(value, self.below, below=True, case=case)
        if self.above is not None and not value > self.above:
            return OutOfBounds(value, self.above, below=False, case=case)
        return None

    def meets(self, value: float) -> bool:
        """The value is on the right side of the bounds that are stated."""
        return self._bounded(value, "") is None

    def _compared(self, got: object, truth: object, case: str, tolerance: object) -> Reason | None:
        if not isinstance(truth, Mapping):
            return self._entry(got, truth, self.name, case, tolerance)
        if not isinstance(got, Mapping):
            return WrongKind("a dict", kind_of(got))
        missing = tuple(str(key) for key in truth if not any(same_key(given, key) for given in got))
        if missing:
            return MissingKeys(missing)
        for key, expected in truth.items():
            answer = next(value for given, value in got.items() if same_key(given, key))
            where = place_of(self.name, key)
            reason = self._entry(answer, expected, where, case, tolerance)
            if reason is not None:
                return placed(reason, where)
        return None

    def _entry(self, got: object, truth: object, where: str, case: str, tolerance: object) -> Reason | None:
        expected, answer = numbers_of(truth), array(got)
        if not isinstance(answer, np.ndarray):
            return answer
        if answer.shape != expected.shape:
            return WrongShape(answer.shape, expected.shape)
        if not np.all(np.isfinite(answer)):
            return NotFinite({}, float(answer[~np.isfinite(answer)].flat[0]))
        with np.errstate(over="ignore"):  # a number near the end of the floats is off by infinitely much
            error = np.abs(answer - expected)
            size, off_by = float(np.linalg.norm(expected)), float(np.linalg.norm(error))
        if tolerance is not None:
            off = error > numbers_of(tolerance)
        elif self.each or expected.ndim == 0:
            off = error > self.rtol * np.abs(expected)
        else:  # in norm: a component that is zero up to rounding is no fault
            off = np.full(error.shape, off_by > self.rtol * size)
        if not np.any(off):
            return None
        relative = off_by / size if size else math.inf
        if self.analytic and relative < NEARLY:
            return NotExact(int(-math.log10(max(relative, EPSILON))), {})
        first = np.argmax(off) if self.each else np.argmax(np.where(off, error, -1.0))
        index = tuple(int(i) for i in np.unravel_index(first, answer.shape)) if answer.ndim else ()
        place = where + (f"[{', '.join(map(str, index))}]" if index else "")
        return WrongEntry(place, float(answer[index]), float(expected[index]), case, relative)


def _about(draw: Draw, probe: Probe) -> str:
    """The case of a probe in words."""
    case = probe.id.removesuffix(_AGAIN)
    return str(draw.cases.get(case, {}).get(ABOUT, f"the case “{case}”")) if case else ""


def _order(got: object, expected: int) -> Reason | None:
    """Errors under halved steps: log2 of the ratio of neighbours is the order of convergence."""
    errors = array(got)
    if not isinstance(errors, np.ndarray):
        return errors
    if errors.ndim != 1 or len(errors) < 2:
        return WrongShape(errors.shape, ())
    with np.errstate(all="ignore"):
        observed = float(np.median(np.log2(np.abs(errors[:-1] / errors[1:]))))
    close = math.isfinite(observed) and abs(observed - expected) <= ORDER_SLACK
    return None if close else WrongOrder(observed, expected)


def _rising(got: object) -> Reason | None:
    numbers = array(got)
    assert isinstance(numbers, np.ndarray)
    rising = np.flatnonzero(np.diff(numbers) >= 0)
    return NotDecreasing(int(rising[0]) + 1) if rising.size else None
