"""`tutor formula`: how formulas are read, and whether they are equal."""

import pytest

from tutor.cli.formula import formula

from .command import run_in, strict

KEYS = {"reading", "equal", "witness", "mistake", "steps", "error"}


@pytest.fixture
def said(capsys):
    """Status and output of the command, in this process: a tenth of the time."""

    def say(*arguments):
        status = formula.main(list(arguments), prog_name="tutor formula", standalone_mode=False)
        return status, capsys.readouterr().out

    return say


def test_a_formula_is_shown_as_it_is_read_in_two_dimensions(tutor_in):
    ended = tutor_in("formula", "(x^2 - 1)/(2 sqrt(x))")
    assert ended.status == 0
    assert ended.err == ""
    assert ended.out == (
        "read as: (x**2 - 1)/(2*sqrt(x))\n"
        "   x² − 1\n"
        "  ────────\n"
        "    2√x\n"
    )  # fmt: skip


def test_a_formula_is_shown_on_one_line_for_screen_readers(tutor_in):
    ended = tutor_in("formula", "(x^2 - 1)/(2 sqrt(x))", "--linear")
    assert ended.out == "read as: (x**2 - 1)/(2*sqrt(x))\n  (x² − 1)/(2√x)\n"


def test_equal_formulas_are_status_0(tutor_in):
    ended = tutor_in("formula", "sin(x)^2", "--equal", "1 - cos(x)^2")
    assert ended.status == 0
    assert ended.out == (
        "read as: sin(x)**2\n"
        "  sin² x\n"
        "and: 1 - cos(x)**2\n"
        "  1 − cos² x\n"
        "equal\n"
    )  # fmt: skip


def test_different_formulas_are_status_1_with_a_point_that_shows_it(tutor_in):
    ended = tutor_in("formula", "x^2", "--equal", "2x", "--domain", "x = [1, 1.5]")
    assert ended.status == 1
    assert ended.out.splitlines()[-2:] == [
        "different: at x = 1 the values are 1 and 2",
        "The second is the derivative of the first by x.",
    ]


def test_what_cannot_be_read_is_status_2_with_a_mark_below_it(tutor_in):
    ended = tutor_in("formula", "2x +")
    assert ended.status == 2
    assert ended.out == "The formula stops too early: something is missing behind this.\n2x +\n   ^\n"


def test_what_cannot_be_decided_is_status_2_with_the_reason(said):
    status, out = said("log(x^2)", "--equal", "2 log(x)")
    assert status == 2
    assert "there are points where the left one has a value and the right one has none. (x = -" in out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["x + x"], 0),
        (["x + x", "--equal", "2x"], 0),
        (["x + x", "--equal", "3x"], 1),
        (["x +"], 2),
        (["x", "--equal", "x x y", "--symbols", "x"], 2),
        (["1/x", "--equal", "1/x", "--domain", "x = foo"], 2),
        (["exp(x)", "--equal", "2 exp(x)", "--domain", "[800, 900]"], 1),
    ],
)
def test_json_is_one_object_with_the_fields_of_the_contract(said, arguments, expected):
    status, out = said("--json", *arguments)
    assert status == expected
    told = strict(out)
    assert told.keys() >= KEYS
    assert told["equal"] is {0: True if "--equal" in arguments else None, 1: False, 2: None}[status]
    assert (told["witness"] is not None) is (status == 1)
    assert (told["error"] is not None) is (status == 2)


def test_domains_are_given_one_by_one_or_joined(said):
    pair = ["abs(x*y)", "--equal", "-x*y"]
    assert said(*pair)[0] == 1
    assert said(*pair, "--domain", "x = (0, 1]", "--domain", "y = [-1, 0)")[0] == 0
    assert said(*pair, "--domain", "x = (0, 1]; y = [-1, 0)")[0] == 0


def test_symbols_may_be_named(said):
    assert said("loss*rate", "--symbols", "loss rate") == (0, "read as: loss*rate\n  loss · rate\n")
    assert said("x*y", "--symbols", "x")[0] == 2


def test_a_formula_may_begin_with_a_minus(tutor_in, said):
    assert tutor_in("formula", "-x^2").out.startswith("read as: -x**2\n")
    assert said("-h*x")[1].startswith("read as: -h*x\n")
    assert said("-x", "--equal", "-1*x")[0] == 0
    assert said("--", "--json")[0] == 2


def test_dash_h_is_the_request_for_help_that_it_is_everywhere(tutor_in):
    assert tutor_in("formula", "-h").out.startswith("Usage: tutor formula")


