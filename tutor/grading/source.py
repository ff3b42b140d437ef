"""The bytes of a learner's file as text, decoded as Python decodes a source file."""

import io
import tokenize

from tutor.errors import FileError

MAX_BYTES = 1_000_000
"""A submission is a page or two."""
_SIGNS = b"an encoding of source files extends ASCII, says PEP 263"


def decoded(data: bytes) -> str:
    """The text: UTF-8, with or without a byte order mark, unless a coding line declares otherwise.

    Raises:
        FileError: too large, or not text in the declared encoding.
    """
    if len(data) > MAX_BYTES:
        raise FileError(f"It is larger than {MAX_BYTES // 1_000_000} MB, too large for an answer.")
    refusal = FileError("It is not text in UTF-8, and declares no other encoding: save it as UTF-8.")
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        if _SIGNS.decode(encoding) == _SIGNS.decode("ascii"):
            return data.decode(encoding)
    except (SyntaxError, UnicodeError, LookupError) as error:
        raise refusal from error
    raise refusal  # for punycode, too, which Python refuses as well, and which would take minutes for 1 MB
