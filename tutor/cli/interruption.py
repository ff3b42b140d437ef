"""Ctrl+C at a moment at which Python would print it and go on."""

import _thread
import signal
import sys
import threading

_MOMENT = 0.01
"""Seconds until it comes again: long after any callback."""


def insist() -> None:
    """Have an interruption that comes within a callback come again a moment later.

    Out of a callback, such as the weak references' of which reading modules has many, nothing can be raised: Python
    hands it to `sys.unraisablehook`, which prints it, and the program runs on as if nobody had wanted to end it.
    """
    told = sys.unraisablehook

    def hook(lost: "sys.UnraisableHookArgs") -> None:
        if issubclass(lost.exc_type, KeyboardInterrupt):
            threading.Timer(_MOMENT, _interrupt).start()
        else:
            told(lost)

    sys.unraisablehook = hook


def _interrupt() -> None:
    main = threading.main_thread().ident
    if hasattr(signal, "pthread_kill") and main is not None:
        signal.pthread_kill(main, signal.SIGINT)  # ends a wait of the main thread, too
    else:
        _thread.interrupt_main()
