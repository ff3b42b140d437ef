"""Evidence of a difference quotient: the given function was asked close to the point, more than once."""

from tutor.checks.base import Replies
from tutor.checks.points import Points
from tutor.checks.verdict import DifferenceQuotient
from tutor.wire.probe import Returned

_NEAR = 0.1
"""Relative to max(1, |x|): any step that somebody would take for a small one."""
_HELPERS = frozenset({"centered_diff", "forward_diff", "backward_diff", "grad_check"})


def quotient_seen(learner: Replies, question: str, points: Points) -> DifferenceQuotient | None:
    """The first difference quotient seen at work, if one was at half of the points or more.

    At a single point a rule may, rarely, ask for two values that happen to lie close together.
    """
    seen = []
    for i, point in enumerate(points.rows()):
        outcome = learner.outcomes.get(f"{question}:{i}")
        x = next(iter(point.values()))
        if isinstance(outcome, Returned):
            evidence = _evidence(outcome, x)
            if evidence is not None:
                seen.append(evidence)
    return seen[0] if seen and 2 * len(seen) >= len(points) else None


def _evidence(outcome: Returned, x: float) -> DifferenceQuotient | None:
    for call in outcome.calls:
        if call.function in _HELPERS and call.at == x:
            return DifferenceQuotient(call.function, x, ())
    for function in dict.fromkeys(call.function for call in outcome.calls):
        asked = {call.at for call in outcome.calls if call.function == function}
        near = sorted(at for at in asked if abs(at - x) <= _NEAR * max(1.0, abs(x)))
        if len(near) > 1:
            return DifferenceQuotient(function, x, tuple(near))
    return None
