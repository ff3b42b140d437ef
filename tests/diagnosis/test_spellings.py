import pytest

from tutor.algebra.text import read, show
from tutor.diagnosis.spellings import spellings


@pytest.mark.parametrize(
    ("function", "others"),
    [
        ("3/x^2", {"3*x**(-2)"}),
        ("1/sqrt(x)", {"1*x**(-(1/2))"}),
        ("2/exp(x)", {"2*exp(-x)"}),
        ("1/(1 + exp(-x^2))", {"1*(1 + exp(-x**2))**(-1)", "sigmoid(x**2)"}),
        ("sin(x)/x", set()),
        ("x^2/3", set()),
    ],
)
def test_a_function_is_tried_in_the_ways_in_which_people_begin(function, others):
    first, *more = (show(formula) for formula in spellings(read(function), "x"))
    assert first == show(read(function))
    assert set(more) == others


def test_the_sigmoid_is_known_in_both_orders():
    for text in ("1/(1 + exp(-x))", "1/(exp(-x) + 1)", "1/(1 + e^(-x))"):
        assert "sigmoid(x)" in {show(formula) for formula in spellings(read(text), "x")}
