"""What a worker may not do, applied by the worker to itself before it meets the submission."""

import contextlib
import ctypes
import os
import sys

from tutor.sandbox import limits

PR_SET_PDEATHSIG = 1
SIGKILL = 9


def apply(parent: int) -> list[str]:
    """Apply every layer that this system offers; the names of those that took hold."""
    layers = []
    if sys.platform == "linux":
        die_with(parent)
        layers.append("ends with the tutor")
    if os.name == "posix":
        layers.extend(limit_resources())
    return layers


def die_with(parent: int) -> None:
    """Have the kernel end this process when the thread that started it ends (prctl(2), PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


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
