"""The bytes of a learner's file as text, decoded as Python decodes a source file."""

import io
import re
import tokenize

from tutor.errors import FileError

MAX_BYTES = 1_000_000
"""A submission is a page or two."""
_DECLARED = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t\f]*(?:#.*)?\r?\n)?[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
"""A coding line: a comment in the first or the second line (PEP 263)."""
_SIGNS = b"an encoding of source files extends ASCII, says PEP 263"


def decoded(data: bytes) -> str:
    """The text: UTF-8, with or without a byte order mark, unless a coding line declares otherwise.

    Raises:
        FileError: too large, or not text in the declared encoding.
    """
    if len(data) > MAX_BYTES:
        raise FileError(f"It is larger than {MAX_BYTES // 1_000_000} MB, too large for an answer.")
    declared = _DECLARED.match(b"\n".join(data.split(b"\n", 2)[:2]))
    if declared is None:
        refusal = FileError("It is not text in UTF-8, and declares no other encoding: save it as UTF-8.")
    else:
        name = declared[1].decode("ascii")
        refusal = FileError(
            f"Its coding line declares the encoding {name!r}, in which it cannot be read: "
            "remove that line, and save it as UTF-8."
        )
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        if _SIGNS.decode(encoding) == _SIGNS.decode("ascii"):
            return data.decode(encoding)
    except (SyntaxError, UnicodeError, LookupError) as error:
        raise refusal from error
    raise refusal  # for punycode, too, which Python refuses as well, and which would take minutes for 1 MB
