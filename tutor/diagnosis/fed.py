"""A wrong answer that builds on another one of the learner's own, which is wrong: that is to be mended first."""

from collections.abc import Collection

from tutor.algebra.derivative import derivative
from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.checks.base import Check, Draw, Replies
from tutor.checks.function import Function
from tutor.checks.members import Members
from tutor.checks.value import Value
from tutor.checks.verdict import (
    Broke,
    MissingMembers,
    NotFinite,
    NotTheValue,
    SurplusMembers,
    Verdict,
    WrongAt,
    WrongEntry,
)
from tutor.diagnosis.asked import Others
from tutor.diagnosis.fit import fits
from tutor.diagnosis.of_functions import FAR, observed
from tutor.diagnosis.quoting import as_formula, returned, used
from tutor.diagnosis.relation import Relation


def has_wrong_values(verdict: Verdict) -> bool:
    """What is computed with it is wrong as well; an overflow far out, or a break on arrays, does no such harm."""
    match verdict.reasons[0] if verdict.reasons else None:
        case WrongAt(point=point) | NotFinite(point=point):
            return max(map(abs, point.values()), default=0.0) < FAR
        case WrongEntry() | NotTheValue() | Broke() | MissingMembers() | SurplusMembers():
            return True
        case _:
            return False


def fed(
    check: Check, draw: Draw, others: Others, replies: Replies, name: str, source: str, wrong: Collection[str]
) -> Relation | None:
    """The other answer that this one is computed with, or derived from; None if there is none.

    Args:
        check: The check whose verdict is wrong.
        draw: The draw that it judged.
        others: All checks of the exercise, each with the letter of its part.
        replies: What the submission replied.
        name: What the check asks for.
        source: The submission's text, only read.
        wrong: The names whose values are wrong.
    """
    if isinstance(check, Function | Value | Members):
        uses = used(source, name)
        needed = next((other for other in wrong if other in uses and other != name), None)
        if needed:
            return Relation("fed", f"It works with your {needed}, which is wrong: mend that first.")
    return _derived(check, draw, others, replies, source, wrong) if isinstance(check, Function) else None


def waits_for(check: Check, name: str, verdict: Verdict, source: str, wrong: Collection[str]) -> Relation | None:
    """The other wrong answer that a function of several steps is called with the result of, or calls; None if none is.

    Whether that is all that is wrong cannot be seen, so that this is said where nothing else is known.

    Args:
        check: The check whose verdict is wrong.
        name: What it asks for.
        verdict: That verdict.
        source: The submission's text, only read.
        wrong: The names that are wrong.
    """
    if not isinstance(verdict.reasons[0], WrongEntry | Broke | NotFinite):
        return None
    uses = {*check.needs, *used(source, name)} - {name}
    needed = next((other for other in wrong if other in uses), None)
    return (
        Relation("fed", f"It works with what your {needed} gives, which is wrong: mend that first.") if needed else None
    )


def _derived(
    check: Function, draw: Draw, others: Others, replies: Replies, source: str, wrong: Collection[str]
) -> Relation | None:
    """The derivative of what the learner has for the function that is to be differentiated, where that is asked too."""
    seen = observed(check, draw, replies)
    if not check.derivative_of or check.derivative_of in draw.functions or seen is None:
        return None
    at, got = seen
    variables = check.truth(draw).variables
    function = values(read(check.derivative_of, variables), at)
    for _, other in others:
        if isinstance(other, Function) and other.name in wrong and other.truth(draw).variables == variables:
            text = returned(source, other.name)
            own = as_formula(text, variables) if text else None
            is_it = own is not None and fits([values(other.truth(draw).formula, at)], function)[0]
            if own is not None and is_it and fits([values(derivative(own, variables[0]), at)], got)[0]:
                return Relation("fed", f"It is the derivative of your {other.name}, which is wrong: mend that first.")
    return None
