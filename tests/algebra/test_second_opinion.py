"""SymPy's derivation beside ours."""

import subprocess
import sys

import pytest
import sympy

from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.functions import FUNCTIONS
from tutor.algebra.second_opinion import same_derivative, to_sympy
from tutor.algebra.text import read

FUNCTION_DOMAINS = [
    ("3*x^4 - 2*x^2 + 7*x - 1", "[-4, 4]"),
    ("sqrt(x)*exp(x)", "(0, 4]"),
    ("(x^2 + 1)/(x - 1)", "[-3, 5]"),
    ("log(cos(x))", "(0, pi/2)"),
    ("(1 + x^2)^10", "[-1.5, 1.5]"),
    ("x*ln(x + e^(-x))", "[-3, 4]"),
    ("x^x", "(0, 3]"),
    ("abs(x)*x + max(x, x^2)", "[-3, 3]"),
    ("w*x + b", "[-3, 3]"),
]


@pytest.mark.parametrize(("function", "domain"), FUNCTION_DOMAINS)
def test_sympy_derives_what_the_rules_derive(function, domain):
    formula = read(function)
    assert same_derivative(formula, derivative(formula, "x"), "x", Domain.read(domain))


@pytest.mark.parametrize("name", sorted(name for name, known in FUNCTIONS.items() if known.arity == 1))
def test_every_function_of_the_table_is_known_to_sympy(name):
    formula = read(f"{name}(x)*x", "x")
    domain = Domain.read("(1.1, 2)" if name == "acosh" else "(0.1, 0.9)")
    assert same_derivative(formula, derivative(formula, "x"), "x", domain)


@pytest.mark.parametrize("wrong", ["3x^2*cos(x^3) + 1e-20", "cos(x^3)", "-3x^2*cos(x^3)", "log(-1 - x^2)"])
def test_another_derivative_is_not_the_same(wrong):
    assert not same_derivative(read("sin(x^3)", "x"), read(wrong, "x"), "x", Domain.read("[-2, 2]"))


def test_a_derivative_where_the_function_has_no_real_value_is_not_the_same():
    assert not same_derivative(read("log(x)", "x"), read("1/sqrt(x^2)", "x"), "x", Domain.read("[-2, -1]"))
    assert not same_derivative(read("sqrt(x)", "x"), read("1", "x"), "x", Domain.read("[-2, -1]"))


def test_formulas_become_expressions_over_real_symbols():
    x = sympy.Symbol("x", real=True)
    assert to_sympy(read("0.5*x - 2*pi/e**x", "x")) == x / 2 - 2 * sympy.pi * sympy.exp(-x)
    assert to_sympy(read("-min(x, 1)", "x")) == -sympy.Min(x, 1)
    assert to_sympy(read("log10(x) + log2(x)", "x")) == sympy.log(x) / sympy.log(10) + sympy.log(x) / sympy.log(2)


def test_sympy_is_not_loaded_before_it_is_asked():
    code = "import sys, tutor.algebra.second_opinion, tutor.algebra.equality; sys.exit('sympy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
