"""What can be said of a wrong number or table beyond that it is wrong: rounding, and which entries are right."""

import math
from collections.abc import Mapping

from tutor.checks.base import Replies
from tutor.checks.compare import close, number
from tutor.checks.value import Value, place_of, same_key
from tutor.checks.verdict import Verdict
from tutor.diagnosis.error_tables import true_value_off
from tutor.diagnosis.quoting import quoted_key
from tutor.diagnosis.relation import Relation
from tutor.wire.probe import Returned

_ROUNDED = 1e-2
"""Relative: a number this near is the right one with too few digits."""
_MOST_DIGITS = 8


def related(check: Value, learner: Replies, reference: Replies, verdict: Verdict) -> Relation | None:
    """A number that agrees in its first digits, or a table of which some entries are right.

    The right number itself is never told.
    """
    reply, due = learner.outcomes.get("value"), reference.outcomes.get("value")
    if not isinstance(reply, Returned) or not isinstance(due, Returned):
        return None
    got, truth = reply.value, due.value
    if isinstance(got, Mapping) and isinstance(truth, Mapping):
        return _of_table(check, got, truth, verdict)
    one, other = number(got), number(truth)
    if isinstance(one, float) and isinstance(other, float) and not check.options and close(-one, other):
        return Relation("sign", "Its size is right, and its sign is not.", first=True)
    if check.within is not None and one == 0.0 and other:
        message = (
            "The two values are equal: was the step taken? Two names can stand for one array; `.copy()` makes another."
        )
        return Relation("zero", message)
    digits = None if check.options else _digits(got, truth)
    if digits is None:
        return None
    return Relation("rounded", f"It agrees to about {digits} digits: was something rounded on the way?")


def _of_table(
    check: Value, got: Mapping[object, object], truth: Mapping[object, object], verdict: Verdict
) -> Relation | None:
    """Which entries are right; or that all agree in their first digits."""
    wrong = {getattr(reason, "where", "") for reason in verdict.reasons}
    stated = check.equals if isinstance(check.equals, Mapping) else check.between or truth
    there = [key for key in stated if any(same_key(given, key) for given in got)]
    right = [place for key in there if (place := place_of(check.name, key)) not in wrong]
    if got and all(isinstance(key, str) for key in got) and not there:
        first = next(iter(got))
        return Relation("keys", f"Its keys are texts, such as {quoted_key(first)}; those that are wanted are numbers.")
    off = true_value_off(check, got, truth) if check.between else None
    if off is not None and wrong:
        message = f"They fit a true value that is off by about {off:.1g}: was it rounded, or taken elsewhere?"
        return Relation("off", message)
    noise = {place_of(check.name, key) for key, (low, _) in check.between.items() if low <= 0}
    if set(right) - noise:
        return Relation("entries", f"Right so far: {', '.join(right)}.", first=True)
    digits = [_digits(_entry(got, key), _entry(truth, key)) for key in there]
    least = min((n for n in digits if n is not None), default=None)
    if least is not None and None not in digits:
        return Relation("rounded", f"All agree to about {least} digits: was something rounded on the way?")
    return None


def _entry(table: Mapping[object, object], key: object) -> object:
    return next((value for given, value in table.items() if same_key(given, key)), None)


def _digits(got: object, truth: object) -> int | None:
    """To how many digits a wrong number agrees with the right one, if to two or more."""
    one, other = number(got), number(truth)
    if not isinstance(one, float) or not isinstance(other, float) or not other or not math.isfinite(one):
        return None
    relative = abs(one - other) / abs(other)
    if not 0 < relative < 1 or other == round(other):
        return None
    return int(-math.log10(relative)) if relative < _ROUNDED else _written(one, other)


def _written(one: float, other: float) -> int | None:
    """Two or more digits with which a number was written, if they are those of the right one, rounded or cut off."""
    for digits in range(2, _MOST_DIGITS):
        if one == float(f"{one:.{digits - 1}e}"):
            unit = 10.0 ** (math.floor(math.log10(abs(other))) - digits + 1)
            return digits if abs(one - other) < unit else None
    return None
