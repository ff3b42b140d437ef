"""Strategies: whatever may cross the process boundary as the value of an answer."""

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays_of

from tutor.wire.codec import DTYPES, Foreign

texts = st.text(st.characters(), max_size=12)
"""Any Unicode, lone surrogates and control characters among it."""

numbers = st.one_of(
    st.integers(),
    st.integers(-(10**400), 10**400),
    st.floats(),
    st.sampled_from([0.0, -0.0, 1e308, -1e308, 5e-324]),
    st.complex_numbers(),
)

scalars = st.one_of(st.none(), st.just(...), st.booleans(), numbers, texts)

arrays = arrays_of.arrays(
    st.sampled_from(list(DTYPES.values())), arrays_of.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4)
)

_keys = st.one_of(scalars, st.tuples(numbers, texts))


def _nested(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(_keys, inner, max_size=4),
    )


exact_values = st.recursive(st.one_of(scalars, arrays), _nested, max_leaves=12)
"""Values that come back as they were."""

restored_values = st.recursive(st.one_of(scalars, arrays, texts.map(Foreign)), _nested, max_leaves=12)
"""Values that may arrive on the trusted side."""


def same(one: object, other: object) -> bool:
    """Equal to the last bit: nan is nan, −0.0 is not 0.0, 1 is not True, a list is no tuple."""
    if type(one) is not type(other):
        return False
    match one, other:
        case np.ndarray(), np.ndarray():
            return (one.dtype, one.shape) == (other.dtype, other.shape) and np.array_equal(
                _bits(one), _bits(other), equal_nan=True
            )
        case float(), float():
            return one.hex() == other.hex()
        case complex(), complex():
            return same(one.real, other.real) and same(one.imag, other.imag)
        case (list() | tuple(), list() | tuple()):
            return len(one) == len(other) and all(map(same, one, other))
        case dict(), dict():
            return len(one) == len(other) and all(map(same, one.items(), other.items()))
        case _:
            return one == other


def _bits(array: np.ndarray) -> np.ndarray:
    """The array, with 1 added to the sign of every zero that is negative, so that the two zeros differ."""
    if array.dtype.kind not in "fc":
        return array
    parts = array.astype(complex)
    return np.stack([parts.real, parts.imag, np.signbit(parts.real), np.signbit(parts.imag)])
