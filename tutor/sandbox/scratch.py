"""The folder of a worker: private, and gone with whoever made it, however that ended."""

import contextlib
import os
import shutil
import stat
import tempfile
import time
from functools import cache
from pathlib import Path

from tutor.errors import SandboxError

PREFIX = "tutor-"
_FRESH_SECONDS = 60
"""A folder is made before it is locked: one so young may be another tutor's that is about to."""


class Scratch:
    """An empty folder among the temporary files.

    It is locked as long as its owner lives (flock(2)). A lock ends with its process, also under kill -9; and it holds
    where containers share a folder but not the numbers of their processes. On Windows nothing is locked or swept.

    Raises:
        SandboxError: no folder can be made.
    """

    def __init__(self) -> None:
        _sweep_once()
        try:
            self.path = tempfile.mkdtemp(prefix=PREFIX)
        except OSError as error:
            reason = error.strerror or str(error)
            raise SandboxError(
                f"No folder could be made to run your code in ({reason}). Free some space among the temporary files, "
                "or name a folder that can be written in TMPDIR."
            ) from error
        self._lock = _locked(self.path)

    def remove(self) -> None:
        """Remove the folder with all that is in it; a second time this does nothing."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def sweep(root: Path) -> None:
    """Remove the folders there that tutors of this user have left behind."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        for path in root.glob(f"{PREFIX}*"):
            with contextlib.suppress(OSError):
                found = path.lstat()
                young = time.time() - found.st_mtime < _FRESH_SECONDS
                if stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not young:
                    lock = _locked(path)
                    if lock is not None:
                        shutil.rmtree(path, ignore_errors=True)
                        os.close(lock)


@cache
def _sweep_once() -> None:
    with contextlib.suppress(OSError):  # told by what makes the folder
        sweep(Path(tempfile.gettempdir()))


def _locked(path: str | Path) -> int | None:
    """A descriptor that holds the folder; None if somebody else does, or nobody can."""
    if os.name != "posix":
        return None
    import fcntl  # noqa: PLC0415  POSIX only

    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor
