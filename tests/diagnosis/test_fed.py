"""What is computed with a wrong answer, or derived from it, is not diagnosed: that one is to be mended first."""

import pytest

from tutor.diagnosis.quoting import used

CASES = [
    (
        "3",
        "def dydx_ellipse(x, y):\n    return 9*x/(4*y)\n\nslope_at_point = dydx_ellipse(1, 1.5*np.sqrt(3))",
        "slope_at_point",
        "dydx_ellipse",
    ),
    (
        "3",
        "def y_upper(x):\n    return np.sqrt(1 - x**2/4)\n\nnumerical_slope = centered_diff(y_upper, 1)",
        "numerical_slope",
        "y_upper",
    ),
    (
        "4",
        "def sigmoid(x):\n    return np.exp(-x)/(1 + np.exp(-x))\n\ndef sigmoid_prime(x):\n    return sigmoid(x)",
        "sigmoid_prime",
        "sigmoid",
    ),
    (
        "5",
        "def f_prime(x):\n    return 4*(x - 1)**2\n\ndef f_double_prime(x):\n    return 8*(x - 1)",
        "f_double_prime",
        "f_prime",
    ),
    (
        "5",
        "def f_prime(x):\n    return 4*(1 - x)**3\n\nsign_left = int(np.sign(f_prime(0)))",
        "sign_left",
        "f_prime",
    ),
]


def told(tutor, number, code):
    exercise = tutor.course.find(number)
    source = f"{exercise.starter}\n{code}\n"
    asked = tutor.ask(exercise, 1)
    report = tutor.explain(asked, tutor.judge(asked, source), source).report
    return {name.name: name for part in report.parts for name in part.names}


@pytest.mark.parametrize(("number", "code", "name", "needed"), CASES)
def test_the_other_answer_is_to_be_mended_first(tutor, number, code, name, needed):
    report = told(tutor, number, code)[name]
    assert report.named is None
    assert report.message.endswith(f"your {needed}, which is wrong: mend that first.")


def test_an_overflow_far_out_is_no_reason_to_wait(tutor):
    code = "def sigmoid(x):\n    return 1/(1 + np.exp(-x))\n\ndef sigmoid_prime(x):\n    return sigmoid(x)*(1 + sigmoid(x))"
    names = told(tutor, "4", code)
    assert names["sigmoid"].mistake == "sigmoid-overflow"
    assert names["sigmoid_prime"].mistake == "sign-in-one-minus"


def test_the_function_of_part_b_which_is_the_answer_of_part_a_is_not_told(tutor):
    for answer in ("(x - 1)**4", "4*x**4/4 - 4*x**3 + 6*x**2 - 4*x", "x**2 - 2*x + 1", "24*(x - 1)"):
        report = told(tutor, "5", f"def f_double_prime(x):\n    return {answer}")["f_double_prime"]
        assert report.named is not None
        assert "4*x**3" not in report.message.replace(answer, "")


USED = [
    ("a = b + np.sin(c)", {"b", "np", "c"}),
    ("def a(x):\n    return b(x)", {"b"}),
    ("a = 1\na = d", {"d"}),
    ("a: float = b", {"b"}),
    ("b = 1", set()),
    ("a = (", set()),
]


@pytest.mark.parametrize(("source", "names"), USED)
def test_the_names_in_the_last_binding_are_read_from_the_text(source, names):
    assert used(source, "a") == names
