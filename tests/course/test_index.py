"""Exercises that did not change are not read again, and any change is seen at once."""

import json
import os
import pickle
import random
import time
import zlib
from pathlib import Path

import pytest

from tests.course.writing import EXERCISE, MARKDOWN, write_course, write_exercise
from tutor.course.index import MOMENT, Unread
from tutor.course.load import load_course, load_exercise
from tutor.course.model import Course, Exercise
from tutor.errors import ContentError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_course(tmp_path / "course")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def _later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files of the course are not of this moment."""
    now = time.time_ns
    monkeypatch.setattr("tutor.course.index.time.time_ns", lambda: now() + 2 * MOMENT)


@pytest.fixture
def kept(folder: Path, data: Path, _later: None) -> Path:
    """The file of the index."""
    load_course(folder, data)
    (file,) = data.iterdir()
    return file


def unread(course: Course) -> list[str]:
    return [exercise.id for exercise in course.exercises if isinstance(exercise, Unread)]


def assert_alike(found: Course, folder: Path) -> None:
    """As if every file had been read."""
    read = load_course(folder)
    assert [(e.id, e.number, e.title, e.stars, e.letters) for e in found.exercises] == [
        (e.id, e.number, e.title, e.stars, e.letters) for e in read.exercises
    ]
    assert {name: str(error) for name, error in found.damaged.items()} == {
        name: str(error) for name, error in read.damaged.items()
    }
    for one, other in zip(found.exercises, read.exercises, strict=True):
        assert all(getattr(one, name) == getattr(other, name) for name in Exercise.__match_args__)


def test_what_was_read_once_is_read_again_only_when_it_is_needed(folder: Path, data: Path, kept: Path):
    course = load_course(folder, data)
    assert unread(course) == ["01-one", "02-two"]
    for file in (folder / "02-two").iterdir():
        file.unlink()
    first, second = course.exercises
    assert (second.title, second.stars, second.letters) == ("Two", 2, ("a",))
    assert first.parts == load_exercise(folder / "01-one").parts
    with pytest.raises(ContentError, match=r"exercise\.toml: cannot be read"):
        _ = second.starter
    with pytest.raises(ContentError):
        course.find("2")


def test_an_index_changes_nothing_of_what_is_found(folder: Path, data: Path, kept: Path):
    for _ in range(3):
        assert_alike(load_course(folder, data), folder)


@pytest.mark.parametrize(
    "file", ["exercise.toml", "problem.md", "starter.py", "solution.py", "solution.md", "mistakes.toml"]
)
def test_whichever_file_is_changed_the_change_is_seen(folder: Path, data: Path, kept: Path, file: str):
    changed = folder / "01-one" / file
    changed.write_text("[more]\n" if file == "mistakes.toml" else changed.read_text() + "\n# more", encoding="utf-8")
    course = load_course(folder, data)
    assert unread(course) == ["02-two"]
    assert_alike(course, folder)


def test_a_change_of_the_same_size_that_keeps_the_time_is_seen(folder: Path, data: Path, kept: Path):
    table = folder / "01-one" / "exercise.toml"
    before = table.stat()
    table.write_text(EXERCISE.replace('"One"', '"Uno"'), encoding="utf-8")
    os.utime(table, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = table.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert load_course(folder, data).exercises[0].title == "Uno"


def test_a_file_that_was_written_just_now_is_not_trusted(folder: Path, data: Path):
    """Its next change could leave the same time."""
    load_course(folder, data)
    assert unread(load_course(folder, data)) == []


def test_exercises_that_come_go_or_break_are_found_as_they_are(folder: Path, data: Path, kept: Path):
    write_exercise(folder / "03-three")
    (folder / "02-two" / "exercise.toml").unlink()
    (folder / "02-two" / "problem.md").write_text(MARKDOWN)
    assert_alike(load_course(folder, data), folder)
    assert list(load_course(folder, data).damaged) == ["02-two"]
    assert sorted(json.loads(kept.read_bytes())["kept"]["entries"]) == ["01-one", "03-three"]


def test_a_fault_is_told_every_time(folder: Path, data: Path, kept: Path):
    (folder / "01-one" / "exercise.toml").write_text("title = ", encoding="utf-8")
    for _ in range(3):
        assert "is not TOML" in str(load_course(folder, data).damaged["01-one"])


def spoilt(text: bytes, seed: int) -> bytes:
    chance = random.Random(seed)
    place = chance.randrange(len(text))
    return chance.choice((text[:place], text[:place] + chance.randbytes(3) + text[place + 3 :], b"", b"[]", b"null"))


@pytest.mark.parametrize("seed", range(25))
def test_a_damaged_index_is_as_good_as_none(folder: Path, data: Path, kept: Path, seed: int):
    kept.write_bytes(spoilt(kept.read_bytes(), seed))
    assert_alike(load_course(folder, data), folder)


def test_noise_in_a_title_is_no_title(folder: Path, data: Path, kept: Path):
    kept.write_bytes(kept.read_bytes().replace(b'"One"', b'"Won"'))
    assert load_course(folder, data).exercises[0].title == "One"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("format", 2),
        ("course", "/elsewhere"),
        ("readers", [None, None, None, None]),
        ("entries", {"01-one": {"title": 7}}),
    ],
)
def test_a_foreign_or_outdated_index_is_ignored_and_written_anew(
    folder: Path, data: Path, kept: Path, key: str, value: object
):
    sound = json.loads(kept.read_bytes())["kept"]
    content = json.dumps(sound | {key: value})
    kept.write_text(f'{{"crc": {zlib.crc32(content.encode())}, "kept": {content}}}')
    assert unread(load_course(folder, data)) == []
    assert json.loads(kept.read_bytes())["kept"]["entries"] == sound["entries"]
    assert unread(load_course(folder, data)) == ["01-one", "02-two"]


def test_two_courses_have_an_index_each(folder: Path, data: Path, kept: Path, tmp_path: Path):
    other = write_course(tmp_path / "other")
    (other / "01-one" / "exercise.toml").write_text(EXERCISE.replace('"One"', '"Other"'), encoding="utf-8")
    assert load_course(other, data).exercises[0].title == "Other"
    assert load_course(folder, data).exercises[0].title == "One"
    assert len(list(data.iterdir())) == 2


def test_where_no_index_can_be_kept_everything_is_read(folder: Path, tmp_path: Path):
    obstacle = tmp_path / "data"
    obstacle.write_text("a file, no folder")
    for _ in range(2):
        assert_alike(load_course(folder, obstacle), folder)
    assert obstacle.read_text() == "a file, no folder"


def test_the_index_is_put_in_place_whole(folder: Path, data: Path, kept: Path):
    """A tutor that cannot finish writing leaves the one before, and nothing beside it."""
    before = kept.read_bytes()
    beside = kept.with_name(f"{kept.name}.{os.getpid()}")
    beside.mkdir()
    (folder / "01-one" / "starter.py").write_text("changed\n")
    assert load_course(folder, data).find("1").starter == "changed\n"
    assert kept.read_bytes() == before
    beside.rmdir()
    load_course(folder, data)
    assert [path.name for path in data.iterdir()] == [kept.name]


def test_an_unread_exercise_travels_as_a_whole_one(folder: Path, data: Path, kept: Path):
    exercise = load_course(folder, data).exercises[0]
    assert isinstance(exercise, Unread)
    assert pickle.loads(pickle.dumps(exercise)) == load_exercise(folder / "01-one")
