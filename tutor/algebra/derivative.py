"""The derivative of a formula, by the rules, in the shape that the rules give it."""

from fractions import Fraction

from tutor.algebra.functions import FUNCTIONS
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
    number,
    symbols_of,
)

ZERO, ONE = Number(Fraction(0)), Number(Fraction(1))


def derivative(formula: Formula, variable: str) -> Formula:
    """The derivative by one variable; the other symbols are constants.

    The tree of the rules as written: only zeros, ones, minus signs and products of two numbers are tidied away.
    """

    def differentiated(node: Formula, parts: tuple[tuple[Formula, bool], ...]) -> tuple[Formula, bool]:
        # The second part of each pair: does the variable occur? Found on the way, so that no node is searched twice.
        occurs = node == Symbol(variable) or any(varies for _, varies in parts)
        return (_by_rule(node, tuple(part for part, _ in parts)) if occurs else ZERO), occurs

    return fold(formula, differentiated)[0]


def _by_rule(node: Formula, primes: tuple[Formula, ...]) -> Formula:
    """The rule for this node; `primes` are the derivatives of its children, not all of them constant."""
    match node:
        case Number() | Constant() | Symbol():
            return ONE  # a leaf that is not constant is the variable itself
        case Negate():
            return minus(primes[0])
        case Sum():
            return plus(*primes)
        case Difference():
            return less(*primes)
        case Product(u, v):
            return plus(times(primes[0], v), times(u, primes[1]))
        case Quotient(u, v):
            return _quotient_rule(u, v, *primes)
        case Power(u, v):
            return _power_rule(u, v, *primes)
        case Function(name, arguments):
            total: Formula = ZERO
            for partial, prime in zip(FUNCTIONS[name].partials, primes, strict=True):
                if prime != ZERO:
                    total = plus(total, times(partial(*arguments), prime))
            return total


def _quotient_rule(u: Formula, v: Formula, u_prime: Formula, v_prime: Formula) -> Formula:
    if v_prime == ZERO:
        return over(u_prime, v)
    return over(less(times(u_prime, v), times(u, v_prime)), Power(v, number(2)))


def _power_rule(u: Formula, v: Formula, u_prime: Formula, v_prime: Formula) -> Formula:
    if v_prime == ZERO:
        return times(times(v, to_the(u, _one_less(v))), u_prime)
    logarithm = ONE if u == Constant("e") else Function("log", (u,))
    growing = times(times(Power(u, v), logarithm), v_prime)
    if u_prime == ZERO:
        return growing
    return plus(growing, times(times(v, to_the(u, _one_less(v))), u_prime))


def _one_less(exponent: Formula) -> Formula:
    value = rational(exponent)
    return less(exponent, ONE) if value is None else number(value - 1)


def rational(formula: Formula) -> Fraction | None:
    """The value of a formula made of small whole numbers by + − · /, such as 3, −1/2 or 2 − 1/3; else None."""
    if symbols_of(formula):
        return None

    def value(node: Formula, parts: tuple[Fraction | None, ...]) -> Fraction | None:
        if None in parts:
            return None
        known = [part for part in parts if part is not None]
        match node:
            case Number(value):
                result = value
            case Negate():
                result = -known[0]
            case Sum():
                result = known[0] + known[1]
            case Difference():
                result = known[0] - known[1]
            case Product():
                result = known[0] * known[1]
            case Quotient() if known[1] != 0:
                result = known[0] / known[1]
            case _:
                return None
        return result if _is_short(result) else None

    return fold(formula, value)


def _is_short(value: Fraction) -> bool:
    # Up to 15 digits a number reads back as it is shown, and is a float exactly.
    return abs(value.numerator) < 10**15 and value.denominator < 10**15


def minus(u: Formula) -> Formula:
    """The negative of u, without −0 and −−."""
    match u:
        case Negate(operand):
            return operand
        case _:
            return u if u == ZERO else Negate(u)


def plus(u: Formula, v: Formula) -> Formula:
    """The sum u + v, without 0 and without adding a minus."""
    if u == ZERO:
        return v
    if v == ZERO:
        return u
    return Difference(u, v.operand) if isinstance(v, Negate) else Sum(u, v)


def less(u: Formula, v: Formula) -> Formula:
    """The difference u − v, without 0 and without subtracting a minus."""
    if v == ZERO:
        return u
    if u == ZERO:
        return minus(v)
    return Sum(u, v.operand) if isinstance(v, Negate) else Difference(u, v)


def times(u: Formula, v: Formula) -> Formula:
    """The product u · v, without 0 and 1, minus signs in front, numbers multiplied."""
    if ZERO in (u, v):
        return ZERO
    if u == ONE:
        return v
    if v == ONE:
        return u
    match u, v:
        case Negate(a), Negate(b):
            return times(a, b)
        case (Negate(a), b) | (a, Negate(b)):
            return minus(times(a, b))
        case Number(a), Number(b) if _is_short(a * b):
            return Number(a * b, decimal=u.decimal or v.decimal)
        case Number(a), Product(Number(b) as inner, rest) if _is_short(a * b):
            return Product(Number(a * b, decimal=u.decimal or inner.decimal), rest)
        case Product(Number(b) as inner, rest), Number(a) if _is_short(a * b):
            return Product(Number(a * b, decimal=v.decimal or inner.decimal), rest)
        case _:
            return Product(u, v)


def over(u: Formula, v: Formula) -> Formula:
    """The quotient u / v, without 0 above and 1 below, minus signs in front."""
    if u == ZERO or v == ONE:
        return u
    match u, v:
        case Negate(a), Negate(b):
            return over(a, b)
        case (Negate(a), b) | (a, Negate(b)):
            return minus(over(a, b))
        case _:
            return Quotient(u, v)


def to_the(u: Formula, v: Formula) -> Formula:
    """The power u ** v, without exponents 0 and 1."""
    if v == ZERO:
        return ONE
    return u if v == ONE else Power(u, v)
