"""What the learner's code printed."""

import re
from collections.abc import Sequence

from tutor.tui.key_names import key_name
from tutor.tui.lines import Line, Piece, wrapped
from tutor.tui.reading import Reading

_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # moves and colours
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # titles, device commands
    r"|\x1b[ -/]*[0-~]"
)
"""Control sequences after ECMA-48, in their seven- and eight-bit forms."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters, and those that turn the direction of writing, which would mix up a line of the screen."""


def harmless(printed: str) -> str:
    """Printed text without what would move a cursor or change a colour; of a line written over, the last state."""
    lines = _SEQUENCE.sub("", printed).replace("\r\n", "\n").split("\n")
    return "\n".join(_CONTROL.sub("", line.rstrip("\r").rpartition("\r")[2]) for line in lines)


class OutputPane(Reading):
    """Shows printed text as it is, never as markup."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self.printed = ""
        self.told: str | None = None
        """The sentence on it; None before the first run."""

    def show(self, printed: str, told: str = "", *, running: bool = False) -> None:
        """Draw what was printed so far, with a sentence below it; while it is running, the end is kept in sight."""
        if (printed, told) == (self.printed, self.told):
            return
        self.printed, self.told = printed, told
        self.relay()
        if running:
            self.scroll_end(animate=False)
        else:
            self.scroll_home(animate=False)

    def lines(self, width: int) -> Sequence[Line]:
        """Printed lines at their own width, the sentence wrapped."""
        text = harmless(self.printed)
        lines: list[Line] = [(Piece(row.expandtabs(8)),) for row in text.rstrip("\n").split("\n")] if text else []
        told = self.told
        if told is None:
            told = f"What your code prints appears here. {key_name(self, 'exercise.run')} runs it without judging it."
        if told:
            lines += [*([()] if lines else []), *wrapped(told, width, "dim")]
        return lines
