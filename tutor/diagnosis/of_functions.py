"""The mistake in a wrong function: a slip in the rules, a known wrong formula, or one edit of its own expression."""

import math

import numpy as np

from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.text import read
from tutor.checks.base import Draw, Replies
from tutor.checks.compare import array, number
from tutor.checks.function import Function
from tutor.checks.truth import Truth
from tutor.checks.verdict import NotFinite, Verdict, WrongAt
from tutor.diagnosis.catalogue import Named, named
from tutor.diagnosis.fit import fits
from tutor.diagnosis.known import Known
from tutor.diagnosis.pieces import pieces_of
from tutor.diagnosis.quoting import as_formula, quoted, returned
from tutor.diagnosis.repair import repair
from tutor.diagnosis.search import explanation
from tutor.wire.probe import Returned

_FAR = 100.0
"""Arguments at which an exponential leaves the floats, or a clipped probability shows."""
_SPECIAL = frozenset({-3.0, -2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0})
"""Points where too much coincides."""


def diagnosed(
    check: Function, draw: Draw, replies: Replies, verdict: Verdict, source: str, known: Known
) -> Named | None:
    """The mistake in a function whose values are wrong."""
    reason = verdict.reasons[0] if verdict.reasons else None
    match reason:
        case NotFinite(point, got) | WrongAt(point, got) if max(map(abs, point.values()), default=0.0) >= _FAR:
            return _far_out(reason, got)
        case WrongAt():
            return _wrong_values(check, draw, replies, source, known)
        case _:
            return None


def _far_out(reason: NotFinite | WrongAt, got: float) -> Named | None:
    """By the value at ±1000: nan of ∞/∞, an infinite logarithm, or the logarithm of a clipped probability."""
    if isinstance(reason, NotFinite):
        return named(("sigmoid-overflow",) if math.isnan(got) else ("log-of-zero",), {})
    clipped = got / math.log(10)  # −ln 10⁻ᵏ = k·ln 10
    if reason.expected > _FAR and 1 < round(clipped) <= 20 and abs(clipped - round(clipped)) < 1e-3:
        return named(("probability-clipped",), {})
    return None


def _wrong_values(check: Function, draw: Draw, replies: Replies, source: str, known: Known) -> Named | None:
    truth = check.truth(draw)
    observed = _observed(check, draw, replies, truth)
    if observed is None:
        return None
    at, got = observed
    text = returned(source, check.name)
    own = as_formula(text, truth.variables) if text else None
    if own is not None and not fits([values(own, at)], got)[0]:
        own = None  # what was read is not what was run
    yours = quoted(text, own)
    name = known.matching(lambda wrong: bool(fits([values(read(str(wrong), truth.variables), at)], got)[0]))
    if name is not None:
        return named((name,), yours)
    if check.derivative_of:
        function = read(draw.functions.get(check.derivative_of, check.derivative_of), truth.variables)
        found = explanation(function, truth.variables[0], at, got)
        if found is not None:
            return named(found.ids, pieces_of(found, function) | yours)
    mended = repair(own, at, values(truth.formula, at)) if own is not None else None
    return named((mended.id,), {**yours, "place": mended.place}) if mended else None


def _observed(check: Function, draw: Draw, replies: Replies, truth: Truth) -> tuple[dict[str, Floats], Floats] | None:
    """Generic points and the values there: of an array if one was answered, else of the drawn single numbers."""
    probes = {probe.id: probe for probe in check.probes(draw)}
    reply = replies.outcomes.get("first")
    if isinstance(reply, Returned):
        value = array(reply.value)
        columns = {n: np.asarray(v, dtype=np.float64) for n, v in probes["first"].inputs.items()}
        if isinstance(value, np.ndarray) and value.shape in ((), next(iter(columns.values())).shape):
            return columns, value * np.ones(len(next(iter(columns.values()))))
    rows, got = [], []
    for id_, probe in probes.items():
        reply = replies.outcomes.get(id_)
        point = [float(str(v)) for v in probe.inputs.values()] if id_.startswith("number:") else []
        if point and isinstance(reply, Returned) and not _SPECIAL.issuperset(point):
            value = number(reply.value)
            if isinstance(value, float):
                rows.append(point)
                got.append(value)
    if len(rows) < 8:
        return None
    return {name: np.array(column) for name, column in zip(truth.variables, zip(*rows), strict=True)}, np.array(got)
