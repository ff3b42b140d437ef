import json

import click
import pytest
from click.testing import CliRunner

from tutor.cli.derivative import derivative


def run(*arguments, given=""):
    ended = CliRunner().invoke(derivative, list(arguments), input=given, standalone_mode=False)
    if ended.exception is not None:
        raise ended.exception
    return ended.return_value, ended.stdout


def test_without_an_answer_the_steps_are_told_rule_by_rule():
    status, out = run("x*sin(x^2)")
    assert status == 0
    places = [out.index(words) for words in ("1. power rule", "(x²)′ = 2x", "2. chain rule", "3. product rule")]
    assert places == sorted(places)
    assert "3. product rule: (u v)′ = u′ v + u v′\n" in out
    assert "v = sin(x²)\n" in out


def test_every_step_stands_on_one_line_for_screen_readers():
    _, out = run("(x^2+1)/(x-1)", "--linear")
    assert "───" not in out
    assert "((x² + 1)/(x − 1))′ = (2x(x − 1) − (x² + 1))/(x − 1)²\n" in out


def test_a_quotient_is_shown_in_two_dimensions():
    _, out = run("(x^2+1)/(x-1)")
    assert "2x(x − 1) − (x² + 1)" in out
    assert "──────" in out


def test_no_line_is_wider_than_a_narrow_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    _, out = run("sin(x^3)*exp(-x^2/2)/(x + 1)")
    assert max(map(len, out.splitlines())) <= 60
    assert "u′ = −x\n" in out, "2x/2 is x"


def test_what_is_too_deep_to_be_drawn_is_told_as_text():
    deep = "sin(" * 35 + "x" + ")" * 35
    status, out = run(deep)
    assert status == 0
    assert "chain rule" in out


def test_a_right_answer_is_called_right_however_it_is_spelled():
    assert run("sin(x)^2", "sin(2*x)") == (0, "function read as: sin(x)**2\nanswer read as: sin(2*x)\nright\n")


def test_a_wrong_answer_gets_a_point_and_the_name_of_its_mistake():
    status, out = run("sin(x^3)", "cos(x^3)")
    assert status == 1
    assert "wrong: at x = " in out
    assert "(chain-rule-inner-derivative-missing)" in out
    assert "Your cos(x**3)" in out


def test_the_answer_is_not_given_away():
    _, out = run("sin(x^3)", "cos(x^3)")
    assert "3*x**2" not in out


def test_another_variable_makes_x_a_constant():
    _, out = run("sin(a*t)", "cos(a*t)", "--variable", "t", "--json")
    assert json.loads(out)["mistake"] == "chain-rule-inner-derivative-missing"


def test_a_variable_may_have_a_long_name():
    status, _ = run("theta*cos(theta)", "cos(theta) - theta*sin(theta)", "--variable", "theta")
    assert status == 0


@pytest.mark.parametrize("name", ["2x", "", "x y"])
def test_a_variable_is_one_name(name):
    with pytest.raises(click.UsageError, match="--variable takes one name"):
        run("x^2", "--variable", name)


def test_an_answer_may_begin_with_a_minus():
    status, _ = run("cos(x)", "-sin(x)")
    assert status == 0


def test_the_json_has_the_promised_keys():
    status, out = run("x^2", "x^2", "--json")
    answer = json.loads(out)
    assert status == 1
    assert {"reading", "equal", "witness", "mistake", "steps", "error"} <= answer.keys()
    assert answer["equal"] is False
    assert answer["witness"]["at"].keys() == {"x"}
    assert answer["steps"][-1] == {"rule": "power rule", "subject": "x**2", "result": "2*x", "pieces": {}}


@pytest.mark.parametrize("text", ["sin x", "1/2x", "x**"])
def test_what_cannot_be_read_is_told_with_its_place(text):
    status, out = run(text, "--json")
    assert status == 2
    assert json.loads(out)["error"]["offset"] >= 0
    status, out = run("x", text)
    assert status == 2
    assert "^" in out


def test_where_a_function_has_no_value_nothing_is_claimed():
    status, out = run("abs(x)", "x/abs(x)", "--json", "--domain", "x = {0}")
    assert status == 2
    assert json.loads(out)["equal"] is None


def test_a_batch_is_answered_line_by_line_in_order():
    rows = [
        {"function": "x^3", "answer": "3*x^2"},
        {"function": "x^3", "answer": "x^2"},
        {"function": "t^2", "variable": "t"},
        {"function": "ln(x)", "answer": "1/x", "domain": {"x": "(0, 3]"}},
    ]
    status, out = run("--batch", "-", given="\n".join(map(json.dumps, rows)) + "\nnonsense\n")
    answers = [json.loads(line) for line in out.splitlines()]
    assert [answer["equal"] for answer in answers] == [True, False, None, True, None]
    assert answers[1]["mistake"] == "power-rule-coefficient-missing"
    assert answers[2]["steps"]
    assert answers[4]["error"]["message"].startswith("This line is not a JSON object")
    assert status == 2


def test_a_tower_of_powers_ends_soon():
    status, _ = run("x^x^x^x^x^x", "sin(x)", "--domain", "[0.3, 1.7]")
    assert status in (1, 2)
