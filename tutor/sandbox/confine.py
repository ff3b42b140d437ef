"""What a worker may not do, applied by the worker to itself before it meets the submission, layer by layer.

Each layer takes hold where the system offers it, and is reported only where it did; none of them stops a run.
"""

import contextlib
import ctypes.util
import os
import sys
from collections.abc import Callable, Iterator

from tutor.sandbox import landlock, limits, seccomp

PR_SET_PDEATHSIG = 1
SIGKILL = 9
FILES = "files"
"""Only Python and its packages can be read, and nothing written."""
CALLS = "network and processes"
"""No network, no programs, no processes, no signals to others; no renaming, removing or opening up of files."""


def apply(parent: int) -> list[str]:
    """Apply every layer that this system offers; the names of those that took hold, for people to read."""
    layers = []
    if sys.platform == "linux":
        layers.extend(die_with(parent))
    if os.name == "posix":
        layers.extend(limit_resources())
    if sys.platform == "linux":
        layers.extend(close_gates())
    return layers


def die_with(parent: int) -> list[str]:
    """Have the kernel end this process when the thread that started it ends (prctl(2), PR_SET_PDEATHSIG)."""
    refused = ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)
    return [] if refused else ["ends with the tutor"]


def limit_resources() -> list[str]:
    """Bounds of memory, file size, open files and core dumps (setrlimit(2)); macOS refuses the one of memory."""
    import resource  # noqa: PLC0415  POSIX only

    wanted = {
        "memory": (resource.RLIMIT_AS, limits.MEMORY_BYTES),
        "file size": (resource.RLIMIT_FSIZE, 1 << 20),
        "open files": (resource.RLIMIT_NOFILE, 64),
        "core dumps": (resource.RLIMIT_CORE, 0),
        "processor time": (resource.RLIMIT_CPU, int(limits.TOTAL_SECONDS) + 5),
    }
    held = []
    for name, (which, value) in wanted.items():
        hard = resource.getrlimit(which)[1]
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(which, (bound, bound))
            held.append(name)
    return held


def close_gates() -> list[str]:
    """Refuse files, network and processes for good; all that this needs is imported before the first gate closes."""
    gates: list[tuple[str, Callable[[], object]]] = []
    held = []
    with libraries_at_hand():
        with contextlib.suppress(Exception):
            gates.append((FILES, landlock.gate()))
        with contextlib.suppress(Exception):
            gates.append((CALLS, seccomp.gate(os.getpid())))
        for name, close in gates:
            with contextlib.suppress(Exception):
                close()
                held.append(name)
    for name in [name for name in sys.modules if name.partition(".")[0] in ("landlockpy", "seccompy")]:
        del sys.modules[name]
    return held


@contextlib.contextmanager
def libraries_at_hand() -> Iterator[None]:
    """Spare both libraries the search for the C library, which starts /sbin/ldconfig.

    Told of no file they take the one that is in this process already (`ctypes.CDLL(None)`).
    """
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda _: None  # type: ignore[assignment]
    try:
        yield
    finally:
        ctypes.util.find_library = search
