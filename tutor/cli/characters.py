"""Which characters the terminal here has, and a standard output that never fails for want of one."""

import codecs
import io
import os
import sys
from collections.abc import Mapping, Sequence
from contextvars import ContextVar

from tutor.typeset.repertoire import choose_ascii

VARIABLE = "TUTOR_ASCII"
OPTION = "--ascii"
CHARACTERS = "✓√²─⣿"
"""One of each block that the interface and the plots draw with."""
_CODEC = "tutor_spelled"


Choice = tuple[str | None, str | None]
"""The encoding of standard output as it was found, and why text is made of ASCII alone, if it is."""
_CHOICE: ContextVar[Choice] = ContextVar("choice", default=(None, None))


def why_ascii(environment: Mapping[str, str], encoding: str | None, arguments: Sequence[str] = ()) -> str | None:
    """Why text is to be made of ASCII alone; None where the terminal can be trusted with more.

    Python itself writes UTF-8 in the locale C (PEP 540), so that its encoding alone says nothing there.
    """
    if OPTION in arguments:
        return f"{OPTION} asks for it"
    wish = environment.get(VARIABLE, "")
    if wish:
        return None if wish == "0" else f"{VARIABLE}={wish} asks for it"
    if encoding is not None and not _has_characters(encoding):
        return f"the output is in {encoding}"
    if environment.get("TERM") == "linux":
        return "the Linux console has too few characters (TERM=linux)"
    name, locale = _locale(environment)
    _, dot, characters = locale.partition("@")[0].partition(".")
    if locale in {"C", "POSIX"} or (dot and characters.lower().replace("-", "") != "utf8"):
        return f"the locale is not in UTF-8 ({name}={locale})"
    return None


def _has_characters(encoding: str) -> bool:
    try:
        CHARACTERS.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _locale(environment: Mapping[str, str]) -> tuple[str, str]:
    """The variable that decides on characters, and its value (POSIX.1-2017, 8.2); an empty one where nothing is said.

    LC_CTYPE=C.UTF-8 is passed over: Python itself sets it where it finds the locale C, or none of that name (PEP 538).
    """
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        value = environment.get(name, "")
        if value and (name, value) != ("LC_CTYPE", "C.UTF-8"):
            return name, value
    return "LANG", ""


def choose_characters(arguments: Sequence[str]) -> None:
    """Decide once for all that this process shows."""
    encoding = None if sys.stdout is None else sys.stdout.encoding
    reason = why_ascii(os.environ, encoding, arguments)
    _CHOICE.set((encoding, reason))
    if reason:
        choose_ascii()
        spell_output()


def choice() -> Choice:
    """What was decided; before that, nothing is known."""
    return _CHOICE.get()


def spell_output() -> None:
    """Standard output and standard error say in ASCII whatever is written to them."""
    codecs.register(_codec)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=_CODEC)


def _codec(name: str) -> codecs.CodecInfo | None:
    if name != _CODEC:
        return None
    from tutor.typeset.spelling import spelled  # noqa: PLC0415  only with the first character that is not ASCII

    def encode(text: str, _errors: str = "strict") -> tuple[bytes, int]:
        return spelled(text).encode("ascii"), len(text)

    class Encoder(codecs.IncrementalEncoder):
        def encode(self, text: str, final: bool = False) -> bytes:  # noqa: ARG002  the codec has no state
            return encode(text)[0]

    return codecs.CodecInfo(encode, codecs.ascii_decode, incrementalencoder=Encoder, name=_CODEC)
