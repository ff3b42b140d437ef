"""`tutor plot`, and how figures are shown and saved."""

from xml.etree import ElementTree as ET

import pytest

from tests.tui.terminal import Terminal

from .command import solution

PLOT = "\nfrom tutor.lab import plot\nplot([0, 1, 2], [0, 1, 4], title='squares\\x1b[2J')\n"


@pytest.fixture
def mine(tmp_path):
    """A file with a wrong answer to part a, and a right one to b and c."""
    (tmp_path / "mine.py").write_text(solution().replace("12 * x**3", "13 * x**3"))
    return "mine.py"


def test_the_plots_of_an_exercise_are_drawn_from_a_file(tutor_in, mine):
    ended = tutor_in("plot", "1", mine)
    assert ended.status == 0
    assert ended.err == ""
    headings = [line for line in ended.out.splitlines() if "tangent at 2" in line]
    assert [heading[:3] for heading in headings] == ["a ·", "b ·", "c ·"]
    assert "•• your f′" in ended.out
    assert "⠤" in ended.out
    assert "\x1b" not in ended.out
    assert max(map(len, ended.out.splitlines())) <= 80


def test_one_part_in_words_from_the_draft(tutor_in, tutor, mine, tmp_path):
    tutor.store.save_draft("01-basic-rules", (tmp_path / mine).read_text())
    ended = tutor_in("plot", "1", "--part", "a", "--twin")
    assert ended.out.startswith("a · f, its derivative, and the tangent at 2\nf: x from −4 to 4")
    assert "your f′ differs from f′ by at most" in ended.out
    assert "g, its derivative" not in ended.out


def test_without_an_answer_the_truth_stands_alone(tutor_in):
    ended = tutor_in("plot", "1", "--part", "a", "--twin")
    assert ended.status == 0
    assert "f′: x from" in ended.out
    assert "your" not in ended.out


def test_the_residual_is_yours_minus_the_truth(tutor_in, mine):
    ended = tutor_in("plot", "1", mine, "--residual", "--twin", "--part", "a")
    assert "your f′ − f′" in ended.out
    assert " 64" in ended.out, "13x³ − 12x³ at 4"
    nothing = tutor_in("plot", "1", "--residual")
    assert nothing.status == 2
    assert "nothing of yours to compare" in nothing.err


def test_figures_are_saved_as_text_and_as_svg(tutor_in, mine, tmp_path):
    shown = tutor_in("plot", "1", mine, "--part", "c").out
    ended = tutor_in("plot", "1", mine, "--part", "c", "--text", "c.txt", "--svg", "c.svg")
    assert ended.status == 0
    assert ended.out.splitlines() == ["Wrote c.svg.", "Wrote c.txt."]
    assert (tmp_path / "c.txt").read_text(encoding="utf-8") == shown
    document = ET.parse(tmp_path / "c.svg").getroot()
    assert "your h′" in [element.text for element in document.iter("{http://www.w3.org/2000/svg}text")]


def test_svg_goes_to_standard_output_as_well(tutor_in, mine):
    ended = tutor_in("plot", "1", mine, "--svg", "-")
    assert len(ET.fromstring(ended.out).findall("{http://www.w3.org/2000/svg}g")) == 3


@pytest.mark.parametrize("option", ["--svg", "--text"])
def test_nothing_is_overwritten(tutor_in, tmp_path, option):
    (tmp_path / "kept").write_text("precious")
    ended = tutor_in("plot", "1", "--part", "a", option, "kept")
    assert ended.status == 2
    assert "exists already" in ended.err
    assert (tmp_path / "kept").read_text() == "precious"


def test_what_the_code_draws_itself_comes_last(tutor_in, tmp_path):
    (tmp_path / "mine.py").write_text(solution() + PLOT)
    ended = tutor_in("plot", "1", "mine.py", "--twin")
    assert "yours · squares" in ended.out
    assert ended.out.index("c · h") < ended.out.index("yours · squares")
    assert "\x1b" not in ended.out


def test_code_that_stops_is_told_and_the_truth_is_drawn(tutor_in, tmp_path):
    (tmp_path / "mine.py").write_text("x = 1 / 0\n")
    ended = tutor_in("plot", "1", "mine.py", "--part", "a", "--twin")
    assert ended.status == 0
    assert "stopped in line 1" in ended.err
    assert "f′: x from" in ended.out


@pytest.mark.parametrize("value", ["np.nan * x", "'text'", "[[1]]"])
def test_no_value_of_a_learner_is_too_much(tutor_in, tmp_path, value):
    (tmp_path / "mine.py").write_text(f"import numpy as np\ndef f(x): return x\ndef f_prime(x): return {value}\n")
    ended = tutor_in("plot", "1", "mine.py", "--part", "a", "--svg", "-")
    assert ended.status == 0
    assert ET.fromstring(ended.out) is not None


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(["missing.py"], "missing.py: There is no such file."), (["--part", "x"], "its parts are a, b, c")],
)
def test_what_cannot_be_plotted_is_told(tutor_in, arguments, told):
    ended = tutor_in("plot", "1", *arguments)
    assert ended.status == 2
    assert told in ended.err


@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colours_unless_it_does_not_want_them(tmp_path, monkeypatch, variables, coloured):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with Terminal(tmp_path / "data", "plot", "1", "--part", "a", size=(60, 24)) as terminal:
        assert terminal.ended() == 0
        assert ("── f" in terminal.text) is True
        assert (b"\x1b[38;2;" in terminal.raw) == coloured
