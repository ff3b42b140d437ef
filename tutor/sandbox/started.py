"""A worker's process, started as a program of its own: on every system, and ahead of time for whoever waits for it."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from typing import IO, Any

from tutor.errors import SandboxError
from tutor.sandbox.scratch import Scratch

_ROOT = Path(__file__).resolve().parents[2]
_WORKER = Path(__file__).with_name("worker.py")
_SITES = ("site-packages", "dist-packages")
_KEPT_VARIABLES = ("SYSTEMROOT", "TEMP", "TMP", "LD_LIBRARY_PATH", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
SESSION, ENVIRONMENT = "session", "environment"
"""Names of two layers that whoever starts a worker puts around it; `confine` names those that it puts on itself."""


class Started(subprocess.Popen[bytes]):
    """A process with a scratch folder, in a session of its own; killing it kills its whole group.

    Args:
        control: the end of a socket, for a process that is to fork workers: see `zygote`.
        without: layers to leave out, so that tests can show what each is for; nothing else does.

    Raises:
        SandboxError: it cannot be started.
    """

    stdin: IO[bytes]
    stdout: IO[bytes]
    stderr: IO[bytes]

    def __init__(self, control: int | None = None, without: Collection[str] = ()) -> None:
        scratch = Scratch()
        self._scratch = scratch
        self.folder = scratch.path
        packages = [path for path in sys.path if Path(path).name in _SITES]  # -I leaves those of the user out
        told = {
            "root": str(_ROOT), "packages": packages, "parent": os.getpid(), "control": control,
            "without": list(without),
        }  # fmt: skip
        how: dict[str, Any] = {"creationflags": 0x200}  # a group of its own
        if os.name == "posix":
            handed_on = () if control is None else (control,)
            how = {"start_new_session": SESSION not in without, "pass_fds": handed_on}
        try:
            super().__init__(
                [sys.executable, "-I", "-B", "-u", str(_WORKER), json.dumps(told)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                cwd=self.folder,
                env=dict(os.environ) if ENVIRONMENT in without else environment(self.folder),
                **how,
            )
        except OSError as error:
            scratch.remove()
            raise SandboxError(f"No process could be started to run your code: {error}.") from error

    def kill(self) -> None:
        """End the process and its group. Only before it is reaped: later the number may be another process's."""
        if self.returncode is not None:
            return
        if os.name == "posix":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)
                return
        super().kill()

    def discard(self) -> None:
        """Remove its folder."""
        self._scratch.remove()


def environment(folder: str) -> dict[str, str]:
    """All that a worker is told of its surroundings."""
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    # One thread each: more would cost memory and gain nothing on arrays of this size.
    threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    # Matplotlib, where a learner has it, refuses to be imported without a folder of its own.
    plots = {"MPLCONFIGDIR": folder, "MPLBACKEND": "Agg"}
    return kept | threads | plots | {"HOME": folder, "PATH": "", "LC_ALL": "C.UTF-8"}
