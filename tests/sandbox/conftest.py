"""Real workers: what is tested here runs in a process of its own, as a learner's file does."""

import ctypes
import platform
import sys
from collections.abc import Callable, Iterator

import pytest

from tutor.sandbox import confine
from tutor.sandbox.forked import Workers
from tutor.sandbox.host import Sandbox
from tutor.wire.probe import Observation, Probe, ProbePlan

Observe = Callable[..., Observation]


@pytest.fixture(scope="module", params=["started", "forked"])
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    """Both ways in which a worker comes about; the same is asked of each."""
    if request.param == "started":
        yield Sandbox()
        return
    workers = Workers()
    yield Sandbox(workers.worker)
    workers.close()


@pytest.fixture(scope="module")
def observe(sandbox: Sandbox) -> Observe:
    """Run a source and ask it expressions, each in a check of its own: the ids are "0:", "1:", …"""

    def observe(source: str, *expressions: str, names: tuple[str, ...] = (), **inputs: object) -> Observation:
        probes = tuple(Probe(f"{number}:", expression, inputs) for number, expression in enumerate(expressions))
        return sandbox.observe(source, ProbePlan(names, probes))

    return observe


@pytest.fixture(scope="module")
def layers(sandbox: Sandbox) -> tuple[str, ...]:
    """The layers that a worker on this system reports."""
    return sandbox.layers()


def offered() -> dict[str, bool]:
    """What this system offers, asked of the kernel itself."""
    linux = sys.platform == "linux"
    libc = ctypes.CDLL(None)
    landlock = (
        linux and libc.syscall(444, None, 0, 1) > 0
    )  # landlock_create_ruleset(…, LANDLOCK_CREATE_RULESET_VERSION)
    seccomp = linux and libc.prctl(21) >= 0 and platform.machine() in ("x86_64", "aarch64")  # PR_GET_SECCOMP
    return {"ends with the tutor": linux, confine.FILES: landlock, confine.CALLS: seccomp}
