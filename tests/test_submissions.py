"""Answers of learners, right, wrong, unfinished and hostile, each with the verdict that it deserves in its first line.

A file whose line has no seed is judged with a seed of its own name, so that the points differ from file to file.
"""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.course.model import Course
from tutor.progress.store import Store
from tutor.service import Asked, Tutor

FOLDER = Path(__file__).parent / "submissions"
FILES = sorted(FOLDER.glob("*/*.py"))
DRAWS = 3
"""So many draws per exercise, each asked of the reference once."""


@pytest.fixture(scope="module")
def judge(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tutor]:
    tutor = Tutor(course, Store(tmp_path_factory.mktemp("data"), None))  # type: ignore[arg-type]  nothing is recorded
    yield tutor
    tutor.close()


@pytest.fixture(scope="module")
def draws() -> dict[tuple[str, int], Asked]:
    return {}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_submission_gets_the_verdict_it_deserves(
    file: Path, judge: Tutor, draws: dict[tuple[str, int], Asked]
) -> None:
    source = file.read_text(encoding="utf-8")
    expected = dict(re.findall(r"(\w+)=([\w-]+)", source.splitlines()[0].partition("expect:")[2]))
    error = expected.pop("error", None)
    key = (file.parent.name, zlib.crc32(file.stem.encode()) % DRAWS)
    if key not in draws:
        draws[key] = judge.ask(judge.course.find(key[0]), key[1])
    report = judge.judge(draws[key], source).report
    told = "\n".join(f"{part.letter} {name.status}: {name.message}" for part in report.parts for name in part.names)
    assert {part.letter: str(part.status) for part in report.parts} == expected, f"{report.stopped}\n{told}"
    if error is not None:
        assert report.stopped is not None, told
        assert report.stopped.kind == error
