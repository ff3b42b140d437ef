import gc
from pathlib import Path

import pytest

from tutor.cli.launch import Wanted, main, wanted_from


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TUTOR_DATA_DIR", raising=False)
    monkeypatch.delenv("TUTOR_CONTENT_DIR", raising=False)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("", Wanted(None, None, None)),
        ("3", Wanted("3", None, None)),
        ("03-implicit-differentiation", Wanted("03-implicit-differentiation", None, None)),
        ("--data-dir d 3", Wanted("3", Path("d"), None)),
        ("3 --content c --data-dir d", Wanted("3", Path("d"), Path("c"))),
        ("--ascii 3", Wanted("3", None, None)),
    ],
)
def test_the_plain_ways_into_the_interface(line: str, wanted: Wanted):
    assert wanted_from(line.split()) == wanted


@pytest.mark.parametrize(
    "line", ["check 1", "--help", "--version", "3 4", "list", "--data-dir", "-x", "--data-dir=d", "open 3"]
)
def test_all_other_lines_are_left_to_the_commands(line: str):
    assert wanted_from(line.split()) is None


def test_the_environment_says_it_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TUTOR_DATA_DIR", "there")
    monkeypatch.setenv("TUTOR_CONTENT_DIR", "")
    assert wanted_from([]) == Wanted(None, Path("there"), None)
    assert wanted_from(["--data-dir", "here"]) == Wanted(None, Path("here"), None)


def test_an_interruption_while_the_program_is_still_being_read_is_no_traceback(monkeypatch: pytest.MonkeyPatch):
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tutor.cli.launch.wanted_from", interrupted)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
    gc.enable()
