import math

import numpy as np
import pytest

from tutor.grading.remarks import remark_on


def _said(source: str) -> str:
    try:
        exec(source, {"np": np, "math": math})  # our own lines, for the words of this Python
    except Exception as error:  # noqa: BLE001  whatever it says
        return error.msg if isinstance(error, SyntaxError) else str(error)
    raise AssertionError(source)


@pytest.mark.parametrize(
    ("source", "remark"),
    [
        ("12*x**3 - 4x", "write `*` between them"),
        ("x²", "as in x**2"),
        ("2 − 1", "Write `-`"),
        ("x = 2.0; 12(x + 1)", "write `*` before the bracket"),
        ("x = np.linspace(0, 1); x(2)", "write `*` before the bracket"),
        ("np.ones((3, 2)) @ np.ones(3)", "here they are 2 and 3"),
        ("exp(1)", "`np.exp`"),
        ("ln(1)", "`np.log`"),
        ("2 x", "an operator such as `*`"),
        ("x = 3 +", "an operator such as `*`"),
        ("else if x:\n    pass", "a colon"),
        ("(2 x)", "write `*` between"),
        ("a2*(1 - a2)", "stands in quotes"),
        ("np.ones((3, 2)) * np.ones(3)", "(3,2) and (3,) do not fit"),
        ("np.array([np.ones(3), 0])", "`np.maximum`"),
        ("a, b = 1.0", "more names than"),
        ("(1, 2) - (3, 4)", "by its index"),
        ("1.0 - [3, 4]", "by its index"),
        ("np.ln(1)", "`np.log`"),
    ],
)
def test_the_words_of_this_python_for_a_beginners_slip_are_explained(source: str, remark: str) -> None:
    assert remark in remark_on(_said(source))


@pytest.mark.parametrize("source", ["y + 1", "(1", "1 / 0", "def f(x)\n    pass", "None(2)"])
def test_other_words_are_left_alone(source: str) -> None:
    assert remark_on(_said(source)) == ""


def test_the_kind_of_exception_may_stand_before_its_words() -> None:
    assert "`np.sqrt`" in remark_on("NameError: name 'sqrt' is not defined")
