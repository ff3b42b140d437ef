"""Equal, different, undecided."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.algebra.domain import Domain
from tutor.algebra.equality import Different, Equal, Undecided, compare
from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.algebra.tree import Function, Product, Sum, fold, symbols_of, with_children

from .formulas import tame

REAL = Domain.read("[-3, 3]")


def verdict(left, right, domain="[-3, 3]", seed=0, **given_):
    f, g = read(left), read(right)
    inner = {name: read(text) for name, text in given_.items()}
    used = frozenset().union(*(symbols_of(formula) for formula in (f, g, *inner.values()))) - inner.keys()
    return compare(f, g, {name: Domain.read(domain) for name in used}, inner, seed)


EQUAL = [
    ("(x + 1)**2 - 4x", "(x - 1)**2", "[-3, 3]"),
    ("cos(x)**2 - sin(x)**2", "1 - 2sin(x)**2", "[-3, 3]"),
    ("log(x**3)", "3log(x)", "(0, 3]"),
    ("log(x**2)", "2log(abs(x))", "[-3, 3]"),
    ("1/cosh(x)**2", "1 - tanh(x)**2", "[-3, 3]"),
    ("exp(x)/(1 + exp(x))**2", "σ(x)(1 - σ(x))", "[-6, 6]"),
    ("10*2x(x²+1)⁹", "20x(1 + x²)⁹", "[-1.5, 1.5]"),
    ("tanh(1000x)", "2σ(2000x) - 1", "[-3, 3]"),
    ("max(x, y)", "(x + y + abs(x - y))/2", "[-3, 3]"),
    ("acos(cos(x))", "abs(x)", "[-3, 3]"),
    ("atan(tan(x))", "x", "[-1.5, 1.5]"),
    ("(x**3 - 1)/(x - 1)", "x*x + x + 1", "[-3, 3]"),
    ("(0.1 + 0.2)x", "0.3x", "[-3, 3]"),
    ("x + 1e-60 - 1e-60", "x", "[-3, 3]"),
    ("exp(100x)*exp(-100x)", "1", "[-3, 3]"),
    ("(x*x)**(1/2)", "max(x, -x)", "[-3, 3]"),
    ("x**x", "e**(x log(x))", "(0, 3]"),
    ("sqrt(2 + sqrt(3))", "(sqrt(6) + sqrt(2))/2", "[0, 1]"),
    ("(1 + sqrt(2))**200*(sqrt(2) - 1)**200", "1", "[0, 1]"),
    ("sqrt(2 - sqrt(4))", "0", "[0, 1]"),
    ("x**2", "x", "{0, 1}"),
    ("y**2 - y", "x*(1 - x)", "{0, 1}"),
    ("log(x, 2)", "log2(x)", "(0, 3]"),
    ("x**0", "1", "[-3, 3]"),
    ("sign(x)*x", "abs(x)", "[-3, 3]"),
    ("exp(exp(exp(exp(x))))", "exp(exp(exp(exp(x))))", "[2, 3]"),
]


@pytest.mark.parametrize(("left", "right", "domain"), EQUAL)
def test_formulas_that_mean_the_same_are_equal(left, right, domain):
    assert verdict(left, right, domain) == Equal()


DIFFERENT = [
    ("x**2", "x**2 + 1e-9", "[-3, 3]"),
    ("x", "x + 1e-40", "[1, 2]"),
    ("x", "x + 1e-60", "[1, 2]"),
    ("exp(-1/x**2)", "0", "[0.05, 0.1]"),
    ("sqrt(x**2)", "x", "[-3, 3]"),
    ("sign(x)", "1", "[-3, 3]"),
    ("min(x, 2.9999)", "x", "[-3, 3]"),
    ("max(abs(x - 1.5), 1e-6)", "abs(x - 1.5)", "[-3, 3]"),
    ("x", "x + max(0, 1e-7 - abs(x - 1))", "[-3, 3]"),
    ("x + 1e-12*max(0, x - 2.99)", "x", "[-3, 3]"),
    ("max(x + y - 5.99, 0)", "0", "[-3, 3]"),
    ("max(x, 1e-8)", "x", "(0, 3]"),
    ("tanh(50x)", "sign(x)", "[-3, 3]"),
    ("3.14159265358979x", "pi*x", "[-3, 3]"),
    ("2.718281828459045**x", "exp(x)", "[-3, 3]"),
    ("0.333333333333x", "x/3", "[-3, 3]"),
    ("(1 + 1e-24)x", "x", "[-3, 3]"),
    ("1.000000000000000000000001*0.999999999999999999999999x", "x", "[1, 2]"),
    ("sin(x)", "x - x**3/6 + x**5/120", "[-0.1, 0.1]"),
    ("sin(x)", "x", "[-1e-5, 1e-5]"),
    ("sin(pi*1e6x)", "0", "[-3, 3]"),
    ("sin(pi*2**60*x)", "0", "[0, 1]"),
    ("x + 1e-15*sin(1e6x)", "x", "[-3, 3]"),
    ("1e-9x(x-1)(x-2)(x+1)(x+2)(x-0.5)(x-3)(x+3)(x-1.5)(x+0.5)", "0", "[-3, 3]"),
    ("2^3^x", "8^x", "[-3, 3]"),
    ("x**2", "x", "{0, 1, 2}"),
    ("x**2", "x", "[0, 1]"),
    ("e**(pi*sqrt(163))", "262537412640768744", "[0, 1]"),
    ("log10(x)", "log(x)", "(0, 3]"),
    ("atan(tan(x))", "x", "[-3, 3]"),
]


@pytest.mark.parametrize(("left", "right", "domain"), DIFFERENT)
@pytest.mark.parametrize("seed", [0, 7])
def test_formulas_that_differ_anywhere_are_different(left, right, domain, seed):
    found = verdict(left, right, domain, seed)
    assert isinstance(found, Different)
    domains = Domain.read(domain)
    assert all(domains.contains(value) for value in found.at.values())


NOT_TOLD_APART = [
    ("tanh(1000x)", "1", "[1, 2]"),
    ("cosh(500x)", "sinh(500x)", "[1, 2]"),
    ("log(1 + exp(3000x))", "3000x", "[1, 2]"),
    ("x + 1e-300*1e-300", "x", "[1, 2]"),
    ("x + (x/1000)**1000", "x", "[1, 2]"),
    ("atan(1e300*1e300*x)", "pi/2", "[1, 2]"),
    ("tan(pi/2)", "5", "[0, 1]"),
    ("exp(exp(exp(exp(x))))", "exp(exp(exp(exp(x) + 1) - 1))", "[2, 3]"),
    ("exp(-1/(1e-8x)**2) + 1", "1", "[1, 2]"),
]


@pytest.mark.parametrize(("left", "right", "domain"), NOT_TOLD_APART)
def test_where_a_difference_could_hide_nothing_is_said(left, right, domain):
    found = verdict(left, right, domain)
    assert isinstance(found, Undecided)
    assert found.undefined is None
    assert found.reason.endswith(".")


@pytest.mark.parametrize(
    ("left", "right", "side"),
    [
        ("2log(x)", "log(x**2)", "left"),
        ("sqrt(x)**2", "x", "left"),
        ("x", "exp(log(x))", "right"),
        ("x**(1/3)", "cbrt(x)", "left"),
        ("sqrt(x)*sqrt(y)", "sqrt(x*y)", "left"),
        ("sqrt(x + 2.999) - sqrt(x + 2.999)", "0", "left"),
    ],
)
def test_where_one_is_undefined_it_is_said_which_and_where(left, right, side):
    found = verdict(left, right)
    assert isinstance(found, Undecided)
    assert found.undefined == side
    assert side in found.reason
    assert all(REAL.contains(value) for value in found.at.values())
    undefined, defined = (left, right) if side == "left" else (right, left)
    assert math.isnan(values(read(undefined), found.at))
    assert math.isfinite(values(read(defined), found.at))


def test_the_undefined_point_is_a_short_number():
    assert verdict("sqrt(x)**2", "x").at["x"] in {-3.0, -2.0, -1.0}


def test_a_hole_at_a_single_point_does_not_matter():
    assert verdict("x/x", "1") == Equal()
    assert verdict("(x**2 - 4)/(x - 2)", "x + 2") == Equal()


def test_nowhere_defined_is_undecided():
    found = verdict("log(-x)", "log(-x)", "(0, 3]")
    assert isinstance(found, Undecided)
    assert found.undefined is None
    apart = verdict("log(x)", "log(-x)")
    assert isinstance(apart, Undecided)
    assert apart.undefined == "left"


def test_a_difference_counts_more_than_a_missing_value():
    assert isinstance(verdict("sqrt(x)", "x"), Different)


def test_the_witness_is_easy_to_check_by_hand():
    assert verdict("x**2", "2x", "[-3, 3]") == Different({"x": 1.0}, 1.0, 2.0)
    assert verdict("x**2", "x", "[-3, 3]").at == {"x": 2.0}
    assert verdict("sqrt(x**2)", "x", "[-3, 3]") == Different({"x": -1.0}, 1.0, -1.0)
    assert verdict("x*y", "x", "[-3, 3]").at == {"x": 1.0, "y": 2.0}
    assert verdict("2", "3") == Different({}, 2.0, 3.0)


def test_a_witness_outside_of_easy_numbers_has_few_digits():
    found = verdict("x", "x + max(0, x - 100.3)", "(100.2, 100.4)")
    assert isinstance(found, Different)
    assert len(str(found.at["x"])) <= 6


def test_a_visible_witness_is_preferred():
    assert verdict("x**2", "x**2 + 1e-9*(x**2 + 1)").at == {"x": 0.0}


def test_given_symbols_are_computed_from_the_others():
    network = {"a1": "sigmoid(w*x + b)", "a2": "sigmoid(v*a1)"}
    assert verdict("a2*(1 - a2)*v", "v*sigmoid(v*sigmoid(w*x + b))*(1 - a2)", **network) == Equal()
    found = verdict("a1", "a1**2", **network)
    assert isinstance(found, Different)
    assert set(found.at) == {"a1", "w", "x", "b"}
    assert found.left == pytest.approx(found.at["a1"])


def test_symbols_given_in_a_circle_are_an_error_of_the_caller():
    with pytest.raises(ValueError, match="circle"):
        verdict("a", "b", a="b + 1", b="a - 1")


def test_a_symbol_without_a_domain_is_an_error_of_the_caller():
    with pytest.raises(ValueError, match="no domain for y"):
        compare(read("x"), read("y"), {"x": REAL})


def test_a_domain_that_is_not_used_does_not_matter():
    assert compare(read("1"), read("2/2"), {"x": REAL}) == Equal()


def test_the_same_seed_gives_the_same_witness():
    pair = ("x", "x + max(0, sin(40x) - 0.99)")
    assert verdict(*pair, seed=3) == verdict(*pair, seed=3)


def rewritten(formula, choices):
    """An equal formula: here and there a law of arithmetic is used."""

    def step(node, children):
        node = with_children(node, children)
        match node, next(choices) % 6:
            case Sum(a, b), 0:
                return b + a
            case Product(a, b), 1:
                return b * a
            case Product(a, Sum(b, c)), 2:
                return a * b + a * c
            case Function("sigmoid", (u,)), 3:
                return 1 / (1 + Function("exp", (-u,)))
            case _, 4:
                return 2 * node - node
            case _, 5:
                return (node * 3) / 3
            case _:
                return node

    return fold(formula, step)


@settings(max_examples=60, deadline=None)
@given(tame, st.lists(st.integers(0, 5), min_size=60, max_size=60), st.integers(0, 1000))
def test_any_equal_rewriting_is_equal(formula, choices, seed):
    other = rewritten(formula, iter(choices * 10))
    assert compare(other, formula, {"x": REAL, "y": REAL}, seed=seed) == Equal()


@settings(max_examples=60, deadline=None)
@given(tame, tame, st.sampled_from(["1e-9", "0.001", "1/3", "2"]), st.integers(0, 1000))
def test_any_perturbation_is_different(formula, shape, size, seed):
    perturbed = formula + read(size, ()) * (1 + shape**2)
    assert isinstance(compare(perturbed, formula, {"x": REAL, "y": REAL}, seed=seed), Different)


@settings(max_examples=40, deadline=None)
@given(tame, st.floats(-2.9, 2.9), st.integers(0, 1000))
def test_a_difference_in_a_hundredth_of_the_domain_is_found(formula, edge, seed):
    place = read(f"max(0, 0.03 - abs(x - ({edge:.6f})))", "x")
    assert isinstance(compare(formula + place, formula, {"x": REAL, "y": REAL}, seed=seed), Different)
