"""Training loops with one thing wrong: which of them gives these lists of losses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tutor.algebra.functions import FUNCTIONS
from tutor.diagnosis.order import the_one

_RTOL = 1e-6
_sg = FUNCTIONS["sigmoid"].value

State = tuple[float, float, float, float]
"""w1, b1, w2, b2."""


@dataclass(frozen=True, slots=True)
class _Loop:
    """Gradient descent; the defaults are right."""

    id: str
    direction: float = -1.0
    after: bool = False
    """The loss is noted after the step."""
    one_by_one: tuple[tuple[int, ...], ...] = ()
    """In this order these parameters are changed before the gradient of the next is computed."""
    cached: bool = False
    """The second layer is changed before the signal goes back through it, with the activations from before."""
    moved: State = (1.0, 1.0, 1.0, 1.0)
    fresh: bool = True
    """The gradients are computed anew in every step."""
    scale: float = 1.0
    uses_eta: bool = True
    order: tuple[int, int, int, int] = (0, 1, 2, 3)
    """Which gradient each parameter is moved by."""
    first_pass: bool = False
    """The way back starts from the activations of the first pass, with the weights of the moment."""
    adds_up: bool = False
    """A step goes by the sum of all gradients so far."""
    overwrites: bool = False
    """The step stands in the place of the parameter."""

    def losses(self, inputs: Mapping[str, float], steps: int) -> list[float]:
        state: State = (inputs["w1"], inputs["b1"], inputs["w2"], inputs["b2"])
        x, y = inputs["x"], inputs["y"]
        rate = self.direction * self.scale * (inputs["eta"] if self.uses_eta else 1.0)
        gradient = first = _gradient(state, x, y)
        start = state
        noted: list[float] = []
        for _ in range(steps):
            before = _loss(state, x, y)
            if self.one_by_one:
                values = list(state)
                for together in self.one_by_one:
                    slopes = _gradient((values[0], values[1], values[2], values[3]), x, y)
                    for i in together:
                        values[i] += rate * slopes[i]
                state = (values[0], values[1], values[2], values[3])
            elif self.cached:
                dw1, db1, dw2, db2 = _gradient(state, x, y)
                w1, b1, w2, b2 = state
                moved_w2 = w2 + rate * dw2
                back = moved_w2 / w2 if w2 else 1.0
                state = (w1 + rate * back * dw1, b1 + rate * back * db1, moved_w2, b2 + rate * db2)
            else:
                if self.first_pass:
                    back = state[2] / start[2] if start[2] else 1.0
                    gradient = (back * first[0], back * first[1], first[2], first[3])
                elif self.fresh:
                    now = _gradient(state, x, y)
                    gradient = _sum(gradient, now) if self.adds_up and noted else now
                w1, b1, w2, b2 = (
                    value * (not self.overwrites) + rate * moved * gradient[i]
                    for value, moved, i in zip(state, self.moved, self.order, strict=True)
                )
                state = (w1, b1, w2, b2)
            noted.append(_loss(state, x, y) if self.after else before)
        return noted


_RIGHT = _Loop("")

_ALL_BUT_ONE: tuple[State, ...] = (
    (0.0, 1.0, 1.0, 1.0),
    (1.0, 0.0, 1.0, 1.0),
    (1.0, 1.0, 0.0, 1.0),
    (1.0, 1.0, 1.0, 0.0),
)

_LOOPS = (
    _Loop("loss-after-step-instead-of-before", after=True),
    _Loop("sign-of-update", direction=1.0),
    _Loop("update-before-gradient", one_by_one=((0,), (1,), (2,), (3,))),
    _Loop("update-before-gradient", one_by_one=((3,), (2,), (1,), (0,))),
    _Loop("update-before-gradient", one_by_one=((2,), (3,), (0,), (1,))),
    _Loop("update-before-gradient", one_by_one=((1,), (0,), (3,), (2,))),
    _Loop("update-before-gradient", one_by_one=((2, 3), (0, 1))),
    _Loop("update-before-gradient", one_by_one=((0, 1), (2, 3))),
    _Loop("update-before-gradient", cached=True),
    _Loop("learning-rate-ignored", uses_eta=False),
    *(_Loop("learning-rate-ignored", uses_eta=False, scale=rate) for rate in (0.5, 0.1, 0.05, 0.01, 0.001)),
    _Loop("layers-swapped", order=(2, 3, 0, 1)),
    _Loop("weight-and-bias-swapped", order=(1, 0, 3, 2)),
    _Loop("gradients-added-up", adds_up=True),
    _Loop("parameter-overwritten", overwrites=True),
    *(_Loop("gradient-of-another", order=order) for order in ((0, 0, 2, 2), (1, 1, 3, 3), (0, 1, 0, 1), (2, 3, 2, 3))),
    *(_Loop("gradient-of-another", order=order) for order in ((1, 0, 2, 3), (0, 1, 3, 2), (0, 0, 2, 3), (0, 1, 2, 2))),
    *(_Loop("parameter-not-updated", moved=moved) for moved in _ALL_BUT_ONE),
    _Loop("biases-not-updated", moved=(1.0, 0.0, 1.0, 0.0)),
    _Loop("first-layer-not-updated", moved=(0.0, 0.0, 1.0, 1.0)),
    _Loop("second-layer-not-updated", moved=(1.0, 1.0, 0.0, 0.0)),
    _Loop("gradient-not-recomputed", fresh=False),
    _Loop("gradient-not-recomputed", first_pass=True),
    _Loop("parameters-never-change", moved=(0.0, 0.0, 0.0, 0.0)),
    _Loop("half-factor", scale=2.0),
    _Loop("half-factor", scale=0.5),
    _Loop("mean-instead-of-sum", scale=0.25),
)


def explained_losses(inputs: Sequence[Mapping[str, float]], got: Sequence[Sequence[float]]) -> str | None:
    """The id of the mistake that gives these losses in every case; None if none or several do.

    Args:
        inputs: For each case x, y, the parameters, `eta` and `steps`.
        got: The learner's losses for each.
    """
    steps = [int(case["steps"]) for case in inputs]
    with np.errstate(all="ignore"):
        names = {
            loop.id
            for loop in _LOOPS
            if all(_same(g, loop.losses(case, n)) for case, n, g in zip(inputs, steps, got, strict=True))
        }
        names |= set(_of_the_list(inputs, steps, got)) if not names else set()
    return the_one(frozenset(names))


def _of_the_list(
    inputs: Sequence[Mapping[str, float]], steps: Sequence[int], got: Sequence[Sequence[float]]
) -> Iterator[str]:
    """Right losses, but too many, too few or the other way round."""
    longer = [_RIGHT.losses(case, n + 1) for case, n in zip(inputs, steps, strict=True)]
    for id_, expected in (
        ("one-loss-too-many", longer),
        ("first-loss-twice", [[losses[0], *losses[:-1]] for losses in longer]),
        ("first-loss-twice", [[losses[0], *losses[:-2]] for losses in longer]),
        ("return-in-loop", [losses[:1] for losses in longer]),
        ("one-step-too-few", [losses[:-2] for losses in longer]),
        ("list-reversed", [losses[-2::-1] for losses in longer]),
        ("half-factor", [[2 * loss for loss in losses[:-1]] for losses in longer]),
        ("losses-added-up", [np.cumsum(losses[:-1]).tolist() for losses in longer]),
    ):
        if all(_same(g, e) for g, e in zip(got, expected, strict=True)):
            yield id_


def _loss(state: State, x: float, y: float) -> float:
    w1, b1, w2, b2 = state
    error = float(_sg(w2 * _sg(w1 * x + b1) + b2)) - y
    return 0.5 * error * error


def _gradient(state: State, x: float, y: float) -> State:
    w1, b1, w2, b2 = state
    a1 = float(_sg(w1 * x + b1))
    a2 = float(_sg(w2 * a1 + b2))
    delta2 = (a2 - y) * a2 * (1 - a2)
    delta1 = delta2 * w2 * a1 * (1 - a1)
    return (delta1 * x, delta1, delta2 * a1, delta2)


def _sum(one: State, other: State) -> State:
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3])


def _same(got: Sequence[float], candidate: Sequence[float]) -> bool:
    one, other = np.asarray(got, dtype=np.float64), np.asarray(candidate, dtype=np.float64)
    return one.shape == other.shape and bool(np.all(np.abs(one - other) <= _RTOL * np.abs(other) + 1e-18))
