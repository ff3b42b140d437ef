"""A formula on one row. What a stacked fraction or a raised exponent holds together, brackets hold together here."""

import unicodedata
from collections.abc import Callable, Sequence

from tutor.typeset.cells import cell_width
from tutor.typeset.grouping import (
    is_differential_operator,
    is_factor,
    is_one_factor,
    is_product,
    is_undivided,
    needs_brackets,
    vulgar,
)
from tutor.typeset.spacing import Placed, placed
from tutor.typeset.symbols import subscript, superscript
from tutor.typeset.tree import (
    Accent,
    Bar,
    Boxed,
    Brace,
    Delimited,
    Fraction,
    Grid,
    Node,
    Root,
    Row,
    Scripts,
    Space,
    Symbol,
    Text,
    items_of,
)


def linear(node: Node, *, tight: bool = False) -> str:
    """`node` as one row of text; `tight` leaves out the spaces that scripts do not have."""
    match node:
        case Symbol(text=text) | Text(text=text):
            return text
        case Space(cells=cells):
            return " " * cells
        case Row(items=items):
            return "".join(" " * gap + text for gap, text, _ in row_parts(items, tight=tight))
        case Fraction():
            return vulgar(node) or _quotient(node, tight=tight)
        case Root():
            return _root(node, tight=tight)
        case Scripts(base=base):
            return linear(base, tight=tight) + scripts_text(node)
        case Delimited(left=left, body=body, right=right):
            return left + linear(body, tight=tight).strip() + right
        case Accent(mark=mark, body=body):
            text = linear(body, tight=tight)
            return unicodedata.normalize("NFC", text[:1] + mark) + text[1:]
        case Bar(body=body, over=over):
            mark = "\u0305" if over else "\u0332"
            return "".join(one + mark if cell_width(one) else one for one in linear(body, tight=tight))
        case Brace(body=body, label=label):
            return linear(body, tight=tight) + (f" [{linear(label)}]" if items_of(label) else "")
        case Boxed(body=body):
            return linear(body, tight=tight)
        case Grid():
            return _grid(node, tight=tight)


def scripts_text(node: Scripts) -> str:
    """Primes, subscript and superscript in the row of their base."""
    lower = "" if node.sub is None else _script("_", node.sub, None if node.marked else subscript)
    upper = "" if node.sup is None else _script("^", node.sup, None if node.marked else superscript)
    return primes_text(node) + lower + upper


def primes_text(node: Scripts) -> str:
    """′, ″ or ‴; more than three are written one by one."""
    return "'" * node.primes if node.marked else {2: "″", 3: "‴"}.get(node.primes, "′" * node.primes)


def root_sign(degree: str | None) -> str | None:
    """√ with the degree of the root, or None if Unicode cannot write that there."""
    if degree is None:
        return "√"
    raised = superscript(degree)
    return {"3": "∛", "4": "∜"}.get(degree) or (raised and raised + "√")


def row_parts(items: Sequence[Node], *, tight: bool = False) -> list[tuple[int, str, Placed]]:
    """(blank cells before, text, atom) for each atom of a row."""
    row = placed(items, tight=tight)
    parts: list[tuple[int, str, Placed]] = []
    for before, atom, after in zip((None, *row), row, (*row[1:], None), strict=False):
        text, gap = linear(atom.node, tight=tight), atom.gap
        bracketed = isinstance(atom.node, Fraction) and needs_brackets(atom.node, before, after)
        if bracketed:
            text = f"({text})"
            gap = 0 if before and before.kind == "function" else gap
        elif before and _must_be_parted(before, parts[-1][1], atom, text):
            gap = max(gap, 1)
        parts.append((gap, text, atom))
    return parts


def _must_be_parted(before: Placed, text_before: str, atom: Placed, text: str) -> bool:
    """Whether a blank is needed although neither brackets nor kinds bring one: 2y dy/dx, d/dx f, ∇_w ℒ."""
    if isinstance(atom.node, Fraction):
        return is_factor(before) and not vulgar(atom.node)
    if is_differential_operator(before.node):
        return is_factor(atom)
    script = text_before[max(text_before.rfind("_"), text_before.rfind("^"), 0) :]
    return isinstance(before.node, Scripts) and script[:1] in {"_", "^"} and ")" not in script and text[:1].isalnum()


def _script(mark: str, script: Node, shifted: Callable[[str], str | None] | None) -> str:
    """In script characters where there are some, else behind a mark; in brackets unless it ends plainly: w_ij, x^12."""
    text = linear(script, tight=True)
    plain = len(text) == 1 or (
        text.isascii() and text.isalnum() and (mark == "_" or text.isdecimal() or isinstance(script, Symbol))
    )
    return (shifted(text) if shifted else None) or mark + (text if plain else f"({text})")


def _quotient(fraction: Fraction, *, tight: bool) -> str:
    above, below = linear(fraction.numerator, tight=tight), linear(fraction.denominator, tight=tight)
    if not is_product(fraction.numerator):
        above = f"({above})"
    if not is_one_factor(fraction.denominator):
        below = f"({below})"
    return f"{above}/{below}"


def _root(root: Root, *, tight: bool) -> str:
    radicand = linear(root.radicand, tight=tight)
    degree = None if root.index is None else linear(root.index, tight=True)
    sign = root_sign(degree)
    if not is_undivided(root.radicand) and not isinstance(root.radicand, Delimited):
        radicand = f"({radicand})"
    return f"{sign}{radicand}" if sign else f"{radicand}^(1/({degree}))"


def _grid(grid: Grid, *, tight: bool) -> str:
    rows = [linear(_as_row(grid, row), tight=tight) for row in grid.rows]
    joined = "; ".join(rows)
    return f"{{{joined}}}" if grid.form == "cases" else joined


def _as_row(grid: Grid, cells: Sequence[Row]) -> Row:
    """The cells of a row of a grid side by side, with commas unless they go on by themselves or in words."""
    items: list[Node] = []
    for index, cell in enumerate(cells):
        in_words = grid.form == "cases" and isinstance(next(iter(cell.items), None), Text)
        if index and in_words:
            items.append(Space(1))
        elif index and grid.form != "aligned":
            items.append(Symbol(",", "punctuation"))
        items += cell.items if grid.form == "aligned" else [cell]
    return Row(tuple(items))
