"""The `value` check: a number, a text, a list or a table of these is what it should be, or lies in a band."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from tutor.algebra.evaluate import values
from tutor.algebra.text import Unreadable, read
from tutor.checks.base import Check, Draw, Replies, number_of, numbers_of, value_of, value_or_verdict
from tutor.checks.compare import KEY_RTOL, VALUE_RTOL, Array, array, close, kind_of, number, shown
from tutor.checks.verdict import (
    PASSED,
    MissingKeys,
    NotAmong,
    NotOneOf,
    NotTheValue,
    Reason,
    ReturnsNothing,
    Unfilled,
    Verdict,
    WrongKind,
    WrongLength,
    placed,
    todo,
    wrong,
)
from tutor.wire.probe import Probe

_Judge = Callable[[object], Reason | None]
"""Why one entry is not the true one, or None."""


_DOUBLE_PRIMES = re.compile('[″”“"ʺ]')


@dataclass(frozen=True, slots=True)
class Value(Check):
    """What the name is bound to is the stated value; where none is stated, the one of the reference solution."""

    name: str
    equals: float | str | tuple[float | str, ...] | Mapping[str, float | str] | None = None
    between: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    within: float | None = None
    rtol: float = VALUE_RTOL
    options: tuple[str, ...] | Mapping[str, tuple[str, ...]] = ()
    """Texts or numbers that may be chosen; for a table of texts, key → options."""

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)

    def faults(self, draw: Draw) -> tuple[str, ...]:
        del draw
        if self.equals is not None and self.between:
            return ("Give one of `equals` and `between`.",)
        try:
            self._stated()
        except Unreadable as error:
            return (f"{error.message} A text that may be chosen must stand in `options`.",)
        if isinstance(self.equals, int | float) and not all(map(_is_number, self._options(""))):
            return ("The `options` beside a number are numbers.",)
        return tuple(
            f"The band of `{key}` is empty: write [low, high]."
            for key, (low, high) in self.between.items()
            if low > high
        )

    def probes(self, draw: Draw) -> tuple[Probe, ...]:
        del draw
        return (Probe("value", self.name),)

    def judge(self, draw: Draw, learner: Replies, reference: Replies) -> Verdict:
        del draw
        reply = value_or_verdict(learner.outcomes.get("value"), self.name)
        if isinstance(reply, Verdict):
            return reply
        if self.between:
            return self._banded(reply.value)
        truth = self._stated()
        if truth is None:
            truth = value_of(reference.outcomes.get("value"))
        return self._compared(reply.value, truth)

    def _compared(self, got: object, truth: object) -> Verdict:
        if isinstance(truth, Mapping):
            judges: dict[object, _Judge] = {
                key: partial(self._entry, truth=value, options=self._options(key)) for key, value in truth.items()
            }
            return self._table(got, judges)
        if isinstance(truth, list | tuple | np.ndarray):
            return self._list(got, numbers_of(truth))
        reason = self._entry(got, truth, self._options(""))
        return PASSED if reason is None else wrong(reason)

    def _banded(self, got: object) -> Verdict:
        return self._table(got, {key: partial(_in_band, band=band) for key, band in self.between.items()})

    def _options(self, key: object) -> tuple[str, ...]:
        return self.options.get(str(key), ()) if isinstance(self.options, Mapping) else self.options

    def _stated(self) -> object:
        """The truth with its formulas evaluated; a text among the options stays a text."""
        if isinstance(self.equals, Mapping):
            return {key: _evaluated(value, self._options(key)) for key, value in self.equals.items()}
        if isinstance(self.equals, list | tuple):
            return [_evaluated(value, self._options("")) for value in self.equals]
        return _evaluated(self.equals, self._options(""))

    def _entry(self, got: object, truth: object, options: tuple[str, ...] = ()) -> Reason | None:
        """Why one number or text is not the true one, or None."""
        if isinstance(truth, str):
            if not isinstance(got, str):
                return WrongKind("a text in quotes", kind_of(got))
            return None if _plain(got) == _plain(truth) else NotOneOf(got, options)
        value = number(got)
        if not isinstance(value, float):
            return WrongKind("a number", "None") if isinstance(value, ReturnsNothing) else value
        if close(value, number_of(truth), self.rtol, self.within):
            return None
        chosen = any(close(value, float(option), self.rtol) for option in options)
        return NotTheValue(shown(value)) if chosen or not options else NotAmong(shown(value), options)

    def _list(self, got: object, truth: Array) -> Verdict:
        answer = array(got)
        if isinstance(answer, WrongKind):
            return wrong(WrongKind("a list of numbers", answer.got))
        if not isinstance(answer, np.ndarray):
            return wrong(answer)
        if answer.ndim != 1:
            return wrong(WrongKind("a list of numbers", f"an array of shape {answer.shape}"))
        if len(answer) != len(truth):
            return wrong(WrongLength(len(answer), len(truth)))
        for i, (value, expected) in enumerate(zip(answer.tolist(), truth.tolist(), strict=True)):
            if not close(value, expected, self.rtol, self.within):
                return wrong(NotTheValue(shown(value), f"{self.name}[{i}]"))
        return PASSED

    def _table(self, got: object, judges: Mapping[object, _Judge] | Mapping[str, _Judge]) -> Verdict:
        if not isinstance(got, Mapping):
            return wrong(WrongKind("a dict", kind_of(got)))
        reasons: list[Reason] = []
        missing, blank = [], []
        for key, judge in judges.items():
            found = [value for given, value in got.items() if same_key(given, key)]
            if not found:
                missing.append(str(key))
            elif found[0] is None or found[0] is Ellipsis:
                blank.append(place_of(self.name, key))
            else:
                reason = judge(found[0])
                if reason is not None:
                    reasons.append(placed(reason, place_of(self.name, key)))
        if reasons:
            return wrong(*reasons)
        if blank:
            return todo(*(Unfilled(where) for where in blank))
        return wrong(MissingKeys(tuple(missing))) if missing else PASSED


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def _in_band(answer: object, band: tuple[float, float]) -> Reason | None:
    value = number(answer)
    if not isinstance(value, float):
        return value
    return None if band[0] <= value <= band[1] else NotTheValue(shown(value))


def same_key(given: object, key: object) -> bool:
    """A key of a learner's dict is the stated one: texts by their letters, numbers to nine digits."""
    try:
        wanted = float(key) if isinstance(key, str | int | float) else None
    except ValueError:
        wanted = None
    if wanted is None:
        return isinstance(given, str) and given.strip() == key
    value = number(given)
    return isinstance(value, float) and close(value, wanted, KEY_RTOL)


def _evaluated(value: object, options: tuple[str, ...]) -> object:
    if not isinstance(value, str) or any(_plain(value) == _plain(option) for option in options):
        return value
    return float(values(read(value, ()), {}))


def _plain(text: str) -> str:
    """A fixed text without what does not matter: case, white space, the kind of prime and of dash."""
    for prime in "′’‘´`ʹ":
        text = text.replace(prime, "'")
    return "".join(_DOUBLE_PRIMES.sub("''", text).split()).casefold()


def place_of(name: str, key: object) -> str:
    """An entry of a dict, as it is written in code; keys that are numbers stand without quotes."""
    text = str(key)
    try:
        float(text)
    except ValueError:
        return f'{name}["{text}"]'
    return f"{name}[{text}]"
