"""`tutor lab`."""

from xml.etree import ElementTree as ET

import pytest

from .command import solution


@pytest.fixture
def mine(tmp_path):
    """A file with a wrong answer to part a, and a right one to b and c."""
    (tmp_path / "mine.py").write_text(solution().replace("12 * x**3", "13 * x**3"))
    return "mine.py"


def test_a_picture_and_a_sentence_for_the_values_that_are_named(tutor_in, mine):
    ended = tutor_in("lab", "1", mine, "--x", "2", "--h", "0.001")
    assert ended.status == 0
    assert ended.out.startswith("a · f: your tangent, and the secant that nears it\n── f\n")
    told = " ".join(ended.out.split())
    assert "x = 2, h = 0.001: the secant has the slope 95.07." in told
    assert "Your f_prime says 103. With a smaller h the secant does not come to that: it nears 95." in told
    assert "--x from −3 to 3 and --h from 10⁻⁶ to 1" in ended.err
    assert max(map(len, ended.out.splitlines())) <= 80


def test_the_draft_is_used_without_a_file_and_nothing_of_the_learner_s_is_needed(tutor_in):
    ended = tutor_in("lab", "8", "--rate", "1")
    assert ended.status == 0
    assert "Fill in train first" in ended.out


def test_the_laboratory_is_found_by_its_values_or_its_number(tutor_in, mine):
    assert "What L layers" in tutor_in("lab", "4", "--L", "3").out
    assert "g: your tangent" in tutor_in("lab", "1", mine, "--number", "2").out


def test_it_can_be_saved_and_told_in_words(tutor_in, mine, tmp_path):
    assert tutor_in("lab", "1", mine, "--svg", "lab.svg").status == 0
    ET.parse(tmp_path / "lab.svg")
    assert "your tangent: a straight line" in tutor_in("lab", "1", mine, "--twin").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--x", "99"), "x is a number from −3 to 3 here."),
        (("--h", "nan"), "h is a number from 10⁻⁶ to 1 here."),
        (("--rate", "1"), "No laboratory here has --rate."),
        (("--number", "9"), "There are 3 here."),
    ],
)
def test_what_cannot_be_is_told(tutor_in, arguments, said):
    ended = tutor_in("lab", "1", *arguments)
    assert ended.status == 2
    assert said in ended.err
    assert ended.out == ""


def test_code_that_stops_is_told_and_what_came_before_is_used(tutor_in, tmp_path):
    (tmp_path / "mine.py").write_text("def f_prime(x):\n    return 0 * x\n\n1 / 0\n")
    ended = tutor_in("lab", "1", "mine.py")
    assert "Your code stopped in line 4: ZeroDivisionError" in ended.err
    assert "Your f_prime says 0." in ended.out
