"""Where the course and the progress are: options, wherever they stand, and the environment."""

import shutil

import pytest

from tutor.cli.settings import Settings

from .command import CONTENT


@pytest.fixture
def taken(tutor_in, tmp_path):
    """Where a hint was taken, of these folders: that one was used."""

    def use(*arguments, **options):
        assert tutor_in(*arguments, **options).status == 0
        return {path.parent.name for path in tmp_path.glob("*/progress.sqlite3")}

    return use


def test_the_data_folder_is_named_before_the_command(taken):
    assert taken("--data-dir", "here", "hint", "1") == {"here"}


def test_the_data_folder_is_named_behind_the_command(taken):
    assert taken("hint", "1", "--data-dir", "here") == {"here"}
    assert taken("hint", "--data-dir=here", "1") == {"here"}


def test_the_data_folder_is_named_by_the_environment(taken):
    assert taken("hint", "1", env={"TUTOR_DATA_DIR": "there"}) == {"there"}


@pytest.mark.parametrize("arguments", [["--data-dir", "here", "hint", "1"], ["hint", "1", "--data-dir", "here"]])
def test_an_option_beats_the_environment(taken, arguments):
    assert taken(*arguments, env={"TUTOR_DATA_DIR": "there"}) == {"here"}


def test_of_two_options_the_last_one_counts(taken):
    assert taken("--data-dir", "there", "hint", "1", "--data-dir", "here") == {"here"}


def test_an_empty_variable_is_as_good_as_none(tutor_in, tmp_path):
    ended = tutor_in(
        "hint", "1", env={"TUTOR_DATA_DIR": "", "XDG_DATA_HOME": str(tmp_path / "share"), "HOME": str(tmp_path)}
    )
    assert ended.status == 0
    assert list(tmp_path.rglob("progress.sqlite3"))


def test_by_default_progress_is_where_the_platform_keeps_it(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    folder = Settings().data_folder
    assert folder.name == "tutor"
    assert tmp_path in folder.parents


@pytest.fixture
def short_course(tmp_path):
    """A course of one exercise, in a folder named `course`."""
    shutil.copytree(CONTENT / "01-basic-rules", tmp_path / "course" / "01-basic-rules")
    shutil.copy(CONTENT / "course.toml", tmp_path / "course")
    return tmp_path / "course"


@pytest.mark.parametrize("arguments", [["--content", "course", "list"], ["list", "--content", "course"]])
def test_the_course_is_named_before_or_behind_the_command(tutor_in, short_course, arguments):
    assert len(tutor_in(*arguments).out.splitlines()) == 1


def test_the_course_is_named_by_the_environment(tutor_in, short_course):
    assert len(tutor_in("list", env={"TUTOR_CONTENT_DIR": "course"}).out.splitlines()) == 1
    assert len(tutor_in("list", "--content", CONTENT, env={"TUTOR_CONTENT_DIR": "course"}).out.splitlines()) == 10


def test_a_folder_without_a_course_is_told(tutor_in):
    ended = tutor_in("list", "--content", "nowhere")
    assert ended.status == 2
    assert ended.err == "tutor: nowhere: there is no course in this folder. Name a folder with a course.toml.\n"


def completions(tutor_in, words, **more):
    env = {"_TUTOR_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" ")), **more}
    ended = tutor_in(env=env)
    assert ended.err == ""
    return ended.out.split()


def test_the_shell_completes_the_exercise(tutor_in):
    assert completions(tutor_in, "tutor check 0")[:2] == ["plain,01-basic-rules", "plain,02-chain-rule"]
    assert completions(tutor_in, "tutor hint 1") == ["plain,10-tanh-network", "plain,1", "plain,10"]
    assert len(completions(tutor_in, "tutor start ")) == 10


def test_the_shell_completes_the_exercises_of_the_course_that_is_named(tutor_in, short_course):
    assert completions(tutor_in, "tutor --content course check 0") == ["plain,01-basic-rules"]
    assert completions(tutor_in, "tutor check 0", TUTOR_CONTENT_DIR="course") == ["plain,01-basic-rules"]


def test_a_shell_that_completes_hears_nothing_of_a_course_that_is_not_there(tutor_in):
    assert completions(tutor_in, "tutor --content nowhere check 0") == []


def test_the_shell_completes_files(tutor_in):
    assert completions(tutor_in, "tutor check 1 m") == ["file,m"]
