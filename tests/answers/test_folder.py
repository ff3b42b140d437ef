from datetime import timedelta

import pytest

from tests.conftest import NOON
from tutor.answers.folder import latest_text, suggested_folder, write_all
from tutor.errors import FileError
from tutor.progress.model import Attempt


def test_the_newer_of_draft_and_attempt_is_taken_away(tutor):
    exercise = tutor.course.find("1")
    assert latest_text(tutor.store, exercise) is None
    tutor.store.add_attempt(Attempt(exercise.id, NOON - timedelta(hours=1), "older", {}))
    assert latest_text(tutor.store, exercise) == "older"
    tutor.store.save_draft(exercise.id, "draft")
    assert latest_text(tutor.store, exercise) == "draft"
    tutor.store.add_attempt(Attempt(exercise.id, NOON + timedelta(hours=1), "newer", {}))
    assert latest_text(tutor.store, exercise) == "newer"


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError, match="Name another folder"):
        write_all(tmp_path / "file" / "mine", {"a.py": ""})


def test_a_folder_is_suggested_that_is_not_there_yet(tmp_path):
    assert suggested_folder(tmp_path) == tmp_path / "derivative-answers"
    (tmp_path / "derivative-answers").mkdir()
    assert suggested_folder(tmp_path) == tmp_path / "derivative-answers-2"
