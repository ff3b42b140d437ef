"""The soft limit of a worker: an alarm in the main thread, and a watchdog that notes the line if it is not heard."""

import contextlib
import faulthandler
import os
import signal
from collections.abc import Iterator

from tutor.sandbox import limits

# Bound here: a submission may put others in their places.
_set_timer = getattr(signal, "setitimer", None)
_TIMER = getattr(signal, "ITIMER_REAL", 0)
_bark_later = faulthandler.dump_traceback_later
_keep_quiet = faulthandler.cancel_dump_traceback_later


class TimeUp(BaseException):
    """The soft limit has passed. A BaseException, so that `except Exception` of a learner does not hold it up."""


class Clock:
    """Limits what runs under it; `.line` in the worker's folder holds the traceback of what could not be stopped."""

    def __init__(self) -> None:
        self.watchdog = os.open(".line", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        if _set_timer is not None:
            signal.signal(signal.SIGALRM, self._ring)

    @staticmethod
    def _ring(*_: object) -> None:
        raise TimeUp

    @contextlib.contextmanager
    def limit(self, seconds: float) -> Iterator[None]:
        """Raise `TimeUp` in what runs here after so many seconds."""
        if _set_timer is not None:  # it repeats: a bare `except` cannot swallow it for good
            _set_timer(_TIMER, seconds, 0.2)
        with contextlib.suppress(RuntimeError):  # no thread to be had: the host's limit remains
            _bark_later(seconds + limits.GRACE_SECONDS / 2, file=self.watchdog)
        try:
            yield
        finally:
            if _set_timer is not None:
                _set_timer(_TIMER, 0)
            _keep_quiet()
