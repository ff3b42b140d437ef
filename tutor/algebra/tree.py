"""A formula as an immutable tree, kept as it was written: nothing is reordered, merged or simplified."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

T = TypeVar("T")

Scalar = int | Fraction
"""What may stand beside a formula in Python arithmetic; a float is not exact, so it may not."""


class Expression:
    """What all nodes share: their children, and Python's arithmetic, which builds a tree and computes nothing."""

    __slots__ = ()

    @property
    def children(self) -> "tuple[Formula, ...]":
        """The formulas that this one is made of, from left to right."""
        return ()

    def __neg__(self) -> "Negate":
        return Negate(_formula(self))

    def __add__(self, other: "Expression | Scalar") -> "Sum":
        return Sum(_formula(self), _formula(other))

    def __radd__(self, other: Scalar) -> "Sum":
        return Sum(_formula(other), _formula(self))

    def __sub__(self, other: "Expression | Scalar") -> "Difference":
        return Difference(_formula(self), _formula(other))

    def __rsub__(self, other: Scalar) -> "Difference":
        return Difference(_formula(other), _formula(self))

    def __mul__(self, other: "Expression | Scalar") -> "Product":
        return Product(_formula(self), _formula(other))

    def __rmul__(self, other: Scalar) -> "Product":
        return Product(_formula(other), _formula(self))

    def __truediv__(self, other: "Expression | Scalar") -> "Quotient":
        return Quotient(_formula(self), _formula(other))

    def __rtruediv__(self, other: Scalar) -> "Quotient":
        return Quotient(_formula(other), _formula(self))

    def __pow__(self, other: "Expression | Scalar") -> "Power":
        return Power(_formula(self), _formula(other))


@dataclass(frozen=True, slots=True)
class Number(Expression):
    """A number, exact and not negative: 0.1 is one tenth."""

    value: Fraction
    decimal: bool = False
    """Written with a point or an exponent."""


@dataclass(frozen=True, slots=True)
class Symbol(Expression):
    """A variable or a parameter."""

    name: str


@dataclass(frozen=True, slots=True)
class Constant(Expression):
    """π or Euler's number: its name is `pi` or `e`."""

    name: str


@dataclass(frozen=True, slots=True)
class Negate(Expression):
    """A minus in front of one formula."""

    operand: "Formula"

    @property
    def children(self) -> "tuple[Formula, ...]":
        return (self.operand,)


@dataclass(frozen=True, slots=True)
class Binary(Expression):
    """Two formulas with an operator between them; the class of the node is the operator."""

    left: "Formula"
    right: "Formula"

    @property
    def children(self) -> "tuple[Formula, ...]":
        return (self.left, self.right)


@dataclass(frozen=True, slots=True)
class Sum(Binary):
    """left + right."""


@dataclass(frozen=True, slots=True)
class Difference(Binary):
    """left − right."""


@dataclass(frozen=True, slots=True)
class Product(Binary):
    """left · right."""


@dataclass(frozen=True, slots=True)
class Quotient(Binary):
    """left / right."""


@dataclass(frozen=True, slots=True)
class Power(Binary):
    """left to the power of right."""


@dataclass(frozen=True, slots=True)
class Function(Expression):
    """A function of the table in `tutor.algebra.functions`, at its arguments."""

    name: str
    arguments: "tuple[Formula, ...]"

    @property
    def children(self) -> "tuple[Formula, ...]":
        return self.arguments


Formula = Number | Symbol | Constant | Negate | Sum | Difference | Product | Quotient | Power | Function


def number(value: Scalar) -> Formula:
    """A rational number as it would be written: 2, −(1/2), 3/4."""
    value = Fraction(value)
    if value < 0:
        return Negate(number(-value))
    if value.denominator == 1:
        return Number(value)
    return Quotient(Number(Fraction(value.numerator)), Number(Fraction(value.denominator)))


def _formula(value: Expression | Scalar) -> Formula:
    return value if isinstance(value, Formula) else number(value)  # type: ignore[arg-type]  # every node is a Formula


def fold(formula: Formula, combine: Callable[[Formula, tuple[T, ...]], T]) -> T:
    """The value of `combine(node, values of its children)` at the root, from the leaves up.

    Without recursion, so that no depth is too great; a node that occurs at several places is combined once.
    """
    values: dict[int, T] = {}
    waiting = [formula]
    while waiting:
        node = waiting[-1]
        if id(node) not in values:
            children = node.children
            below = [child for child in children if id(child) not in values]
            if below:
                waiting.extend(below)
                continue
            values[id(node)] = combine(node, tuple([values[id(child)] for child in children]))
        waiting.pop()
    return values[id(formula)]


def nodes_of(formula: Formula) -> tuple[Formula, ...]:
    """All nodes, children before their parents; one that occurs at several places is given once."""
    nodes: list[Formula] = []
    fold(formula, lambda node, _: nodes.append(node))
    return tuple(nodes)


def symbols_of(formula: Formula) -> frozenset[str]:
    """The names of the symbols that occur."""
    return frozenset(node.name for node in nodes_of(formula) if isinstance(node, Symbol))


def with_children(node: Formula, children: tuple[Formula, ...]) -> Formula:
    """The same node over other children; itself, if they are the same."""
    unchanged = all(new is old for new, old in zip(children, node.children, strict=True))
    match node:
        case Number() | Symbol() | Constant():
            return node
        case _ if unchanged:
            return node
        case Negate():
            return Negate(*children)
        case Function(name):
            return Function(name, children)
        case Sum() | Difference() | Product() | Quotient() | Power():
            return type(node)(*children)


def substitute(formula: Formula, replacements: Mapping[str, Formula]) -> Formula:
    """The formula with each of these symbols replaced, all at once: what is put in is not searched again."""

    def replaced(node: Formula, children: tuple[Formula, ...]) -> Formula:
        if isinstance(node, Symbol):
            return replacements.get(node.name, node)
        return with_children(node, children)

    return fold(formula, replaced)
