import array as typed
import collections
import datetime as dt
import itertools
import json
import typing
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.algebra.formulas import unhurried
from tests.wire.values import exact_values, restored_values, same
from tutor.wire.codec import DTYPES, Foreign, Indescribable, Malformed, describe, floats, restore


def there_and_back(value):
    """Through JSON, as between two processes."""
    return restore(json.loads(json.dumps(describe(value))))


@unhurried
@given(exact_values)
def test_a_value_comes_back_to_the_last_bit(value) -> None:
    assert same(there_and_back(value), value)


@pytest.mark.parametrize("dtype", DTYPES)
def test_an_array_of_any_kind_comes_back_with_its_shape(dtype: str) -> None:
    values = np.arange(6).reshape(2, 3).astype(dtype)
    assert same(there_and_back(values), values)
    assert same(there_and_back(values[:, :0]), values[:, :0])


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        (np.float64(0.1), 0.1),
        (np.float32(0.5), 0.5),
        (np.longdouble(2), 2.0),
        (np.int8(-3), -3),
        (np.uint64(2**64 - 1), 2**64 - 1),
        (np.bool_(True), True),
        (np.complex64(1j), 1j),
        (np.str_("x"), "x"),
        (np.array("x"), "x"),
        (np.array(["a", "b"]), ["a", "b"]),
        (np.array(None), None),
        (Fraction(1, 4), 0.25),
        (Decimal("0.1"), 0.1),
        (type("Integer", (int,), {})(7), 7),
        (type("Text", (str,), {})("f'"), "f'"),
        (range(3), [0, 1, 2]),
        ({5}, [5]),
        (frozenset({5}), [5]),
        (iter([1, 2]), [1, 2]),
        (collections.deque([1]), [1]),
        (zip([1], [2], strict=True), [(1, 2)]),
        (collections.UserDict(a=1), {"a": 1}),
        (typing.NamedTuple("Point", [("x", int), ("y", int)])(0, 3), (0, 3)),
        ({frozenset({5})}, [[5]]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_stands_for_a_number_a_text_or_a_container_arrives_as_one(value, meant) -> None:
    assert same(there_and_back(value), meant)


def test_arrays_of_objects_and_of_other_widths_arrive_as_float64() -> None:
    expected = np.array([0.25, 2.0])
    for given_ in (
        np.array([Fraction(1, 4), 2], dtype=object),
        expected.astype(np.float16),
        expected.astype(">f8"),
        expected.astype(np.longdouble),
        typed.array("d", expected),
        type("Frame", (), {"__array__": lambda self, *_args, **_options: expected})(),
    ):
        arrived = there_and_back(given_)
        assert np.array_equal(np.asarray(arrived), expected)
    assert there_and_back(np.array([1, "x"], dtype=object)) == [1, "x"]
    assert there_and_back(np.array([[1], [2, 3]], dtype=object)) == [[1], [2, 3]]
    assert there_and_back(np.array([10**400, 1], dtype=object)) == [10**400, 1]
    assert there_and_back(np.array([1.0, None], dtype=object)) == [1.0, None]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (len, "builtin_function_or_method"),
        (lambda: 1, "function"),
        (int, "class"),
        (json, "module"),
        (b"3", "bytes"),
        (dt.date(2000, 1, 1), "date"),
        (np.datetime64("2000-01-01"), "datetime64[D]"),
        (np.array(["2000-01-01"], dtype="datetime64[D]"), "array of datetime64[D]"),
        (object(), "object"),
    ],
)
def test_what_is_no_answer_arrives_as_the_name_of_its_kind(value, kind: str) -> None:
    arrived = there_and_back(value)
    assert isinstance(arrived, Foreign)
    assert arrived.kind == kind
    assert kind in repr(arrived)


def test_numbers_of_sympy_arrive_as_numbers_and_its_expressions_as_no_answer() -> None:
    sympy = pytest.importorskip("sympy")
    assert there_and_back(sympy.Rational(1, 4)) == 0.25
    assert there_and_back(sympy.sqrt(2)) == 2**0.5
    assert there_and_back(sympy.I) == 1j
    assert there_and_back(sympy.Symbol("x")).kind == "sympy Symbol"


def test_a_key_that_would_come_back_as_a_list_is_told_by_its_kind_and_its_entry_stays() -> None:
    arrived = there_and_back({frozenset({1}): 2, (1, (2,)): 3, (frozenset(), 4): 5, "a": 6})
    assert arrived[1, (2,)] == 3
    assert arrived["a"] == 6
    assert [key.kind for key in arrived if isinstance(key, Foreign)] == ["frozenset", "tuple"]


