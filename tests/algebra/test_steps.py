import pytest

from tests.diagnosis.functions import FUNCTIONS
from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.equality import Equal, compare
from tutor.algebra.second_opinion import same_derivative
from tutor.algebra.steps import steps
from tutor.algebra.text import read, show


def rules(text, variable="x"):
    return [(step.rule, show(step.subject), show(step.result)) for step in steps(read(text), variable)]


@pytest.mark.parametrize(("function", "domain"), FUNCTIONS)
def test_every_step_is_right_and_the_last_one_is_the_derivative(function, domain):
    formula = read(function)
    worked = steps(formula, "x")
    for step in worked:
        assert same_derivative(step.subject, step.result, "x", Domain.read(domain)), step.rule
    assert worked[-1].subject == formula
    assert compare(worked[-1].result, derivative(formula, "x"), {"x": Domain.read(domain)}) == Equal()


def test_the_inside_comes_before_the_outside():
    assert rules("x*sin(x^2)") == [
        ("power rule", "x**2", "2*x"),
        ("chain rule", "sin(x**2)", "cos(x**2)*(2*x)"),
        ("product rule", "x*sin(x**2)", "sin(x**2) + x*(cos(x**2)*(2*x))"),
    ]


def test_a_sum_is_one_step_however_many_terms_it_has():
    assert [rule for rule, _, _ in rules("x^4 + x^3 - x^2 + 1")].count("sum rule") == 1


def test_the_pieces_of_a_rule_are_told():
    quotient = steps(read("sin(x)/x"), "x")[-1]
    assert [(name, show(piece)) for name, piece in quotient.pieces] == [
        ("u", "sin(x)"), ("v", "x"), ("u′", "cos(x)"), ("v′", "1"),
    ]  # fmt: skip


def test_the_chain_rule_tells_what_is_outside_and_what_inside():
    chain = dict(steps(read("exp(-x^2)"), "x")[-1].pieces)
    assert show(chain["outside"]) == "exp(u)"
    assert show(chain["inside u"]) == "-x**2"
    assert show(chain["outside′"]) == "exp(u)"
    assert show(chain["u′"]) == "-(2*x)"


def test_a_parameter_called_u_is_not_taken_for_the_inside():
    chain = steps(read("sin(u*x)"), "x")[-1]
    assert [name for name, _ in chain.pieces] == ["inside"]


@pytest.mark.parametrize(("function", "rule"), [("5", "constant"), ("a^2", "constant"), ("x", "variable")])
def test_what_needs_no_rule_is_one_step(function, rule):
    assert [step.rule for step in steps(read(function), "x")] == [rule]


@pytest.mark.parametrize(
    ("function", "rule"),
    [
        ("3*x", "constant factor"),
        ("x/3", "constant factor"),
        ("-x", "constant factor"),
        ("2^x", "exponential"),
        ("e^x", "exponential"),
        ("sin(x)", "table of derivatives"),
        ("min(x, 1)", "table of derivatives"),
        ("x^x", "power with a variable exponent"),
        ("x^5", "power rule"),
    ],
)
def test_the_last_step_has_the_name_of_its_rule(function, rule):
    assert steps(read(function), "x")[-1].rule == rule
