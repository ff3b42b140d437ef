"""What a worker may not do, applied by the worker to itself before it meets the submission, layer by layer.

Each layer takes hold where the system offers it, and is reported only where it did; none of them stops a run.
"""

import contextlib
import ctypes.util
import os
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

from tutor.sandbox import landlock, limits, seccomp

PR_SET_PDEATHSIG = 1
SIGKILL = 9
FILES = "files"
"""Only Python and its packages can be read, and nothing written."""
CALLS = "network and processes"
"""No network, no programs, no processes, no signals to others; no renaming, removing or opening up of files."""
BOUND = "ends with the tutor"
"""The kernel ends the process when the one that started it ends."""
MEMORY, FILE_SIZE, OPEN_FILES, CORE_DUMPS = "memory", "file size", "open files", "core dumps"
PROCESSOR_TIME = "processor time"
PROCESSES = "number of processes"
"""Where they cannot be refused. Threads count too, so that none at all would leave no watchdog."""


class Confinement:
    """The layers around one process, in two steps: what forked processes inherit, and what each must do for itself.

    Args:
        without: layers to leave out, so that tests can show what each is for; nothing else does.
    """

    def __init__(self, without: Collection[str] = ()) -> None:
        self.held: list[str] = []
        """The layers that took hold, by their names."""
        self._without = frozenset(without)
        self._calls: seccomp.Gate | None = None

    def enclose(self) -> None:
        """Limit resources and close the gate to files, for this process and all that it will fork."""
        if os.name == "posix":
            import resource  # noqa: PLC0415  POSIX only

            self._limit(MEMORY, resource.RLIMIT_AS, limits.MEMORY_BYTES)  # macOS refuses this one
            self._limit(FILE_SIZE, resource.RLIMIT_FSIZE, 1 << 20)
            self._limit(OPEN_FILES, resource.RLIMIT_NOFILE, 64)
            # 1 byte, which also stops a dump that a program would be handed: 0 does not (Linux, fs/coredump.c).
            self._limit(CORE_DUMPS, resource.RLIMIT_CORE, 1 if sys.platform == "linux" else 0)
        if sys.platform == "linux":
            with _libraries_at_hand():
                if CALLS not in self._without:
                    with contextlib.suppress(Exception):
                        self._calls = seccomp.Gate()  # before the gate to files: it is made of modules
                running = _running() if self._calls is None and os.geteuid() else 0  # the superuser's are not counted
                if running:
                    self._limit(PROCESSES, resource.RLIMIT_NPROC, running + limits.MORE_PROCESSES)
                if FILES not in self._without:
                    with contextlib.suppress(Exception):
                        landlock.gate()()
                        self.held.append(FILES)

    @property
    def can_seal(self) -> bool:
        """Network and processes can be refused here, so far as can be known before it is done."""
        return self._calls is not None

    def seal(self, parent: int) -> None:
        """Have this process end with its parent, limit its time, and refuse it network and processes for good."""
        if sys.platform == "linux" and BOUND not in self._without and bind(parent):
            self.held.append(BOUND)
        if os.name == "posix":
            import resource  # noqa: PLC0415  POSIX only

            self._limit(PROCESSOR_TIME, resource.RLIMIT_CPU, int(limits.TOTAL_SECONDS) + 5)
        if self._calls is not None:
            with contextlib.suppress(Exception):
                self._calls.close()
                self.held.append(CALLS)
        for name in [name for name in sys.modules if name.partition(".")[0] in ("landlockpy", "seccompy")]:
            del sys.modules[name]

    def _limit(self, name: str, which: int, value: int) -> None:
        """A bound that nothing in the process can raise again (setrlimit(2))."""
        import resource  # noqa: PLC0415  POSIX only

        if name in self._without:
            return
        hard = resource.getrlimit(which)[1]
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(which, (bound, bound))
            self.held.append(name)


def _running() -> int:
    """Threads of this user, each of which the system counts as a process (setrlimit(2)); 0 if they cannot be seen."""
    count = 0
    for process in Path("/proc").glob("[0-9]*/task"):
        with contextlib.suppress(OSError):
            found = process.stat()
            count += found.st_nlink - 2 if found.st_uid == os.geteuid() else 0
    return count


def bind(parent: int) -> bool:
    """Have the kernel end this process when the thread that started it ends (prctl(2), PR_SET_PDEATHSIG)."""
    refused = ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)
    return not refused


@contextlib.contextmanager
def _libraries_at_hand() -> Iterator[None]:
    """Spare both libraries the search for the C library, which starts /sbin/ldconfig.

    Told of no file they take the one that is in this process already (`ctypes.CDLL(None)`).
    """
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda _: None  # type: ignore[assignment]
    try:
        yield
    finally:
        ctypes.util.find_library = search
