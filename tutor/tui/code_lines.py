"""Python as lines to be read: numbered, in the colours of the editor; and what differs between two texts."""

import difflib
from collections.abc import Sequence

from tutor.tui.highlighting import Highlighter
from tutor.tui.lines import Line, Piece
from tutor.tui.output_pane import harmless

MOST_LINES = 3000
"""Beyond them difflib, whose time grows with the square, may take longer than anybody waits."""
_STYLES = {"-": "wrong", "+": "passed", "@": "rule", " ": ""}
"""The mark that begins a line → its style; the mark itself says it too."""


def numbered(source: str) -> list[Line]:
    """A text with the numbers of its lines."""
    rows = harmless(source).removesuffix("\n").split("\n")
    highlights = Highlighter().rows(rows)
    digits = len(str(len(rows)))
    return [
        (Piece(f"{row + 1:>{digits}}  ", "dim"), *_coloured(line, highlights.get(row, ())))
        for row, line in enumerate(rows)
    ]


def _coloured(line: str, highlights: Sequence[tuple[int, int | None, str]]) -> list[Piece]:
    """The line in pieces; highlights count bytes of UTF-8, as Textual's do."""
    code = line.encode(errors="surrogatepass")
    pieces, done = [], 0
    for start, end, kind in sorted(highlights, key=lambda each: each[0]):
        stop = len(code) if end is None else end
        if start >= done:
            pieces += [Piece(_text(code[done:start])), Piece(_text(code[start:stop]), kind)]
            done = stop
    return [piece for piece in (*pieces, Piece(_text(code[done:]))) if piece.text]


def _text(code: bytes) -> str:
    return code.decode(errors="replace").expandtabs(4)


def marked(mark: str, line: str) -> Line:
    """A line of a difference."""
    return (Piece(f"{mark} {line}".rstrip().expandtabs(4), _STYLES[mark]),)


def difference(old: str, new: str) -> list[Line]:
    """What `new` changes in `old`, each change with three lines around it; nothing where they are alike."""
    before, after = harmless(old).split("\n"), harmless(new).split("\n")
    if max(len(before), len(after)) > MOST_LINES and before != after:
        return [(Piece(f"The texts differ; with more than {MOST_LINES} lines they are not compared line by line."),)]
    rows = difflib.unified_diff(before, after, n=3, lineterm="")
    return [
        (Piece(row, _STYLES["@"]),) if row.startswith("@@") else marked(row[0], row[1:])
        for row in list(rows)[2:]  # behind the names of the files
    ]
