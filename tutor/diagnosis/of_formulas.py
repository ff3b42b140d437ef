"""The mistake in a wrong formula, or in blanks that do not go together."""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from tutor.algebra.derivative import derivative
from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.text import read, show
from tutor.algebra.tree import Expression, Formula, Number, Symbol, substitute, symbols_of
from tutor.checks.base import Replies
from tutor.checks.formula import FormulaCheck
from tutor.checks.reading import domains_of, formula_of
from tutor.checks.verdict import Verdict
from tutor.diagnosis.backward import explained
from tutor.diagnosis.catalogue import Named, named
from tutor.diagnosis.fit import fits
from tutor.diagnosis.known import Known
from tutor.diagnosis.networks import PROGRAMS
from tutor.diagnosis.pieces import explained_by
from tutor.diagnosis.quoting import quoted
from tutor.diagnosis.repair import repair
from tutor.diagnosis.search import explanation
from tutor.wire.probe import Returned

_POINTS = 32
_SETTINGS = 8
"""Points at which a backward pass is tried."""
_DERIVATIVE = re.compile(r"(\w+) == D\((\w+), (\w+)(?:, (\w+))?\)")
_SLOPE = re.compile(r"D\((\w+), (\w+)\) == ")


def of_formula(check: FormulaCheck, replies: Replies, verdict: Verdict, known: Known) -> Named | None:
    """A single formula against its truth; of several blanks, one that should be the derivative of another."""
    reply = replies.outcomes.get("formula")
    if not isinstance(reply, Returned):
        return None
    if not check.equals:
        return _of_blanks(check, reply.value, verdict) if isinstance(reply.value, Mapping) else None
    domains = domains_of(check.symbols)
    allowed = (*domains, *check.given)
    formula = formula_of(reply.value, dict.fromkeys(allowed, next(iter(domains.values()))), check.name)
    if not isinstance(formula, Expression):
        return None
    if isinstance(reply.value, int | float) and symbols_of(read(check.equals, allowed)):
        return named(("formula-not-string",), {})
    at = points(check.symbols, check.given)
    got = values(formula, at)
    yours = quoted(None, formula)
    exact = values(read(check.equals, allowed), at)
    name = known.of_values(lambda wrong: bool(fits([values(read(str(wrong), allowed), at)], got)[0]), got, exact)
    if name is not None:
        return named((name,), yours)
    found = _of_network(check, at, got) if check.given else None
    if found is not None and found != ("brackets-missing",):
        return named(found, {**yours, "keys": check.name})
    mended = repair(formula, at, exact)
    return named((mended.id,), {**yours, "place": mended.place}) if mended else None


def _of_blanks(check: FormulaCheck, blanks: Mapping[object, object], verdict: Verdict) -> Named | None:
    """The slip in the first blank that should be the derivative of another blank, and is not."""
    at = points(check.symbols, check.given)
    allowed = domains_of(check.symbols)
    for found in filter(None, map(_DERIVATIVE.fullmatch, check.require)):
        key, of, variable, place = found.groups()
        if not any(getattr(reason, "where", "") == f'{check.name}["{key}"]' for reason in verdict.reasons):
            continue
        function, got = (formula_of(blanks.get(name), allowed, name) for name in (of, key))
        if isinstance(function, Expression) and isinstance(got, Expression):
            here = (
                {**at, place: at[variable]} if place else at
            )  # f′ at c, written in c: the same values at the same points
            slip = explanation(function, variable, here, values(got, here))
            if slip is not None:
                return explained_by(slip, function, quoted(None, got, key))
            if place and _in_another_symbol(got, place, values(derivative(function, variable), here), here):
                return named(("variable-swapped",), quoted(None, got, key))
    return _of_unknown(check, blanks, verdict) or _of_equations(check, blanks, verdict, at)


def _of_unknown(check: FormulaCheck, blanks: Mapping[object, object], verdict: Verdict) -> Named | None:
    """A blank that still depends on the point of which only is known that it exists: the c of `D(function, t, c)`."""
    sides = equation(check, blanks, verdict)
    places = {found[4] for condition in check.require if (found := _DERIVATIVE.fullmatch(condition)) and found[4]}
    if sides is None:
        return None
    _, truth, formulas = sides
    for key, formula in formulas.items():
        unknown = sorted(symbols_of(formula) & places - symbols_of(truth))
        if unknown:
            return named(("bound-depends-on-c",), {**quoted(None, formula, key), "sub": unknown[0]})
    return None


