"""Terminals and pipes that cannot take every character."""

import pytest

from tutor.cli.characters import why_ascii

from .command import solution, starter

UTF8 = {"LANG": "en_GB.UTF-8", "TERM": "xterm"}


@pytest.mark.parametrize(
    ("environment", "encoding", "told"),
    [
        (UTF8, "utf-8", None),
        ({}, "utf-8", None),
        ({"LANG": "en_US"}, "utf-8", None),
        ({"LC_ALL": "C.UTF-8", "LANG": "C"}, "utf-8", None),
        ({"LANG": "de_DE.utf8@euro"}, "utf-8", None),
        (UTF8 | {"TUTOR_ASCII": "1"}, "utf-8", "TUTOR_ASCII=1"),
        ({"LC_ALL": "C", "TUTOR_ASCII": "0"}, "utf-8", None),
        (UTF8, "latin-1", "latin-1"),
        (UTF8, "cp1252", "cp1252"),
        (UTF8 | {"TERM": "linux"}, "utf-8", "TERM=linux"),
        (UTF8 | {"LC_ALL": "C"}, "utf-8", "LC_ALL=C"),
        (UTF8 | {"LC_CTYPE": "POSIX"}, "utf-8", "LC_CTYPE=POSIX"),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, "utf-8", "LANG=C"),
        ({"LANG": "de_DE.ISO-8859-1"}, "utf-8", "ISO-8859-1"),
    ],
)
def test_why_text_is_made_of_ascii(environment, encoding, told):
    reason = why_ascii(environment, encoding)
    assert reason is None if told is None else told in reason


def test_the_option_is_a_reason():
    assert why_ascii(UTF8, "utf-8", ["list", "--ascii"]) == "--ascii asks for it"


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "latin-1"}, {"TUTOR_ASCII": "1"}])
def test_mathematics_is_right_in_ascii(tutor_in, env):
    ended = tutor_in("problem", "4", env=env)
    assert ended.status == 0
    assert ended.out.isascii()
    assert "  sigma(x) = ------------,   tanh x = --------------" in ended.out
    assert "(u/v)' = (u'v - uv')/v^2" in ended.out
    assert "sigma'(x) by s" in ended.out


@pytest.mark.parametrize("number", range(1, 11))
def test_no_text_of_the_course_fails_or_loses_a_sign(tutor_in, number):
    for words in (["problem", number], ["solution", number, "a", "--yes"], ["hint", number, "a"]):
        ended = tutor_in(*map(str, words), "--ascii")
        assert ended.status == 0
        assert ended.out.isascii()
        assert "\\u" not in ended.out
        assert "$" not in ended.out


def test_a_report_is_told_by_shape_and_word(tutor_in, tmp_path):
    (tmp_path / "right.py").write_text(solution(), encoding="utf-8")
    (tmp_path / "open.py").write_text(starter(), encoding="utf-8")
    ended = tutor_in("check", "1", "right.py", "open.py", env={"PYTHONIOENCODING": "ascii"})
    assert ended.out.isascii()
    assert "  + a  " in ended.out
    assert "  o a  " in ended.out
    assert "right.py * 1 Basic differentiation rules" in ended.out


def test_a_plot_is_drawn_in_ascii(tutor_in, tmp_path):
    (tmp_path / "right.py").write_text(solution(), encoding="utf-8")
    ended = tutor_in("plot", "1", "right.py", env={"LC_ALL": "POSIX"})
    assert ended.status == 0
    assert ended.out.isascii()
    assert "** your f'" in ended.out


def test_everything_else_is_written_as_well(tutor_in):
    for words in (
        ["--help"],
        ["list"],
        ["nonsense"],
        ["doctor"],
        ["mistakes"],
        ["review"],
        ["keys"],
        ["derivative", "x^2"],
    ):
        ended = tutor_in(*words, env={"PYTHONIOENCODING": "ascii"})
        assert (ended.out + ended.err).isascii()
        assert ended.out or ended.err


def test_a_file_stays_in_utf_8(tutor_in, tmp_path):
    assert tutor_in("start", "4", "--ascii").status == 0
    [file] = tmp_path.glob("04-*.py")
    assert file.read_text(encoding="utf-8") == starter("04-activation-functions")


def test_the_doctor_says_what_was_chosen_and_why(tutor_in):
    assert tutor_in("doctor", "--json").json["terminal"]["characters"] == "Unicode"
    found = tutor_in("doctor", "--json", env={"LC_ALL": "C"}).json["terminal"]
    assert found["characters"] == "ASCII, because the locale is not in UTF-8 (LC_ALL=C)"
    assert found["encoding"] == "utf-8"
    assert "OSC 52" in found["clipboard"]
