"""`tutor content check`, for authors."""

import shutil

import pytest

from .command import CONTENT


@pytest.fixture
def course(tmp_path):
    """A course of two exercises, in a folder named `course`."""
    for exercise in ("01-basic-rules", "03-implicit-differentiation"):
        shutil.copytree(CONTENT / exercise, tmp_path / "course" / exercise)
    text = (CONTENT / "course.toml").read_text(encoding="utf-8")
    (tmp_path / "course" / "course.toml").write_text(text.partition("[[review]]")[0], encoding="utf-8")
    return tmp_path / "course"


def test_a_sound_course_is_well(tutor_in, course):
    ended = tutor_in("content", "check", "course")
    assert ended.out == "✓ 01-basic-rules\n✓ 03-implicit-differentiation\nAll is well.\n"
    assert ended.err == ""
    assert ended.status == 0


def test_a_fault_is_told_with_file_key_and_remedy(tutor_in, course):
    file = course / "01-basic-rules" / "exercise.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("stars = 1", "starz = 1"), encoding="utf-8")
    ended = tutor_in("content", "check", "--content", "course")
    assert ended.status == 2
    assert ended.out == (
        "✗ 01-basic-rules\n"
        "    course/01-basic-rules/exercise.toml: starz: this key is not known. Did you mean `stars`?\n"
        "    course/01-basic-rules/exercise.toml: stars: this key is missing. Add it.\n"
        "✓ 03-implicit-differentiation\n"
        "2 things need mending.\n"
    )


def test_a_file_that_cannot_be_parsed_is_told_with_the_line(tutor_in, course):
    for exercise in ("01-basic-rules", "03-implicit-differentiation"):
        with (course / exercise / "exercise.toml").open("a") as file:
            file.write("x = = 2\n")
    ended = tutor_in("content", "check", "course")
    assert ended.status == 2
    assert "01-basic-rules/exercise.toml: is not TOML: Invalid value (at line " in ended.out
    assert ended.out.endswith("2 things need mending.\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x = = 2", "course.toml: is not TOML: Invalid value (at line 1, column 5). Mend this line."),
        ("title = 'x'\nversion = '1'", "course.toml: format: this key is missing. Add it."),
        ("format = 9\ntitle = 'x'\nversion = '1'", "course.toml: format: this is format 9; this tutor reads format 1."),
    ],
)
def test_without_a_table_of_contents_there_is_nothing_to_check(tutor_in, course, text, told):
    (course / "course.toml").write_text(text)
    ended = tutor_in("content", "check", "course")
    assert ended.status == 2
    assert ended.out == ""
    assert ended.err.startswith(f"tutor: course/{told}")


def test_a_folder_without_a_course_is_told(tutor_in, tmp_path):
    ended = tutor_in("content", "check", ".")
    assert ended.status == 2
    assert ended.out == ""
    assert "course.toml" in ended.err


def test_content_alone_says_what_it_can_do(tutor_in):
    ended = tutor_in("content")
    assert "check" in ended.out + ended.err
    assert ended.status == 2


def test_a_mistake_that_is_none_keeps_no_learner_from_a_verdict(tutor_in, tmp_path):
    name = "03-implicit-differentiation"
    shutil.copytree(CONTENT / name, tmp_path / "course" / name)
    shutil.copy(CONTENT / "course.toml", tmp_path / "course")
    listed = tmp_path / "course" / name / "mistakes.toml"
    listed.write_text("[slope_at_point]\nno-such-mistake = [7]\n", encoding="utf-8")
    (tmp_path / "mine.py").write_text("slope_at_point = 7\n")
    ended = tutor_in("check", "3", "mine.py", "--json", "--content", "course")
    assert ended.status == 1
    [check] = ended.json["parts"][1]["checks"]
    assert (check["status"], check["mistake"]) == ("wrong", None)
