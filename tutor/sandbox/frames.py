"""The channel between host and worker: JSON objects, each after its length in four bytes."""

import struct
from json import dumps, loads  # bound here: a submission may put others in their places
from os import write as write_some
from typing import IO

_LENGTH = struct.Struct(">I")


class BadFrame(Exception):
    """What arrived is no frame, or a larger one than allowed."""


def pack(message: object) -> bytes:
    """One frame."""
    body = dumps(message).encode("ascii")
    return _LENGTH.pack(len(body)) + body


def write(descriptor: int, *messages: object) -> None:
    """Write frames to a file descriptor, whole, and together: each time that the other side wakes costs."""
    data = b"".join(map(pack, messages))
    while data:
        data = data[write_some(descriptor, data) :]


def read(stream: IO[bytes], limit: int) -> tuple[dict[str, object], int]:
    """The next frame of at most `limit` bytes, and how many it had.

    Raises:
        EOFError: the other side has closed the channel.
        BadFrame: what arrived is no frame.
    """
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > limit:
        raise BadFrame("a frame too large")
    try:
        message = loads(_exactly(stream, length))
    except (ValueError, RecursionError) as error:
        raise BadFrame("a frame that is not JSON") from error
    if not isinstance(message, dict):
        raise BadFrame("a frame that is not an object")
    return message, length


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = bytearray()
    while len(data) < count:
        piece = stream.read(min(count - len(data), 1 << 16))
        if not piece:
            raise EOFError
        data += piece
    return bytes(data)
