"""Cases: named inputs of a call, made anew for every attempt from what an author wrote."""

import contextlib
import math
import random
from collections.abc import Callable, Mapping

import numpy as np

from tutor.course.model import Table
from tutor.wire.probe import Python

ABOUT = "about"


def inputs_of(case: Table, rng: random.Random) -> dict[str, object]:
    """The inputs of one case, in order: numbers, arrays (whole numbers stay whole), or `Python`.

    `about` is no input: it says in words what the case is.

    Raises:
        ValueError: an input is none of the forms that `docs/authoring.md` lists.
    """
    return {name: _input(name, spec, rng) for name, spec in case.items() if name != ABOUT}


def _input(name: str, spec: object, rng: random.Random) -> object:
    match spec:
        case bool() | str():
            raise ValueError(f'The input `{name}` must be a number, a list, or a table such as {{ python = "…" }}.')
        case int() | float():
            return spec
        case list() | tuple():
            return _array(name, spec)
        case {"python": str(source), **rest} if not rest:
            return Python(source)
        case {"uniform": [int() | float() as low, int() | float() as high], **rest} if low <= high:
            return _drawn(name, rest, lambda: rng.uniform(low, high))
        case {"integers": [int(low), int(high)], **rest} if low <= high:
            return _drawn(name, rest, lambda: rng.randint(low, high))
        case _:
            raise ValueError(
                f"The input `{name}` is none of: a number, a list, "
                '{ python = "…" }, { uniform = [low, high] }, { integers = [low, high] }.'
            )


def _array(name: str, spec: list[object] | tuple[object, ...]) -> object:
    with contextlib.suppress(ValueError):  # rows of different lengths
        array = np.array(spec)
        if array.dtype.kind in "if":
            return array
    raise ValueError(f"The list `{name}` must hold numbers only, and rows of one length.")


def _drawn(name: str, rest: Mapping[object, object], one: Callable[[], float]) -> object:
    if not rest:
        return one()
    size = rest.get("size")
    shape = [n for n in size if type(n) is int and n > 0] if isinstance(size, list | tuple) else []
    if len(rest) > 1 or not shape or size not in (shape, tuple(shape)):
        raise ValueError(f"The input `{name}` may have a `size` such as [4] or [2, 5] besides, and nothing else.")
    return np.array([one() for _ in range(math.prod(shape))]).reshape(shape)
