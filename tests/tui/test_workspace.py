import pytest

from tutor.errors import ProgressError
from tutor.service import Tutor
from tutor.tui.workspace import Workspace


@pytest.fixture
def workspace(tutor: Tutor) -> Workspace:
    return Workspace(tutor, tutor.course.find("1"))


def test_looking_at_an_exercise_makes_no_draft_of_it(workspace: Workspace, tutor: Tutor):
    workspace.take(workspace.text, (5, 0))
    workspace.save()
    assert workspace.is_untouched
    assert tutor.store.draft("01-basic-rules") is None


def test_text_and_cursor_are_found_again(workspace: Workspace, tutor: Tutor):
    workspace.take("x = 1\n", (0, 3))
    assert not workspace.is_saved
    workspace.save()
    assert workspace.is_saved
    again = Workspace(tutor, workspace.exercise)
    assert (again.text, again.cursor) == ("x = 1\n", (0, 3))


def test_the_cursor_alone_is_kept_once_there_is_a_draft(workspace: Workspace, tutor: Tutor):
    workspace.take("x = 1\n", (0, 0))
    workspace.save()
    workspace.take("x = 1\n", (0, 2))
    workspace.save()
    assert Workspace(tutor, workspace.exercise).cursor == (0, 2)


def test_a_text_that_cannot_be_saved_is_kept_for_a_later_try(workspace: Workspace, tutor: Tutor, monkeypatch):
    workspace.take("x = 1\n", (0, 0))
    with monkeypatch.context() as patch:
        patch.setattr(tutor.store, "save_draft", _refuse)
        with pytest.raises(ProgressError):
            workspace.save()
    assert not workspace.is_saved
    workspace.save()
    assert tutor.store.draft("01-basic-rules").source == "x = 1\n"


def test_a_draft_that_cannot_be_read_is_told(tutor: Tutor, monkeypatch):
    monkeypatch.setattr(tutor.store, "draft", _refuse)
    workspace = Workspace(tutor, tutor.course.find("1"))
    assert workspace.trouble == "The disk is full."
    assert workspace.text == workspace.exercise.starter


def test_a_reset_keeps_the_newest_text_even_if_it_was_not_saved_yet(workspace: Workspace):
    workspace.take("mine\n", (0, 0))
    assert workspace.start_over() == workspace.exercise.starter
    workspace.take(workspace.exercise.starter, (0, 0))
    assert workspace.restore() == "mine\n"


def test_there_may_be_nothing_to_bring_back(workspace: Workspace):
    assert workspace.restore() is None


def test_a_text_is_rescued_into_a_file_outside_of_the_data_folder(workspace: Workspace, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    workspace.take("x = 'σ'\n", (0, 0))
    path = workspace.rescue()
    assert path.parent == tmp_path
    assert path.read_text(encoding="utf-8") == "x = 'σ'\n"


def _refuse(*_: object) -> None:
    raise ProgressError("The disk is full.")
