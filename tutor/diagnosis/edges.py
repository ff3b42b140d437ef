"""Where a backward pass leaves the truth: the first step of the way back that does not hold."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from tutor.diagnosis.arrays import array_relation
from tutor.diagnosis.backward import Edge, Program, Values, same
from tutor.diagnosis.relation import Relation


def first_wrong_edge(
    program: Program, inputs: Sequence[Mapping[str, Any]], got: Sequence[Mapping[str, Any]]
) -> Relation | None:
    """The first edge of the backward pass that does not hold from the learner's own gradients before it.

    Args:
        program: The network.
        inputs: The inputs of several cases.
        got: The learner's gradients of each: arrays, with all keys of the program.
    """
    with np.errstate(all="ignore"):
        known = [program.known(case) for case in inputs]
        truth = [program.run(case, {}) for case in inputs]
        right = [edge.key for edge in program.edges if _right(edge.key, got, truth)]
        broken = [edge for edge in program.edges if not _holds(edge, known, got)]
        if not broken:
            return None
        first = broken[0]
        follows = [e.key for e in program.edges if e.key not in right and e not in broken]
        message = f"{_said(right)}the first step that does not hold is the one {first.way}."
        how = array_relation(*_there(first, known, got))
        if how is not None:
            message += f' There your "{first.key}" {how}.'
        if follows:
            keys = _listed(follows)
            message += f" {keys} {'is' if len(follows) == 1 else 'are'} computed rightly from what comes before."
        return Relation("edge", message[0].upper() + message[1:], first=bool(right))


def _right(key: str, got: Sequence[Mapping[str, Any]], truth: Sequence[Mapping[str, Any]]) -> bool:
    return all(same(g[key], t[key]) for g, t in zip(got, truth, strict=True))


def _there(edge: Edge, known: Sequence[Values], got: Sequence[Mapping[str, Any]]) -> tuple[list[Any], list[Any]]:
    """The learner's gradient at the end of an edge, and what it should be by the learner's own gradients before."""
    due = []
    for n, g in zip(known, got, strict=True):
        try:
            due.append(np.asarray(edge.step(n, g), dtype=np.float64))
        except ValueError:  # what comes before has another shape
            due.append(np.full((), np.nan))
    return [np.asarray(g[edge.key], dtype=np.float64) for g in got], due


def _holds(edge: Edge, known: Sequence[Values], got: Sequence[Mapping[str, Any]]) -> bool:
    return all(same(g, due) for g, due in zip(*_there(edge, known, got), strict=True))


def _said(right: list[str]) -> str:
    if not right:
        return "from the loss on, "
    return f"{_listed(right)} {'is' if len(right) == 1 else 'are'} right; "


def _listed(keys: list[str]) -> str:
    quoted = [f'"{key}"' for key in keys]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
