"""Real workers: what is tested here runs in a process of its own, as a learner's file does."""

import ctypes
import platform
import sys
from collections.abc import Callable

import pytest

from tutor.sandbox import confine
from tutor.sandbox.host import Sandbox
from tutor.sandbox.process import Worker
from tutor.wire.probe import Observation, Probe, ProbePlan

Observe = Callable[..., Observation]


@pytest.fixture(scope="session")
def observe() -> Observe:
    """Run a source and ask it expressions, each in a check of its own: the ids are "0:", "1:", …"""

    def observe(source: str, *expressions: str, names: tuple[str, ...] = (), **inputs: object) -> Observation:
        probes = tuple(Probe(f"{number}:", expression, inputs) for number, expression in enumerate(expressions))
        return Sandbox().observe(source, ProbePlan(names, probes))

    return observe


@pytest.fixture(scope="session")
def layers() -> list[str]:
    """The layers that a worker on this system reports."""
    worker = Worker()
    try:
        message = worker.hear(20)
    finally:
        worker.close()
    assert message is not None
    assert message["t"] == "ready"
    return message["layers"]


def offered() -> dict[str, bool]:
    """What this system offers, asked of the kernel itself."""
    linux = sys.platform == "linux"
    libc = ctypes.CDLL(None)
    landlock = (
        linux and libc.syscall(444, None, 0, 1) > 0
    )  # landlock_create_ruleset(…, LANDLOCK_CREATE_RULESET_VERSION)
    seccomp = linux and libc.prctl(21) >= 0 and platform.machine() in ("x86_64", "aarch64")  # PR_GET_SECCOMP
    return {"ends with the tutor": linux, confine.FILES: landlock, confine.CALLS: seccomp}
