"""Formulas as LaTeX, seen as a learner sees them: laid out by the typesetter."""

import math
from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given

from tutor.algebra.evaluate import values
from tutor.algebra.latex import latex
from tutor.algebra.show import show
from tutor.algebra.text import read
from tutor.algebra.tree import Difference, Function, Negate, Power, Product, Quotient, Sum, Symbol, number
from tutor.typeset.errors import MalformedLatex
from tutor.typeset.latex import display, inline

from .formulas import formulas, unhurried


def row(text, symbols=None):
    return inline(latex(read(text, symbols)))


def picture(text):
    return display(latex(read(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3*x**2", "3x²"),
        ("0.5*x", "0.5x"),
        ("2*pi*x", "2πx"),
        ("x*y*z", "xyz"),
        ("x*(y*z)", "xyz"),
        ("x*exp(x)", "xeˣ"),
        ("2*sin(x)", "2 sin x"),
        ("sin(x)*cos(x)", "sin x cos x"),
        ("2*(x + 1)*(x - 1)", "2(x + 1)(x − 1)"),
        ("s*(1 - s)", "s(1 − s)"),
        ("sigmoid(x)*(1 - sigmoid(x))", "σ(x)(1 − σ(x))"),
        ("2*sqrt(x)", "2√x"),
        ("2*abs(x - 1)", "2|x − 1|"),
        ("20*x*(1 + x**2)**9", "20x(1 + x²)⁹"),
        ("(a2 - y)*a2*(1 - a2)*w2*a1*(1 - a1)*x", "(a₂ − y)a₂(1 − a₂)w₂a₁(1 − a₁)x"),
    ],
)
def test_a_product_needs_no_sign(text, expected):
    assert row(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2*3*x", "2 · 3x"),
        ("x*2", "x · 2"),
        ("2*3**x", "2 · 3ˣ"),
        ("sqrt(x)*y", "√x · y"),
        ("x*x**2", "x · x²"),
        ("abs(x)*abs(y)", "|x| · |y|"),
        ("sin(x)*x", "sin(x) · x"),
        ("sin(x)*2", "sin(x) · 2"),
        ("x*sin(x)*y", "x sin(x) · y"),
        ("-sin(x)*x", "−sin(x) · x"),
        ("sin(x)**2*x", "sin²(x) · x"),
        ("sin(x)*exp(x)", "sin(x) · eˣ"),
        ("sigmoid(x)*x", "σ(x) · x"),
        ("max(x, 0)*x", "max(x, 0) · x"),
    ],
)
def test_a_product_has_a_dot_where_it_could_be_misread(text, expected):
    assert row(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x - (y - z)", "x − (y − z)"),
        ("x - (y + z)", "x − (y + z)"),
        ("x + (y - z)", "x + y − z"),
        ("(x - y) - z", "x − y − z"),
        ("x + -y", "x + (−y)"),
        ("x - -x", "x − (−x)"),
        ("-(-x)", "−(−x)"),
        ("-(x + 1)", "−(x + 1)"),
        ("-x**2", "−x²"),
        ("(-x)**2", "(−x)²"),
        ("-2*x", "−2x"),
        ("1 + -2*x", "1 + (−2x)"),
        ("x*-y", "x(−y)"),
        ("(x**2)**3", "(x²)³"),
        ("(x + 1)**2", "(x + 1)²"),
        ("(x*y)**2", "(xy)²"),
        ("sqrt(x)**3", "(√x)³"),
        ("exp(x)**2", "(eˣ)²"),
        ("abs(x)**2", "|x|²"),
        ("sigmoid(x)**2", "σ(x)²"),
        ("x**-1", "x⁻¹"),
        ("x**(y + 1)", "xʸ⁺¹"),
    ],
)
def test_brackets_stand_where_they_change_the_meaning_and_nowhere_else(text, expected):
    assert row(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sin(x)", "sin x"),
        ("sin(2)", "sin 2"),
        ("sin(pi)", "sin π"),
        ("sin(2*x)", "sin(2x)"),
        ("sin(x**3)", "sin(x³)"),
        ("sin(sin(x))", "sin(sin x)"),
        ("sin(-x)", "sin(−x)"),
        ("log(abs(x))", "ln|x|"),
        ("sin(x)**2", "sin² x"),
        ("tanh(x + 1)**2", "tanh²(x + 1)"),
        ("sin(x)**-1", "(sin x)⁻¹"),
        ("sin(x)**y", "(sin x)ʸ"),
        ("log(x)**2", "(ln x)²"),
        ("log10(x) - log2(x)", "log₁₀ x − log₂ x"),
        ("asin(x) + asinh(x) + sech(x)", "arcsin x + arsinh x + sech x"),
        ("min(x, y + 1)", "min(x, y + 1)"),
        ("sign(x)", "sign(x)"),
        ("cbrt(x)", "∛x"),
        ("exp(-x)", "e⁻ˣ"),
        ("e**x", "eˣ"),
    ],
)
def test_functions_look_as_in_a_book(text, expected):
    assert row(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1e-20*x", "10⁻²⁰x"),
        ("2.5e30", "2.5 · 10³⁰"),
        ("2.5e30**2", "(2.5 · 10³⁰)²"),
        ("1e20**2", "(10²⁰)²"),
        ("0.1", "0.1"),
    ],
)
def test_numbers_far_from_one_are_shown_with_a_power_of_ten(text, expected):
    assert row(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("w1", "w₁"), ("W10", "W₁₀"), ("a_1", "a₁"), ("x_max", "xₘₐₓ"), ("eta", "η"), ("theta_1", "θ₁"),
        ("σ", "σ"), ("dL_dw1", "dL_dw1"), ("x_", "x_"), ("loss", "loss"),
    ],
)  # fmt: skip
def test_symbols_get_their_subscripts_and_greek_letters(name, expected):
    assert inline(latex(Symbol(name))) == expected


