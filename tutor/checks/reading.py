"""A learner's formula: read from what a name is bound to, and compared with the truth on its domain."""

import math
from collections.abc import Collection, Mapping

import numpy as np

from tutor.algebra.domain import Domain
from tutor.algebra.equality import Different, Equal, Undecided, compare
from tutor.algebra.text import Unreadable, read
from tutor.algebra.tree import Formula, symbols_of
from tutor.checks.compare import kind_of
from tutor.checks.verdict import (
    CannotRead,
    FormulaNotExact,
    FormulasDiffer,
    FormulaUndefined,
    Reason,
    WrongKind,
)

_REAL = "[-3, 3]"
"""The domain of a symbol for which an author states none."""
_LARGEST = 10**20
"""A longer whole number is no formula that a person wrote."""
_ROUNDED = 1e-6
"""Formulas that differ by less than this, relatively, differ by a rounded constant."""
_UNDEFINED: dict[object, str] = {
    "left": "it has no value there.",
    "right": "it has a value there, where there should be none.",
}


def formula_of(
    value: object, symbols: Mapping[str, Domain], where: str, rather: Collection[str] | None = None
) -> Formula | Reason:
    """The formula that a learner wrote as a text; a number is one too.

    Of the symbols that may occur, `rather` are those that make sense here: they are offered in place of an unknown one.
    """
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value.item()
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST:
        value = str(value)
    if isinstance(value, float) and math.isfinite(value):
        value = repr(value)
    if not isinstance(value, str):
        return WrongKind("a formula in quotes", kind_of(value), where)
    try:
        return read(value, symbols)
    except Unreadable as error:
        refusal = error
    try:
        read(value, symbols if rather is None else rather)
    except Unreadable as error:
        refusal = error
    return CannotRead(refusal.message, refusal.caret(), where)


def domains_of(symbols: str | Mapping[str, str]) -> dict[str, Domain]:
    """Symbol → domain, as an author stated them.

    Raises:
        BadDomain: a domain cannot be read.
    """
    table = symbols if isinstance(symbols, Mapping) else dict.fromkeys(symbols.replace(",", " ").split(), _REAL)
    return {name: Domain.read(text or _REAL) for name, text in table.items()}


def difference(
    got: Formula,
    truth: Formula,
    domains: Mapping[str, Domain],
    given: Mapping[str, Formula] | None = None,
    *,
    where: str = "",
    seed: int = 0,
) -> Reason | None:
    """Why the formula is not equal to the truth on the domain, or None if it is."""
    match compare(got, truth, domains, given or {}, seed=seed):
        case Equal():
            return None
        case Different(at, left, right):
            if abs(left - right) <= _ROUNDED * abs(right):
                relative = abs(left - right) / abs(right) if right else 1.0
                return FormulaNotExact(int(-math.log10(max(relative, 1e-30))), where)
            seen = symbols_of(got) | symbols_of(truth)  # of the others the values do not depend
            shown = {name: value for name, value in at.items() if name in seen}
            return FormulasDiffer(shown, left, right if symbols_of(truth) else None, where)
        case Undecided(reason, at, side):
            return FormulaUndefined(at or {}, _UNDEFINED.get(side, reason), where)
