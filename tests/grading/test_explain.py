"""Reports with mistakes named, from submissions that are run."""

from pathlib import Path

import pytest

from tutor.checks.verdict import Status

SLIPS = """
import numpy as np

def f_prime(x):
    return 12*x**4 - 4*x**2 + 7*x

def g_prime(x):
    return np.exp(x) / (2*np.sqrt(x)) - np.sqrt(x)*np.exp(x)

def h_prime(x):
    return [0.5, 0.5]
"""


@pytest.fixture
def graded(tutor):
    asked = tutor.ask(tutor.course.find("1"), 3)
    return tutor, asked, tutor.judge(asked, SLIPS)


def names_of(graded):
    return {name.name: name for part in graded.report.parts for name in part.names}


def test_the_verdict_is_there_before_any_mistake_is_looked_for(graded):
    _, _, first = graded
    assert all(name.status is Status.WRONG for name in names_of(first).values())
    assert [name.mistake for name in names_of(first).values()] == [None, None, None]


def test_what_was_observed_comes_first_and_then_what_it_looks_like(graded):
    tutor, asked, first = graded
    before, after = names_of(first), names_of(tutor.explain(asked, first, SLIPS))
    assert after["f_prime"].mistake == "power-rule-exponent-not-reduced"
    assert after["g_prime"].mistake == "product-rule-minus"
    for name, report in after.items():
        assert report.status is before[name].status
        assert report.message.startswith(before[name].message)
    assert "12*x**4 - 4*x**2 + 7*x" in after["f_prime"].message


def test_no_message_holds_the_answer(graded):
    tutor, asked, first = graded
    for name in names_of(tutor.explain(asked, first, SLIPS)).values():
        assert "12*x**3" not in name.message.replace(" ", "")


def test_the_mistake_reaches_the_json(graded):
    tutor, asked, first = graded
    report = tutor.explain(asked, first, SLIPS).to_json("a.py")
    assert report["parts"][0]["checks"][0]["mistake"] == "power-rule-exponent-not-reduced"


def test_what_a_sentence_quotes_reaches_the_json_but_the_function_does_not(graded):
    tutor, asked, first = graded
    checks = [part["checks"][0] for part in tutor.explain(asked, first, SLIPS).to_json("a.py")["parts"]]
    assert checks[0]["pieces"]["yours"] == "12*x**4 - 4*x**2 + 7*x"
    assert {"u", "v"} <= checks[1]["pieces"].keys()
    assert "pieces" not in checks[2], "of an answer of the wrong shape nothing is quoted"
    assert all("f" not in check.get("pieces", {}) for check in checks)


def test_right_answers_and_open_ones_are_left_alone(tutor):
    exercise = tutor.course.find("1")
    asked = tutor.ask(exercise, 3)
    for source in (exercise.reference, exercise.starter):
        first = tutor.judge(asked, source)
        assert tutor.explain(asked, first, source).report == first.report


def test_a_file_that_was_not_run_is_left_alone(tutor):
    asked = tutor.ask(tutor.course.find("1"), 3)
    nothing = tutor.unjudged(asked)
    assert tutor.explain(asked, nothing, "") == nothing


def test_a_sure_sign_of_how_code_behaves_comes_before_the_mathematics(tutor):
    asked = tutor.ask(tutor.course.find("1"), 3)
    source = "import math\n\ndef g_prime(x):\n    return math.exp(x)*(1 + 2*x)/(2*math.sqrt(x))\n"
    name = names_of(tutor.explain(asked, tutor.judge(asked, source), source))["g_prime"]
    assert name.mistake == "math-on-arrays"
    assert "take arrays as well" in name.message


def explained_names(tutor, number, source):
    asked = tutor.ask(tutor.course.find(number), 3)
    return tutor.explain(asked, tutor.judge(asked, source), source)


def test_where_no_mistake_has_the_name_it_is_told_how_the_answer_relates_to_the_right_one(tutor):
    source = "def f_prime(x):\n    y = 12*x**3 - 4*x\n    if 1 > 0:\n        return y + 9\n"
    graded = explained_names(tutor, "1", source)
    name = names_of(graded)["f_prime"]
    assert name.mistake is None
    assert name.relation.kind == "difference"
    assert name.message.endswith("what varies is right, and one constant is not.")
    entry = graded.to_json("a.py")["parts"][0]["checks"][0]
    assert entry["relation"] == {"kind": "difference", "said": name.relation.message}
    assert entry["mistake"] is None