def _of_equations(
    check: FormulaCheck, blanks: Mapping[object, object], verdict: Verdict, at: Mapping[str, Floats]
) -> Named | None:
    """The edit of one blank with which the first condition that failed, such as `u/v == …`, would hold."""
    sides = equation(check, blanks, verdict)
    if sides is None:
        return None
    side, truth, formulas = sides
    if isinstance(side, Number):
        return None  # of a number alone, any edit is a guess
    mended = repair(side, at, values(truth, at))
    keys = [key for key, formula in formulas.items() if mended is not None and mended.place in show(formula)]
    if mended is None or len(keys) != 1:
        return None
    return named((mended.id,), {**quoted(None, formulas[keys[0]], keys[0]), "place": mended.place})


def equation(
    check: FormulaCheck, blanks: Mapping[object, object], verdict: Verdict
) -> tuple[Formula, Formula, dict[str, Formula]] | None:
    """The two sides of the first condition that failed, with the blanks put in, and the blanks on its left."""
    reason = verdict.reasons[0] if verdict.reasons else None
    allowed = domains_of(check.symbols)
    for condition in check.require:
        stated, _, due = condition.partition("==")
        about = [key for key in check.keys if re.search(rf"\b{key}\b", stated)]
        places = (stated.strip(), f'{check.name}["{stated.strip()}"]')
        if not due or "D(" in condition or not about or getattr(reason, "where", "") not in places:
            continue
        formulas = {key: formula_of(blanks.get(key), allowed, key) for key in about}
        known = {key: formula for key, formula in formulas.items() if isinstance(formula, Expression)}
        if len(known) == len(about):
            side = substitute(read(stated, (*allowed, *about)), known)
            return side, read(due, tuple(allowed)), known
    return None


@dataclass(frozen=True, slots=True)
class SlopeOf:
    """A condition about the derivative of a blank that failed."""

    of: str
    """The blank that is differentiated."""
    function: Formula
    variable: str
    side: Formula
    """What should be the derivative, or the derivative that should be something else."""
    due: Formula
    """What that should be; its first alternative."""


def slope_of(check: FormulaCheck, blanks: Mapping[object, object], verdict: Verdict) -> SlopeOf | None:
    """What is the derivative of what in the first condition that failed, if that is about a derivative."""
    where = getattr(verdict.reasons[0], "where", "") if verdict.reasons else ""
    allowed = domains_of(check.symbols)
    for condition in check.require:
        if stated := _DERIVATIVE.fullmatch(condition):
            key, of, variable = stated[1], stated[2], stated[3]
            due_where = f'{check.name}["{key}"]'
        elif stated := _SLOPE.match(condition):
            key, of, variable = "", stated[1], stated[2]
            due_where = f'the slope of {check.name}["{of}"]'
        else:
            continue
        function, own = (formula_of(blanks.get(name), allowed, name) for name in (of, key or of))
        if where != due_where or not isinstance(function, Expression) or not isinstance(own, Expression):
            continue
        slope = derivative(function, variable)
        if key:
            return SlopeOf(of, function, variable, own, substitute(slope, {variable: Symbol(stated[4] or variable)}))
        due = condition.partition("==")[2].partition(" or ")[0]
        return SlopeOf(of, function, variable, slope, read(due, tuple(allowed)))
    return None


def _in_another_symbol(got: Formula, due: str, truth: Floats, at: Mapping[str, Floats]) -> bool:
    """The right formula, but for the name of its symbol."""
    symbols = symbols_of(got)
    if len(symbols) != 1 or due in symbols:
        return False
    return bool(fits([values(substitute(got, dict.fromkeys(symbols, Symbol(due))), at)], truth)[0])


def points(symbols: str | Mapping[str, str], given: Mapping[str, str]) -> dict[str, Floats]:
    """Generic points, the same in every run, with the symbols that are computed from others."""
    generator = random.Random("diagnosis")  # noqa: S311  no secret
    at = {name: np.array(domain.sample(generator, _POINTS)) for name, domain in domains_of(symbols).items()}
    for name, text in given.items():
        at[name] = values(read(text, tuple(at)), at)
    return at


def _of_network(check: FormulaCheck, at: Mapping[str, Floats], got: Floats) -> tuple[str, ...] | None:
    """A gradient such as dL_dw1, by the backward pass of its network."""
    for program in PROGRAMS:
        key = next((key for key in program.gradients if check.name.endswith(f"_d{key}")), None)
        if key is not None and program.inputs <= at.keys():
            some = np.flatnonzero(np.isfinite(got))[:_SETTINGS]  # numbers: ten times faster than arrays of them
            inputs = [{name: float(at[name][i]) for name in program.inputs} for i in some]
            found = explained(program, inputs, [{key: float(got[i])} for i in some]) if len(some) == _SETTINGS else None
            return found.ids if found else None
    return None
