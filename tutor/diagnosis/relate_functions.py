"""How a wrong function relates to the right one, by the values that it gave."""

from collections.abc import Mapping

import numpy as np

from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.text import read
from tutor.checks.base import Draw, Replies
from tutor.checks.function import Function
from tutor.checks.verdict import Broke, NotExact, NotFinite, Reason, WrongAt, WrongKind, WrongShape
from tutor.diagnosis.asked import Others, is_given, other_question
from tutor.diagnosis.fit import fits
from tutor.diagnosis.of_functions import FAR, numbers, observed
from tutor.diagnosis.pieces import either_of
from tutor.diagnosis.relation import FEWEST, Relation, is_constant, relation
from tutor.diagnosis.search import either
from tutor.diagnosis.stencils import of_error
from tutor.wire.probe import Returned

_FEW = 3
"""So many single values, or fewer, are the worked example and what is near it."""
_SAME = 1e-8


def related(check: Function, draw: Draw, others: Others, learner: Replies, reason: Reason) -> Relation | None:
    """By what was judged: other values, nearly the right ones, none, or something that is no number."""
    match reason:
        case WrongAt(point=point) if _near(point):
            return _of_values(check, draw, others, learner)
        case NotFinite(point=point) if _near(point):
            return _where_finite(check, draw, learner)
        case NotExact():
            return _of_nearly_right(check, draw, learner)
        case Broke() | WrongKind() | WrongShape():
            return _for_arrays_only(check, draw, learner)
        case _:
            return None


def _near(point: Mapping[str, float]) -> bool:
    return max(map(abs, point.values()), default=0.0) < FAR


def _of_values(check: Function, draw: Draw, others: Others, learner: Replies) -> Relation | None:
    truth = check.truth(draw)
    seen = observed(check, draw, learner)
    if seen is None:
        return _right_at_the_example(check, draw, learner)
    at, got = seen
    exact = values(truth.formula, at)
    if fits([exact], got)[0]:
        return Relation("arrays-only", "For an array it is right; a single number has to work as well.", first=True)
    if is_constant(got):
        return relation(f"Your {check.name}", got, exact, at)
    found = (
        _averaged(check, got, exact)
        or _either(check, draw, others, got, at)
        or other_question(check, draw, others, got, exact, at)
        or relation(f"Your {check.name}", got, exact, at)
    )
    if found is None or found.kind == "terms":  # what holds at every point says more than one point does
        return _right_at_the_example(check, draw, learner) or found
    return found


def _for_arrays_only(check: Function, draw: Draw, learner: Replies) -> Relation | None:
    """Right for an array, where a single number has to be taken too."""
    if not isinstance(learner.outcomes.get("first"), Returned) or len(numbers(check, draw, learner)[1]):
        return None
    seen = observed(check, draw, learner)
    if seen is None or not np.allclose(seen[1], values(check.truth(draw).formula, seen[0]), rtol=_SAME, atol=0):
        return None
    return Relation("arrays-only", "For an array it is right; a single number has to work as well.", first=True)


def _either(check: Function, draw: Draw, others: Others, got: Floats, at: Mapping[str, Floats]) -> Relation | None:
    """Two slips that explain the values equally well."""
    if not check.derivative_of:
        return None
    truth = check.truth(draw)
    function = read(draw.functions.get(check.derivative_of, check.derivative_of), truth.variables)
    two = either(function, truth.variables[0], at, got)
    given = is_given(check, draw, others)
    return Relation("either", either_of(two, function, {}, is_given=given)) if two else None


def _averaged(check: Function, got: Floats, exact: Floats) -> Relation | None:
    """Divided by the number of points in the array that was given."""
    many = len(got)
    if many > FEWEST and fits([exact / many], got)[0]:
        return Relation(
            "averaged", f"For an array, your {check.name} is divided by the number of its entries: nothing is averaged."
        )
    return None


def _right_at_the_example(check: Function, draw: Draw, learner: Replies) -> Relation | None:
    """Right at a point that the text names, and hardly anywhere else."""
    at, got = numbers(check, draw, learner)
    truth = check.truth(draw)
    named = list(truth.fixed(check.at).rows())
    exact = values(truth.formula, at) if at else np.zeros(0)
    with np.errstate(all="ignore"):
        right = np.flatnonzero(np.abs(got - exact) <= _SAME * np.abs(exact))
    if not 0 < len(right) <= min(_FEW, len(got) // 4):
        return None
    for i in right:
        point = {name: float(column[i]) for name, column in at.items()}
        if point in named:
            where = ", ".join(f"{name} = {value:.6g}" for name, value in point.items())
            message = f"It is right at {where}, and a function has to be right at every point."
            return Relation("example-only", message, first=True)
    return None


def _where_finite(check: Function, draw: Draw, learner: Replies) -> Relation | None:
    """It has no value somewhere, and is right wherever it has one."""
    seen = observed(check, draw, learner)
    if seen is None:
        return None
    at, got = seen
    exact = values(check.truth(draw).formula, at)
    finite = np.isfinite(got)
    right = np.abs(got - exact) <= _SAME * np.abs(exact) + 1e-12
    if finite.any() and np.all(right[finite]):
        return Relation("undefined", "Wherever it has a value, that is right.", first=True)
    return None


def _of_nearly_right(check: Function, draw: Draw, learner: Replies) -> Relation | None:
    seen = observed(check, draw, learner)
    truth = check.truth(draw)
    if seen is None or len(truth.variables) > 1:
        return None
    at, got = seen
    return of_error(got, truth.formula, truth.variables[0], at)
