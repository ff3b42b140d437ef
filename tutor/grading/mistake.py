"""Which named mistake a verdict shows by itself: the ids of `tutor check --json`, each from one sure sign."""

from tutor.checks.verdict import (
    Broke,
    DifferenceQuotient,
    FailsOnArrays,
    FormulaNotExact,
    MissingMembers,
    Modified,
    NotExact,
    Reason,
    ReturnsNothing,
    SurplusMembers,
    Verdict,
    Warned,
    WrongKind,
    WrongShape,
)


def mistake_in(verdict: Verdict) -> str | None:
    """The id of the mistake, or None: a wrong name is worse than none."""
    match verdict.reasons:
        case (SurplusMembers(), MissingMembers()):
            return None
        case (first, *_):
            return _named(first)
        case _:
            return None


def _named(reason: Reason) -> str | None:
    match reason:
        case DifferenceQuotient():
            return "finite-difference-as-analytic"
        case NotExact() | FormulaNotExact():
            return "not-exact-to-rounding"
        case ReturnsNothing():
            return "prints-instead-of-returns"
        case Modified():
            return "input-changed"
        case WrongShape(got=()):
            return "one-number-for-an-array"
        case WrongShape():
            return "wrong-shape"
        case WrongKind(expected="a formula in quotes"):
            return "formula-not-string"
        case MissingMembers(right=right) if right:
            return "solution-missing"
        case SurplusMembers():
            return "solution-extra"
        case Warned(warning=warning) if "overflow" in warning:
            return "sigmoid-overflow"
        case FailsOnArrays(error, message) | Broke(error, message):
            return _raised(error, message)
        case _:
            return None


def _raised(error: str, message: str) -> str | None:
    """By the words of Python and NumPy (measured with NumPy 1.26 to 2.4)."""
    if error == "TypeError" and ("only 0-dimensional" in message or "only length-1" in message):
        return "math-on-arrays"
    if error == "ValueError" and "truth value of an array" in message:
        return "if-on-arrays"
    if error == "TypeError" and ("for ^" in message or "bitwise_xor" in message):
        return "caret-is-not-power"
    if error == "OverflowError" and "math range" in message:
        return "sigmoid-overflow"
    return None
