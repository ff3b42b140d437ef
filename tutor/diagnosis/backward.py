"""Backward passes as programs of lines with their known wrong versions: which line, replaced, gives these gradients."""

import itertools
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tutor.diagnosis.order import covers, the_one

_RTOL = 1e-7


class Values(dict[str, Any]):
    """What the lines of a program have computed so far; read as attributes: `n.delta`."""

    def __getattr__(self, name: str) -> Any:
        return self[name]


Expression = Callable[[Values], Any]


def one(known: Values) -> float:
    """A factor that was left out."""
    del known
    return 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a backward pass: what it computes, and the wrong expressions for it, by mistake."""

    name: str
    right: Expression
    wrong: Mapping[str, tuple[Expression, ...]]


@dataclass(frozen=True, slots=True)
class Edge:
    """A step of the way back that leads to one gradient."""

    key: str
    """The key of the gradient."""
    way: str
    """From where to where it leads, in words."""
    step: Callable[[Values, Mapping[str, Any]], Any]
    """The gradient, from the values of the forward pass and the gradients that come before."""


@dataclass(frozen=True, slots=True)
class Program:
    """A network: its inputs, its forward pass, and the backward pass line by line."""

    inputs: frozenset[str]
    forward: tuple[tuple[str, Expression], ...]
    lines: tuple[Line, ...]
    gradients: Mapping[str, str]
    """Key of the learner's dict → the line that computes it."""
    afterwards: Mapping[str, Callable[[Mapping[str, Any]], Mapping[str, Any]]]
    """Mistakes of all gradients together."""
    losses: Mapping[str, tuple[Mapping[str, Expression], ...]]
    """Mistakes in the forward pass: what stands in the place of some of its lines."""
    returned: Mapping[str, Expression]
    """What the forward pass may give back in place of the loss, in words."""
    cached: Mapping[str, tuple[Mapping[str, Expression], ...]]
    """Mistakes in what the way back takes for the values of the forward pass."""
    edges: tuple[Edge, ...]
    """The way back, from the loss on: each edge leads to one gradient, from gradients that come before it."""

    def run(self, inputs: Mapping[str, Any], replaced: Mapping[str, Expression]) -> dict[str, Any]:
        """The gradients, with some lines replaced; all that follows is computed from them."""
        return self.back(self.known(inputs), replaced)

    def back(self, known: Values, replaced: Mapping[str, Expression]) -> dict[str, Any]:
        """The gradients from these values of the forward pass, with some lines replaced."""
        known = Values(known)
        for line in self.lines:
            known[line.name] = replaced.get(line.name, line.right)(known)
        return {key: known[name] for key, name in self.gradients.items()}

    def known(self, inputs: Mapping[str, Any], replaced: Mapping[str, Expression] | None = None) -> Values:
        """The inputs and what the forward pass computes from them, with some lines replaced."""
        known = Values(inputs)
        for name, expression in self.forward:
            known[name] = (replaced or {}).get(name, expression)(known)
        return known


_Made = tuple[str, str, Expression]
"""A mistake, the line in which it is made, and what stands there."""


@dataclass(frozen=True, slots=True)
class Explained:
    """The mistakes that explain all gradients, and the keys that they make wrong."""

    ids: tuple[str, ...]
    keys: tuple[str, ...]
    """Of the first mistake, or of the only one."""
    others: tuple[str, ...] = ()
    """Of the second."""


def explained(
    program: Program, inputs: Sequence[Mapping[str, Any]], got: Sequence[Mapping[str, Any]]
) -> Explained | None:
    """The mistake that gives exactly these gradients for all inputs, or the two; None if none or several do.

    Args:
        program: The network.
        inputs: The inputs of several cases.
        got: The gradients of each: some or all of the program's keys.
    """
    with np.errstate(all="ignore"):
        known = [program.known(case) for case in inputs]
        right = [program.back(n, {}) for n in known]
        wrong_keys = tuple(
            key for key in got[0] if not all(same(g[key], r[key]) for g, r in zip(got, right, strict=True))
        )
        if not wrong_keys:
            return None
        singles = {id_ for id_, replaced in _single(program) if _gives(program, replaced, known, got)}
        if len(got[0]) > 1:
            for id_, change in program.afterwards.items():
                if all(_agree(g, change(r)) for g, r in zip(got, right, strict=True)):
                    singles.add(id_)
        for id_, versions in program.cached.items():
            for taken in versions:
                misread = [Values(n | {name: value(n) for name, value in taken.items()}) for n in known]
                if _gives(program, {}, misread, got):
                    singles.add(id_)
        name = the_one(frozenset(singles))
        if singles:
            return Explained((name,), wrong_keys) if name else None
        if any(not any(np.any(g[key]) for g in got) for key in got[0]):
            return None  # what is 0 everywhere is made in too many ways
        pairs = dict(
            two for two in _double(_reaching(program, known, right, got)) if _gives(program, two[1], known, got)
        )
        ids = _the_pair(pairs)
        if ids is None:
            return None
        first, others = (_reached(program, {line: wrong}, inputs, right) for line, wrong in pairs[ids].items())
        return Explained(ids, first, others)


