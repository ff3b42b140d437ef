"""`tutor answers`."""

import subprocess
import sys

import pytest

from .command import full_disk, run_in, solution, starter


@pytest.fixture
def been_here(tutor_in, tutor, tmp_path):
    """A learner who has passed exercise 1, drafted exercise 2, and taken a hint and a solution of it."""
    (tmp_path / "one.py").write_text(solution() + "# ```` \x1b[2J\n")
    assert tutor_in("check", "1", "one.py", "--record").status == 0
    tutor.store.save_draft("02-chain-rule", solution("02-chain-rule"))
    tutor.store.take_hint("02-chain-rule", "a", 4)
    tutor.store.note_solution("02-chain-rule", "b")
    return tutor


def test_every_answer_runs_alone_under_plain_python(tutor_in, been_here, tmp_path):
    ended = tutor_in("answers", "mine")
    assert ended.status == 0
    assert ended.out.startswith("Wrote 10 exercises and report.md to mine. Each file runs alone")
    assert ended.out.endswith("python 01-basic-rules.py\n")
    files = sorted((tmp_path / "mine").glob("*.py"))
    assert [file.stem for file in files] == [exercise.id for exercise in been_here.course.exercises]
    where = "import tutor.lab, pathlib; print(pathlib.Path(tutor.lab.__file__).parent.parent.name)"
    (tmp_path / "mine" / "where.py").write_text(where)
    for file in ("01-basic-rules.py", "02-chain-rule.py", "03-implicit-differentiation.py", "where.py"):
        # -E and -s: whatever else is installed here, it is the folder's own lab that is used.
        ran = subprocess.run(
            [sys.executable, "-E", "-s", file], cwd=tmp_path / "mine", capture_output=True, text=True, check=True
        )
        assert ran.stderr == ""
        assert "FAIL" not in ran.stdout
        if file == "where.py":
            assert ran.stdout == "mine\n"


def test_the_report_says_how_everything_stands(tutor_in, been_here, tmp_path):
    assert tutor_in("answers", "mine").status == 0
    report = (tmp_path / "mine" / "report.md").read_text(encoding="utf-8")
    assert ": 3 of 38 parts passed.\n" in report
    first = report.partition("## 1 · ")[2].partition("## 2 · ")[0]
    assert "Passed, 1 attempt." in first
    assert "| a · Power rule | passed | 0 of 4 |  |" in first
    assert "- " + been_here.course.find("1").parts[0].takeaway in first
    assert "`````python\n" in first, "longer than the backticks in the text"
    assert "\x1b" not in report
    second = report.partition("## 2 · ")[2].partition("## 3 · ")[0]
    assert "0 of 4 parts passed, 0 attempts." in second
    assert "| a · " in second
    assert "| todo | 1 of 4 |  |" in second
    assert "| read before it was passed |" in second
    assert been_here.course.find("2").parts[0].takeaway not in second


def test_nothing_is_ever_overwritten(tutor_in, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "10-tanh-network.py").write_text("precious")
    ended = tutor_in("answers", "mine")
    assert ended.status == 2
    assert "10-tanh-network.py exists already" in ended.err
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["10-tanh-network.py"]
    assert (tmp_path / "mine" / "10-tanh-network.py").read_text() == "precious"


def test_a_file_in_the_place_of_the_folder_is_said(tutor_in, tmp_path):
    (tmp_path / "mine").write_text("precious")
    ended = tutor_in("answers", "mine")
    assert (ended.status, ended.err) == (2, "tutor: mine is a file, and is left as it is. Name another folder.\n")
    assert (tmp_path / "mine").read_text() == "precious"


def test_a_folder_that_is_there_already_may_hold_other_things(tutor_in, tmp_path):
    (tmp_path / "letter.txt").write_text("dear")
    assert tutor_in("answers", ".").status == 0
    assert (tmp_path / "01-basic-rules.py").read_text(encoding="utf-8") == starter()


def test_half_of_it_does_not_stay(tutor_in, tutor, tmp_path):
    tutor.store.close()
    ended = run_in(tmp_path, "answers", "deep/mine", preexec_fn=full_disk)
    assert ended.status == 2
    assert not (tmp_path / "deep").exists()
