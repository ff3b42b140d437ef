"""The command as a whole: what it says of itself, and how it fails."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tutor.cli.main import cli

from .command import COMMAND, environment, full_disk, run_in

COMMANDS = {"check", "start", "hint", "formula", "list", "status", "reset", "export", "import", "content", "run"}


def test_the_version_is_that_of_the_package(tutor_in):
    ended = tutor_in("--version")
    assert ended.status == 0
    assert ended.out == f"tutor {version('derivative-tutor')}\n"


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_lists_the_commands_and_the_options_they_share(tutor_in, option):
    ended = tutor_in(option)
    assert ended.status == 0
    assert {line.split()[0] for line in ended.out.partition("Commands:")[2].splitlines() if line.strip()} >= COMMANDS
    assert "--data-dir DIR" in ended.out
    assert "--content DIR" in ended.out
    assert ended.err == ""


def test_a_misspelt_command_is_told_with_the_one_that_was_meant(tutor_in):
    ended = tutor_in("chek", "1")
    assert ended.status == 2
    assert ended.err.endswith("Error: No such command 'chek'. Did you mean 'check'?\n")
    assert tutor_in("zzz").err.endswith("Error: No such command 'zzz'.\n")


def test_a_file_without_its_exercise_is_told_what_is_missing(tutor_in, tmp_path):
    (tmp_path / "mine.py").write_text("")
    ended = tutor_in("check", "mine.py")
    assert ended.status == 2
    assert ended.err.startswith("tutor: mine.py is a file: name the exercise before it, such as 1.")


@pytest.mark.parametrize("command", [*sorted(COMMANDS - {"content"}), "content check"])
def test_every_command_says_what_it_does(capsys, command):
    assert cli.main([*command.split(), "--help"], prog_name="tutor", standalone_mode=False) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Usage: tutor {command}")
    assert "--data-dir DIR" in out


def test_help_says_how_each_shell_completes(tutor_in):
    out = tutor_in("--help").out
    for shell in ("bash", "zsh", "fish"):
        assert f"_TUTOR_COMPLETE={shell}_source tutor" in out


def test_bash_completes_commands(tutor_in):
    ended = tutor_in(env={"_TUTOR_COMPLETE": "bash_complete", "COMP_WORDS": "tutor st", "COMP_CWORD": "1"})
    assert ended.out.split() == ["plain,start", "plain,status"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_there_is_a_script_for_each_shell(tutor_in, shell):
    ended = tutor_in(env={"_TUTOR_COMPLETE": f"{shell}_source"})
    assert ended.status == 0
    assert "_tutor_completion" in ended.out


def test_the_module_is_the_command(tmp_path):
    words = [sys.executable, "-m", "tutor", "--version"]
    ended = subprocess.run(words, check=True, capture_output=True, text=True, env=environment(tmp_path))
    assert ended.stdout.startswith("tutor ")


@pytest.mark.parametrize(
    "arguments", [["chek", "1"], ["list", "extra"], ["check"], ["--nothing"], ["formula"], ["run"]]
)
def test_bad_usage_is_told_with_the_way_to_help(tutor_in, arguments):
    ended = tutor_in(*arguments)
    assert ended.status == 2
    assert ended.out == ""
    assert ended.err.startswith("Usage: tutor")
    assert "--help" in ended.err


@pytest.mark.parametrize("arguments", [[], ["3"], ["03-implicit-differentiation"]])
def test_the_interface_needs_a_terminal(tutor_in, arguments):
    ended = tutor_in(*arguments)
    assert ended.status == 2
    assert "The interface needs a terminal" in ended.err
    assert "tutor check" in ended.err


def test_the_interface_does_not_open_at_an_exercise_that_there_is_not(tutor_in):
    ended = tutor_in("99")
    assert ended.status == 2
    assert "There is no exercise '99'" in ended.err


@pytest.mark.parametrize("arguments", [["list"], ["--help"], ["export", "-"]])
def test_a_reader_who_leaves_hears_no_complaint(tmp_path, arguments):
    process = subprocess.Popen(
        [COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(tmp_path)
    )
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() != 0
    process.stderr.close()


def test_nobody_need_hear_the_results_or_the_complaints(tmp_path):
    def status(redirection, *arguments):
        words = ["sh", "-c", f'"$@" {redirection}', "sh", COMMAND, *arguments]
        return subprocess.run(words, check=False, capture_output=True, env=environment(tmp_path)).returncode

    assert status(">&-", "list") == 0
    assert status("2>&-", "list") == 0
    assert status("2>&-", "check", "99") == 2


def failing(folder: Path, **options):
    """`tutor` with one more command, which has a mistake of ours in it."""
    program = "from tutor.cli.main import cli, main\n@cli.command()\ndef fail(): 1 / 0\nmain()"
    words = [sys.executable, "-c", program, "fail"]
    ended = subprocess.run(
        words, check=False, capture_output=True, text=True, cwd=folder, env=environment(folder), **options
    )
    assert "Traceback" not in ended.stderr
    return ended


def test_a_mistake_of_ours_is_logged_and_told_in_a_sentence(tmp_path):
    ended = failing(tmp_path)
    log = tmp_path / "data" / "tutor.log"
    assert ended.returncode == 2
    assert ended.stderr == (
        f"tutor: something went wrong in the tutor itself: ZeroDivisionError. The details are in {log}.\n"
    )
    assert "ZeroDivisionError: division by zero" in log.read_text()


def test_a_mistake_of_ours_is_told_also_where_it_cannot_be_logged(tmp_path):
    (tmp_path / "data").touch()
    ended = failing(tmp_path)
    assert ended.returncode == 2
    assert "ZeroDivisionError. It happened in <string>, line 3; " in ended.stderr
    assert "tutor.log cannot be written" in ended.stderr


def test_a_full_disk_is_told_whatever_was_to_be_written(tmp_path):
    with (tmp_path / "out").open("w") as out:
        ended = run_in(tmp_path, "--help", stdout=out, preexec_fn=full_disk)
    assert ended.status == 2
    assert ended.err.startswith("tutor: the system refused: file too large.")


def test_a_damaged_database_is_set_aside_and_told_by_whichever_command_comes_next(tutor_in, tmp_path):
    assert tutor_in("hint", "1").status == 0
    damaged = b"no database at all" * 100
    (tmp_path / "data" / "progress.sqlite3").write_bytes(damaged)
    ended = tutor_in("list")
    assert ended.status == 0
    assert "Basic differentiation rules" in ended.out
    assert "was damaged" in ended.err
    [kept] = (tmp_path / "data").glob("progress.damaged-*.sqlite3")
    assert str(kept.name) in ended.err
    assert kept.read_bytes() == damaged


@pytest.mark.parametrize("arguments", [["list"], ["status"], ["hint", "1"], ["reset", "1"], ["export", "-"]])
def test_a_data_folder_that_cannot_be_one_is_told(tutor_in, tmp_path, arguments):
    (tmp_path / "data").write_text("precious")
    ended = tutor_in(*arguments)
    assert ended.status == 2
    assert ended.out == ""
    assert ended.err.count("\n") == 1
    assert "cannot be used as the data folder" in ended.err
    assert "--data-dir" in ended.err
    assert (tmp_path / "data").read_text() == "precious"
