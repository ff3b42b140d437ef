import pytest

from tests.diagnosis.points import points
from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.diagnosis.repair import repair

CASES = [
    ("1/2*sqrt(x)*exp(x)", "exp(x)/(2*sqrt(x))", "brackets-missing", "2*sqrt(x)"),
    ("x + 1/x - 2", "(x + 1)/(x - 2)", None, ""),
    ("(2*x*(x - 1) - x^2 + 1)/(x - 1)^2", "(2*x*(x - 1) - (x^2 + 1))/(x - 1)^2", "minus-not-distributed", "x**2 + 1"),
    ("-cos(x) - x", "cos(x) + x", "sign-flipped", "-cos(x) - x"),
    ("x*(1 - x) - x^3", "x*(1 - x) + x^3", "sign-slip", "x**3"),
    ("x*(x - 1)*sin(x) + 2", "x*(1 - x)*sin(x) + 2", "difference-order-swapped", "x - 1"),
    ("-x^2*sin(x) - (1 - x)*exp(x)", "-x^2*sin(x) + (1 - x)*exp(x)", "sign-slip", "(1 - x)*exp(x)"),
    ("2*x*cos(x) + x", "x*cos(x) + x", "factor-extra", "2*x"),
    ("sin(x) + ln(x)", "(sin(x) + ln(x))*x", "factor-missing", ""),
    ("3*cos(x) + x", "2*cos(x) + x", "number-slip", "3"),
    ("x^3*cos(x) + x", "x^2*cos(x) + x", "exponent-off-by-one", "x**3"),
    ("log10(x) + x", "ln(x) + x", "log10-for-ln", "log10(x)"),
    ("2*(x + sin(x))*exp(x)", "(x + sin(x))*exp(x)", "half-factor", ""),
    ("x*1 - x", "x*(1 - x)", "brackets-missing", "1 - x"),
    ("12*(x - 1)", "12*(x - 1)^2", "exponent-off-by-one", "x - 1"),
    ("1/(1 + exp(x))", "1/(1 + exp(-x))", "sign-slip", "exp(x)"),
    ("4/(exp(x) - exp(-x))^2", "4/(exp(x) + exp(-x))^2", "sign-slip", "exp(x) - exp(-x)"),
    ("(1 + tanh(x))/2", "(1 + tanh(x/2))/2", "number-slip", "tanh(x)"),
    (
        "1 - (exp(x) - 2)/(exp(x) + 3)^2",
        "1 - ((exp(x) - 2)/(exp(x) + 3))^2",
        "brackets-missing",
        "(exp(x) - 2)/(exp(x) + 3)",
    ),
]


@pytest.mark.parametrize(("formula", "truth", "mistake", "place"), CASES)
def test_one_edit_is_found_with_its_place(formula, truth, mistake, place):
    at = points("[0.3, 2.7]")
    found = repair(read(formula), at, values(read(truth), at))
    assert (found and found.id) == mistake
    if found and place:
        assert found.place == place


def test_symbols_can_change_places():
    at = points("[0.1, 0.9]", "a1", "a2", "y")
    found = repair(read("(a2 - y)*a2*(1 - a2)*a2"), at, values(read("(a2 - y)*a2*(1 - a2)*a1"), at))
    assert found is not None
    assert found.id == "symbol-swapped"


def test_one_minus_a_symbol_is_not_the_symbol():
    at = points("[0.1, 0.9]", "s", "y")
    found = repair(read("-y*(1 - s) + y*s"), at, values(read("-y*(1 - s) + (1 - y)*s"), at))
    assert found is not None
    assert (found.id, found.place) == ("complement-missing", "y")


def test_a_formula_that_no_edit_mends_is_left_alone():
    at = points("[0.3, 2.7]")
    assert repair(read("sin(x)*exp(x)"), at, values(read("ln(x) + 4"), at)) is None


def test_the_same_edit_at_two_places_tells_no_place():
    at = points("[0.3, 2.7]")
    assert repair(read("x^3 + sin(x)*x"), at, values(read("x^3 + sin(x)*x"), at) * 7.3) is None


def test_a_long_formula_takes_no_long_time():
    at = points("[0.3, 2.7]")
    long = read(" + ".join(f"{k}*sin({k}*x)" for k in range(1, 25)))
    assert repair(long, at, values(long, at) * at["x"] ** 0.37) is None
