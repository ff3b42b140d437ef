"""Formulas in float64: their values on arrays, and how far rounding may carry those values off."""

from collections.abc import Mapping
from fractions import Fraction
from math import e, inf, pi

import numpy as np
from numpy.typing import ArrayLike

from tutor.algebra.functions import FUNCTIONS, Floats, Known
from tutor.algebra.tree import (
    Constant,
    Difference,
    Formula,
    Function,
    Negate,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
    fold,
)

_CONSTANTS = {"pi": pi, "e": e}


def values(formula: Formula, at: Mapping[str, ArrayLike]) -> Floats:
    """The values of a formula where its symbols have these values; nan where it is undefined.

    Args:
        formula: Every symbol of it must be in `at`.
        at: For each symbol a number or an array; they are broadcast together.

    Returns:
        An array of the common shape of everything in `at`, also where the formula is constant. What is too large for
        a float is infinite, what is too small is 0, as far as float64 arithmetic goes on from there.

    Raises:
        KeyError: A symbol has no value.
    """
    known, shape = _arrays(at)
    with np.errstate(all="ignore"):
        result = fold(formula, lambda node, parts: _value(node, parts, known))
    return np.array(np.broadcast_to(result, shape))


def rounding_bound(formula: Formula, at: Mapping[str, ArrayLike]) -> Floats:
    """How far a float64 evaluation of this formula may be off, in units of the machine epsilon.

    The running error bound to first order (Wilkinson 1963; Higham, Accuracy and Stability, § 3.3): a symbol is exact, a
    constant that is no float is off by its size, an operation passes on the errors of its operands, each times its
    partial derivative, and adds the size of its result (twice that for a function or a power, which libraries do not
    round correctly). Shapes as for `values`.
    """
    known, shape = _arrays(at)

    def bounded(node: Formula, parts: tuple[tuple[Floats, Floats], ...]) -> tuple[Floats, Floats]:
        value = _value(node, tuple(part[0] for part in parts), known)
        return value, _error(node, value, parts)

    with np.errstate(all="ignore"):
        _, error = fold(formula, bounded)
    return np.array(np.broadcast_to(error, shape))


def _arrays(at: Mapping[str, ArrayLike]) -> tuple[dict[str, Floats], tuple[int, ...]]:
    arrays = {name: np.asarray(value, dtype=np.float64) for name, value in at.items()}
    return arrays, np.broadcast_shapes(*(array.shape for array in arrays.values()))


def _value(node: Formula, parts: tuple[Floats, ...], at: Mapping[str, Floats]) -> Floats:
    match node:
        case Number(value):
            return np.asarray(_float(value))
        case Constant(name):
            return np.asarray(_CONSTANTS[name])
        case Symbol(name):
            return at[name]
        case Negate():
            return -parts[0]
        case Sum():
            return parts[0] + parts[1]
        case Difference():
            return parts[0] - parts[1]
        case Product():
            return parts[0] * parts[1]
        case Quotient():
            return np.where(parts[1] == 0, np.nan, parts[0] / parts[1])
        case Power():
            return _power(*parts)
        case Function(name):
            return _function(FUNCTIONS[name], parts)


def _float(value: Fraction) -> float:
    try:
        return float(value)
    except OverflowError:  # an edit of a formula may lead there, a text that is read may not
        return inf if value > 0 else -inf


def _power(base: Floats, exponent: Floats) -> Floats:
    # NumPy has 0**-1 = inf and nan**0 = 1; neither is the value of anything here.
    undefined = np.isnan(base) | np.isnan(exponent) | ((base == 0) & (exponent < 0))
    power: Floats = np.where(undefined, np.nan, np.power(base, exponent))
    return power


def _function(known: Known, arguments: tuple[Floats, ...]) -> Floats:
    result = known.value(*arguments)
    inside = known.domain.mask(arguments[0]) if known.arity == 1 else True
    defined: Floats = np.where(inside, result, np.nan)
    return defined


def _error(node: Formula, value: Floats, parts: tuple[tuple[Floats, Floats], ...]) -> Floats:
    size: Floats = np.abs(value)
    match node:
        case Number(exact):
            return np.asarray(0.0) if exact == float(exact) else size
        case Constant():
            return size
        case Symbol():
            return np.zeros_like(value)
        case Negate():
            return parts[0][1]
        case Sum() | Difference():
            (_, a_error), (_, b_error) = parts
            return a_error + b_error + size
        case Product():
            (a, a_error), (b, b_error) = parts
            return np.abs(b) * a_error + np.abs(a) * b_error + size
        case Quotient():
            (_, a_error), (b, b_error) = parts
            return (a_error + size * b_error) / np.abs(b) + size
        case Power():
            (a, a_error), (b, b_error) = parts
            by_base: Floats = np.abs(b * np.power(a, b - 1)) * a_error
            by_exponent: Floats = np.abs(value * np.log(np.abs(a))) * b_error
            return _where_any(a_error, by_base) + _where_any(b_error, by_exponent) + 2 * size
        case Function(name):
            arguments = tuple(Symbol(f"u{i}") for i in range(len(parts)))
            here = {argument.name: part[0] for argument, part in zip(arguments, parts, strict=True)}
            passed_on: Floats = np.asarray(0.0)
            for partial, (_, error) in zip(FUNCTIONS[name].partials, parts, strict=True):
                passed_on = passed_on + _where_any(error, np.abs(values(partial(*arguments), here)) * error)
            return passed_on + 2 * size


def _where_any(error: Floats, passed_on: Floats) -> Floats:
    """The error passed on; none where there was none, however steep the function is there."""
    return np.where(error == 0, 0.0, passed_on)
