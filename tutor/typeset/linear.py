"""A formula on one row. What a stacked fraction or a raised exponent holds together, brackets hold together here."""

import unicodedata
from collections.abc import Sequence

from tutor.typeset.spacing import Placed, is_sign, placed
from tutor.typeset.symbols import subscript, superscript
from tutor.typeset.tree import (
    Accent,
    Bar,
    Boxed,
    Brace,
    Delimited,
    Fraction,
    Grid,
    Kind,
    Node,
    Root,
    Row,
    Scripts,
    Space,
    Symbol,
    Text,
    items_of,
)

_VULGAR = {"1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾"}
_FUNCTION_LETTERS = frozenset("fgFGσφℒℓ")


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
        case Scripts(base=base, primes=primes, sub=sub, sup=sup):
            lower = "" if sub is None else _script(linear(sub, tight=True), "_", subscript(linear(sub, tight=True)))
            upper = "" if sup is None else _script(linear(sup, tight=True), "^", superscript(linear(sup, tight=True)))
            return linear(base, tight=tight) + primes_text(primes) + lower + upper
        case Delimited(left=left, body=body, right=right):
            return left + linear(body, tight=tight).strip() + right
        case Accent(mark=mark, body=body):
            text = linear(body, tight=tight)
            return unicodedata.normalize("NFC", text[:1] + mark) + text[1:]
        case Bar(body=body, over=over):
            mark = "\u0305" if over else "\u0332"
            return "".join(character + mark for character in linear(body, tight=tight))
        case Brace(body=body, label=label):
            return linear(body, tight=tight) + (f" [{linear(label)}]" if items_of(label) else "")
        case Boxed(body=body):
            return linear(body, tight=tight)
        case Grid():
            return _grid(node, tight=tight)


def vulgar(fraction: Fraction) -> str | None:
    """The single character for the fraction, if there is one."""
    return _VULGAR.get(f"{linear(fraction.numerator)}/{linear(fraction.denominator)}")


def primes_text(count: int) -> str:
    """′, ″ or ‴; more than three are written one by one."""
    return {2: "″", 3: "‴"}.get(count, "′" * count)


def is_undivided(radicand: Node) -> bool:
    """A root's sign alone shows that it covers this: a number, a letter, or one with a subscript."""
    match radicand:
        case Symbol(kind="ordinary") | Accent():
            return True
        case Scripts(base=base, primes=0, sub=sub, sup=None) if sub is not None:
            return is_undivided(base) and subscript(linear(sub, tight=True)) is not None
        case Row(items=items):
            return len(items) == 1 and is_undivided(items[0])
        case _:
            return False


def root_sign(index: Node | None) -> str | None:
    """√ with its degree, or None if Unicode cannot write the degree there."""
    if index is None:
        return "√"
    degree = linear(index, tight=True)
    raised = superscript(degree)
    return {"3": "∛", "4": "∜"}.get(degree) or (raised and raised + "√")


def row_parts(items: Sequence[Node], *, tight: bool = False) -> list[tuple[int, str, Kind]]:
    """(blank cells before, text, kind) for each atom of a row."""
    row = placed(items, tight=tight)
    parts: list[tuple[int, str, Kind]] = []
    for index, atom in enumerate(row):
        before = row[index - 1] if index else None
        after = row[index + 1] if index + 1 < len(row) else None
        text, gap = linear(atom.node, tight=tight), atom.gap
        if isinstance(atom.node, Fraction):
            if _needs_brackets(atom.node, before, after):
                text = f"({text})"
                gap = 0 if before and before.kind == "function" else gap
            elif before and _is_factor(before):
                gap = max(gap, 1)
        elif (before and isinstance(before.node, Fraction) and _is_operator(before.node) and _is_factor(atom)) or (
            before and _ends_openly(before.node) and text[:1].isalnum()
        ):
            gap = max(gap, 1)
        parts.append((gap, text, atom.kind))
    return parts


def _needs_brackets(fraction: Fraction, before: Placed | None, after: Placed | None) -> bool:
    """Whether a neighbour would be read into the numerator or the denominator."""
    factor_before = before is not None and _is_factor(before)
    factor_after = after is not None and _is_factor(after)
    if vulgar(fraction):
        return before is not None and linear(before.node)[-1:].isdigit()
    if before is not None and before.kind == "function" and not _has_limits(before.node):
        return True
    if _is_operator(fraction):
        return False
    if factor_after or (before is not None and linear(before.node) == "/"):
        return True
    return factor_before and (not _is_derivative(fraction) or (before is not None and before.kind == "fraction"))


