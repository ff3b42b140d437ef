"""Misreadings: another function than the given one, differentiated rightly."""

from collections.abc import Callable, Iterator

from tutor.algebra.derivative import derivative
from tutor.algebra.tree import (
    Constant,
    Difference,
    Formula,
    Function,
    Negate,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    fold,
    number,
    symbols_of,
    with_children,
)

_ADDITIVE = ("log", "sin", "cos", "exp", "tan", "sqrt")
_ANGLES = ("sin", "cos", "tan")


def misreadings(function: Formula, variable: str) -> Iterator[tuple[str, Formula, Formula]]:
    """The function with one part misread: the id of the mistake, that part, and the function that was read."""
    for id_, part, misread in _one_part(function, variable):
        if misread != function:
            yield id_, part, misread


def _one_part(node: Formula, variable: str) -> Iterator[tuple[str, Formula, Formula]]:
    if variable not in symbols_of(node):
        return
    for id_, misread in _here(node, variable):
        yield id_, node, misread
    for i, child in enumerate(node.children):
        for id_, part, misread in _one_part(child, variable):
            children = (*node.children[:i], misread, *node.children[i + 1 :])
            yield id_, part, with_children(node, children)


def _here(node: Formula, variable: str) -> Iterator[tuple[str, Formula]]:
    match node:
        case Power(Function(name, (inner,)), exponent) if variable not in symbols_of(exponent):
            yield "function-misread", Function(name, (Power(inner, exponent),))
        case Function(name, (Power(inner, exponent),)) if variable not in symbols_of(exponent):
            yield "function-misread", Power(Function(name, (inner,)), exponent)
        case Power(Sum(a, b), exponent) if variable not in symbols_of(exponent):
            yield "power-of-sum-distributed", Sum(Power(a, exponent), Power(b, exponent))
        case Power(Difference(a, b), exponent) if variable not in symbols_of(exponent):
            yield "power-of-sum-distributed", Difference(Power(a, exponent), Power(b, exponent))
        case Function(name, (Sum(a, b),)) if name in _ADDITIVE:
            yield _distributed(name), Sum(Function(name, (a,)), Function(name, (b,)))
        case Function(name, (Difference(a, b),)) if name in _ADDITIVE:
            yield _distributed(name), Difference(Function(name, (a,)), Function(name, (b,)))
        case _:
            pass
    match node:
        case Function(name, (Product(Number() | Constant(), inner),)):
            yield "function-misread", Function(name, (inner,))
        case Function(name, (Quotient(inner, Number() | Constant()),)):
            yield "function-misread", Function(name, (inner,))
        case Function(name, (Negate(inner),)):
            yield "sign-misread", Function(name, (inner,))
        case Sum(a, b):
            yield "sign-misread", Difference(a, b)
        case Difference(a, b):
            yield "sign-misread", Sum(a, b)
        case _:
            pass


def _distributed(name: str) -> str:
    return "power-of-sum-distributed" if name == "sqrt" else "function-of-sum-distributed"


def other_units(function: Formula, variable: str) -> Iterator[tuple[str, Formula]]:
    """Derivatives in which every logarithm is one to base 10, or every angle is in degrees."""
    slope = derivative(function, variable)
    for id_, names, replaced in (
        ("log10-for-ln", ("log",), _to_base_ten),
        ("degrees-for-radians", _ANGLES, _in_degrees),
    ):
        for formula in (derivative(_each(function, names, replaced), variable), _each(slope, names, replaced)):
            if formula != slope:
                yield id_, formula


def _to_base_ten(node: Function) -> Formula:
    return Function("log10", node.arguments)


def _in_degrees(node: Function) -> Formula:
    return Function(node.name, (node.arguments[0] * Constant("pi") / number(180),))


def _each(formula: Formula, names: tuple[str, ...], replaced: Callable[[Function], Formula]) -> Formula:
    def one(node: Formula, children: tuple[Formula, ...]) -> Formula:
        node = with_children(node, children)
        return replaced(node) if isinstance(node, Function) and node.name in names else node

    return fold(formula, one)
