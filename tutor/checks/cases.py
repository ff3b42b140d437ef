"""Cases: named inputs of a call, made anew for every attempt from what an author wrote."""

import random
from collections.abc import Callable

import numpy as np

from tutor.course.model import Table
from tutor.wire.probe import Python


def inputs_of(case: Table, rng: random.Random) -> dict[str, object]:
    """The inputs of one case, in order: numbers, arrays (whole numbers stay whole), or `Python`.

    Raises:
        ValueError: an input is none of the forms that `docs/authoring.md` lists.
    """
    return {name: _input(name, spec, rng) for name, spec in case.items()}


def _input(name: str, spec: object, rng: random.Random) -> object:
    match spec:
        case bool() | str():
            raise ValueError(f'The input `{name}` must be a number, a list, or a table such as {{ python = "…" }}.')
        case int() | float():
            return spec
        case list() | tuple():
            return np.array(spec)
        case {"python": str(source)}:
            return Python(source)
        case {"uniform": [low, high], **rest}:
            return _drawn(rest.get("size"), lambda: rng.uniform(float(low), float(high)))
        case {"integers": [low, high], **rest}:
            return _drawn(rest.get("size"), lambda: rng.randint(int(low), int(high)))
        case _:
            raise ValueError(f"The input `{name}` is none of: a number, a list, `python`, `uniform`, `integers`.")


def _drawn(size: object, one: Callable[[], float]) -> object:
    if not isinstance(size, list | tuple):
        return one()
    shape = tuple(int(n) for n in size)
    return np.array([one() for _ in range(int(np.prod(shape)))]).reshape(shape)
