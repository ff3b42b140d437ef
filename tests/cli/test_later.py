"""Commands whose modules are imported only when they are wanted."""

import subprocess
import sys

import pytest

from tutor.cli.main import MODULES


@pytest.mark.parametrize("command", sorted(MODULES.keys() - {"content"}))
def test_each_says_what_it_does_and_what_the_common_options_are(tutor_in, command):
    ended = tutor_in(command, "--help")
    assert ended.status == 0
    assert ended.out.startswith(f"Usage: tutor {command}")
    assert "--data-dir DIR" in ended.out
    assert "--content DIR" in ended.out


def test_the_shell_completes_them_too(tutor_in):
    ended = tutor_in(env={"_TUTOR_COMPLETE": "bash_complete", "COMP_WORDS": "tutor pro", "COMP_CWORD": "1"})
    assert ended.out.split() == ["plain,problem", "plain,progress"]


def test_none_of_them_makes_the_start_longer():
    program = "import sys, tutor.cli.main; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()
    assert "tutor.cli.settings" in loaded
    assert not {f"tutor.cli.{module}" for module in MODULES.values()} & set(loaded)
    assert not {"numpy", "textual", "sympy", "plotext", "tutor.canvas.draw"} & set(loaded)
