"""Text that comes from elsewhere — a paste, another editor — as Python can be written in it."""

import re
import unicodedata

from tutor.tui.indentation import WIDTH

_BREAK = re.compile("\r\n|[\r\x85\u2028\u2029]")
_SUSPECT = re.compile(r"[^\n\t -~]")


def cleaned(text: str) -> str:
    """The text with line feeds between its lines, and without what no keyboard types.

    Tabs become blanks up to the next multiple of four, and so do the blanks of a web page (U+00A0 and its like, which
    Python refuses) become plain ones. Control and format characters, such as ESC, NUL or a byte order mark, and lone
    surrogates are left out.
    """
    text = _SUSPECT.sub(_replacement, _BREAK.sub("\n", text))
    return "\n".join(line.expandtabs(WIDTH) for line in text.split("\n")) if "\t" in text else text


def _replacement(match: re.Match[str]) -> str:
    category = unicodedata.category(match[0])
    if category == "Zs":
        return " "
    return "" if category in {"Cc", "Cf", "Cs"} else match[0]