def _has_limits(node: Node) -> bool:
    """max, lim and the like, whose argument is the whole term that follows."""
    return node.limits if isinstance(node, Symbol) else isinstance(node, Scripts) and _has_limits(node.base)


def _is_factor(atom: Placed) -> bool:
    return atom.kind in {"ordinary", "fraction", "function", "operator"} and not is_sign(atom.node)


def _is_derivative(fraction: Fraction) -> bool:
    """dy/dx: by its look one sign, which a factor before it cannot enter."""
    return linear(fraction.numerator)[:1] in {"d", "∂"} and linear(fraction.denominator)[:1] in {"d", "∂"}


def _is_operator(fraction: Fraction) -> bool:
    """d/dx, which acts on what follows."""
    return _is_derivative(fraction) and linear(fraction.numerator) in {"d", "∂", "d²", "∂²"}


def _ends_openly(node: Node) -> bool:
    """A script without brackets, as in ∇_w: what follows must not run into it."""
    if not isinstance(node, Scripts):
        return False
    text = linear(node)
    cut = max(text.rfind("_"), text.rfind("^"))
    return cut >= 0 and ")" not in text[cut:]


def _script(text: str, mark: str, shifted: str | None) -> str:
    if shifted is not None:
        return shifted
    return mark + (text if len(text) == 1 or (text.isascii() and text.isalnum()) else f"({text})")


def _quotient(fraction: Fraction, *, tight: bool) -> str:
    above, below = linear(fraction.numerator, tight=tight), linear(fraction.denominator, tight=tight)
    if not _is_product(fraction.numerator):
        above = f"({above})"
    if not _is_one_factor(fraction.denominator):
        below = f"({below})"
    return f"{above}/{below}"


def _is_product(node: Node) -> bool:
    """Read before a slash as a whole: no sum, no relation, no name whose argument would go on behind the slash."""
    row = placed(items_of(node))
    for index, atom in enumerate(row):
        if atom.kind in {"binary", "relation", "punctuation", "operator"} or linear(atom.node) == "/":
            return False
        if isinstance(atom.node, Fraction | Grid | Brace) and not (
            isinstance(atom.node, Fraction) and vulgar(atom.node)
        ):
            return False
        if atom.kind == "function":
            after = row[index + 1].node if index + 1 < len(row) else None
            if not _is_bracketed(after):
                return False
    return bool(row)


def _is_one_factor(node: Node) -> bool:
    """Read behind a slash as a whole: a number, a letter with scripts, a bracket, dx, f(x)."""
    match items_of(node):
        case (Symbol(kind="ordinary") | Text() | Root() | Delimited() | Accent(),):
            return True
        case (Scripts(base=base),):
            return _is_one_factor(base)
        case (Symbol(text="d" | "∂"), variable):
            return _is_one_factor(variable)
        case (Symbol(kind="function"), argument):
            return _is_bracketed(argument)
        case ((Symbol() | Scripts()) as name, Delimited(left="(")):
            return linear(name)[:1] in _FUNCTION_LETTERS
        case _:
            return False


def _is_bracketed(node: Node | None) -> bool:
    return isinstance(node, Delimited) or (isinstance(node, Scripts) and isinstance(node.base, Delimited))


def _root(root: Root, *, tight: bool) -> str:
    radicand = linear(root.radicand, tight=tight)
    sign = root_sign(root.index)
    if sign is None and root.index is not None:
        return f"({radicand})^(1/({linear(root.index, tight=True)}))"
    bracketed = is_undivided(root.radicand) or isinstance(root.radicand, Delimited)
    return f"{sign}{radicand}" if bracketed else f"{sign}({radicand})"


def _grid(grid: Grid, *, tight: bool) -> str:
    rows = []
    for row in grid.rows:
        match grid.form:
            case "aligned":
                rows.append(linear(Row(tuple(item for cell in row for item in cell.items)), tight=tight))
            case "cases" if len(row) == 2 and isinstance(row[1].items[0] if row[1].items else None, Text):
                rows.append(" ".join(linear(cell, tight=tight) for cell in row))
            case _:
                rows.append(", ".join(linear(cell, tight=tight) for cell in row))
    joined = "; ".join(rows)
    return f"{{{joined}}}" if grid.form == "cases" else joined
