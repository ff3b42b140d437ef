"""What several rooms' tests share: the course, an examiner, and a tutor with a data folder of its own."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

os.environ.pop("NO_COLOR", None)  # its mere presence makes Textual monochrome, and the snapshots differ

from tutor.bulk import Examiner
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.places import content_root
from tutor.progress.store import Store
from tutor.service import Tutor

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Below the results: what got through without each layer of the confinement (`tests/sandbox/test_hostile.py`)."""
    told = [row for report in terminalreporter.stats.get("passed", ()) for row in report.user_properties]
    for layer, programs in sorted(told):
        if layer.startswith("without "):
            terminalreporter.write_line(f"{layer}: {programs}")


@pytest.fixture(scope="session", autouse=True)
def _temporary(tmp_path_factory: pytest.TempPathFactory) -> None:
    """All are made in one folder, which is chosen before a batch has its own in the place of it."""
    tmp_path_factory.getbasetemp()


@pytest.fixture(scope="session")
def course() -> Course:
    """The course as it ships."""
    return load_course(content_root())


@pytest.fixture(scope="module")
def examiner(course: Course) -> Iterator[Examiner]:
    """Judges many texts quickly, in workers that are forked where the system allows it."""
    examiner = Examiner(course.version)
    yield examiner
    examiner.release()


@pytest.fixture
def tutor(course: Course, tmp_path: Path) -> Iterator[Tutor]:
    """A tutor for a learner who has just begun."""
    tutor = Tutor(course, Store(tmp_path / "data", lambda: NOON), lambda: NOON)
    yield tutor
    tutor.close()
