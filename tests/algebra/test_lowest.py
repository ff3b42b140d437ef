"""Constant factors that meet are taken together, and nothing else changes."""

import pytest
from hypothesis import given

from tests.algebra.formulas import tame, unhurried
from tutor.algebra.domain import Domain
from tutor.algebra.equality import Different, compare
from tutor.algebra.lowest import in_lowest_terms
from tutor.algebra.text import read, show


@pytest.mark.parametrize(
    ("written", "lowest"),
    [
        ("2*x/2", "x"),
        ("-(2*x/2)", "-x"),
        ("4*x/6", "2*x/3"),
        ("3*(2*x/6)", "x"),
        ("x/2/3", "x/6"),
        ("6/4", "3/2"),
        ("0*x/2", "0"),
        ("exp(x)*(2*x/2)", "exp(x)*x"),
        ("sin(4*x/2)", "sin(2*x)"),
        ("3*(exp(2*x)*2)", "6*exp(2*x)"),
        ("(x + 1)*2/2", "x + 1"),
        # as they were:
        ("x/2", "x/2"),
        ("1/2*x", "1/2*x"),
        ("0.5*x/2", "0.5*x/2"),
        ("2*x/0", "2*x/0"),
        ("2*(x + 1)", "2*(x + 1)"),
        ("cos(x)*(3*x)", "cos(x)*(3*x)"),
        ("cos(2*x)*2", "cos(2*x)*2"),
        ("x/(2*x)", "x/(2*x)"),
    ],
)
def test_whole_numbers_that_meet_are_taken_together(written, lowest):
    assert show(in_lowest_terms(read(written))) == lowest


@unhurried
@given(tame)
def test_the_value_stays(formula):
    domains = {name: Domain.read("[-3, 3]") for name in "xy"}
    assert not isinstance(compare(in_lowest_terms(formula), formula, domains), Different)
