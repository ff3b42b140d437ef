"""What is imported when the program runs, which the static graph of imports does not show."""

import subprocess
import sys
from pathlib import Path

import pytest

from tutor.places import content_root
from tutor.service import Tutor

ROOT = content_root().parent
HEAVY = ("textual", "rich", "numpy", "sympy", "mpmath", "plotext")
SOLUTION = content_root() / "01-basic-rules" / "solution.py"


def imported(folder: Path, *arguments: str | Path) -> set[str]:
    """The modules that a command of `tutor` has imported when it is done, in a fresh interpreter."""
    program = """
import atexit, sys
atexit.register(lambda: print("\\n" + " ".join(sys.modules), file=sys.stderr))
from tutor.cli.main import main
main()
"""
    words = [sys.executable, "-c", program, "--data-dir", str(folder), *map(str, arguments)]
    ended = subprocess.run(words, check=True, capture_output=True, text=True, cwd=folder)
    return set(ended.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "command", ["list", "status", "--version", "--help", "hint 1", "start 1", "export -", "reset 1"]
)
def test_a_light_command_imports_nothing_heavy(tmp_path, command):
    found = imported(tmp_path, *command.split())
    assert "tutor.cli.main" in found
    assert not found & {*HEAVY, "tutor.tui", "tutor.sandbox.host"}


def test_judging_imports_neither_sympy_nor_textual(tmp_path):
    found = imported(tmp_path, "check", "1", SOLUTION)
    assert "tutor.grading.grade" in found
    assert not found & {"sympy", "textual", "rich", "plotext", "tutor.tui"}


def test_comparing_formulas_imports_neither_sympy_nor_textual(tmp_path):
    found = imported(tmp_path, "formula", "x", "--equal", "x*1")
    assert "tutor.algebra.equality" in found
    assert not found & {"sympy", "textual", "rich", "plotext", "tutor.sandbox.host"}


def test_sympy_is_there_for_those_who_check_a_course(tmp_path):
    (tmp_path / "course.toml").write_text("format = 1\ntitle = 'x'\nversion = '1'\n")
    (tmp_path / "01-basic-rules").symlink_to(SOLUTION.parent)
    assert "sympy" in imported(tmp_path, "content", "check", ".")


PEEK = """
import sys
print(*(name for name in sys.modules if name.partition(".")[0] in {"tutor", "sympy", "mpmath", "plotext", "textual"}))
"""


def test_a_submission_meets_no_more_of_the_tutor_than_the_worker_needs(tutor: Tutor):
    found = set(tutor.run(PEEK).printed.split())
    assert "tutor.lab" in found
    rooms = {name.split(".")[1] for name in found if name.startswith("tutor.")}
    assert rooms == {"lab", "sandbox", "wire"}
    assert {name.partition(".")[0] for name in found} == {"tutor"}


@pytest.mark.parametrize(
    "room", ["algebra", "checks", "course", "grading", "service", "audit", "cli.main", "progress.store"]
)
def test_a_submission_can_import_nothing_that_knows_an_answer(tutor: Tutor, room):
    seen = tutor.run(f"import tutor.{room}\n")
    assert seen.stopped is not None
    assert seen.stopped.message == f"ModuleNotFoundError: No module named 'tutor.{room.partition('.')[0]}'"


def test_the_worker_imports_nothing_that_knows_an_answer():
    rooms = ("algebra", "checks", "course", "grading", "plots", "service", "audit", "tui", "cli", "progress")
    program = """
import sys
import tutor.lab, tutor.sandbox.confine, tutor.sandbox.frames, tutor.sandbox.limits, tutor.sandbox.stubs
import tutor.wire.codec
print(*sys.modules)
"""
    ended = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert not {f"tutor.{room}" for room in rooms} & set(ended.stdout.split())


def test_the_interface_opens_without_what_it_does_not_show_at_once():
    program = "import sys\nimport tutor.tui.app\nprint(*sys.modules)\n"
    ended = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert not {"sympy", "mpmath", "plotext"} & set(ended.stdout.split())
