"""What arrives from a worker: the well-formed is kept, the first word counts, and nothing malformed does any harm."""

from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.sandbox import limits
from tutor.sandbox.reception import Reception
from tutor.wire.codec import describe
from tutor.wire.figure import Curve, Figure
from tutor.wire.probe import Call, NameState, Raised, Returned, StopKind, Stopped, TimedOut, Unusable

ANSWER = {"t": "outcome", "id": "a:1", "value": describe(1.5), "changed": [], "warnings": [], "calls": [], "stubs": []}
FIGURE = {
    "t": "figure",
    "curves": [{"x": describe(np.array([0.0])), "y": describe(np.array([1.0])), "label": "f"}],
    "title": "a title",
    "log": "x",
}
HONEST = [
    ANSWER,
    FIGURE,
    {"t": "stopped", "kind": "exception", "message": "ValueError", "line": 3},
    {"t": "names", "states": {"f": "defined"}},
    {"t": "outcome", "id": "a:2", "unusable": "more than 20,000 values"},
    {"t": "outcome", "id": "a:3", "timeout": 2.0, "lines": [4, 5]},
    {"t": "outcome", "id": "a:4", "error": "ValueError", "message": "no", "lines": [4], "stubs": ["f"]},
    {**ANSWER, "id": "a:5", "calls": [["f", "0x1p+0", "1"]]},
]


def received(*messages) -> Reception:
    reception = Reception()
    for message in messages:
        reception.take(message)
    return reception


def test_everything_an_honest_worker_sends_is_kept():
    seen = received(*HONEST).observation("printed")
    assert seen.names == {"f": "defined"}
    assert seen.outcomes == {
        "a:1": Returned(1.5),
        "a:2": Unusable("more than 20,000 values"),
        "a:3": TimedOut(limits.CALL_SECONDS, (4, 5)),
        "a:4": Raised("ValueError", "no", (4,), ("f",)),
        "a:5": Returned(1.5, calls=(Call("f", 1.0, "1"),)),
    }
    assert seen.stopped == Stopped("exception", "ValueError", 3)
    assert seen.figures == (Figure((Curve((0.0,), (1.0,), "f", yours=True),), "a title", "x"),)
    assert seen.printed == "printed"


def test_the_first_word_on_a_question_a_name_and_an_ending_counts():
    second = [
        {**ANSWER, "value": describe(2.5)},
        {"t": "names", "states": {"f": "stub"}},
        {"t": "stopped", "kind": "exit", "message": "later", "line": None},
    ]
    seen = received(*HONEST, *second).observation("")
    assert seen.outcomes["a:1"] == Returned(1.5)
    assert seen.names == {"f": "defined"}
    assert seen.stopped == Stopped("exception", "ValueError", 3)


def test_more_figures_than_anybody_looks_at_are_dropped():
    assert len(received(*[FIGURE] * (limits.MAX_FIGURES + 5)).figures) == limits.MAX_FIGURES


def test_texts_are_cut_and_can_be_shown():
    seen = received({"t": "outcome", "id": "a:1", "unusable": "\ud800" + "x" * 10_000}).outcomes["a:1"]
    assert seen == Unusable("?" + "x" * 1999)


@pytest.mark.parametrize("line", [0, -1, True, 1.0, "3", 10**9, [3]])
def test_a_line_that_no_file_has_is_not_believed(line):
    reception = received(
        {"t": "stopped", "kind": "exit", "message": "", "line": line},
        {"t": "outcome", "id": "a:1", "timeout": 2.0, "lines": [line]},
    )
    assert (reception.stopped, reception.outcomes) == (None, {})


plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
words = st.sampled_from(
    [
        *get_args(NameState),
        *get_args(StopKind),
        "array",
        "<f8",
        "float",
        "0x1p+0",
        "dict",
        "list",
        "foreign",
        "AAAAAAAA8D8=",
        "x",
    ]
)
values = st.recursive(
    plain | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3) | words, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=200)
@given(st.sampled_from(HONEST), st.data())
def test_a_message_with_anything_in_any_place_never_raises(message, data):
    """One place of an honest message, at any depth, is removed or holds something else."""
    key = data.draw(st.sampled_from(sorted(message)))
    seen = received({**message, key: corrupted(message[key], data)}).observation("")
    for outcome in seen.outcomes.values():
        assert isinstance(outcome, Returned | Raised | TimedOut | Unusable)
    assert set(seen.names.values()) <= set(get_args(NameState))
    assert seen.stopped is None or seen.stopped.kind in get_args(StopKind)
    for figure in seen.figures:
        assert all(type(x) is float for curve in figure.curves for x in (*curve.x, *curve.y))


def corrupted(value, data):
    """A copy in which one place is missing or holds something else."""
    if isinstance(value, dict) and value and data.draw(st.booleans()):
        key = data.draw(st.sampled_from(sorted(value)))
        kept = {name: item for name, item in value.items() if name != key}
        return kept if data.draw(st.booleans()) else {**kept, key: corrupted(value[key], data)}
    if isinstance(value, list) and value and data.draw(st.booleans()):
        place = data.draw(st.integers(0, len(value) - 1))
        return [*value[:place], corrupted(value[place], data), *value[place + 1 :]]
    return data.draw(values)


@settings(max_examples=100)
@given(st.dictionaries(st.sampled_from(["t", "id", "value", "line", "kind", "states", "curves", "calls"]), values))
def test_an_invented_message_never_raises(message):
    received(message, {**message, "t": "outcome"}, {**message, "t": "figure"}).observation("")
