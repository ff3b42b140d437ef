"""The mistake in a backward pass, a training loop, or another function that was called on named cases."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np

from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.checks.base import Draw, Replies
from tutor.checks.call import Call
from tutor.checks.compare import Array, array, close, number
from tutor.diagnosis.backward import explained, explained_loss
from tutor.diagnosis.catalogue import Named, named
from tutor.diagnosis.known import Known
from tutor.diagnosis.networks import PROGRAMS
from tutor.diagnosis.training import explained_losses
from tutor.wire.probe import Returned

_SLACK = 1e-8
"""Relative: this near to a factor it is that factor."""
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
    if all(isinstance(value, Mapping) for value in got):
        return _of_gradients(names, inputs, got)
    program = next((program for program in PROGRAMS if names - _LOOP_ONLY == program.inputs), None)
    losses = [loss for value in got if isinstance(loss := number(value), float)]
    if program is not None and len(losses) == len(got):
        name = explained_loss(program, inputs, losses)
        return named((name,), {}) if name else None
    if all(given.keys() == _LOOP for given in inputs):
        return _of_losses(inputs, got)
    first = answered.get(check.cases[0]) if check.cases else None
    listed = _listed(*first, known) if first is not None else None
    return listed or _multiple(list(answered), inputs, got, reference)


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
    for id_, times in (("sign-flipped", -1.0), ("half-factor", 2.0), ("half-factor", 0.5)):
        if len(factors) > 1 and all(abs(factor - times) < _SLACK for factor, _ in factors):
            return named((id_,), {})
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
    return named(found.ids, *({"keys": " and ".join(keys)} for keys in (found.keys, found.others))) if found else None


def _of_losses(inputs: list[Mapping[str, Any]], got: list[object]) -> Named | None:
    losses = [entry for value in got if isinstance(entry := array(value), np.ndarray) and entry.ndim == 1]
    if len(losses) < len(got):
        return None
    name = explained_losses(inputs, [[float(loss) for loss in entry] for entry in losses])
    return named((name,), {}) if name else None


def _listed(given: Mapping[str, object], value: object, known: Known) -> Named | None:
    """By the listed formulas in the numbers of the first case, if that is answered with a number."""
    numbers = {name: float(v) for name, v in given.items() if isinstance(v, int | float)}
    answer = number(value)
    if not isinstance(answer, float):
        return None
    name = known.matching(partial(_is_value, answer, numbers))
    return named((name,), {}) if name else None


def _is_value(answer: float, numbers: Mapping[str, float], wrong: object) -> bool:
    return close(answer, float(values(read(str(wrong), tuple(numbers)), numbers)))
