"""The hostile programs, what is around them when they run, and what came of each.

A program that gets what it must not have prints ACHIEVED; what it leaves behind is looked for besides.
"""

import contextlib
import os
import re
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tutor.sandbox.host import Sandbox
from tutor.service import Asked, Tutor

HERE = Path(__file__).parent
_HEADER = re.compile(r"# must (?:not|pass): (.*)\n(?:# held by: (.*)\n)?")
_AT_ONCE = 4
ACHIEVED = "★ it got through"
"""Not in the source of a program, which a traceback quotes."""
SECRET = "nobody else's business"


@dataclass(frozen=True, slots=True)
class Program:
    """One hostile program."""

    name: str
    aim: str
    held: str
    """The layer without which it gets what it wants; empty where several hold it, or none of them is needed."""
    source: str


def programs(folder: str) -> dict[str, Program]:
    """The programs of a folder here, by their names."""
    found = {}
    for path in sorted((HERE / folder).glob("*.py")):
        source = path.read_text(encoding="utf-8")
        header = _HEADER.match(source)
        assert header is not None, f"{path} does not say what it is for"
        found[path.stem] = Program(path.stem, header[1], header[2] or "", source)
    return found


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What there is to get hold of: a user's files, and doors to knock at."""

    home: Path
    temporary: Path
    names: str
    """A line of Python that tells a program where all this is."""
    doors: tuple[socket.socket, ...]

    @property
    def diary(self) -> Path:
        """A file of the user."""
        return self.home / "diary.txt"

    def disturbances(self) -> list[str]:
        """What is not as it was."""
        found = []
        if sorted(path.name for path in self.home.iterdir()) != ["diary.txt", "progress.db"]:
            found.append("the home folder has other files")
        if not self.diary.exists() or self.diary.read_text() != SECRET:
            found.append("the diary is not what it was")
        elif self.diary.stat().st_mode & 0o111 or self.diary.stat().st_mtime < 1:
            found.append("the diary has other permissions or times")
        if Path("/dev/shm/tutor-hostile").exists():
            found.append("there is something in shared memory")
        for door in self.doors:
            with contextlib.suppress(BlockingIOError):
                door.recv(1) if door.type == socket.SOCK_DGRAM else door.accept()
                found.append("somebody knocked")
        return found

    def processes(self) -> list[int]:
        """Those that still run with a scratch folder of these surroundings as their home."""
        mark = f"HOME={self.temporary}/".encode()
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                state = (process / "stat").read_text().rpartition(")")[2].split()[0]
                if state != "Z" and mark in (process / "environ").read_bytes():
                    found.append(int(process.name))
        return found


@contextlib.contextmanager
def surroundings(folder: Path, root: Path, solution: Path) -> Iterator[Surroundings]:
    """A user with a diary and progress, and a computer that listens."""
    home, temporary = folder / "home", folder / "temporary"
    home.mkdir()
    temporary.mkdir()
    (home / "diary.txt").write_text(SECRET)
    (home / "progress.db").write_text(SECRET)
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams,
        socket.socket(socket.AF_UNIX) as local,
    ):
        port = server.getsockname()[1]
        datagrams.bind(("127.0.0.1", port))
        abstract = f"\0tutor-{os.getpid()}-{port}"
        local.bind(abstract)
        local.listen()
        doors = (server, datagrams, local)
        for door in doors:
            door.settimeout(0)
        given = {
            "HOME": str(home), "DIARY": str(home / "diary.txt"), "DATABASE": str(home / "progress.db"), "PORT": port,
            "SOLUTION": str(solution), "ROOT": str(root), "TUTOR": os.getpid(), "ABSTRACT": abstract,
            "ACHIEVED": ACHIEVED,
        }  # fmt: skip
        names = "; ".join(f"{name} = {value!r}" for name, value in given.items())
        yield Surroundings(home, temporary, names, doors)


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of one program."""

    passed: bool
    achieved: bool
    seconds: float
    stopped: str
    """Why it stopped, as its kind; empty where it ran to its end."""


def run_each(
    chosen: Iterable[Program], around: Surroundings, judge: Tutor, asked: Asked, make: Callable[[], Sandbox]
) -> dict[str, Ended]:
    """Judge each program, a few at a time, each thread in a sandbox of its own."""
    here = threading.local()
    made = []

    def run(program: Program) -> tuple[str, Ended]:
        if not hasattr(here, "sandbox"):
            here.sandbox = make()
            made.append(here.sandbox)
        began = time.monotonic()
        graded = judge.judge(asked, f"{around.names}\n{program.source}", here.sandbox.start())
        stopped = "" if graded.report.stopped is None else graded.report.stopped.kind
        achieved = ACHIEVED in graded.report.printed
        return program.name, Ended(graded.report.passed, achieved, time.monotonic() - began, stopped)

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        ended = dict(pool.map(run, chosen))
    for sandbox in made:
        sandbox.close()
    return ended
