"""A formula as LaTeX, to be shown in two dimensions the way it was read."""

import re
from dataclasses import dataclass, replace
from typing import Literal

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
    fold,
    symbols_of,
)

_SUM, _PRODUCT, _POWER, _ATOM = range(4)

Edge = Literal["number", "letter", "word", "name", "bracket", "call", "bars", "root", "fraction"]
"""What a piece begins or ends with, as far as a factor beside it must know: `name` is sin or ln, `call` is σ(…)."""

_POWERS_ON_THE_NAME = {"sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "sech", "csch", "coth"}
_WITHOUT_BRACKETS = {
    **{name: rf"\{name}" for name in ("sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "coth")},
    **{name: rf"\operatorname{{{name}}}" for name in ("sech", "csch")},
    "asin": r"\arcsin", "acos": r"\arccos", "atan": r"\arctan", "asinh": r"\operatorname{arsinh}",
    "acosh": r"\operatorname{arcosh}", "atanh": r"\operatorname{artanh}",
    "log": r"\ln", "log10": r"\log_{10}", "log2": r"\log_{2}",
}  # fmt: skip
"""Functions that are written without brackets before a number or a letter: sin x."""

_GREEK = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
    "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Theta",
    "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega",
}  # fmt: skip
_NAME = re.compile(r"(?P<head>[^\W\d_]+?)(?:(?P<digits>\d+)|_(?P<below>[^\W_]+))?")

_LETTER = re.compile(r"\\[A-Za-z]+|\w")


@dataclass(frozen=True, slots=True)
class _Piece:
    """The LaTeX of a formula, and what decides how it stands beside others."""

    text: str
    level: int
    first: Edge
    last: Edge
    minus: bool = False
    """It begins with a minus, which may not follow another sign."""
    closed: str = ""
    """For what ends in a function without brackets: the same with brackets, so that a factor can follow."""


def latex(formula: Formula) -> str:
    """LaTeX in the subset that `tutor.typeset` lays out, with no more brackets and dots than a reader needs.

    Nothing is reordered or computed. `exp(u)` is shown as a power of e, unless e is a symbol here.
    """
    symbols = symbols_of(formula)
    return fold(formula, lambda node, parts: _piece(node, parts, symbols)).text


def _piece(node: Formula, parts: tuple[_Piece, ...], symbols: frozenset[str]) -> _Piece:
    match node:
        case Number():
            return _number(show(node))
        case Symbol(name):
            return _symbol(name)
        case Constant(name):
            return _constant(name, symbols)
        case Negate():
            [operand] = parts
            return _Piece(f"-{_factor(operand).text}", _PRODUCT, "number", operand.last, True, _closed("-", operand))
        case Sum() | Difference():
            left, right = parts
            sign, least = ("+", _SUM) if isinstance(node, Sum) else ("-", _PRODUCT)
            if right.minus or right.level < least:
                right = _bracketed(right)
            return _Piece(f"{left.text} {sign} {right.text}", _SUM, left.first, right.last, left.minus)
        case Product():
            return _product(*parts)
        case Quotient():
            return _Piece(rf"\frac{{{parts[0].text}}}{{{parts[1].text}}}", _PRODUCT, "fraction", "fraction")
        case Power(Function(name), Number(value, decimal=False)) if name in _POWERS_ON_THE_NAME and value > 1:
            return _raised(parts[0], _WITHOUT_BRACKETS[name], f"^{{{value}}}")
        case Power():
            base = parts[0] if parts[0].level == _ATOM and parts[0].last != "root" else _bracketed(parts[0])
            return _Piece(f"{base.text}^{{{parts[1].text}}}", _POWER, base.first, base.last)
        case Function(name):
            return _function(name, parts, symbols)


def _number(text: str) -> _Piece:
    mantissa, _, exponent = text.partition("e")
    if not exponent:
        return _Piece(text, _ATOM, "number", "number")
    power = f"10^{{{exponent}}}"
    if mantissa == "1":
        return _Piece(power, _POWER, "number", "number")
    return _Piece(rf"{mantissa} \cdot {power}", _PRODUCT, "number", "number")


def _symbol(name: str) -> _Piece:
    found = _NAME.fullmatch(name)
    head = _letter(found["head"]) if found else None
    if found is None or head is None:
        return _Piece(rf"\text{{{name}}}", _ATOM, "word", "word")
    below = found["digits"] or (_letter(found["below"]) or rf"\text{{{found['below']}}}" if found["below"] else "")
    return _Piece(f"{head}_{{{below}}}" if below else head, _ATOM, "letter", "letter")


def _letter(name: str) -> str | None:
    """One letter, or the Greek letter of that name; digits are no letters, and None is a longer word."""
    if name in _GREEK:
        return rf"\{name}"
    return name if len(name) == 1 else None


def _constant(name: str, symbols: frozenset[str]) -> _Piece:
    if name in symbols:
        return _Piece(rf"\text{{math.{name}}}", _ATOM, "word", "word")
    return _Piece(r"\pi" if name == "pi" else name, _ATOM, "letter", "letter")


def _function(name: str, parts: tuple[_Piece, ...], symbols: frozenset[str]) -> _Piece:
    inside = ", ".join(part.text for part in parts)
    match name:
        case "exp" if "e" not in symbols:  # where a longer exponent ends has to be seen
            return _Piece(f"e^{{{inside}}}", _POWER, "letter", "letter" if parts[0].level == _ATOM else "call")
        case "sqrt":
            return _Piece(rf"\sqrt{{{inside}}}", _ATOM, "root", "root")
        case "cbrt":
            return _Piece(rf"\sqrt[3]{{{inside}}}", _ATOM, "root", "root")
        case "abs":
            return _Piece(rf"\left|{inside}\right|", _ATOM, "bars", "bars")
        case "sigmoid" if not symbols & {"sigma", "σ"}:
            return _Piece(rf"\sigma\left({inside}\right)", _ATOM, "letter", "call")
        case "min" | "max" | "exp":
            return _Piece(rf"\{name}\left({inside}\right)", _ATOM, "name", "call")
        case _ if name in _WITHOUT_BRACKETS:
            return _applied(_WITHOUT_BRACKETS[name], parts[0])
        case _:
            return _Piece(rf"\operatorname{{{name}}}\left({inside}\right)", _ATOM, "name", "call")


def _applied(name: str, argument: _Piece) -> _Piece:
    """A function such as sin, without brackets where its argument is one number, letter or absolute value."""
    closed = rf"{name}\left({argument.text}\right)"
    if argument.level == _ATOM and argument.last in {"number", "letter", "word"}:
        return _Piece(f"{name} {argument.text}", _POWER, "name", "name", closed=closed)
    return _Piece(f"{name}{argument.text}" if argument.last == "bars" else closed, _POWER, "name", "call")


def _raised(applied: _Piece, name: str, power: str) -> _Piece:
    """The function with a power on its name: sin² x."""
    text, closed = (name + power + form.removeprefix(name) for form in (applied.text, applied.closed))
    return replace(applied, text=text, closed=closed)


def _product(left: _Piece, right: _Piece) -> _Piece:
    left = left if left.level >= _PRODUCT else _bracketed(left)
    right = _factor(right)
    if left.last == "name" and right.first != "name":  # sin x · y might be sin(x · y)
        left = replace(left, text=left.closed, last="call")
    sign = r" \cdot " if _dotted(left.last, right.first) or _repeats(left, right) else " "
    closed = _closed(f"{left.text}{sign}", right)
    return _Piece(f"{left.text}{sign}{right.text}", _PRODUCT, left.first, right.last, left.minus, closed)


def _dotted(left: Edge, right: Edge) -> bool:
    """Whether a product of these needs its dot to be seen as one."""
    return (
        right in {"number", "fraction", "word"}
        or left in {"fraction", "word", "root"}  # how far a root reaches would not be clear
        or (left == "call" and right in {"letter", "root", "bars"})
        or left == right == "bars"
    )


def _repeats(left: _Piece, right: _Piece) -> bool:
    """The one ends with the letter that the other begins with: xx² looks like one name."""
    letter = _LETTER.match(right.text)
    return left.last == right.first == "letter" and letter is not None and left.text.endswith(letter[0])


def _factor(piece: _Piece) -> _Piece:
    """A piece behind a sign: in brackets if it is a sum or begins with a sign of its own."""
    return _bracketed(piece) if piece.minus or piece.level < _PRODUCT else piece


def _closed(before: str, piece: _Piece) -> str:
    return before + piece.closed if piece.last == "name" else ""


def _bracketed(piece: _Piece) -> _Piece:
    return _Piece(rf"\left({piece.text}\right)", _ATOM, "bracket", "bracket")
