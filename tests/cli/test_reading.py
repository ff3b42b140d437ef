"""`tutor problem` and `tutor solution`."""

import pytest

from tests.tui.terminal import Terminal

from .command import solution


def test_the_problem_is_plain_lines_with_all_its_parts(tutor_in):
    ended = tutor_in("problem", "1", env={"COLUMNS": "60"})
    assert ended.status == 0
    lines = ended.out.splitlines()
    assert lines[0] == "1 · Basic differentiation rules"
    assert [line for line in lines if line[:3] in {"a ·", "b ·", "c ·"}] == [
        "a · Power rule",
        "b · Product rule",
        "c · Quotient rule",
    ]
    assert max(map(len, lines)) <= 60
    assert "$" not in ended.out
    assert "\x1b" not in ended.out


def test_one_part_alone_in_the_width_that_is_asked_for(tutor_in):
    ended = tutor_in("problem", "01-basic-rules", "C", "--width", "40", "--linear")
    lines = ended.out.splitlines()
    assert lines[2] == "c · Quotient rule"
    assert "(u/v)′ = (u′v − uv′)/v²" in lines
    assert max(map(len, lines)) <= 40
    assert "Power rule" not in ended.out


@pytest.mark.parametrize("command", ["problem", "solution"])
def test_a_part_that_there_is_not_is_told(tutor_in, command):
    ended = tutor_in(command, "1", "d")
    assert ended.status == 2
    assert ended.err == "tutor: Exercise 1 has no part 'd': its parts are a, b, c.\n"


def test_a_script_does_not_get_a_solution_by_accident(tutor_in, tutor):
    ended = tutor_in("solution", "1", "b")
    assert ended.status == 2
    assert ended.out == ""
    assert "tutor hint 1 b" in ended.err
    assert "--yes" in ended.err
    assert tutor.store.solutions_shown("01-basic-rules") == frozenset()


def test_a_solution_that_is_meant_is_shown_and_noted(tutor_in, tutor):
    ended = tutor_in("solution", "1", "b", "--yes")
    assert ended.status == 0
    assert ended.out.startswith("b · Product rule\n")
    assert "def g_prime(x):" in ended.out
    assert tutor.store.solutions_shown("01-basic-rules") == {"b"}
    assert tutor_in("solution", "1", "b").status == 0, "what was read may be read again"


def test_after_a_pass_nobody_asks_and_nothing_is_noted(tutor_in, tutor, tmp_path):
    (tmp_path / "mine.py").write_text(solution())
    assert tutor_in("check", "1", "mine.py", "--record").status == 0
    assert tutor_in("solution", "1", "a").status == 0
    assert tutor.store.solutions_shown("01-basic-rules") == frozenset()


@pytest.mark.parametrize(("key", "status", "noted"), [(b"y\n", 0, {"a"}), (b"n\n", 1, set()), (b"\n", 1, set())])
def test_in_a_terminal_it_asks_first(tmp_path, tutor, key, status, noted):
    with Terminal(tmp_path / "data", "solution", "1", "a") as terminal:
        terminal.until_text("Show the worked solution?")
        terminal.send(key)
        assert terminal.ended() == status
        assert ("def f_prime" in terminal.text) == (status == 0)
    assert tutor.store.solutions_shown("01-basic-rules") == noted


def test_after_a_try_nobody_asks_and_it_is_noted(tutor_in, tutor, tmp_path):
    (tmp_path / "mine.py").write_text(solution().replace("+ 7", "+ 8"))
    assert tutor_in("check", "1", "mine.py", "--record").status == 1
    ended = tutor_in("solution", "1", "a", "--compare")
    assert ended.status == 0
    assert "Your code beside the reference" in ended.out
    assert "-     return 12 * x**3 - 4 * x + 8\n+     return 12 * x**3 - 4 * x + 7\n" in ended.out
    assert tutor.store.solutions_shown("01-basic-rules") == {"a"}
    assert "solution read: a" in tutor_in("status").out


def test_after_a_reset_solutions_are_covered_and_hints_begin_again(tutor_in, tutor, tmp_path):
    assert tutor_in("solution", "1", "a", "--yes").status == 0
    assert tutor_in("hint", "1", "a").status == 0
    assert tutor_in("reset", "1").status == 0
    assert tutor_in("solution", "1", "a").status == 2
    assert tutor_in("hint", "1", "a").out.startswith("Hint 1 of 4")
    assert tutor_in("solution", "1", "a", "--yes").status == 0
    assert tutor_in("solution", "1", "a").status == 0
