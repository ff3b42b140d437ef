"""What can be asked of a formula's tree, whatever its shape."""

from fractions import Fraction

from hypothesis import given

from tutor.algebra.text import read
from tutor.algebra.tree import (
    Constant,
    Difference,
    Function,
    Negate,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
    fold,
    nodes_of,
    number,
    substitute,
    symbols_of,
    with_children,
)

from .formulas import X, Y, formulas, unhurried


def test_arithmetic_on_formulas_builds_the_tree_and_computes_nothing():
    assert Sum(X, Number(Fraction(1))) == X + 1
    assert Difference(Product(Number(Fraction(2)), X), Y) == 2 * X - Y
    assert Negate(Power(X, Number(Fraction(2)))) == -(X**2)
    assert Quotient(Number(Fraction(1)), X) == 1 / X
    assert Sum(Number(Fraction(1)), X) == 1 + X
    assert Difference(Number(Fraction(3)), X) == 3 - X
    assert Quotient(X, Y) == X / Y
    assert X + 0 != X


def test_a_rational_number_is_written_with_signs_and_fractions():
    assert number(Fraction(-1, 2)) == Negate(Quotient(Number(Fraction(1)), Number(Fraction(2))))
    assert number(4) == Number(Fraction(4))


def test_symbols_are_found_and_constants_are_none():
    assert symbols_of(read("x*sin(w1) + pi*e", ["x", "w1"])) == {"x", "w1"}
    assert symbols_of(Constant("e")) == set()


def test_substitution_is_simultaneous():
    swapped = substitute(read("x - y", "xy"), {"x": Y, "y": X})
    assert swapped == read("y - x", "xy")


def test_substitution_reaches_into_functions_and_powers():
    u = read("x**2 + 1", "x")
    assert substitute(read("exp(u)**u", "u"), {"u": u}) == read("exp(x**2 + 1)**(x**2 + 1)", "x")


@unhurried
@given(formulas)
def test_substituting_a_symbol_for_itself_changes_nothing(formula):
    assert substitute(formula, {"x": X, "y": Y}) == formula


@unhurried
@given(formulas)
def test_every_node_can_be_rebuilt_from_its_children(formula):
    assert fold(formula, with_children) == formula
    copies = fold(formula, lambda node, parts: type(node)(*_fields(node, parts)))
    assert copies == formula


def _fields(node, parts):
    match node:
        case Number(value, decimal):
            return value, decimal
        case Symbol(name) | Constant(name):
            return (name,)
        case Function(name):
            return name, parts
        case _:
            return parts


def test_children_come_before_their_parents():
    order = nodes_of(read("sin(x) + 1", "x"))
    assert order[-1] == read("sin(x) + 1", "x")
    assert order.index(X) < order.index(read("sin(x)", "x"))


def test_depth_does_not_matter():
    deep = X
    for _ in range(20_000):
        deep = Negate(deep)
    assert symbols_of(deep) == {"x"}
    assert symbols_of(substitute(deep, {"x": Y})) == {"y"}