def _itself() -> list:
    endless: list = []
    endless.append(endless)
    return endless


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (itertools.count(), "more than 20,000 values"),
        (dict.fromkeys(range(20_001)), "more than 20,000 values"),
        (_itself(), "nested more than 20 deep"),
        (1 << 30_000, "an integer of 30,001 bits"),
        ("x" * 2_000_000, "a very long text"),
        ("😀" * 100_000, "a very long text"),
        (np.zeros((400, 400)), "an array of shape (400, 400)"),
        (np.zeros((1,) * 9), "an array of shape (1, 1, 1, 1, 1, 1, 1, 1, 1)"),
        ([np.zeros(30_000)] * 5, "an array of shape (30000,)"),
        (Fraction(10**400), "a number beyond the floats"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 80 else type(value).__name__,
)
def test_what_is_endless_or_too_large_is_refused_in_words(value, said: str) -> None:
    with pytest.raises(Indescribable) as refusal:
        describe(value)
    assert str(refusal.value) == said


_tags = ["none", "ellipsis", "bool", "int", "float", "complex", "str", "list", "tuple", "dict", "array", "foreign"]
_json = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.sampled_from([*_tags, *DTYPES])
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=5),
        st.builds(lambda tag, rest: [tag, *rest], st.sampled_from(_tags), st.lists(inner, max_size=3)),
        st.dictionaries(st.text(max_size=3), inner, max_size=3),
    ),
    max_leaves=20,
)


def well_formed(value) -> bool:
    """Nothing but numbers, text, arrays and containers of these."""
    match value:
        case None | bool() | int() | float() | complex() | str() | Foreign():
            return True
        case list() | tuple():
            return all(map(well_formed, value))
        case dict():
            return all(map(well_formed, [*value, *value.values()]))
        case np.ndarray():
            return value.dtype in DTYPES.values()
        case _:
            return value is ...


@unhurried
@given(_json)
def test_a_tree_that_nobody_described_is_malformed_or_harmless(tree) -> None:
    try:
        value = restore(tree)
    except Malformed:
        return
    assert well_formed(value)


@unhurried
@given(restored_values.map(lambda v: v if not isinstance(v, Foreign) else 0), st.data())
def test_a_description_that_was_tampered_with_is_malformed_or_harmless(value, data: st.DataObject) -> None:
    tree = json.loads(json.dumps(describe(value)))
    place = tree
    while any(isinstance(item, list) and item for item in place) and data.draw(st.booleans()):
        place = data.draw(st.sampled_from([item for item in place if isinstance(item, list) and item]))
    place[data.draw(st.integers(0, len(place) - 1))] = data.draw(_json)
    try:
        restored = restore(tree)
    except Malformed:
        return
    assert well_formed(restored)


@pytest.mark.parametrize(
    "tree",
    [
        ["int", "0x" + "f" * 6000],
        ["int", 7],
        ["int", "seven"],
        ["float", 1.5],
        ["float", "0x1p99999"],
        ["float", "0" * 50],
        ["bool", 1],
        ["str", ["a"]],
        ["list", "abc"],
        ["dict", [["str", "a"]]],
        ["dict", [[["list", []], ["none"]]]],
        ["dict", [[["dict", []], ["none"]]]],
        ["array", "<f8", [2], "AAAAAAAAAAA="],
        ["array", "<f8", [-1], ""],
        ["array", "<f8", [True], "AAAAAAAAAAA="],
        ["array", "|O", [0], ""],
        ["array", "<f8", [1] * 9, "AAAAAAAAAAA="],
        ["array", "<f8", [1], "not base64!"],
        ["array", "<f8", [1], "ünïcode"],
        ["foreign", "x" * 201],
        [],
        "none",
        {"none": 1},
        None,
    ],
)
def test_each_fault_of_a_description_is_refused(tree) -> None:
    with pytest.raises(Malformed):
        restore(tree)


def test_a_description_deeper_or_larger_than_any_that_is_made_is_refused() -> None:
    deep: list = ["none"]
    for _ in range(5000):
        deep = ["list", [deep]]
    for tree in (deep, ["list", [["none"]] * 20_001]):
        with pytest.raises(Malformed):
            restore(tree)


def test_a_list_of_floats_is_one_or_malformed() -> None:
    assert floats([(0.1).hex(), "inf"]) == (0.1, float("inf"))
    for wrong in ("1f", {"1": 2}, 3, None, [1.5], ["x"]):
        with pytest.raises(Malformed):
            floats(wrong)


@pytest.mark.parametrize("one", [np.array("x"), np.array(b"x"), np.array(None, dtype=object)])
def test_an_array_beyond_all_memory_is_not_gone_through(one):
    with pytest.raises(Indescribable, match=r"an array of shape \(1000000000000,\)"):
        describe(np.broadcast_to(one, (10**12,)))


def test_a_kind_with_a_long_name_is_foreign_like_any_other():
    records = np.zeros(2, dtype=[(f"field_{number}", "f8") for number in range(100)])
    for value in (records, records[0]):
        assert isinstance(restore(describe(value)), Foreign)
