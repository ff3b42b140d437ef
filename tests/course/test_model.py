from pathlib import Path

import pytest

from tests.course.writing import write_course, write_exercise
from tutor.course.load import load_course
from tutor.course.model import Course
from tutor.errors import ContentError, UsageError


@pytest.fixture
def small(tmp_path: Path) -> Course:
    folder = write_course(tmp_path / "course")
    write_exercise(folder / "03-broken", "stars = ")
    write_exercise(folder / "10-ten")
    return load_course(folder)


@pytest.mark.parametrize(
    ("wanted", "found"), [("1", "01-one"), ("01", "01-one"), ("02-two", "02-two"), ("10", "10-ten"), ("010", "10-ten")]
)
def test_an_exercise_is_found_by_its_number_or_its_id(small: Course, wanted: str, found: str) -> None:
    assert small.find(wanted).id == found


@pytest.mark.parametrize("wanted", ["4", "0", "", "-1", "1.0", "01-ONE", "one", "²", "1 ", "9" * 5000])
def test_an_exercise_that_is_not_there_is_refused_with_those_that_are(small: Course, wanted: str) -> None:
    with pytest.raises(UsageError, match=r"Choose one of 1, 2, 10, or its id: see `tutor list`\.$"):
        small.find(wanted)


@pytest.mark.parametrize("wanted", ["3", "03", "03-broken"])
def test_a_damaged_exercise_is_found_and_says_what_is_wrong_with_it(small: Course, wanted: str) -> None:
    with pytest.raises(ContentError, match="is not TOML"):
        small.find(wanted)


def test_what_follows_an_exercise_is_the_next_that_works(small: Course) -> None:
    assert small.after(small.find("1")) is small.find("2")
    assert small.after(small.find("2")) is small.find("10")
    assert small.after(small.find("10")) is None
