"""The mistake in a wrong function: a slip in the rules, a known wrong formula, or one edit of its own expression."""

import math
from collections.abc import Iterator, Mapping

import numpy as np

from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.text import read
from tutor.algebra.tree import Formula
from tutor.checks.base import Draw, Replies
from tutor.checks.compare import array, number
from tutor.checks.function import Function
from tutor.checks.verdict import Broke, NotFinite, Verdict, WrongAt
from tutor.diagnosis.asked import Others, is_given
from tutor.diagnosis.catalogue import Named, named
from tutor.diagnosis.fit import fits, is_multiple
from tutor.diagnosis.known import Known
from tutor.diagnosis.pieces import explained_by
from tutor.diagnosis.quoting import as_formula, quoted, returned
from tutor.diagnosis.repair import repair
from tutor.diagnosis.search import explanations
from tutor.wire.probe import Returned

FAR = 100.0
"""Arguments at which an exponential leaves the floats, or a clipped probability shows."""
_APART = 1e-6
_FEWEST = 8
"""Single numbers that say something."""
_SPECIAL = (-3.0, -2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0)
"""Points where too much coincides."""


Seen = tuple[dict[str, Floats], Floats]
"""Points, and the values there."""


def diagnosed(
    check: Function, draw: Draw, replies: Replies, verdict: Verdict, source: str, known: Known, others: Others
) -> Named | None:
    """The mistake in a function whose values are wrong."""
    reason = verdict.reasons[0] if verdict.reasons else None
    match reason:
        case NotFinite(point, got) | WrongAt(point, got) if max(map(abs, point.values()), default=0.0) >= FAR:
            return _far_out(reason, got, replies)
        case WrongAt() | NotFinite() | Broke(error="ZeroDivisionError"):
            return _wrong_values(check, draw, replies, source, known, others)
        case _:
            return None


def _far_out(reason: NotFinite | WrongAt, got: float, replies: Replies) -> Named | None:
    """By the value at ±1000: nan of ∞/∞, an infinite logarithm, or the logarithm of a clipped probability."""
    if isinstance(reason, NotFinite):
        logged = _no_logarithm(replies) or (math.isinf(got) and not _only_overflow(replies))
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


def _only_overflow(replies: Replies) -> bool:
    """NumPy warned of an overflow where the answer is infinite, and of no logarithm."""
    said = [
        " ".join(reply.warnings)
        for id_, reply in replies.outcomes.items()
        if id_.startswith("extreme:") and isinstance(reply, Returned) and reply.value in (math.inf, -math.inf)
    ]
    return bool(said) and all("overflow" in words and "divide by zero" not in words for words in said)


def _wrong_values(
    check: Function, draw: Draw, replies: Replies, source: str, known: Known, others: Others
) -> Named | None:
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
    ids = _listed(known, truth.variables, [(at, got), single], exact)
    if ids:
        return named(ids, yours)
    slips = _slips(check, draw, others, seen, yours)
    found = next(slips, None)
    if found is not None:
        return found
    mended = repair(own, at, exact) if own is not None else None
    if mended is not None:  # one place in what was written is more likely than two slips
        return named((mended.id,), {**yours, "place": mended.place})
    found = next(slips, None)
    if found is not None:
        return found
    if fits([-exact], got)[0]:
        return named(("sign-flipped",), yours)
    return named(("entries-mixed",), {}) if not is_multiple(got, exact) and _are_mixed(replies) else None


def _slips(check: Function, draw: Draw, others: Others, seen: Seen, yours: Mapping[str, str]) -> Iterator[Named | None]:
    """Where a derivative is asked for: the one slip in the rules, if there is one, and then two."""
    if not check.derivative_of:
        return
    variables = check.truth(draw).variables
    function = read(draw.functions.get(check.derivative_of, check.derivative_of), variables)
    for found in explanations(function, variables[0], *seen):
        yield explained_by(found, function, yours, is_given=is_given(check, draw, others)) if found else None


def _are_mixed(replies: Replies) -> bool:
    """The first entry of the answer is another one if the array ends there."""
    first, single = (
        array(reply.value) if isinstance(reply := replies.outcomes.get(id_), Returned) else None
        for id_ in ("first", "single")
    )
    if not isinstance(first, np.ndarray) or not isinstance(single, np.ndarray) or not first.ndim or not single.ndim:
        return False
    return bool(np.isfinite([first[0], single[0]]).all()) and abs(first[0] - single[0]) > _APART * abs(single[0])


def _listed(known: Known, variables: tuple[str, ...], seen: list[Seen], exact: Floats) -> tuple[str, ...]:
    """The listed mistake that explains the values at generic points and at others; or that and a turned sign."""

    def found(sign: float) -> str | None:
        def is_it(wrong: object) -> bool:
            return all(_agrees(read(str(wrong), variables), at, sign * column) for at, column in seen)

        return known.of_values(is_it, sign * seen[0][1], exact)

    name = found(1)
    if name is not None:
        return (name,)
    if fits([np.abs(exact)], np.abs(seen[0][1]))[0]:
        return ()  # a listed answer that has a wrong sign would be wrong once more
    name = found(-1)
    return () if name is None else (name, "sign-flipped")


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