def test_a_wide_formula_is_broken_to_the_width_of_the_terminal(said, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    _, out = said(" + ".join(["sin(x^2)/(1 + x)"] * 12))
    assert max(map(len, out.splitlines()[1:])) <= 60


def test_a_formula_too_deep_to_be_drawn_is_read_nevertheless(said):
    text = "/".join(["x"] * 100)
    assert said(text) == (0, f"read as: {text}\n")


@pytest.mark.parametrize(
    ("pair", "domain", "told"),
    [
        (("exp(x)", "2*exp(x)"), "[800, 900]", "the values are not the same, but too large to be shown"),
        (
            ("exp(exp(x))", "exp(exp(x)) + 1"),
            "[6, 8]",
            "the values are not the same, but too close to each other to be shown",
        ),
        (("x", "x + 0.000000001"), "[1, 2]", "the values are 1 and 1.000000001"),
    ],
)
def test_a_difference_is_shown_in_as_many_digits_as_it_takes(said, pair, domain, told):
    status, out = said(pair[0], "--equal", pair[1], "--domain", domain)
    assert status == 1
    assert out.splitlines()[-1].endswith(told)


def test_numbers_are_compared_without_a_point(said):
    assert said("1/4", "--equal", "1/2")[1].splitlines()[-1] == "different: the values are 0.25 and 0.5"


@pytest.mark.parametrize(
    "arguments", [["x", "--batch", "-"], ["--batch", "-", "--equal", "x"], ["x", "--equl", "x"], ["x", "y"]]
)
def test_bad_usage_is_told(tutor_in, arguments):
    ended = tutor_in("formula", *arguments)
    assert ended.status == 2
    assert ended.out == ""
    assert ended.err.startswith("Usage: tutor formula")


LINES = [
    (b'{"a": "x + x", "b": "2*x"}', True),
    (b'{"a": "x", "b": "2*x", "domain": {"x": "[1, 2]"}}', False),
    (b'{"a": "sqrt(x^2)", "b": "x", "domain": "x = (0, 4]"}', True),
    (b'{"a": "u*v", "b": "v u", "symbols": "u v"}', True),
    (b'{"a": "u*v", "b": "v u", "symbols": ["u", "v"]}', True),
    (b'{"a": "x", "b": null}', None),
    (b'{"a": "x"}', None),
    (b'{"a": 2, "b": 2.0}', True),
    (b'\xef\xbb\xbf{"a": "\\u03b8", "b": "\xce\xb8"}', True),
    (b'{"a": "x +", "b": "x"}', "The formula stops too early"),
    (b'{"a": "log(x^2)", "b": "2 log(x)"}', "the right one has none"),
    (b"x, 2*x", "not a JSON object"),
    (b"[]", "not a JSON object"),
    (b'{"b": "x"}', "not a JSON object"),
    (b'{"a": ["x"]}', "not a JSON object"),
    (b'{"a": "x", "domain": 3}', "not a JSON object"),
    (b"\xff", "not a JSON object"),
    (b"[" * 100_000, "not a JSON object"),
    (b'{"a": "exp(x)", "b": "2*exp(x)", "domain": "[800, 900]"}', False),
]


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    folder = tmp_path_factory.mktemp("batch")
    (folder / "lines").write_bytes(b"\n".join(line for line, _ in LINES) + b"\n\n")
    return run_in(folder, "formula", "--batch", "lines")


def test_a_batch_answers_each_line_in_its_order(batch):
    assert batch.err == ""
    assert len(batch.lines) == len(LINES)
    for (line, verdict), told in zip(LINES, batch.lines, strict=True):
        assert told.keys() >= KEYS
        if isinstance(verdict, str):
            assert verdict in told["error"]["message"], line
            assert told["equal"] is None
        else:
            assert told["equal"] is verdict, line
            assert told["error"] is None
            assert (told["witness"] is not None) is (verdict is False)


def test_the_status_of_a_batch_is_the_worst_of_its_lines(batch, said, tmp_path):
    assert batch.status == 2
    for verdicts, status in (([True, None], 0), ([True, False], 1), ([], 0)):
        lines = [next(line for line, verdict in LINES if verdict is wanted) for wanted in verdicts]
        (tmp_path / "lines").write_bytes(b"\n".join(lines))
        assert said("--batch", str(tmp_path / "lines"))[0] == status


def test_a_batch_comes_from_standard_input(tutor_in):
    ended = tutor_in("formula", "--batch", "-", given='{"a": "x"}\n{"a": "y"}')
    assert [told["reading"] for told in ended.lines] == ["x", "y"]


@pytest.mark.parametrize("file", ["missing", ".", "/dev/zero"])
def test_a_batch_that_cannot_be_read_is_told(tutor_in, file):
    ended = tutor_in("formula", "--batch", file)
    assert ended.status == 2
    assert ended.out == ""
    assert ended.err.startswith(f"tutor: {file}")


def test_where_there_is_no_formula_no_caret_stands_alone(tutor_in):
    ended = tutor_in("formula", "")
    assert (ended.status, ended.out) == (2, "There is no formula here yet.\n")
    assert tutor_in("derivative", "  ").out == "There is no formula here yet.\n"
