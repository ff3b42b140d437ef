"""The channel: what is packed is read, and nothing else is."""

import io
import os
import struct
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.sandbox import frames

LIMIT = 1 << 16
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
messages = st.dictionaries(st.text(max_size=4), json_values, max_size=3)


@given(st.lists(messages, max_size=3))
def test_what_was_packed_is_read_in_order(sent):
    stream = io.BytesIO(b"".join(frames.pack(message) for message in sent))
    assert [frames.read(stream, LIMIT)[0] for _ in sent] == sent
    with pytest.raises(EOFError):
        frames.read(stream, LIMIT)


@given(messages)
def test_the_size_told_is_that_of_the_message(message):
    packed = frames.pack(message)
    assert frames.read(io.BytesIO(packed), LIMIT)[1] == len(packed) - 4


@given(messages, st.data())
def test_a_frame_that_breaks_off_is_the_end(message, data):
    packed = frames.pack(message)
    kept = data.draw(st.integers(0, len(packed) - 1))
    with pytest.raises(EOFError):
        frames.read(io.BytesIO(packed[:kept]), LIMIT)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_frame_or_refused(garbage):
    stream = io.BytesIO(garbage)
    try:
        message, size = frames.read(stream, 100)
    except (EOFError, frames.BadFrame):
        return
    assert isinstance(message, dict)
    assert size <= 100


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[1]", b"1", b'"text"', b"\xff\xfe", b"[" * 5000, b'{"a":' * 5000, b"9" * 5000, b"{} {}"],
    ids=lambda body: repr(body[:8]),
)
def test_what_is_no_object_of_json_is_refused(body):
    with pytest.raises(frames.BadFrame):
        frames.read(io.BytesIO(struct.pack(">I", len(body)) + body), LIMIT)


def test_a_frame_that_announces_too_much_is_refused_before_it_is_read():
    stream = io.BytesIO(struct.pack(">I", LIMIT + 1) + b"{}")
    with pytest.raises(frames.BadFrame):
        frames.read(stream, LIMIT)
    assert stream.read() == b"{}"


def test_a_frame_larger_than_a_pipe_arrives_whole():
    ours, theirs = os.pipe()
    sent = {"text": "π" * 200_000}
    writer = threading.Thread(target=frames.write, args=(theirs, sent))  # a pipe takes a large write in pieces
    writer.start()
    with os.fdopen(ours, "rb", buffering=0) as stream:
        message, _ = frames.read(stream, 1 << 22)
    writer.join()
    os.close(theirs)
    assert message == sent
