"""The mistake in a wrong function: a slip in the rules, a known wrong formula, or one edit of its own expression."""

import math

import numpy as np

from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.text import read
from tutor.algebra.tree import Formula
from tutor.checks.base import Draw, Replies
from tutor.checks.compare import array, number
from tutor.checks.function import Function
from tutor.checks.verdict import Broke, NotFinite, Verdict, WrongAt
from tutor.diagnosis.catalogue import Named, named
from tutor.diagnosis.fit import fits
from tutor.diagnosis.known import Known
from tutor.diagnosis.pieces import explained_by
from tutor.diagnosis.quoting import as_formula, quoted, returned
from tutor.diagnosis.repair import repair
from tutor.diagnosis.search import explanation
from tutor.wire.probe import Returned

FAR = 100.0
"""Arguments at which an exponential leaves the floats, or a clipped probability shows."""
_FEWEST = 8
"""Single numbers that say something."""
_SPECIAL = (-3.0, -2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0)
"""Points where too much coincides."""


def diagnosed(
    check: Function, draw: Draw, replies: Replies, verdict: Verdict, source: str, known: Known
) -> Named | None:
    """The mistake in a function whose values are wrong."""
    reason = verdict.reasons[0] if verdict.reasons else None
    match reason:
        case NotFinite(point, got) | WrongAt(point, got) if max(map(abs, point.values()), default=0.0) >= FAR:
            return _far_out(reason, got, replies)
        case WrongAt() | NotFinite() | Broke(error="ZeroDivisionError"):
            return _wrong_values(check, draw, replies, source, known)
        case _:
            return None


def _far_out(reason: NotFinite | WrongAt, got: float, replies: Replies) -> Named | None:
    """By the value at ±1000: nan of ∞/∞, an infinite logarithm, or the logarithm of a clipped probability."""
    if isinstance(reason, NotFinite):
        logged = math.isinf(got) or _no_logarithm(replies)
        return named(("log-of-zero",) if logged else ("sigmoid-overflow",), {})
    clipped = got / math.log(10)  # −ln 10⁻ᵏ = k·ln 10
    if reason.expected > FAR and 1 < round(clipped) <= 20 and abs(clipped - round(clipped)) < 1e-3:
        return named(("probability-clipped",), {})
    return None


def _no_logarithm(replies: Replies) -> bool:
    """NumPy warned of the logarithm of 0, and nothing overflowed where the answer is not a number: 0·∞, not ∞/∞."""
    for id_, reply in replies.outcomes.items():
        if id_.startswith("extreme:") and isinstance(reply, Returned) and reply.value != reply.value:
            said = " ".join(reply.warnings)
            return "divide by zero" in said and "overflow" not in said
    return False


def _wrong_values(check: Function, draw: Draw, replies: Replies, source: str, known: Known) -> Named | None:
    truth = check.truth(draw)
    seen = observed(check, draw, replies)
    if seen is None:
        return None
    at, got = seen
    text = returned(source, check.name)
    own = as_formula(text, truth.variables) if text else None
    if own is not None and not fits([values(own, at)], got)[0]:
        own = None  # what was read is not what was run
    yours = quoted(text, own)
    single = numbers(check, draw, replies)
    exact = values(truth.formula, at)
    name = known.of_values(
        lambda wrong: all(_agrees(read(str(wrong), truth.variables), *seen) for seen in ((at, got), single)), got, exact
    )
    if name is not None:
        return named((name,), yours)
    if check.derivative_of:
        function = read(draw.functions.get(check.derivative_of, check.derivative_of), truth.variables)
        found = explanation(function, truth.variables[0], at, got)
        if found is not None:
            return explained_by(found, function, yours)
    mended = repair(own, at, exact) if own is not None else None
    if mended is not None:
        return named((mended.id,), {**yours, "place": mended.place})
    return named(("sign-flipped",), yours) if fits([-exact], got)[0] else None


Seen = tuple[dict[str, Floats], Floats]
"""Points, and the values there."""


def _agrees(formula: Formula, at: dict[str, Floats], got: Floats) -> bool:
    return len(got) < _FEWEST or bool(fits([values(formula, at)], got)[0])


def observed(check: Function, draw: Draw, replies: Replies) -> Seen | None:
    """Generic points and the values there: of an array if one was answered, else of the drawn single numbers."""
    probe = next(probe for probe in check.probes(draw) if probe.id == "first")
    reply = replies.outcomes.get("first")
    if isinstance(reply, Returned):
        value = array(reply.value)
        columns = {name: np.asarray(column, dtype=np.float64) for name, column in probe.inputs.items()}
        shape = next(iter(columns.values())).shape
        if isinstance(value, np.ndarray) and value.shape in ((), shape):
            return columns, value * np.ones(shape)
    at, got = numbers(check, draw, replies)
    generic = ~np.all([np.isin(column, _SPECIAL) for column in at.values()], axis=0)
    return ({n: column[generic] for n, column in at.items()}, got[generic]) if generic.sum() >= _FEWEST else None


def numbers(check: Function, draw: Draw, replies: Replies) -> Seen:
    """The single numbers that were asked, and the values there; one that has none is left out."""
    names: tuple[str, ...] = ()
    rows: list[list[float]] = []
    got: list[float] = []
    for probe in check.probes(draw):
        if probe.id.startswith("number:"):
            names = tuple(probe.inputs)
            answer = replies.outcomes.get(probe.id)
            value = number(answer.value) if isinstance(answer, Returned) else None
            if isinstance(value, float):
                rows.append([float(str(v)) for v in probe.inputs.values()])
                got.append(value)
    columns = np.array(rows).reshape(len(rows), len(names)).T
    return dict(zip(names, columns, strict=True)), np.array(got)
