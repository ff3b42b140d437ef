"""Markdown with formulas → lines for a screen of a given width."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.dollarmath import dollarmath_plugin

from tutor.typeset.cells import cell_width
from tutor.typeset.inlines import words
from tutor.typeset.latex import display
from tutor.typeset.repertoire import is_ascii
from tutor.typeset.spans import Line, Span, Style, joined
from tutor.typeset.spelling import drawn, spelled
from tutor.typeset.table import Flush, Table, table_lines
from tutor.typeset.wrap import Word, wrapped

__all__ = ["Line", "Span", "Style", "lay_out", "plain"]

_INDENT = 2
_BULLETS = "•◦▪"
_SET_APART = frozenset({"math_block", "fence", "code_block", "table", "blockquote"})
"""Blocks with an empty line around them even where a list is written without."""

_MARKDOWN = (
    MarkdownIt("commonmark", {"html": False})
    .enable("table")
    .use(dollarmath_plugin, allow_labels=False, double_inline=True)
)


def lay_out(markdown: str, width: int) -> tuple[Line, ...]:
    """The text in lines of at most `width` cells, blocks an empty line apart, none at either end.

    Code in fences and displays without a place to break at keep their width. Raises `LatexError`, which names the
    formula, if there is one that cannot be laid out.
    """
    lines = tuple(_blocks(_parsed(markdown).children, width, ""))
    return tuple(map(_in_ascii, lines)) if is_ascii() else lines


def plain(markdown: str, width: int) -> str:
    """The text of `lay_out`, without styles."""
    return "\n".join("".join(span.text for span in line) for line in lay_out(markdown, width))


def _in_ascii(line: Line) -> Line:
    """What the layout itself drew: bullets, bars and rules."""
    return tuple(Span(drawn(span.text), span.style) for span in line)


def _parsed(markdown: str) -> SyntaxTreeNode:
    shown = "".join("\N{REPLACEMENT CHARACTER}" if _is_control(character) else character for character in markdown)
    return SyntaxTreeNode(_MARKDOWN.parse(shown))


def _is_control(character: str) -> bool:
    return unicodedata.category(character) == "Cc" and character not in "\n\r\t"


def _blocks(nodes: Sequence[SyntaxTreeNode], width: int, style: Style, *, tight: bool = False) -> list[Line]:
    lines: list[Line] = []
    before: SyntaxTreeNode | None = None
    for node in nodes:
        block = _block(node, width, style)
        if not block:
            continue
        if before is not None and not (tight and _SET_APART.isdisjoint({before.type, node.type})):
            lines.append(())
        lines += block
        before = node
    return lines


def _block(node: SyntaxTreeNode, width: int, style: Style) -> list[Line]:
    match node.type:
        case "paragraph":
            return _paragraph(node, width, style)
        case "heading":
            return _filled(words(_tokens(node), "heading"), width, "heading")
        case "bullet_list" | "ordered_list":
            return _list(node, width, style)
        case "blockquote":
            inside = _blocks(node.children, width - cell_width("│ "), "quote")
            return [joined((Span("│ ", "quote"), *line)) for line in inside]
        case "fence" | "code_block":
            return _code(node.content)
        case "math_block":
            return _display(node.content, width)
        case "hr":
            return [(Span("─" * max(width, 1), "rule"),)]
        case "table":
            return list(table_lines(_table(node), width))
        case other:
            raise AssertionError(other)


def _tokens(node: SyntaxTreeNode) -> list[Token]:
    """What a paragraph, heading or cell consists of, in a flat list."""
    inside = node.children[0].token if node.children else None
    return inside.children or [] if inside else []


def _paragraph(node: SyntaxTreeNode, width: int, style: Style) -> list[Line]:
    """Text; a display in the middle of it stands on lines of its own all the same."""
    lines: list[Line] = []
    stretch: list[Token] = []

    def add(block: Sequence[Line]) -> None:
        if lines and block:
            lines.append(())
        lines.extend(block)

    for token in _tokens(node):
        if token.type == "math_inline_double" and token.level == 0:
            add(_filled(words(stretch, style), width, style))
            add(_display(token.content, width))
            stretch = []
        else:
            stretch.append(token)
    add(_filled(words(stretch, style), width, style))
    return lines


def _filled(ended: Sequence[Sequence[Word]], width: int, style: Style) -> list[Line]:
    return [line for words_of_line in ended for line in wrapped(words_of_line, width, style)]


def _display(latex: str, width: int) -> list[Line]:
    rows = display(latex, width - _INDENT)
    if not any(rows):
        return []
    indent = min(_INDENT, max(0, width - max(map(cell_width, rows))))
    return [(*([Span(" " * indent)] if indent else []), Span(row, "math")) if row else () for row in rows]


def _code(content: str) -> list[Line]:
    rows = (spelled(content) if is_ascii() else content).strip("\n").expandtabs(4).split("\n")
    return [(Span(" " * _INDENT), Span(row, "code")) if row.strip() else () for row in rows] if any(rows) else []


def _list(node: SyntaxTreeNode, width: int, style: Style) -> list[Line]:
    """Items behind their bullets or numbers, which stand in a column of their own."""
    if node.type == "bullet_list":
        depth = sum(ancestor.type == "bullet_list" for ancestor in _ancestors(node))
        markers = [_BULLETS[depth % len(_BULLETS)]] * len(node.children)
    else:
        first = int(node.attrs.get("start", 1))
        markers = [f"{first + index}." for index in range(len(node.children))]
    column = max(map(len, markers))
    tight = all(block.hidden for item in node.children for block in item.children if block.type == "paragraph")
    items = [_blocks(item.children, width - column - 1, style, tight=tight) for item in node.children]
    lines: list[Line] = []
    for index, (marker, item) in enumerate(zip(markers, items, strict=True)):
        if index and not (tight and () not in items[index - 1]):
            lines.append(())
        first_line, *others = item or [()]
        lines.append(joined((Span(marker.rjust(column) + " ", style), *first_line)))
        lines += [joined((Span(" " * (column + 1)), *line)) for line in others]
    return lines


def _ancestors(node: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    while node.parent is not None:
        node = node.parent
        yield node


def _table(node: SyntaxTreeNode) -> Table:
    header, *rows = [row.children for part in node.children for row in part.children]

    def cells(row: Sequence[SyntaxTreeNode], style: Style) -> tuple[tuple[Word, ...], ...]:
        return tuple(tuple(word for line in words(_tokens(cell), style) for word in line) for cell in row)

    flush = [str(cell.attrs.get("style", "")).removeprefix("text-align:") or "left" for cell in header]
    return Table(
        header=cells(header, "strong"),
        rows=tuple(cells(row, "") for row in rows),
        flush=tuple(cast(Flush, name) for name in flush),
    )
