"""What an array of whole numbers does to a step: it is rounded away, and so is every fraction that is put into it."""

from collections.abc import Mapping, Sequence

import numpy as np

_FEWEST = 2


def fails_on_whole_numbers(cases: Sequence[tuple[Mapping[str, object], bool]]) -> bool:
    """Wrong in every case with an array of whole numbers, and right in all others, of which there are some.

    Args:
        cases: The inputs, and whether the answer is right.
    """
    whole = [is_right for given, is_right in cases if any(map(_is_whole, given.values()))]
    others = [is_right for given, is_right in cases if not any(map(_is_whole, given.values()))]
    return bool(whole) and not any(whole) and len(others) >= _FEWEST and all(others)


def _is_whole(value: object) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind in "iu"
