"""A formula as LaTeX, to be shown in two dimensions the way it was read."""

from tutor.algebra.show import show
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
    Symbol,
)

_NAMED = {"log": r"\ln", "asin": r"\arcsin", "acos": r"\arccos", "atan": r"\arctan", "sigmoid": r"\sigma"}
_KNOWN = {"sin", "cos", "tan", "exp", "ln", "log", "max", "min", "tanh", "sinh", "cosh", "arcsin", "arccos", "arctan"}
_GREEK = {"σ": r"\sigma", "sigma": r"\sigma", "eta": r"\eta", "theta": r"\theta", "pi": r"\pi"}


def latex(formula: Formula) -> str:
    """LaTeX in the subset that `typeset` lays out."""
    return _latex(formula, 0)


def _latex(node: Formula, outside: int) -> str:
    """`outside`: how tightly the surroundings bind: 0 nothing, 1 a sum, 2 a product, 3 a power's base."""
    match node:
        case Number():
            return show(node)
        case Symbol(name):
            return _symbol(name)
        case Constant(name):
            return r"\pi" if name == "pi" else "e"
        case Negate(inner):
            return _bracketed(f"-{_latex(inner, 2)}", outside > 0)
        case Sum(left, right):
            return _bracketed(f"{_latex(left, 0)} + {_latex(right, 1)}", outside > 1)
        case Difference(left, right):
            return _bracketed(f"{_latex(left, 0)} - {_latex(right, 2)}", outside > 1)
        case Product(left, right):
            return _bracketed(rf"{_latex(left, 2)} \cdot {_latex(right, 2)}", outside > 2)
        case Quotient(left, right):
            return _bracketed(rf"\frac{{{_latex(left, 0)}}}{{{_latex(right, 0)}}}", outside > 2)
        case Power(base, exponent):
            return (
                f"{{{_latex(base, 3)}}}^{{{_latex(exponent, 0)}}}" if outside < 3 else _bracketed(_latex(node, 0), True)
            )
        case Function(name, (argument,)) if name == "sqrt":
            return rf"\sqrt{{{_latex(argument, 0)}}}"
        case Function(name, (argument,)) if name == "abs":
            return rf"\left|{_latex(argument, 0)}\right|"
        case Function(name, arguments):
            shown = _NAMED.get(name) or (rf"\{name}" if name in _KNOWN else rf"\operatorname{{{name}}}")
            inside = ", ".join(_latex(argument, 0) for argument in arguments)
            return _bracketed(rf"{shown}\left({inside}\right)", False)


def _symbol(name: str) -> str:
    if name in _GREEK:
        return _GREEK[name]
    head = name.rstrip("0123456789")
    if head and head != name and len(head) == 1:
        return f"{head}_{{{name[len(head) :].lstrip('_')}}}"
    return name if len(name) == 1 else rf"\text{{{name}}}"


def _bracketed(text: str, needed: bool) -> str:
    return rf"\left({text}\right)" if needed else text