def test_long_names_do_not_run_into_each_other():
    assert row("loss*rate*x", ["loss", "rate", "x"]) == "loss · rate · x"


def test_a_symbol_called_e_is_no_power_of_eulers_number():
    assert row("e*exp(x)", "ex") == "e exp(x)"
    assert row("e*math.e", "e") == "e · math.e"


def test_a_symbol_called_sigma_is_no_sigmoid():
    assert row("σ*sigmoid(x)", "σx") == "σ sigmoid(x)"


def test_quotients_are_fractions():
    assert picture("(x**2 - 2*x - 1)/(x - 1)**2") == (
        " x² − 2x − 1",
        "─────────────",
        "  (x − 1)²",
    )
    assert picture("1/(2*sqrt(x))*exp(x)") == (
        "  1",
        "───── · eˣ",
        " 2√x",
    )
    assert picture("(x/y)**2") == (
        "⎛ x ⎞²",
        "⎜───⎟",
        "⎝ y ⎠",
    )


def test_a_fraction_in_an_exponent_stays_on_its_row():
    assert picture("exp(-x**2/2)") == (
        " −x²/2",
        "e",
    )


def _grown(formulas):
    for u in formulas:
        yield from (u, Negate(u), Function("sin", (u,)), Function("sqrt", (u,)), Function("sigmoid", (u,)))
    for a, b in product(formulas, formulas):
        yield from (kind(a, b) for kind in (Sum, Difference, Product, Quotient, Power))


def test_formulas_that_look_the_same_have_the_same_value():
    once = list(_grown([Symbol("x"), number(2)]))
    looks = defaultdict(list)
    for formula in _grown(once):
        looks[display(latex(formula))].append(formula)
    assert len(looks) > 4000
    for alike in looks.values():
        found = [float(values(formula, {"x": 0.7})) for formula in alike]
        first = found[0]
        same = [
            math.isclose(value, first, rel_tol=1e-9) or (math.isnan(value) and math.isnan(first)) for value in found
        ]
        assert all(same), [show(formula) for formula in alike]


@unhurried
@given(formulas)
def test_every_formula_can_be_laid_out(formula):
    assert display(latex(formula))


def test_depth_is_no_trouble_for_the_writer():
    formula = Symbol("x")
    for _ in range(5000):
        formula = Function("sin", (formula,))
    assert latex(formula).count(r"\sin") == 5000
    with pytest.raises(MalformedLatex):  # the typesetter has its limit, and says so
        display(latex(formula))
