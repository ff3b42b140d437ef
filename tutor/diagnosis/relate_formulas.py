"""How a wrong formula, a pair of blanks or a line of a derivation relates to what it should be."""

from collections.abc import Mapping

from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.algebra.tree import Expression, symbols_of
from tutor.checks.base import Draw, Replies
from tutor.checks.derivation import Derivation
from tutor.checks.formula import FormulaCheck
from tutor.checks.reading import domains_of, formula_of
from tutor.checks.verdict import FormulasDiffer, LineBreaks, Verdict
from tutor.diagnosis.asked import Others, other_question
from tutor.diagnosis.of_formulas import equation, points
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
    sides = equation(check, blanks, verdict) if isinstance(blanks, Mapping) else None
    if sides is None:
        return None
    side, truth, _ = sides
    at = points(check.symbols, check.given)
    seen = {name: column for name, column in at.items() if name in symbols_of(side) | symbols_of(truth)}
    where = getattr(verdict.reasons[0], "where", check.name)
    return relation(f"Your {where}", values(side, at), values(truth, at), seen, "what it should be")


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
