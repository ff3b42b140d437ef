"""The soft limit of a worker: an alarm in the main thread, and a watchdog that notes the line if it is not heard."""

import contextlib
import faulthandler
import signal
from collections.abc import Iterator
from time import monotonic

from tutor.sandbox import limits

# Bound here: a submission may put others in their places.
_set_timer = getattr(signal, "setitimer", None)
_TIMER = getattr(signal, "ITIMER_REAL", 0)
_bark_later = faulthandler.dump_traceback_later

_LATEST = 5 / 6 * limits.GRACE_SECONDS
"""After the alarm, and still before the host loses patience."""
_EARLIEST = 1 / 12 * limits.GRACE_SECONDS


class TimeUp(BaseException):
    """The soft limit has passed. A BaseException, so that `except Exception` of a learner does not hold it up."""


class Clock:
    """Limits what runs under it; the file `watchdog` takes the traceback of what could not be stopped."""

    def __init__(self, watchdog: int) -> None:
        self.watchdog = watchdog
        self._barks_at = 0.0
        if _set_timer is not None:
            signal.signal(signal.SIGALRM, self._ring)

    @staticmethod
    def _ring(*_: object) -> None:
        raise TimeUp

    @contextlib.contextmanager
    def limit(self, seconds: float) -> Iterator[None]:
        """Raise `TimeUp` in what runs here after so many seconds."""
        self._wake_watchdog(monotonic() + seconds)
        if _set_timer is not None:  # it repeats: a bare `except` cannot swallow it for good
            _set_timer(_TIMER, seconds, 0.2)
        try:
            yield
        finally:
            if _set_timer is not None:
                _set_timer(_TIMER, 0)

    def _wake_watchdog(self, alarm: float) -> None:
        """Have it bark soon after the alarm. Each time costs a thread: one that is due in time serves again."""
        if not alarm + _EARLIEST < self._barks_at <= alarm + _LATEST:
            self._barks_at = alarm + _LATEST
            with contextlib.suppress(RuntimeError):  # no thread to be had: the host's limit remains
                _bark_later(self._barks_at - monotonic(), file=self.watchdog)
