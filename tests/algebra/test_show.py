"""The echo of a formula."""

from fractions import Fraction

import pytest
from hypothesis import given

from tutor.algebra.derivative import derivative
from tutor.algebra.show import show
from tutor.algebra.text import read
from tutor.algebra.tree import Constant, Negate, Number, Product, Symbol

from .formulas import X, Y, formulas, unhurried


@unhurried
@given(formulas)
def test_what_is_shown_reads_back_to_the_same_formula(formula):
    assert read(show(formula), "xy") == formula


@unhurried
@given(formulas)
def test_what_is_shown_once_is_shown_the_same_twice(formula):
    assert show(read(show(formula), "xy")) == show(formula)


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ((X + Y) * X, "(x + y)*x"),
        (X * (Y * X), "x*(y*x)"),
        (X - (Y - X), "x - (y - x)"),
        (X - Y - X, "x - y - x"),
        (X / (Y * X), "x/(y*x)"),
        (X + -Y, "x + (-y)"),
        (-X + Y, "-x + y"),
        (X * -Y, "x*(-y)"),
        (-(X * Y), "-(x*y)"),
        (Product(-X, Y), "-x*y"),
        (X - Product(-X, Y), "x - (-x*y)"),
        (-(X**2), "-x**2"),
        ((-X) ** 2, "(-x)**2"),
        (X ** (-Y), "x**(-y)"),
        ((X**Y) ** X, "(x**y)**x"),
        (X ** (Y**X), "x**y**x"),
        (Negate(-X), "-(-x)"),
    ],
)
def test_there_are_as_many_brackets_as_it_takes(formula, text):
    assert show(formula) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Number(Fraction(5)), "5"),
        (Number(Fraction(10**24)), "1" + "0" * 24),
        (Number(Fraction(5), decimal=True), "5.0"),
        (Number(Fraction(1, 2), decimal=True), "0.5"),
        (Number(Fraction(1, 10**4), decimal=True), "0.0001"),
        (Number(Fraction(1, 10**5), decimal=True), "1e-5"),
        (Number(Fraction(10**92), decimal=True), "1e92"),
        (Number(Fraction(15 * 10**14), decimal=True), "1.5e15"),
        (Number(Fraction(10**14), decimal=True), "100000000000000.0"),
        (Number(Fraction(0), decimal=True), "0.0"),
    ],
)
def test_a_number_is_short_and_reads_back(value, text):
    assert show(value) == text
    assert read(text, ()) == value


def test_a_constant_is_told_from_a_symbol_of_its_name():
    both = Product(Constant("e"), Symbol("e"))
    assert read(show(both), ["e"]) == both


def test_derivatives_can_be_shown_and_read():
    slope = derivative(read("(2*x + 1)**0.5/sin(-3*x)", "x"), "x")
    assert read(show(slope), "x") == slope


def test_depth_does_not_matter():
    deep = X
    for _ in range(3000):
        deep = Negate(deep)
    assert show(deep).count("-") == 3000
