"""A Dask cluster as what carries the judging of a batch: the optional extra `dask`."""

import contextlib
import re
from collections.abc import Iterator
from concurrent.futures import Executor
from typing import Any

from tutor.errors import SandboxError, UsageError

_ADDRESS = re.compile(r"((tcp|tls|wss?)://)?([^\s/:\[\]]+|\[[0-9A-Fa-f:]+\]):\d{1,5}")
_PATIENCE = "10s"
"""For a scheduler to answer."""


@contextlib.contextmanager
def cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """An executor on the cluster of this scheduler, and how many files it can judge at a time.

    The workers need the same version of the tutor; each of their threads confines what it runs as this computer would.

    Raises:
        UsageError: Dask is not installed, or the address is none.
        SandboxError: nobody answers there, or nobody is there to work.
    """
    try:
        import distributed  # noqa: PLC0415  an extra, and slow to import
    except ImportError as error:
        raise UsageError("--scheduler needs Dask: pip install 'derivative-tutor[dask]'.") from error
    if not _ADDRESS.fullmatch(address):
        raise UsageError(f"{address!r} is no address; that of a Dask scheduler looks like tcp://127.0.0.1:8786.")
    try:
        client: Any = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except OSError as error:
        raise SandboxError(f"No Dask scheduler answers at {address}; `dask scheduler` starts one.") from error
    with client:
        threads = sum(client.nthreads().values())
        if not threads:
            raise SandboxError(f"The Dask cluster at {address} has no workers. `dask worker {address}` starts one.")
        yield client.get_executor(pure=False), threads
