"""Evidence of a difference quotient: the given function was asked around the point, more than once."""

from collections.abc import Iterable

from tutor.checks.base import Replies
from tutor.checks.points import Points
from tutor.checks.verdict import DifferenceQuotient
from tutor.wire.probe import Call, Returned

_NEAR = 0.1
"""Relative to max(1, |x|): any step that somebody would take for a small one."""
_HELPERS = frozenset({"centered_diff", "forward_diff", "backward_diff", "grad_check"})
_FINER = ("Decimal(", "Fraction(", "mpf(")
"""Numbers that may lie closer together than floats; of all others the float says everything."""


def quotient_seen(learner: Replies, question: str, points: Points) -> DifferenceQuotient | None:
    """The first difference quotient seen at work, if one was at half of the points or more.

    Seen is a call of a helper of the course at the point; or calls of one given function at two numbers or more that
    lie close to it, or at the same distances from it wherever it is (with wide steps some quotients are exact for
    polynomials). At a single point a rule may, rarely, ask for two values that happen to lie close together.
    """
    seen: list[DifferenceQuotient] = []
    steps: dict[tuple[str, tuple[float, ...]], list[DifferenceQuotient]] = {}
    for i, point in enumerate(points.rows()):
        outcome = learner.outcomes.get(f"{question}:{i}")
        x = next(iter(point.values()))
        if not isinstance(outcome, Returned):
            continue
        found = _near(outcome.calls, x)
        if found is not None:
            seen.append(found)
        for function in _functions(outcome.calls):
            asked = _asked(outcome.calls, function)
            if len(asked) > 1:
                distances = tuple(round(at - x, 6) for at in asked)
                steps.setdefault((function, distances), []).append(DifferenceQuotient(function, x, tuple(asked)))
    for evidence in (seen, *steps.values()):
        if evidence and 2 * len(evidence) >= len(points):
            return evidence[0]
    return None


def _near(calls: Iterable[Call], x: float) -> DifferenceQuotient | None:
    for call in calls:
        if call.function in _HELPERS and call.at == x:
            return DifferenceQuotient(call.function, x, ())
    for function in _functions(calls):
        near = [at for at in _asked(calls, function) if abs(at - x) <= _NEAR * max(1.0, abs(x))]
        if len(near) > 1:
            return DifferenceQuotient(function, x, tuple(near))
    return None


def _functions(calls: Iterable[Call]) -> list[str]:
    return list(dict.fromkeys(call.function for call in calls if call.function not in _HELPERS))


def _asked(calls: Iterable[Call], function: str) -> list[float]:
    """The different numbers that the function was asked at, in order: 2, 2.0 and np.float64(2) are the same."""
    here = [call for call in calls if call.function == function]
    finer = {call.exact: call.at for call in here if call.exact.startswith(_FINER)}
    return sorted([*finer.values(), *({call.at for call in here} - set(finer.values()))])
