"""Text to formula: what learners and authors write, read without ever being run."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite, log

from tutor.algebra.cursor import Cursor
from tutor.algebra.evaluate import values
from tutor.algebra.functions import FUNCTIONS
from tutor.algebra.names import Names
from tutor.algebra.show import show
from tutor.algebra.tokens import Token, number_value
from tutor.algebra.tree import (
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
    symbols_of,
)
from tutor.algebra.unreadable import Unreadable

__all__ = ["Unreadable", "read", "show"]

MAX_EXPONENT = 1000
MAX_POWER = 700
"""|exponent · ln base| of a constant power: about where float64 ends."""

_SUM, _PRODUCT, _POWER = 10, 20, 30
_LEVELS = {"+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT, "**": _POWER}
_NODES: dict[str, type[Sum | Difference | Product | Quotient]] = {
    "+": Sum,
    "-": Difference,
    "*": Product,
    "/": Quotient,
}
_COMMA = "A comma only stands between two arguments; a decimal is written with a point, as in 0.5."
_ROOTS = {"√": "sqrt", "∛": "cbrt"}
_INVERSES = {"sin": "arcsin", "cos": "arccos", "tan": "arctan", "sinh": "arcsinh", "cosh": "arccosh", "tanh": "arctanh"}


def read(text: str, symbols: Iterable[str] | None = None) -> Formula:
    """A formula as it was written.

    Python's syntax and precedence, with `^` as another `**`, superscripts, `· × ÷ − √ π σ`, prefixes such as `np.`, and
    products without a sign where they can be read in one way only. `pi`, `e` and `E` are the constants unless they are
    symbols. Nothing is evaluated but constant powers, in float64, to refuse those that are too large.

    Args:
        text: One expression.
        symbols: The names that may occur. None: every letter may, with digits or `_…` behind it.

    Raises:
        Unreadable: The text is not one formula in these symbols, could be read in two ways, or is beyond the limits.
    """
    return _Reader(text, Names(symbols)).formula()


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A quotient or a power that a factor without a sign behind it makes ambiguous: `1/2` before x, `e^2` before x."""

    index: int
    """Of the token behind it."""
    offset: int
    node: type[Quotient | Power]
    left: Formula
    right: Formula

    def message(self, factor: Formula) -> str:
        """The two readings, and what to do."""
        first = Symbol(f"({show(self.node(self.left, self.right))})")  # with the brackets that show leaves out
        before, after = show(Product(first, factor)), show(self.node(self.left, Product(self.right, factor)))
        return (
            f"This can be read in two ways: {_shortened(before)} or {_shortened(after)}. Brackets say which is meant."
        )


