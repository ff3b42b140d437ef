"""The last step to a screen without other characters than ASCII: frames, marks, scroll bars, and what Textual draws."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tutor.typeset.spelling import drawn


class AsciiFilter(LineFilter):
    """Puts one character in the place of another; texts come here in ASCII already."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  Textual's signature
        """The segments, in as many cells."""
        return [
            segment if segment.text.isascii() else Segment(drawn(segment.text), segment.style, segment.control)
            for segment in segments
        ]
