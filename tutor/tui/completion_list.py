"""The list of candidates at the cursor: which one is chosen, where there is room for it, how it looks."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tutor.tui.completion import Candidate

ROWS = 8
"""At most; the rest is scrolled to."""
_GAP = 2
_ORIGIN = Style(italic=True, bold=False)


@dataclass(frozen=True, slots=True)
class Look:
    """The styles of a list."""

    plain: Style
    offered: Style
    """What Tab takes, while nothing is chosen."""
    chosen: Style
    """What Enter takes as well."""


class CompletionList:
    """Candidates for a word that begins at a place of the text.

    Enter takes one only after the learner has moved here: who types on and breaks the line gets a new line.
    """

    def __init__(self, candidates: Sequence[Candidate], row: int, start: int) -> None:
        self.candidates = candidates
        self.row, self.start = row, start
        self.is_chosen = False
        """The learner has moved in the list."""
        self._index = 0
        self._width = max(cell_len(name) for name, _ in candidates)
        self._origin_width = max(cell_len(origin) for _, origin in candidates)

    @property
    def candidate(self) -> Candidate:
        """The one that would be taken."""
        return self.candidates[self._index]

    def move(self, step: int) -> None:
        """To the next candidate or the one before; at first to the first or the last."""
        if self.is_chosen:
            self._index = (self._index + step) % len(self.candidates)
        else:
            self._index = 0 if step > 0 else len(self.candidates) - 1
        self.is_chosen = True

    def choose(self, index: int) -> None:
        """Choose one by its number."""
        self._index, self.is_chosen = index, True

    @property
    def width(self) -> int:
        """Its columns."""
        return 2 + self._width + (_GAP + self._origin_width if self._origin_width else 0)

    def rows(self, cursor: int, height: int) -> range:
        """The rows of the editor that it takes: below the cursor's if there is room, else where there is more of it.

        Args:
            cursor: the cursor's row on the screen of the editor.
            height: the editor's rows.
        """
        wanted = min(len(self.candidates), ROWS)
        below, above = height - cursor - 1, cursor
        if below >= wanted or below >= above:
            return range(cursor + 1, cursor + 1 + min(wanted, max(below, 0)))
        return range(cursor - min(wanted, above), cursor)

    def index_at(self, number: int, shown: int) -> int:
        """Which candidate is in a row of the list, counted from its first, while so many rows are shown."""
        first = min(max(self._index - shown + 1, 0), len(self.candidates) - shown)
        return first + number

    def strip(self, number: int, shown: int, look: Look) -> Strip:
        """A row of the list; arguments as above."""
        index = self.index_at(number, shown)
        name, origin = self.candidates[index]
        style = look.plain
        if index == self._index:
            style = look.chosen if self.is_chosen else look.offered
        room = self.width - 2 - cell_len(name) - cell_len(origin)
        segments = [Segment(f" {name}{' ' * room}", style), Segment(f"{origin} ", style + _ORIGIN)]
        return Strip(segments, self.width)
