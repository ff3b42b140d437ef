"""The installed command, run as other programs run it."""

import ctypes
import json
import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tutor.places import content_root

COMMAND = Path(sys.executable).with_name("tutor")
CONTENT = content_root()


@dataclass(frozen=True)
class Ended:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as one object of strict JSON."""
        return strict(self.out)

    @property
    def lines(self) -> list[Any]:
        """Standard output as one object of strict JSON per line."""
        return [strict(line) for line in self.out.splitlines()]


def strict(text: str) -> Any:
    """Python's reader takes NaN and Infinity for JSON; other readers do not."""

    def refused(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    return json.loads(text, parse_constant=refused)


def environment(folder: Path, **more: str) -> dict[str, str]:
    """An environment in which progress is kept below this folder, and nothing else is said."""
    silent = {name: value for name, value in os.environ.items() if not name.startswith(("TUTOR_", "NO_COLOR"))}
    return {**silent, "TUTOR_DATA_DIR": str(folder / "data"), "COLUMNS": "80", **more}


def run_in(folder: Path, *arguments: str | Path, given: str | bytes = b"", **options: Any) -> Ended:
    """Run `tutor` in this folder, with a data folder in it, and wait for its end."""
    more = options.pop("env", {})
    content = given.encode() if isinstance(given, str) else given
    told = {"input": content} if "stdin" not in options else {}
    heard = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | told | options
    words = [str(COMMAND), *map(str, arguments)]
    ended = subprocess.run(words, check=False, cwd=folder, env=environment(folder, **more), timeout=120, **heard)
    assert b"Traceback" not in ended.stderr, ended.stderr.decode()
    return Ended(ended.returncode, (ended.stdout or b"").decode(), ended.stderr.decode())


def unprivileged() -> None:
    """Before a command starts: even root minds permissions without these capabilities (prctl(2), capabilities(7))."""
    drop, overrides = 24, (1, 2)  # PR_CAPBSET_DROP; CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    for capability in overrides if sys.platform == "linux" else ():
        ctypes.CDLL(None).prctl(drop, capability, 0, 0, 0)


def full_disk() -> None:
    """Before a command starts: no file can grow, which every system can be told, and which looks like a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def solution(exercise: str = "01-basic-rules") -> str:
    """The reference solution, which passes."""
    return (CONTENT / exercise / "solution.py").read_text(encoding="utf-8")


def starter(exercise: str = "01-basic-rules") -> str:
    """The starter, which is todo."""
    return (CONTENT / exercise / "starter.py").read_text(encoding="utf-8")
