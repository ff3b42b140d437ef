"""How a wrong formula, a pair of blanks or a line of a derivation relates to what it should be."""

from collections.abc import Mapping

import numpy as np

from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.text import read
from tutor.algebra.tree import Expression, symbols_of
from tutor.checks.base import Draw, Replies
from tutor.checks.derivation import Derivation
from tutor.checks.formula import FormulaCheck
from tutor.checks.reading import domains_of, formula_of
from tutor.checks.verdict import FormulasDiffer, LineBreaks, Verdict
from tutor.diagnosis.asked import Others, other_question
from tutor.diagnosis.fit import fits
from tutor.diagnosis.of_formulas import equation, points, slope_of
from tutor.diagnosis.relation import Relation, relation
from tutor.wire.probe import Returned


def related(check: FormulaCheck, draw: Draw, others: Others, learner: Replies, verdict: Verdict) -> Relation | None:
    """A formula and its truth; of several blanks, what they make together."""
    if not verdict.reasons or not isinstance(verdict.reasons[0], FormulasDiffer):
        return None
    return _of_formula(check, draw, others, learner) if check.equals else _of_equation(check, learner, verdict)


def _of_formula(check: FormulaCheck, draw: Draw, others: Others, learner: Replies) -> Relation | None:
    reply = learner.outcomes.get("formula")
    domains = domains_of(check.symbols)
    allowed = (*domains, *check.given)
    if not isinstance(reply, Returned):
        return None
    formula = formula_of(reply.value, dict.fromkeys(allowed, next(iter(domains.values()))), check.name)
    if not isinstance(formula, Expression):
        return None
    at = points(check.symbols, check.given)
    got, exact = values(formula, at), values(read(check.equals, allowed), at)
    asked = other_question(check, draw, others, got, exact, at)
    if asked is not None:
        return asked
    seen = symbols_of(formula) | symbols_of(read(check.equals, allowed))
    return relation(f"Your {check.name}", got, exact, {name: column for name, column in at.items() if name in seen})


def _of_equation(check: FormulaCheck, learner: Replies, verdict: Verdict) -> Relation | None:
    """Blanks that have to make something together, such as u/v."""
    reply = learner.outcomes.get("formula")
    blanks = reply.value if isinstance(reply, Returned) else None
    if not isinstance(blanks, Mapping):
        return None
    where = getattr(verdict.reasons[0], "where", check.name)
    at = points(check.symbols, check.given)
    found = slope_of(check, blanks, verdict)
    if found is not None and found.variable not in symbols_of(found.function):
        return Relation("variable", f"There is no {found.variable} in your {found.of}; {found.variable} is its input.")
    if found is not None and fits([values(found.due, at)], values(found.function, at))[0]:
        return Relation("derivative", f"Your {found.of} is a derivative already; here the one before it is asked for.")
    sides = equation(check, blanks, verdict) or (found and (found.side, found.due, {}))
    if not sides:
        return None
    side, truth, formulas = sides
    seen = {name: column for name, column in at.items() if name in symbols_of(side) | symbols_of(truth)}
    said = where[0].upper() + where[1:] if where.startswith("the ") else f"Your {where}"
    how = relation(said, values(side, at), values(truth, at), seen, "what it should be")
    return how or (_of_bound(values(side, at), values(truth, at)) if "bound" in formulas else None)


def _of_bound(got: Floats, truth: Floats) -> Relation | None:
    """A bound that is exceeded, or that could be smaller."""
    if not np.all(np.isfinite(got)):
        return None
    if np.all(got >= truth):
        return Relation("larger", "Your bound is never exceeded, but a smaller one holds as well.")
    return Relation("smaller", "Your bound is too small: the derivative can exceed it.")


def of_line(check: Derivation, verdict: Verdict) -> Relation | None:
    """A line of a derivation and the one before it; the first one and the truth."""
    reason = verdict.reasons[0] if verdict.reasons else None
    if not isinstance(reason, LineBreaks):
        return None
    at = points(check.symbols, {})
    lines = [check.equals, *verdict.readings]
    before, broken = (values(read(lines[i], tuple(at)), at) for i in (reason.number - 1, reason.number))
    earlier = "the derivative" if reason.number == 1 else f"line {reason.number - 1}"
    return relation(f"Line {reason.number}", broken, before, at, earlier)
