"""What a fraction or a root holds together by its form, and where one row of text needs brackets for it."""

from tutor.typeset.spacing import Placed, is_sign, opens_with_bracket, placed
from tutor.typeset.symbols import subscript
from tutor.typeset.tree import (
    Accent,
    Brace,
    Delimited,
    Fraction,
    Grid,
    Node,
    Root,
    Scripts,
    Symbol,
    Text,
    items_of,
)

_VULGAR = {("1", "2"): "½", ("1", "3"): "⅓", ("2", "3"): "⅔", ("1", "4"): "¼", ("3", "4"): "¾"}
_FUNCTION_LETTERS = frozenset("fgFGσφℒℓ")


def vulgar(fraction: Fraction) -> str | None:
    """The single character for a fraction that was asked to be small, if there is one."""
    match fraction:
        case Fraction(numerator=Symbol(text=above), denominator=Symbol(text=below), small=True):
            return _VULGAR.get((above, below))
        case _:
            return None


def is_product(node: Node) -> bool:
    """Read before a slash as a whole: no sum, no quotient, no name whose argument would go on behind the slash."""
    row = placed(items_of(node))
    for atom, after in zip(row, (*row[1:], None), strict=False):
        if atom.kind in {"binary", "relation", "punctuation", "operator"} or _is_slash(atom.node):
            return False
        if isinstance(atom.node, Grid | Brace) or (isinstance(atom.node, Fraction) and not vulgar(atom.node)):
            return False
        if atom.kind == "function" and not (after and opens_with_bracket(after.node)):
            return False
    return bool(row)


def is_one_factor(node: Node) -> bool:
    """Read behind a slash as a whole: a number, a letter with scripts, a bracket, a root, dx, f(x)."""
    match items_of(node):
        case (Symbol(kind="ordinary") | Text() | Root() | Delimited() | Accent(),):
            return True
        case (Scripts(base=base),):
            return is_one_factor(base)
        case (Symbol(text="d" | "∂"), variable):
            return is_one_factor(variable)
        case (Symbol(kind="function"), argument):
            return opens_with_bracket(argument)
        case (name, Delimited(left="(", body=argument)) if _first_letter(name) in _FUNCTION_LETTERS:
            return len(items_of(argument)) == 1  # σ(1 − σ) is rather a product
        case _:
            return False


def is_undivided(radicand: Node) -> bool:
    """A root's sign alone shows that it covers this: a number, a letter, or one with a subscript."""
    match radicand:
        case Symbol(kind="ordinary") | Accent():
            return True
        case Scripts(base=base, primes=0, sub=Symbol(text=sub), sup=None):
            return is_undivided(base) and subscript(sub) is not None
        case _:
            return False


def needs_brackets(fraction: Fraction, before: Placed | None, after: Placed | None) -> bool:
    """Whether a quotient with a slash would run together with a neighbour in its row."""
    if vulgar(fraction):
        return before is not None and isinstance(before.node, Symbol) and before.node.text.isdecimal()
    if before is not None and (_is_slash(before.node) or (before.kind == "function" and not _has_limits(before.node))):
        return True
    if is_differential_operator(fraction):
        return False
    if after is not None and is_factor(after):
        return True
    if before is None or not is_factor(before) or before.kind in {"function", "operator"}:
        return False
    return before.kind == "fraction" or not _is_derivative(fraction)


def is_factor(atom: Placed) -> bool:
    """Something that a product can hold."""
    factor = atom.kind in {"ordinary", "fraction", "function", "operator"}
    return factor and not is_sign(atom.node) and not isinstance(atom.node, Text)


def is_differential_operator(node: Node) -> bool:
    """d/dx, which acts on what follows."""
    return isinstance(node, Fraction) and _is_derivative(node) and len(items_of(node.numerator)) == 1


def _is_derivative(fraction: Fraction) -> bool:
    """dy/dx: by its look one sign, which no factor before it can enter."""
    above, below = items_of(fraction.numerator), items_of(fraction.denominator)
    return (
        _first_letter(fraction.numerator) in {"d", "∂"}
        and _first_letter(fraction.denominator) in {"d", "∂"}
        and len(below) > 1
        and not any(isinstance(item, Symbol) and item.kind != "ordinary" for item in above + below)
    )


def _first_letter(node: Node) -> str:
    match items_of(node):
        case (Symbol(text=text), *_):
            return text[:1]
        case (Scripts(base=base), *_):
            return _first_letter(base)
        case _:
            return ""


def _has_limits(node: Node) -> bool:
    """Max, lim and the like, whose argument is the whole term that follows."""
    return node.limits if isinstance(node, Symbol) else isinstance(node, Scripts) and _has_limits(node.base)


def _is_slash(node: Node) -> bool:
    return isinstance(node, Symbol) and node.text == "/"
