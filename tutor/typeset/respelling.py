"""A formula for a terminal that has ASCII alone: the same tree in other symbols, before it is laid out.

Replacing characters of the finished picture would lose what their form says: x² is not x2, and 2πx is not 2pix.
"""

import re

from tutor.typeset.linear import linear
from tutor.typeset.spelling import ACCENTS, spelled
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
)

_WORD_AT_END, _WORD_AT_BEGINNING = re.compile(r"(?<![^\W_])[A-Za-z][A-Za-z]+$"), re.compile(r"[A-Za-z]{2}")
_BARE_SCRIPT = re.compile(r"([_^])\w+$")


def respelled(node: Node) -> Node:
    """The node in symbols of ASCII: scripts behind `^` and `_`, roots as functions, accents as words."""
    match node:
        case Symbol(text=text, kind=kind, limits=limits):
            return Symbol(spelled(text), kind, limits)
        case Text(text=text):
            return Text(spelled(text))
        case Space():
            return node
        case Row():
            return respelled_row(node)
        case Fraction(numerator=numerator, denominator=denominator):
            return Fraction(respelled(numerator), respelled(denominator))
        case Root():
            return _root(node)
        case Scripts(base=base, primes=primes, sub=sub, sup=sup):
            return Scripts(respelled(base), primes, sub and respelled(sub), sup and respelled(sup), marked=True)
        case Delimited(left=left, body=body, right=right):
            return Delimited(spelled(left), respelled(body), spelled(right))
        case Accent(mark=mark, body=Scripts(base=base, primes=primes, sub=sub, sup=sup)):
            return respelled(Scripts(Accent(mark, base), primes, sub, sup))
        case Accent(mark=mark, body=body):
            return Symbol(f"{linear(respelled(body))}_{ACCENTS[mark]}")
        case Bar(body=Symbol() as body, over=True):
            return respelled(Accent("\u0304", body))
        case Bar(body=body, over=over):
            return _call("bar" if over else "underline", body)
        case Brace(body=body, label=label, over=over):
            return Brace(respelled(body), respelled(label), over)
        case Boxed(body=body):
            return Boxed(respelled(body))
        case Grid(form=form, rows=rows, columns=columns):
            return Grid(form, tuple(tuple(respelled_row(cell) for cell in row) for row in rows), columns)


def respelled_row(row: Row) -> Row:
    """A whole formula, or a group in it, with blanks between what would run together."""
    items: list[Node] = []
    for item in map(respelled, row.items):
        if items and _run_together(items[-1], item):
            items.append(Space(1))
        items.append(item)
    return Row(tuple(items))


def _root(root: Root) -> Node:
    match root.index:
        case None:
            return _call("sqrt", root.radicand)
        case Row(items=(Symbol(text="3"),)):
            return _call("cbrt", root.radicand)
        case degree:
            power = Fraction(Symbol("1"), respelled(degree))
            return Scripts(Delimited("(", respelled(root.radicand), ")"), 0, None, power, marked=True)


def _call(name: str, argument: Node) -> Row:
    body = respelled(argument)
    in_brackets = isinstance(body, Delimited) and (body.left, body.right) == ("(", ")")
    return Row((Symbol(name, "function"), body if in_brackets else Delimited("(", body, ")")))


def _run_together(left: Node, right: Node) -> bool:
    """Whether a blank is needed: 2 pi, x^2 y, x^2 (y + 1); but dsigma."""
    before, after = linear(left), linear(right)
    script = _BARE_SCRIPT.search(before)
    if script and after[:1] == "(" and not isinstance(right, Symbol):
        return script[1] == "^"
    if not (before[-1:].isalnum() and after[:1].isalnum()) or before == "d":
        return False
    return bool(script or _WORD_AT_END.search(before) or _WORD_AT_BEGINNING.match(after))
