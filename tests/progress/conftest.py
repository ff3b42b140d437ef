"""A clock that the tests turn, and attempts as the grader would record them."""

import os
import subprocess
import sys
import textwrap
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tutor.progress.model import Attempt
from tutor.progress.store import Store


class Clock:
    """Goes on by a second whenever it is read, so that no two events share a moment."""

    def __init__(self) -> None:
        self.at = datetime(2026, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def store(folder, clock):
    with Store(folder, clock) as store:
        yield store


@pytest.fixture
def attempted():
    def attempt(exercise="01-rules", source="f = 1", at=None, **statuses):
        report = {"exercise": exercise, "parts": [{"id": part, "status": word} for part, word in statuses.items()]}
        return Attempt(exercise, at or datetime(2026, 5, 1, 13, tzinfo=UTC), source, report)

    return attempt


@pytest.fixture
def python():
    """Starts a Python process that runs this source, with the arguments in `sys.argv[1:]`."""
    started = []

    def start(source, *arguments):
        root = str(Path(__file__).parents[2])
        process = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(source), *map(str, arguments)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": root},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()