def test_what_is_right_is_said_first(tutor):
    source = "proof_d = {'apply_to': \"f'\", 'derivative_at_c': 'f(c)', 'bound': 'L'}\n"
    message = names_of(explained_names(tutor, "6", source))["proof_d"].message
    assert message.startswith('Right so far: proof_d["apply_to"], proof_d["bound"]. proof_d["derivative_at_c"] = ')


def test_what_works_with_a_wrong_result_has_to_wait_for_that(tutor):
    source = (
        "def forward(x, y, w1, b1, w2, b2):\n    return x + 17*y, (x, y)\n\n"
        "def backward(cache, y, w1, b1, w2, b2):\n    return {'w1': 1.0, 'b1': 2.0, 'w2': 3.0, 'b2': 4.0}\n"
    )
    message = names_of(explained_names(tutor, "8", source))["backward"].message
    assert message.endswith("It works with what your forward gives, which is wrong: mend that first.")


def test_a_forward_pass_that_gives_no_pair_is_told_in_words_of_the_task(tutor):
    names = names_of(explained_names(tutor, "8", "def forward(x, y, w1, b1, w2, b2):\n    return 0.5*(x - y)**2\n"))
    assert names["forward"].message == "forward should give back a pair (loss, cache), and gives a number."


def test_a_pair_in_the_wrong_order_is_told_of_what_gives_it_and_of_nothing_else(tutor):
    source = (
        "def forward(x, y, w1, b1, w2, b2):\n    return (x, y), 0.5*(x - y)**2\n\n"
        "def backward(cache, y, w1, b1, w2, b2):\n    return 1.0, 2.0, 3.0, 4.0\n"
    )
    names = names_of(explained_names(tutor, "8", source))
    assert names["forward"].message.endswith("Your forward should give a pair (loss, cache), in this order.")
    assert "pair" not in names["backward"].message


def test_a_step_that_is_none_of_the_given_ones_is_told_with_these(tutor):
    message = names_of(explained_names(tutor, "7", "best_h = 6e-6\n"))["best_h"].message
    assert message == "best_h = 6e-06 is none of the values to choose from: 1e-1, 1e-3, 1e-6, 1e-10, 1e-15."


def test_only_the_symbols_that_make_sense_are_offered(tutor):
    source = "proof_a = {'function': 'sin(x)', 'derivative_at_c': 'cos(t)', 'bound': 'k'}\n"
    message = names_of(explained_names(tutor, "6", source))["proof_a"].message
    assert "The symbols here: t." in message
    assert "This formula has no symbols" in message


def test_the_right_derivative_in_another_symbol_is_named(tutor):
    source = "proof_a = {'function': 'sin(t)', 'derivative_at_c': 'cos(t)', 'bound': '1'}\n"
    assert names_of(explained_names(tutor, "6", source))["proof_a"].mistake == "variable-swapped"


def test_one_number_for_numbers_and_arrays_alike_is_explained_without_trouble(tutor):
    asked = tutor.ask(tutor.course.find("7"), 3)
    text = "".join(
        f"def {name}(f, x, h): return 3.0\n" for name in ("forward_diff", "backward_diff", "centered_diff_h")
    )
    explained = names_of(tutor.explain(asked, tutor.judge(asked, text), text))
    assert explained["forward_diff"].message.startswith("forward_diff on sin at 1 with h = 0.1 gives 3")


def test_a_value_that_was_given_without_a_call_is_explained_without_trouble(tutor):
    file = Path(__file__).parents[1] / "submissions" / "07-gradient-checking" / "state_between_calls.py"
    source = file.read_text(encoding="utf-8")
    asked = tutor.ask(tutor.course.find("7"), 20)
    graded = tutor.judge(asked, source)
    assert any(name.status is Status.WRONG for name in names_of(tutor.explain(asked, graded, source)).values())
