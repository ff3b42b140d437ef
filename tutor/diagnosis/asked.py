"""The question that was answered in place of the one that was asked: another part's, or one about a given function."""

import random
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.text import read
from tutor.algebra.tree import Formula, Symbol, substitute, symbols_of
from tutor.checks.base import Check, Draw
from tutor.checks.formula import FormulaCheck
from tutor.checks.function import Function
from tutor.diagnosis.fit import fits, is_right
from tutor.diagnosis.relation import Relation

_POINTS = 16
Others = Sequence[tuple[str, Check]]
"""The checks of the exercise, each with the letter of its part."""


def other_question(
    check: Function | FormulaCheck, draw: Draw, others: Others, got: Floats, truth: Floats, at: Mapping[str, Floats]
) -> Relation | None:
    """The question of this exercise that the answer does answer; None if there is none, or there are several.

    Args:
        check: What was asked.
        draw: The draw of the attempt, with the given functions.
        others: All checks of the exercise, this one among them.
        got: The wrong values.
        truth: The right ones.
        at: The points, one array for each symbol.
    """
    asked = list(_of_functions(check, draw, others) if isinstance(check, Function) else _of_formulas(check, others))
    asked = [(said, formula) for said, formula in asked if symbols_of(formula) <= set(at)]
    columns = [values(formula, at) for _, formula in asked]
    hits = fits(columns, got) & ~is_right(columns, truth)
    said = {text: None for (text, _), hit in zip(asked, hits, strict=True) if hit}
    return Relation("other-question", f"Your {check.name} is {next(iter(said))}.") if said else None


def is_given(check: Check, draw: Draw, others: Others) -> bool:
    """What is to be differentiated is in plain sight; a derivative that is to be derived once more is an answer."""
    if not isinstance(check, Function) or not check.derivative_of or check.derivative_of in draw.functions:
        return True
    function = read(check.derivative_of, check.truth(draw).variables)
    asked = (other.truth(draw).formula for _, other in others if isinstance(other, Function) and other.derivative_of)
    domain = Domain.read("[0.2, 0.9]").sample(random.Random("given"), _POINTS)  # noqa: S311  no secret
    return not any(_same(function, formula, np.array(domain)) for formula in asked)


def _same(one: Formula, other: Formula, at: Floats) -> bool:
    symbols = symbols_of(one)
    if symbols != symbols_of(other):
        return False
    here = {symbol: at * (1 + k) for k, symbol in enumerate(sorted(symbols))}
    return bool(fits([values(other, here)], values(one, here))[0])


Question = tuple[str, Formula]
"""What the answer would be called, and what it would be."""


def _of_functions(check: Function, draw: Draw, others: Others) -> Iterator[Question]:
    truth = check.truth(draw)
    variables = truth.variables
    asking = {other.derivative_of: letter for letter, other in others if isinstance(other, Function)}
    if len(variables) == 1:
        for name, text in draw.functions.items():
            function = _in(read(text), ("x",), variables)
            slope = derivative(function, variables[0])
            part = f", which part {asking[name]} asks for" if name in asking and name != check.derivative_of else ""
            yield f"the function {name} itself", function
            yield f"the derivative of {name}{part}", slope
            yield f"the second derivative of {name}", derivative(slope, variables[0])
    for letter, other in others:
        if isinstance(other, Function) and other.name != check.name:
            there = other.truth(draw)
            if len(there.variables) == len(variables):
                formula = _in(there.formula, there.variables, variables)
                yield f"what part {letter} asks for, as {other.name}", formula
                for variable in variables:
                    yield f"the derivative of {other.name} by {variable}", derivative(formula, variable)
    for variable in variables:
        yield (
            f"the derivative by {variable} of what is asked for: one time too often",
            derivative(truth.formula, variable),
        )


def _of_formulas(check: FormulaCheck, others: Others) -> Iterator[Question]:
    for letter, other in others:
        if isinstance(other, FormulaCheck) and other.equals and other.name != check.name:
            known = (*_symbols(other), *other.given)
            yield f"what {other.name} should be, in part {letter}", read(other.equals, known)


def _symbols(check: FormulaCheck) -> tuple[str, ...]:
    return tuple(check.symbols) if isinstance(check.symbols, Mapping) else tuple(check.symbols.split())


def _in(formula: Formula, own: tuple[str, ...], variables: tuple[str, ...]) -> Formula:
    """A formula in these variables, in their order, in place of its own."""
    return substitute(formula, dict(zip(own, map(Symbol, variables), strict=True)))