def _the_pair(pairs: Collection[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The two mistakes each of which covers one of the two in every other pair; None if there are none such."""
    top = [pair for pair in pairs if all(_covers(pair, other) for other in pairs)]
    return top[0] if len({frozenset(pair) for pair in top}) == 1 else None


def _covers(pair: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(all(map(covers, pair, turned)) for turned in itertools.permutations(other))


def _reaching(
    program: Program, known: Sequence[Values], right: Sequence[Mapping[str, Any]], got: Sequence[Mapping[str, Any]]
) -> list[_Made]:
    """The wrong lines that change one of these gradients; of a single one, too little is left without the error."""
    of_one = len(got[0]) == 1
    return [
        (id_, line, wrong)
        for id_, line, wrong in _made(program)
        if not (of_one and id_ == "backprop-error-missing")
        and not _gives(program, {line: wrong}, known[:1], [{key: right[0][key] for key in got[0]}])
    ]


def _reached(
    program: Program,
    replaced: Mapping[str, Expression],
    inputs: Sequence[Mapping[str, Any]],
    right: Sequence[Mapping[str, Any]],
) -> tuple[str, ...]:
    """The gradients that these lines alone make wrong."""
    got = [program.run(case, replaced) for case in inputs]
    return tuple(key for key in right[0] if not all(same(g[key], r[key]) for g, r in zip(got, right, strict=True)))


def explained_loss(
    program: Program, inputs: Sequence[Mapping[str, Any]], got: Sequence[float]
) -> tuple[str, ...] | None:
    """The mistake in the forward pass that gives exactly these losses for all inputs, or the two; None if none do."""

    def gives(replaced: Mapping[str, Expression]) -> bool:
        return all(_gives_loss(program, replaced, case, loss) for case, loss in zip(inputs, got, strict=True))

    made = [(id_, replaced) for id_, versions in program.losses.items() for replaced in versions]
    with np.errstate(all="ignore"):
        if gives({}):
            return None
        names = frozenset(id_ for id_, replaced in made if gives(replaced))
        if names:
            name = the_one(names)
            return (name,) if name else None
        return _the_pair(
            {
                (first, second)
                for (first, one), (second, other) in itertools.combinations(made, 2)
                if first != second and one.keys().isdisjoint(other) and gives({**one, **other})
            }
        )


def other_loss(program: Program, inputs: Sequence[Mapping[str, Any]], got: Sequence[float]) -> str | None:
    """What was given back in place of the loss, in words."""
    with np.errstate(all="ignore"):
        known = [program.known(case) for case in inputs]
        for said, value in program.returned.items():
            if all(same(loss, value(n)) for n, loss in zip(known, got, strict=True)):
                return said
    return None


def _gives_loss(program: Program, replaced: Mapping[str, Expression], case: Mapping[str, Any], loss: float) -> bool:
    try:
        return same(loss, program.known(case, replaced)["loss"])
    except ValueError:  # the shapes do not fit together
        return False


def _single(program: Program) -> Iterator[tuple[str, dict[str, Expression]]]:
    """One line replaced, or the same mistake in two lines."""
    places: dict[str, list[tuple[str, Expression]]] = {}
    for line in program.lines:
        for id_, expressions in line.wrong.items():
            for expression in expressions:
                places.setdefault(id_, []).append((line.name, expression))
                yield id_, {line.name: expression}
    for id_, made in places.items():
        for (first, one), (second, other) in itertools.combinations(made, 2):
            if first != second:
                yield id_, {first: one, second: other}


def _made(program: Program) -> list[_Made]:
    return [(id_, line.name, e) for line in program.lines for id_, es in line.wrong.items() for e in es]


def _double(made: Sequence[_Made]) -> Iterator[tuple[tuple[str, ...], dict[str, Expression]]]:
    """Two mistakes of different kinds in two lines."""
    for (first, one_line, one), (second, other_line, other) in itertools.combinations(made, 2):
        if first != second and one_line != other_line:
            yield (first, second), {one_line: one, other_line: other}


def _gives(
    program: Program,
    replaced: Mapping[str, Expression],
    known: Sequence[Values],
    got: Sequence[Mapping[str, Any]],
) -> bool:
    for values, gradients in zip(known, got, strict=True):
        try:
            candidate = program.back(values, replaced)
        except ValueError:  # the shapes do not fit together: nobody got an answer this way
            return False
        if not _agree(gradients, candidate):
            return False
    return True


def _agree(got: Mapping[str, Any], candidate: Mapping[str, Any]) -> bool:
    return all(same(value, candidate[key]) for key, value in got.items())


def same(got: Any, candidate: Any) -> bool:
    """Two numbers or arrays of one shape with the same values."""
    one, other = np.asarray(got, dtype=np.float64), np.asarray(candidate, dtype=np.float64)
    if one.shape != other.shape:
        return False
    size = np.abs(other)
    return bool(np.all(np.abs(one - other) <= _RTOL * (size + 1e-6 * size.max(initial=0.0)) + 1e-15))
