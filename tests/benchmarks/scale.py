"""A thousand exercises and a hundred thousand attempts against ten and ten, each measured in turn."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from tests.tui.terminal import Terminal
from tutor.places import content_root
from tutor.progress.model import Attempt
from tutor.progress.rows import text_of_report, text_of_time
from tutor.progress.store import Store

SMALL, LARGE = (10, 10), (1000, 100_000)
"""Exercises and attempts."""
RUNS = 7
START = datetime(2026, 1, 1, tzinfo=UTC)
COMMANDS = (("list",), ("list", "--json"), ("status",), ("history", "1"), ("--help",))
"""The last one for comparison: it opens neither course nor progress."""
F9 = b"\x1b[20~"


class Learner:
    """A course of so many exercises, and somebody who made so many attempts at them."""

    def __init__(self, place: Path, exercises: int, attempts: int) -> None:
        self.content, self.data = place / "content", place / "data"
        self.exercises = exercises
        names = write_course(self.content, exercises)
        write_progress(self.data, names, attempts)

    @property
    def options(self) -> list[str]:
        """Of every command."""
        return ["--content", str(self.content), "--data-dir", str(self.data)]


def write_course(content: Path, exercises: int) -> list[str]:
    """The packaged exercises again and again, under numbers of their own; the names of their folders."""
    packaged = sorted(path for path in content_root().iterdir() if (path / "exercise.toml").exists())
    content.mkdir(parents=True)
    shutil.copy(content_root() / "course.toml", content)
    names = []
    for number in range(exercises):
        source = packaged[number % len(packaged)]
        names.append(f"{number + 1:04}-{source.name.partition('-')[2]}")
        shutil.copytree(source, content / names[-1])
    return names


def write_progress(data: Path, names: list[str], attempts: int) -> None:
    """A draft of every exercise, and attempts at all of them by turns, of the size that real ones have."""
    source = "def f_prime(x):\n    return 12*x**3 - 4*x + 7\n" * 25
    checks = [{"name": "f_prime", "status": "passed", "detail": "x" * 150}] * 2
    report = {"parts": [{"id": letter, "status": "passed", "checks": checks} for letter in "abcd"]}
    with Store(data, lambda: datetime.now(UTC)) as store:
        for name in names:
            store.save_draft(name, source)
            store.add_attempt(Attempt(name, START, source, report))
        store.remember("last", names[0])
    encoded = text_of_report(report)
    rows = [
        (names[number % len(names)], text_of_time(START + timedelta(minutes=number)), source, encoded)
        for number in range(attempts - len(names))
    ]
    with closing(sqlite3.connect(data / "progress.sqlite3")) as connection, connection:
        connection.executemany("INSERT INTO attempts VALUES (NULL, ?, ?, ?, ?)", rows)
        connection.execute("DELETE FROM tries")
        connection.execute("INSERT INTO tries SELECT exercise, count(*) FROM attempts GROUP BY exercise")


def command_seconds(learner: Learner, command: tuple[str, ...]) -> float:
    """From its start to its end."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "tutor", *learner.options, *command], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def start_seconds(learner: Learner, sign: str = "Replace each") -> float:
    """To the first frame of the exercise that was open last, or until something else is to be seen."""
    started = time.perf_counter()
    with Terminal(learner.data, "--content", str(learner.content), size=(120, 40)) as terminal:
        terminal.until_text(sign)
        return time.perf_counter() - started


def course_seconds(learner: Learner) -> float:
    """From F9 to the list of exercises, the first time."""
    with Terminal(learner.data, "--content", str(learner.content), size=(120, 40)) as terminal:
        terminal.until_text("F5 Check")
        terminal.until_text("A derivative answers one question")
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            terminal.read(0.01)
        started = time.perf_counter()
        terminal.send(F9)
        terminal.until_text("◐  5 ")
        terminal.until_text("Checked ")
        return time.perf_counter() - started


def history_seconds(learner: Learner) -> float:
    """From F10 to the list of attempts, the first time."""
    with Terminal(learner.data, "--content", str(learner.content), size=(120, 40)) as terminal:
        terminal.until_text("A derivative answers one question")
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            terminal.read(0.01)
        started = time.perf_counter()
        terminal.send(b"\x1b[21~")
        terminal.until_text("2026-")
        return time.perf_counter() - started


def main() -> None:
    """Print medians and ratios."""
    with tempfile.TemporaryDirectory() as folder:
        small, large = Learner(Path(folder, "small"), *SMALL), Learner(Path(folder, "large"), *LARGE)
        megabytes = (large.data / "progress.sqlite3").stat().st_size / 2**20
        print(f"large: {LARGE[0]} exercises, {LARGE[1]} attempts in {megabytes:.0f} MB")
        measures: dict[str, Callable[[Learner], float]] = {
            f"tutor {' '.join(command)}": lambda learner, command=command: command_seconds(learner, command)
            for command in COMMANDS
        }
        measures |= {
            "first frame": lambda learner: start_seconds(learner, "def f_prime"),
            "start, with everything": lambda learner: start_seconds(learner, "A derivative answers one question"),
            "course screen": course_seconds,
            "history screen": history_seconds,
        }
        for learner in (small, large):  # the index is written, and the day's backup made
            for _ in range(2):
                command_seconds(learner, ("list",))
        for what, measure in measures.items():
            seconds: tuple[list[float], list[float]] = ([], [])
            for _ in range(RUNS):
                for learner, taken in zip((small, large), seconds, strict=True):
                    taken.append(measure(learner))
            ten, many = (1000 * median(each) for each in seconds)
            print(f"{what}: {many:.0f} ms, with ten {ten:.0f} ms, ratio {many / ten:.2f}", flush=True)


if __name__ == "__main__":
    main()
