"""In a process that is loaded and confined already: fork a worker for each submission, one at a time.

The zygote runs nothing of a learner's. Over its control socket come the descriptors of the next worker; it answers with
the exit status once it was told to end that worker, which it does before reaping it: no process number leaves this
process, and none can be mistaken. Where the tutor is gone the socket is closed, and so all ends.
"""

import contextlib
import gc
import os
import signal
import socket
import sys

FORK, END = b"fork", b"end"
CHANNELS = 4
"""Descriptors of a worker: its commands, its results, its output, the watchdog's file."""


def serve(control: socket.socket) -> tuple[int, int]:
    """Fork whenever that is asked for. Returns in each forked process only: the watchdog's file, and its parent."""
    gc.collect()
    gc.freeze()  # what is loaded stays shared: no worker's collector writes to it
    zygote = os.getpid()
    while True:
        request, channels, *_ = socket.recv_fds(control, len(FORK), CHANNELS)
        if request != FORK:
            os._exit(0)
        worker = os.fork()
        if worker == 0:
            control.close()
            return _take(channels), zygote
        for descriptor in channels:
            os.close(descriptor)
        control.recv(len(END))  # or nothing, if the tutor is gone
        with contextlib.suppress(ProcessLookupError):
            os.kill(worker, signal.SIGKILL)
            os.killpg(worker, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1])
        control.send(str(status).encode())


def _take(channels: list[int]) -> int:
    """In the worker: a session of its own, the channels in their places, and chance that is nobody else's."""
    os.setsid()
    *streams, watchdog = channels
    for place, descriptor in enumerate(streams):
        os.dup2(descriptor, place)
        os.close(descriptor)
    if "numpy.random" in sys.modules:  # Python's own generator is seeded anew by `fork`
        sys.modules["numpy.random"].seed()
    return watchdog