class _Reader(Cursor):
    """A parser by precedence (Pratt, Top down operator precedence, 1973)."""

    def __init__(self, text: str, names: Names) -> None:
        super().__init__(text)
        self.names = names
        self.doubt: _Doubt | None = None

    def formula(self) -> Formula:
        if self.token.kind == "end":
            raise self.refusal("There is no formula here yet.")
        result = self.expression(0)
        if self.token.is_operator(")"):
            raise self.refusal("This closing bracket has no opening one.")
        if self.token.is_operator(","):
            raise self.refusal(_COMMA)
        return result

    def expression(self, level: int) -> Formula:
        """An operand and everything behind it that binds more tightly than this level."""
        self.descend()
        start = self.token
        left = self.operand()
        while (operator := self.operator()) and _LEVELS[operator] > level:
            left = self.applied(operator, left, start)
        self.ascend()
        return left

    def operator(self) -> str | None:
        """The operator that comes next: `*` also before a factor without a sign, `**` before a superscript."""
        token = self.token
        if token.kind == "superscript":
            return "**"
        if token.kind in {"number", "name"} or token.is_operator("("):
            return "*"
        return token.text if token.is_operator(*_LEVELS) else None

    def applied(self, operator: str, left: Formula, start: Token) -> Formula:
        """The formula on the left joined with the operand that follows."""
        token = self.token
        if not token.is_operator(operator) and operator == "*":
            return self.product_without_sign(left)
        self.index += 1
        if operator == "**":
            return self.raised(left, start, token)
        right = self.expression(_LEVELS[operator])
        if operator == "/":
            self.doubt = _Doubt(self.index, start.offset, Quotient, left, right)
        return self.counted(_NODES[operator](left, right))

    def product_without_sign(self, left: Formula) -> Formula:
        if self.token.kind == "number":
            raise self.refusal("A sign is missing before this number: * for a product, ** or ^ for a power.")
        doubt = self.doubt if self.doubt and self.doubt.index == self.index else None
        right = self.expression(_PRODUCT)
        if doubt:
            raise Unreadable(doubt.message(right), self.text, doubt.offset, self.previous.end - doubt.offset)
        return self.counted(Product(left, right))

    def raised(self, base: Formula, start: Token, sign: Token) -> Formula:
        """The power whose sign, or superscript, was just read."""
        if sign.kind == "superscript":
            return self.power(base, self.whole(sign), sign)
        bracketed = self.token.is_operator("(")
        exponent = self.exponent()
        if not (bracketed and self.previous.is_operator(")")) and not _is_plain_power(base, exponent):
            self.doubt = _Doubt(self.index, start.offset, Power, base, exponent)
        return self.power(base, exponent, sign)

    def exponent(self) -> Formula:
        """What follows a power sign: it may begin with a sign of its own, and powers group from the right."""
        self.descend()
        if self.token.is_operator("-", "+"):
            sign = self.advance()
            result = self.exponent()
            if sign.text == "-":
                result = self.counted(Negate(result))
        else:
            start = self.token
            result = self.operand()
            while self.operator() == "**":
                result = self.raised(result, start, self.advance())
        self.ascend()
        return result

    def whole(self, token: Token) -> Formula:
        """The number that a superscript says."""
        size = self.counted(Number(Fraction(token.text.lstrip("+-"))))
        return self.counted(Negate(size)) if token.text.startswith("-") else size

    def power(self, base: Formula, exponent: Formula, token: Token) -> Formula:
        height, ground = _constant(exponent), _constant(base)
        if height is not None and abs(height) > MAX_EXPONENT:
            raise self.refusal(f"Exponents go up to {MAX_EXPONENT} here; this one is larger.", token)
        if height is not None and ground and abs(height * log(abs(ground))) > MAX_POWER:
            raise self.refusal("This power is too large or too small to calculate with.", token)
        return self.counted(Power(base, exponent))

    def operand(self) -> Formula:
        token = self.advance()
        match token.kind, token.text:
            case "number", text:
                return self.counted(Number(number_value(text), decimal=not text.isdigit()))
            case "name", text if text in _ROOTS:
                return self.root(_ROOTS[text], token)
            case "name", _:
                return self.named(token)
            case "operator", "-":
                return self.counted(Negate(self.expression(_PRODUCT)))
            case "operator", "+":
                return self.expression(_PRODUCT)
            case "operator", "(":
                return self.bracketed(token)
            case "superscript", _:
                raise self.refusal("There is nothing to the left of this superscript.", token)
            case "end", _:
                raise self.refusal("The formula stops too early: something is missing behind this.", self.previous)
            case _, text:
                what = {")": "bracket", ",": "comma"}.get(text, "sign")
                raise self.refusal(f"Something is missing in front of this {what}.", token)

    def bracketed(self, opening: Token) -> Formula:
        """What stands between this bracket and its closing one."""
        if self.token.is_operator(")"):
            raise self.refusal("There is nothing between these brackets.", opening, self.token.end)
        result = self.expression(0)
        if self.token.is_operator(","):
            raise self.refusal(_COMMA)
        self.close(opening)
        return result

    def close(self, opening: Token) -> None:
        if self.token.kind == "end":
            raise self.refusal("This bracket is never closed.", opening)
        self.index += 1

    def root(self, name: str, sign: Token) -> Formula:
        """A root over brackets, or over one number or name with nothing behind it that it could reach over too."""
        self.descend()
        if self.token.is_operator("("):
            argument = self.bracketed(self.advance())
        elif self.token.kind in {"number", "name"}:
            argument = self.operand()
            if self.operator() in {"*", "**"} and not self.token.is_operator("*"):
                message = f"How far this root reaches is not clear; {name}(…) with brackets says it."
                raise self.refusal(message, sign, self.token.end)
        else:
            raise self.refusal(f"The root stands over nothing; it is written {name}(…).", sign)
        self.ascend()
        return self.counted(Function(name, (argument,)))

    def named(self, token: Token) -> Formula:
        meaning = self.names.meaning(token.text)
        if meaning is None:
            raise self.refusal(self.names.advice(token.text), token)
        return self.call(meaning, token) if isinstance(meaning, str) else self.counted(meaning)

    def call(self, name: str, token: Token) -> Formula:
        if self.operator() == "**":
            raise self.refused_power(name, token)
        if not self.token.is_operator("("):
            raise self.refusal(
                f"The argument of {token.text} stands in brackets: {token.text}({self.bare_argument()}).", token
            )
        opening = self.advance()
        if self.token.is_operator(")"):
            raise self.refusal(f"The argument is missing: {token.text}(…).", token, self.token.end)
        arguments = [self.expression(0)]
        while self.token.is_operator(","):
            self.index += 1
            arguments.append(self.expression(0))
        self.close(opening)
        return self.function(name, arguments, token)

    def bare_argument(self) -> str:
        """The numbers and names that follow a function without brackets, as in `sin 2x`."""
        following = self.tokens[self.index :]
        count = next(i for i, token in enumerate(following) if not self.is_bare(token))
        return "".join(token.text for token in following[:count]) or "…"

    def is_bare(self, token: Token) -> bool:
        """A number or a name that is no function's."""
        return token.kind == "number" or (token.kind == "name" and not isinstance(self.names.meaning(token.text), str))

    def refused_power(self, name: str, token: Token) -> Unreadable:
        """`sin^2(x)` and `sin²(x)`, and `sin⁻¹(x)`, which may mean two things."""
        sign = self.advance()
        negative = sign.text.startswith("-") or self.token.is_operator("-")
        if negative and name in _INVERSES:
            message = f"This may be an inverse or a power: {_INVERSES[name]}(…), or 1/{token.text}(…), says which."
        else:
            exponent = sign if sign.kind == "superscript" else self.token
            shown = exponent.text if exponent.kind in {"superscript", "number", "name"} else "n"
            message = f"A power of a function is written behind its brackets: {token.text}(…)**{shown}."
        return self.refusal(message, token, sign.end)

    def function(self, name: str, arguments: list[Formula], token: Token) -> Formula:
        """A function of the table, or one of those that are read as something simpler."""
        match name, arguments:
            case "pow", [base, exponent]:
                return self.power(base, exponent, token)
            case "log", [argument, base]:
                above, below = Function("log", (argument,)), Function("log", (base,))
                return self.counted(Quotient(self.counted(above), self.counted(below)))
            case "square", [argument]:
                return self.power(argument, self.number(2), token)
            case "exp2", [argument]:
                return self.power(self.number(2), argument, token)
            case "reciprocal", [argument]:
                return self.counted(Quotient(self.number(1), argument))
            case "negative", [argument]:
                return self.counted(Negate(argument))
            case "log1p", [argument]:
                return self.counted(Function("log", (self.counted(Sum(self.number(1), argument)),)))
            case "expm1", [argument]:
                return self.counted(Difference(self.counted(Function("exp", (argument,))), self.number(1)))
            case _:
                pass
        arity = FUNCTIONS[name].arity if name in FUNCTIONS else 2 if name == "pow" else 1
        if len(arguments) != arity:
            raise self.refusal(f"{token.text} takes {'one argument' if arity == 1 else 'two arguments'} here.", token)
        return self.counted(Function(name, tuple(arguments)))

    def number(self, value: int) -> Formula:
        """A number that nobody wrote."""
        return self.counted(Number(Fraction(value)))


def _is_plain_power(base: Formula, exponent: Formula) -> bool:
    """A power such as x^2 or x^-1, which ends where its number ends: x^2y is x²y, while e^2x may be meant as e^(2x)."""
    size = exponent.operand if isinstance(exponent, Negate) else exponent
    return isinstance(size, Number) and bool(symbols_of(base))


def _constant(formula: Formula) -> float | None:
    """The value of a formula without symbols, if it has one."""
    if symbols_of(formula):
        return None
    value = float(values(formula, {}))
    return value if isfinite(value) else None


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
