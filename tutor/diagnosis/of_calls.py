"""The mistake in a backward pass, a training loop, or another function that was called on named cases."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from tutor.algebra.evaluate import values
from tutor.algebra.text import Unreadable, read
from tutor.checks.base import Draw, Replies
from tutor.checks.call import Call
from tutor.checks.compare import VALUE_RTOL, Array, array, number
from tutor.checks.verdict import Reason
from tutor.diagnosis.backward import explained, explained_loss
from tutor.diagnosis.catalogue import Named, named
from tutor.diagnosis.gradient_checks import INPUTS, of_right_gradients
from tutor.diagnosis.known import Known
from tutor.diagnosis.networks import PROGRAMS
from tutor.diagnosis.training import explained_losses
from tutor.diagnosis.whole_numbers import fails_on_whole_numbers
from tutor.wire.probe import Python, Returned

_SLACK = 1e-8
"""Relative: this near to a factor it is that factor."""
_FACTORS = (
    (("sign-flipped",), -1.0),
    (("half-factor",), 2.0),
    (("half-factor",), 0.5),
    (("sign-flipped", "half-factor"), -2.0),
    (("sign-flipped", "half-factor"), -0.5),
)
_LOOP = frozenset({"x", "y", "w1", "b1", "w2", "b2", "eta", "steps"})
_LOOP_ONLY = frozenset({"eta", "steps"})


def diagnosed(check: Call, draw: Draw, replies: Replies, known: Known, reference: Replies) -> Named | None:
    """By the cases that were answered with a value."""
    answered = {
        probe.id: (probe.inputs, reply.value)
        for probe in check.probes(draw)
        if not probe.id.endswith(" again") and isinstance(reply := replies.outcomes.get(probe.id), Returned)
    }
    if not answered:
        return None
    inputs = [given for given, _ in answered.values()]
    got = [value for _, value in answered.values()]
    names = frozenset(inputs[0])
    if check.below is not None or check.above is not None:
        return _of_bounds(check, inputs, got)
    if all(isinstance(value, Mapping) for value in got):
        return _of_gradients(names, inputs, got)
    program = next((program for program in PROGRAMS if names - _LOOP_ONLY == program.inputs), None)
    losses = [loss for value in got if isinstance(loss := number(value), float)]
    if program is not None and len(losses) == len(got):
        ids = explained_loss(program, inputs, losses)
        return named(ids, {"keys": "your sums"}) if ids else None
    if all(given.keys() == _LOOP for given in inputs):
        return _of_losses(inputs, got)
    return _listed(inputs, got, known) or _multiple(list(answered), inputs, got, reference)


def _of_bounds(check: Call, inputs: list[Mapping[str, object]], got: list[object]) -> Named | None:
    """Of a check that fails on arrays of whole numbers alone, or of one that measures every gradient wrongly."""
    errors = [error for value in got if isinstance(error := number(value), float)]
    if len(errors) < len(got):
        return None
    answered = list(zip(inputs, errors, strict=True))
    if fails_on_whole_numbers([(given, check.meets(error)) for given, error in answered]):
        return named(("whole-numbers-rounded",), {})
    reading = of_right_gradients(answered, check.below) if check.below and inputs[0].keys() >= INPUTS else None
    return Named(reading.id, reading.message) if reading and reading.id else None


def _multiple(
    ids: list[str], inputs: list[Mapping[str, object]], got: list[object], reference: Replies
) -> Named | None:
    """The right values times −1, 2 or ½, or divided by the number of entries that came in, in every case."""
    factors = []
    for id_, given, value in zip(ids, inputs, got, strict=True):
        due = reference.outcomes.get(id_)
        answer, truth = array(value), array(due.value) if isinstance(due, Returned) else None
        if not isinstance(answer, np.ndarray) or not isinstance(truth, np.ndarray) or answer.shape != truth.shape:
            return None
        factor = _factor(answer, truth)
        if factor is None:
            return None
        sizes = {entry.size for entry in given.values() if isinstance(entry, np.ndarray)}
        factors.append((factor, sizes))
    is_quotient = any(isinstance(entry, Python) for entry in inputs[0].values())
    for mistakes, times in _FACTORS[:3] if is_quotient else _FACTORS:  # of a quotient, the other factors are h's
        if len(factors) > 1 and all(abs(factor - times) < _SLACK for factor, _ in factors):
            return named(mistakes, {})
    if len(factors) > 1 and all(any(abs(f * size - 1) < _SLACK for size in sizes - {1}) for f, sizes in factors):
        return named(("mean-instead-of-sum",), {"keys": "your answer"})
    return None


def _factor(answer: Array, truth: Array) -> float | None:
    size = float(np.max(np.abs(truth), initial=0.0))
    if not size:
        return None
    factor = float(answer.flat[int(np.argmax(np.abs(truth)))] / truth.flat[int(np.argmax(np.abs(truth)))])
    return factor if np.allclose(answer, factor * truth, rtol=_SLACK, atol=_SLACK * size) else None


def _of_gradients(names: frozenset[str], inputs: list[Mapping[str, object]], got: list[Any]) -> Named | None:
    program = next((program for program in PROGRAMS if names - _LOOP_ONLY == program.inputs), None)
    if program is None:
        return None
    gradients = [
        {key: entry for key in program.gradients if isinstance(entry := array(value.get(key)), np.ndarray)}
        for value in got
    ]
    if any(set(g) != set(gradients[0]) for g in gradients) or not gradients[0]:
        return None
    found = explained(program, inputs, gradients)
    if found is None:
        return None
    return named(found.ids, *({"keys": _listed_keys(keys)} for keys in (found.keys, found.others)))


def _listed_keys(keys: tuple[str, ...]) -> str:
    return " and ".join(filter(None, (", ".join(keys[:-1]), *keys[-1:])))


def _of_losses(inputs: list[Mapping[str, Any]], got: list[object]) -> Named | None:
    losses = [entry for value in got if isinstance(entry := array(value), np.ndarray) and entry.ndim == 1]
    if len(losses) < len(got):
        return None
    name = explained_losses(inputs, [[float(loss) for loss in entry] for entry in losses])
    return named((name,), {}) if name else None


def _listed(inputs: list[Mapping[str, object]], got: list[object], known: Known) -> Named | None:
    """By the listed formulas in the inputs: of every case, or of the first one where some inputs are code."""
    cases = list(zip(map(_numbers, inputs), map(array, got), strict=True))
    if any(isinstance(entry, Python) for given in inputs for entry in given.values()):
        cases = cases[:1]
    name = known.matching(lambda wrong: all(_is_value(answer, numbers, wrong) for numbers, answer in cases))
    return named((name,), {}) if name else None


def _numbers(given: Mapping[str, object]) -> dict[str, Array]:
    return {
        name: np.asarray(v, dtype=np.float64) for name, v in given.items() if isinstance(v, int | float | np.ndarray)
    }


def _is_value(answer: Array | Reason, numbers: Mapping[str, Array], wrong: object) -> bool:
    """The listed formula has this value; where one number is wanted, the sum of its entries."""
    try:
        candidate = values(read(str(wrong), tuple(numbers)), numbers)
    except Unreadable:  # a case without the inputs that the formula is of
        return False
    if not isinstance(answer, np.ndarray):
        return False
    due = np.sum(candidate) if answer.ndim == 0 else candidate
    return answer.shape == np.shape(due) and np.allclose(answer, due, rtol=VALUE_RTOL, atol=0)
