"""Answers of learners, right, wrong, unfinished and hostile, each with the verdict that it deserves in its first line.

A file whose line has no seed is judged with a seed of its own name, so that the points differ from file to file.
"""

import re
import zlib
from pathlib import Path

import pytest

from tutor.bulk import Examiner
from tutor.course.model import Course
from tutor.service import Asked

FOLDER = Path(__file__).parent / "submissions"
FILES = sorted(FOLDER.glob("*/*.py"))
WAITING = re.compile(r"endless_loop_(?!in_one)|hook_that_hangs")
"""These wait for a limit of time; in the short run others do it for them."""
DRAWS = 3
"""So many draws per exercise, each asked of the reference once."""


@pytest.fixture(scope="module")
def draws() -> dict[tuple[str, int], Asked]:
    return {}


def deserved(file: Path) -> tuple[dict[str, str], str | None]:
    """Part → status, and the kind of error that the first line states, if it states one."""
    first = file.read_text(encoding="utf-8").splitlines()[0]
    expected = dict(re.findall(r"(\w+)=([\w-]+)", first.partition("expect:")[2]))
    return expected, expected.pop("error", None)


def assert_deserved(
    file: Path, seed: int, course: Course, examiner: Examiner, draws: dict[tuple[str, int], Asked]
) -> None:
    expected, error = deserved(file)
    key = (file.parent.name, seed)
    if key not in draws:
        draws[key] = examiner.ask(course.find(key[0]), seed)
    report = examiner.judge(draws[key], file.read_text(encoding="utf-8")).report
    told = "\n".join(f"{part.letter} {name.status}: {name.message}" for part in report.parts for name in part.names)
    assert {part.letter: str(part.status) for part in report.parts} == expected, f"{report.stopped}\n{told}"
    if error is not None:
        assert report.stopped is not None, told
        assert report.stopped.kind == error


@pytest.mark.parametrize(
    "file",
    [pytest.param(file, marks=[pytest.mark.long] if WAITING.search(file.stem) else []) for file in FILES],
    ids=[f"{file.parent.name}/{file.stem}" for file in FILES],
)
def test_a_submission_gets_the_verdict_it_deserves(
    file: Path, course: Course, examiner: Examiner, draws: dict[tuple[str, int], Asked]
) -> None:
    assert_deserved(file, zlib.crc32(file.stem.encode()) % DRAWS, course, examiner, draws)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(DRAWS, DRAWS + 5))
@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_the_verdict_does_not_hang_on_the_draw(
    file: Path, seed: int, course: Course, examiner: Examiner, draws: dict[tuple[str, int], Asked]
) -> None:
    assert_deserved(file, seed, course, examiner, draws)
