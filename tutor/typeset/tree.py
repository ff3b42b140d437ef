"""A formula as a tree of what was written: the parser makes it, the two layouts read it."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "ordinary", "function", "operator", "binary", "relation", "opening", "closing", "punctuation", "fraction"
]
"""What decides the spaces around an atom (The TeXbook, ch. 17 and 18). TeX's Op is two kinds: a `function` is a name
such as sin, which stands close to a bracket; an `operator` is ∑ or its like, which does not. Inner is `fraction`."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A letter, number, sign or name. `limits`: in a display, scripts stand above and below it."""

    text: str
    kind: Kind = "ordinary"
    limits: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    r"""Words inside a formula (`\text`), without blanks at the ends."""

    text: str


@dataclass(frozen=True, slots=True)
class Space:
    """A space that was asked for, in cells."""

    cells: int


@dataclass(frozen=True, slots=True)
class Row:
    """Atoms side by side; as an atom among others, a group in braces."""

    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Fraction:
    """A quotient; `small` asks for the form that stays in the line, where there is one."""

    numerator: "Node"
    denominator: "Node"
    small: bool = False


@dataclass(frozen=True, slots=True)
class Root:
    """A square root, or the root whose degree is `index`."""

    radicand: "Node"
    index: "Node | None" = None


@dataclass(frozen=True, slots=True)
class Scripts:
    """An atom with primes, a subscript and a superscript, at least one of them.

    `marked`: they stand in the row behind `_` and `^`, where smaller characters and rows of their own are not wanted.
    """

    base: "Node"
    primes: int
    sub: "Node | None"
    sup: "Node | None"
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Delimited:
    """A body between two delimiters that grow with it; an empty one is invisible."""

    left: str
    body: "Node"
    right: str


@dataclass(frozen=True, slots=True)
class Accent:
    """A combining character over (or under) the first character of the body."""

    mark: str
    body: "Node"


@dataclass(frozen=True, slots=True)
class Bar:
    """A line over or under the whole body."""

    body: "Node"
    over: bool


@dataclass(frozen=True, slots=True)
class Brace:
    """A horizontal brace over or under the body, and the label on its far side."""

    body: "Node"
    label: "Node"
    over: bool


@dataclass(frozen=True, slots=True)
class Boxed:
    """A body in a frame."""

    body: "Node"


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells in rows of equal length. `columns` has one of `l`, `c`, `r` per column of a matrix, else it is empty."""

    form: Literal["matrix", "cases", "aligned"]
    rows: tuple[tuple[Row, ...], ...]
    columns: str = ""


Node = Symbol | Text | Space | Row | Fraction | Root | Scripts | Delimited | Accent | Bar | Brace | Boxed | Grid


def items_of(node: Node) -> tuple[Node, ...]:
    """The atoms of a row, groups in it opened; any other node is a row of itself."""
    if not isinstance(node, Row):
        return (node,)
    return tuple(inner for item in node.items for inner in items_of(item))


def kind_of(node: Node) -> Kind:
    """How a node behaves among its neighbours; a group in braces is ordinary, whatever it holds."""
    match node:
        case Symbol(kind=kind):
            return kind
        case Scripts(base=base):
            return kind_of(base)
        case Fraction():
            return "fraction"
        case _:
            return "ordinary"
