"""What a terminal sends, read so that a paste stays a paste.

Textual 8.2 takes an ESC within a bracketed paste for the beginning of a key: what follows it is pressed instead of
pasted, and may be any command. Most terminals leave ESC out of what they paste; tmux and some others do not.
"""

import sys
from collections.abc import Iterable

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.message import Message

_ESCAPE = "\x1b"


class PasteParser(XTermParser):
    """Leaves ESC out of a paste, up to the sequence that ends it."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._is_pasting = False
        self._before = ""
        """Outside of a paste: the last characters, which may begin the sequence that begins one."""
        self._held = ""
        """In a paste: the last characters, which may begin the sequence that ends it."""

    def feed(self, data: str) -> Iterable[Message]:
        """The messages in what arrived; it may be cut anywhere. Empty data are the end of the stream."""
        harmless = self._harmless(data)
        if harmless or not data:
            yield from super().feed(harmless)

    def _harmless(self, data: str) -> str:
        rest, passed = data, ""
        while rest:
            if self._is_pasting:
                rest, self._held = self._held + rest, ""
                body, end, rest = rest.partition(BRACKETED_PASTE_END)
                if not end:
                    self._held = next(
                        (body[-size:] for size in range(len(BRACKETED_PASTE_END) - 1, 0, -1)
                         if body.endswith(BRACKETED_PASTE_END[:size])), "",
                    )  # fmt: skip
                    body = body.removesuffix(self._held)
                passed += body.replace(_ESCAPE, "") + end
                self._is_pasting = not end
            else:
                seen = self._before + rest
                head, start, after = seen.partition(BRACKETED_PASTE_START)
                passed += (head + start)[len(self._before) :]
                self._is_pasting = bool(start)
                self._before = "" if start else seen[1 - len(BRACKETED_PASTE_START) :]
                rest = after
        return passed


def install() -> None:
    """Let Textual's drivers, which are imported by now, read with it; there is no other way to give them a parser."""
    for name in ("textual.drivers.linux_driver", "textual.drivers.win32"):
        driver = sys.modules.get(name)
        if driver is not None:
            driver.XTermParser = PasteParser  # type: ignore[attr-defined]
