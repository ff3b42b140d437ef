"""How a function that was called on named cases relates to the right one: a backward pass, a loss, a quotient."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from tutor.checks.base import Draw, Replies
from tutor.checks.call import Call
from tutor.checks.cases import ABOUT
from tutor.checks.compare import array, number
from tutor.checks.verdict import MissingKeys, OutOfBounds, Reason, WrongEntry, WrongKind, WrongShape
from tutor.diagnosis.arrays import ALONE, array_relation
from tutor.diagnosis.backward import other_loss
from tutor.diagnosis.edges import first_wrong_edge
from tutor.diagnosis.gradient_checks import INPUTS, of_right_gradients
from tutor.diagnosis.networks import PROGRAMS
from tutor.diagnosis.quoting import quoted_key
from tutor.diagnosis.relation import Relation
from tutor.diagnosis.stencils import of_cases
from tutor.wire.probe import Probe, Returned

_FEW = 3
"""Numbers that say something."""
_MOST = 6
"""Keys that are listed."""
_EXACT = 1e-9
_ENTRY = re.compile(r"\[(\d+)\]$")


def related(check: Call, draw: Draw, learner: Replies, reference: Replies, reason: Reason) -> Relation | None:
    """By what was judged: a wrong entry, or a wrong shape."""
    match reason:
        case WrongEntry(where=where) if check.each:
            return _begun(where)
        case WrongEntry():
            return _of_cases(check, draw, learner, reference)
        case MissingKeys() if isinstance(reply := _first(check, draw, learner), Mapping):
            return _of_keys(reply)
        case WrongShape(where="") | WrongKind() if _is_first_of_pair(check) and isinstance(
            _first(check, draw, learner), list | tuple
        ):
            said = f"What comes first is not a number. Your {check.name} should give {check.gives}, in this order."
            return Relation("pair", said)
        case OutOfBounds():
            return _of_bounds(check, draw, learner)
        case WrongShape():
            found = _of_cases(check, draw, learner, reference)
            return None if found and found.kind == "lone" else found  # that is what was judged
        case _:
            return None


def _begun(where: str) -> Relation | None:
    """A list that is right up to this entry."""
    entry = _ENTRY.search(where)
    count = int(entry[1]) if entry else 0
    if not count:
        return None
    begun = "The first entry is right" if count == 1 else f"The first {count} entries are right"
    return Relation("entries", f"{begun}; look at the step that leads to the next one.", first=True)


def _is_first_of_pair(check: Call) -> bool:
    """The answer that is judged is the first of the pair; of other calls, `gives` is about what they are given."""
    return bool(check.gives) and check.call.startswith(f"{check.name}(") and check.call.endswith("[0]")


def _first(check: Call, draw: Draw, learner: Replies) -> object:
    """The answer to the first case, if that was answered."""
    reply = learner.outcomes.get(check.probes(draw)[0].id)
    return reply.value if isinstance(reply, Returned) else None


def _of_keys(got: Mapping[object, object]) -> Relation | None:
    """The keys that are there instead."""
    if not got:
        return Relation("keys", "It is empty.")
    keys = [quoted_key(key) for key in got]
    more = ", …" if len(keys) > _MOST else ""
    return Relation("keys", f"Its keys are {', '.join(keys[:_MOST])}{more}.")


def _of_bounds(check: Call, draw: Draw, learner: Replies) -> Relation | None:
    """Bounds are met on some cases only; or all errors of right gradients tell what the numeric gradient is."""
    cases: list[tuple[Probe, float]] = []
    for probe in check.probes(draw):
        reply = learner.outcomes.get(probe.id)
        if not probe.id.endswith(" again") and isinstance(reply, Returned):
            value = number(reply.value)
            cases += [(probe, value)] if isinstance(value, float) else []
    if not cases:
        return None
    if check.below is not None and cases[0][0].inputs.keys() >= INPUTS:
        reading = of_right_gradients([(probe.inputs, value) for probe, value in cases], check.below)
        if reading is not None:
            return Relation("gradient-check", reading.message)
    well = "right" if check.above is None else "large enough"
    return _right_in_part(draw, [(probe.id, check.meets(value)) for probe, value in cases], well)


def _of_cases(check: Call, draw: Draw, learner: Replies, reference: Replies) -> Relation | None:
    cases: list[_Case] = []
    for probe in check.probes(draw):
        reply, due = learner.outcomes.get(probe.id), reference.outcomes.get(probe.id)
        if not probe.id.endswith(" again") and isinstance(reply, Returned) and isinstance(due, Returned):
            cases.append((probe.id, probe.inputs, reply.value, due.value))
    if not cases:
        return None
    inputs = [given for _, given, _, _ in cases]
    part = _right_in_part(draw, [(case, _agrees(got, due)) for case, _, got, due in cases])
    if part is not None:
        return part
    if all(isinstance(got, Mapping) for _, _, got, _ in cases):
        return _of_gradients(inputs, [got for _, _, got, _ in cases])
    program = next((p for p in PROGRAMS if inputs[0].keys() >= p.inputs), None)
    losses = [loss for _, _, got, _ in cases if isinstance(loss := number(got), float)]
    if program is not None and len(losses) == len(cases):
        said = other_loss(program, inputs, losses)
        return Relation("other-question", f"What your {check.name} gives is {said}.") if said else None
    if program is not None and all(
        isinstance(entry := array(got), np.ndarray) and entry.ndim for _, _, got, _ in cases
    ):
        return Relation(
            "array", "The loss is one number; yours has an entry for each unit. Where do they come together?"
        )
    if {"f", "x", "h"} <= inputs[0].keys():
        answers = [
            (given, answer, truth)
            for _, given, got, due in cases
            if isinstance(answer := number(got), float) and isinstance(truth := number(due), float)
        ]
        found = of_cases(check.name, answers)
        if found is not None:
            return found
    return _of_arrays(check.name, [(got, due) for _, _, got, due in cases])


_Case = tuple[str, Mapping[str, Any], object, object]
"""The id of a case, its inputs, the answer, and what that should be."""


def _right_in_part(draw: Draw, cases: list[tuple[str, bool]], well: str = "right") -> Relation | None:
    """Right on the first case, which is the worked example, and not on others."""
    right = [is_right for _, is_right in cases]
    if not right[0] or all(right):
        return None
    about = [str(draw.cases.get(case, {}).get(ABOUT, case)) for case, _ in cases]
    holds = [text for text, is_right in zip(about, right, strict=True) if is_right]
    fails = next(text for text, is_right in zip(about, right, strict=True) if not is_right)
    return Relation("example-only", f"It is {well} on {' and on '.join(holds[:2])}, and not on {fails}.", first=True)


def _agrees(got: object, due: object) -> bool:
    if isinstance(got, Mapping) and isinstance(due, Mapping):
        return all(key in got and _agrees(got[key], value) for key, value in due.items())
    one, other = array(got), array(due)
    if not isinstance(one, np.ndarray) or not isinstance(other, np.ndarray) or one.shape != other.shape:
        return False
    return bool(np.allclose(one, other, rtol=_EXACT, atol=0))


def _of_gradients(inputs: Sequence[Mapping[str, Any]], got: Sequence[Any]) -> Relation | None:
    program = next((p for p in PROGRAMS if inputs[0].keys() >= p.inputs), None)
    if program is None:
        return None
    gradients = [{key: array(value.get(key)) for key in program.gradients} for value in got]
    if not all(isinstance(entry, np.ndarray) for g in gradients for entry in g.values()):
        return None
    return first_wrong_edge(program, inputs, gradients)


def _of_arrays(name: str, pairs: list[tuple[object, object]]) -> Relation | None:
    """The same relation in every case, of answers that are numbers or arrays."""
    got, due = [array(one) for one, _ in pairs], [array(other) for _, other in pairs]
    some = [entry for entry in got if isinstance(entry, np.ndarray)]
    truth = [entry for entry in due if isinstance(entry, np.ndarray)]
    if len(some) < len(got) or len(truth) < len(due) or sum(entry.size for entry in truth) < _FEW:
        return None
    if not all(np.isfinite(entry).all() for entry in some):
        return None
    how = array_relation(some, truth)
    if how is None:
        return None
    return Relation("lone" if how == ALONE else "array", f"Your {name} {how}.")
