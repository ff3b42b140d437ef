import shutil

import pytest

from tutor.course.load import load_exercise
from tutor.errors import ContentError
from tutor.places import content_root


@pytest.fixture
def folder(tmp_path):
    copy = tmp_path / "03-implicit-differentiation"
    shutil.copytree(content_root() / copy.name, copy)
    return copy


def test_known_wrong_answers_are_read_by_name_and_mistake(folder):
    (folder / "mistakes.toml").write_text('[slope]\nsign-flipped = ["x/y"]\n', encoding="utf-8")
    assert load_exercise(folder).mistakes == {"slope": {"sign-flipped": ["x/y"]}}


def test_an_exercise_needs_no_known_wrong_answers(folder):
    (folder / "mistakes.toml").unlink()
    assert load_exercise(folder).mistakes == {}


def test_a_value_where_a_table_belongs_is_told_with_its_key(folder):
    (folder / "mistakes.toml").write_text("slope = 3\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"mistakes\.toml: slope"):
        load_exercise(folder)


def test_a_file_that_is_not_toml_is_told(folder):
    (folder / "mistakes.toml").write_text("[slope\n", encoding="utf-8")
    with pytest.raises(ContentError, match="is not TOML"):
        load_exercise(folder)
