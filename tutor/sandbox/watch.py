"""Seeing calls of given functions, of the course's helpers and of stubs, while a question is answered."""

import contextlib
import sys
import threading
import types
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from numpy import floating, ndarray

from tutor import lab

HELPERS: Mapping[types.CodeType, str] = {
    function.__code__: function.__name__
    for function in (lab.centered_diff, lab.forward_diff, lab.backward_diff, lab.grad_check)
}
_watch, _watch_threads = sys.setprofile, threading.setprofile
MAX_CALLS = 400
MAX_ELEMENTS = 16
"""Of an array that a function is asked at: a stencil is short."""


def keep_watching(file: str) -> None:
    """From here on code of that file cannot end the watch: its profile hooks are taken, and not heard."""

    def set_profile(hook: object) -> None:
        if sys._getframe(1).f_code.co_filename != file:  # noqa: SLF001  threads set theirs when they start
            _watch(hook)  # type: ignore[arg-type]

    sys.setprofile = set_profile


class Watch:
    """A profile hook rather than replaced names: it also sees functions that were renamed, stored or passed on.

    Args:
        spied: code of each given function that is watched → its name.
        stubs: code of each stub → its name.
    """

    def __init__(self, spied: Mapping[types.CodeType, str], stubs: Mapping[types.CodeType, str]) -> None:
        self.calls: list[list[object]] = []
        """[name, the number it was asked at in hexadecimal, the same as it was written]."""
        self.stubs: list[str] = []
        """Names of the stubs that were called."""
        self._spied = {**HELPERS, **spied}
        self._stubs = stubs

    def __enter__(self) -> None:
        _watch_threads(self._see)
        _watch(self._see)

    def __exit__(self, *_: object) -> None:
        _watch(None)
        _watch_threads(None)

    def _see(self, frame: types.FrameType, event: str, _: object) -> None:
        if event != "call":
            return
        code = frame.f_code
        if code in self._stubs and self._stubs[code] not in self.stubs:
            self.stubs.append(self._stubs[code])
        if code in self._spied and code.co_argcount:
            position = 1 if code in HELPERS else 0  # (f, x, …) or (x)
            self._note(self._spied[code], frame.f_locals.get(code.co_varnames[position]))

    def _note(self, name: str, argument: object) -> None:
        if isinstance(argument, ndarray) and argument.dtype.kind in "fO" and argument.size <= MAX_ELEMENTS:
            for element in argument.ravel().tolist():
                self._note_number(name, element)
        else:
            self._note_number(name, argument)

    def _note_number(self, name: str, argument: object) -> None:
        """Note one real number; its text tells apart what lies closer together than floats."""
        exact = isinstance(argument, Decimal | Fraction) or type(argument).__module__.startswith("mpmath")
        plain = isinstance(argument, int | float | floating) and not isinstance(argument, bool)
        if (exact or plain) and len(self.calls) < MAX_CALLS:
            with contextlib.suppress(TypeError, ValueError, OverflowError):
                self.calls.append([name, float(argument).hex(), repr(argument)[:120]])  # type: ignore[arg-type]
