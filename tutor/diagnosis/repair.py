"""The one edit of a learner's own formula that makes it right: a pair of brackets, a sign, a symbol; and its place."""

import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.show import show
from tutor.algebra.text import Unreadable, read
from tutor.algebra.tokens import Token, tokens_of
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
    number,
    substitute,
    symbols_of,
    with_children,
)
from tutor.diagnosis.fit import fits

_LONGEST_SUM = 30
"""Characters of a sum in which one sign is easily found."""
_MOST_NODES = 60
_MOST_TOKENS = 48
"""Longer formulas are not searched: the time grows with the square."""
_ONE = Number(Fraction(1))
_RTOL = 1e-10


@dataclass(frozen=True, slots=True)
class Repair:
    """An edit that makes the formula right."""

    id: str
    place: str
    """The fragment of the learner's formula that changes."""


Edit = tuple[str, Formula, Formula]
"""The id of a mistake, the fragment, and what should stand in its place."""


def repair(
    formula: Formula,
    at: Mapping[str, Floats],
    truth: Floats,
    *,
    brackets: bool = True,
    outer: Formula | None = None,
) -> Repair | None:
    """The edit that turns the formula into the truth at these points, the likeliest kind first; None if there is none.

    Edits of the likeliest kind at two places, one not within the other, say nothing about the place: none is named.

    Args:
        formula: What is to be mended.
        at: The points, one array for each symbol.
        truth: The values that it should have; with `outer`, those that this function of it should have.
        brackets: A pair of brackets may be put in.
        outer: A formula in u, which is taken of the formula.
    """

    def valued(edited: Formula) -> Floats:
        inside = values(edited, at)
        return inside if outer is None else values(outer, {"u": inside})

    symbols = tuple(at)
    bracketed = [
        place
        for place, text in (_with_brackets(show(formula)) if brackets else ())
        if (read_again := _readable(text, symbols)) is not None and fits([valued(read_again)], truth, _RTOL)[0]
    ]
    edits = list(_edits(formula, symbols))
    arrays = [valued(edited) for _, _, edited in edits]
    hits = [(id_, show(place)) for (id_, place, _), hit in zip(edits, fits(arrays, truth, _RTOL), strict=True) if hit]
    if bracketed:
        id_ = _bracket_mistake(show(formula), bracketed[0])
        typed = any(id_ in _TYPED for id_, _ in hits) and not _has_idle_one(formula)
        return None if typed and id_ == "brackets-missing" else Repair(id_, bracketed[0])
    if any(id_ == "sign-slip" for id_, _ in hits):  # `1 - y` stands as everybody writes it
        hits = [hit for hit in hits if hit[0] != "difference-order-swapped" or not hit[1].startswith("1 - ")]
    if not hits:
        return None
    best = min((id_ for id_, _ in hits), key=_RANK.index)
    for id_ in (best, "sign-slip") if best == "difference-order-swapped" else (best,):
        places = [place for hit, place in hits if hit == id_]
        widest = max(places, key=len, default="")
        if id_ == "sign-slip":
            widest = _sum_around(formula, places) or widest
        if places and (id_ in _WHOLE or all(place in widest for place in places)):
            return Repair(id_, widest)
    return None


def _sum_around(formula: Formula, places: list[str]) -> str:
    """The smallest sum with all these places, where no place holds the others: one sign in it, seen from each term."""
    if not places or all(place in max(places, key=len) for place in places):
        return ""
    found: list[str] = []
    waiting = [formula]
    while waiting:
        node = waiting.pop()
        waiting += node.children
        if isinstance(node, Sum | Difference) and all(place in show(node) for place in places):
            found.append(show(node))
    smallest = min(found, key=len, default="")
    return smallest if len(smallest) <= _LONGEST_SUM else ""


def _has_idle_one(formula: Formula) -> bool:
    """A factor 1, which nobody writes: it belongs to the term behind it, as in `s*1 - s`."""
    if isinstance(formula, Product) and _ONE in formula.children:
        return True
    return any(map(_has_idle_one, formula.children))


_TYPED = frozenset({"exponent-off-by-one", "symbol-swapped", "number-slip"})
"""One wrong letter, which explains as much as a pair of brackets does: then neither is sure."""

_RANK = (
    "minus-not-distributed", "sign-flipped", "difference-order-swapped", "sign-slip", "half-factor", "log10-for-ln",
    "min-and-max-swapped", "slope-inverted", "symbol-swapped", "complement-missing", "exponent-off-by-one",
    "factor-missing", "factor-extra", "term-extra", "number-slip", "variable-swapped",
)  # fmt: skip
"""The likeliest first."""

_NEIGHBOURHOOD = 16
"""Characters of a product in which a factor too many is easily found; in a longer one the factor alone is the place."""

_WHOLE = frozenset({"sign-flipped", "half-factor", "factor-missing", "variable-swapped"})
"""These are edits of the whole formula, so that the place does not matter."""


def _readable(text: str, symbols: tuple[str, ...]) -> Formula | None:
    try:
        return read(text, symbols)
    except Unreadable:
        return None


def _with_brackets(text: str) -> Iterator[tuple[str, str]]:
    """Every way to put one more pair of brackets around a run of words that holds an operator: (the run, the text)."""
    try:
        tokens = tokens_of(text)[:-1]
    except Unreadable:  # written out it is longer than what was read
        return
    if len(tokens) > _MOST_TOKENS:
        return
    for first, opening in enumerate(tokens):
        if opening.is_operator("+", "*", "/", "**", ")", ","):
            continue
        if opening.is_operator("-") and first > 0 and not tokens[first - 1].is_operator("(", ",", "*", "/", "**"):
            continue  # behind an operand this minus is between two, and not a sign
        for last in _ends(tokens, first):
            whole = last == len(tokens) - 1 and (first == 0 or (first == 1 and tokens[0].is_operator("-")))
            if not whole:
                start, stop = opening.offset, tokens[last].end
                yield text[start:stop], f"{text[:start]}({text[start:stop]}){text[stop:]}"


def _ends(tokens: list[Token], first: int) -> Iterator[int]:
    """Where a run that begins here may end: brackets closed, an operator inside, none at the end."""
    depth = operators = 0
    for last in range(first, len(tokens)):
        token = tokens[last]
        depth += token.is_operator("(") - token.is_operator(")")
        if depth < 0:
            return
        operators += depth == 0 and token.is_operator("+", "-", "*", "/", "**")
        if depth == 0 and operators and last > first and not token.is_operator("+", "-", "*", "/", "**", ","):
            yield last


def _bracket_mistake(text: str, place: str) -> str:
    """Brackets that are missing behind a minus, around several terms, are a minus that was not distributed."""
    before = text[: text.index(place)].rstrip()
    outside = place
    while (inner := re.sub(r"\([^()]*\)", "", outside)) != outside:
        outside = inner
    several = " + " in outside or " - " in outside
    return "minus-not-distributed" if before.endswith("-") and several else "brackets-missing"


def _edits(formula: Formula, symbols: tuple[str, ...]) -> Iterator[Edit]:
    """Every edit: its kind, the fragment that changes, and the whole formula after it."""
    yield "sign-flipped", formula, formula.operand if isinstance(formula, Negate) else Negate(formula)
    for factor in (number(2), number(Fraction(1, 2))):
        yield "half-factor", formula, factor * formula
    for symbol in map(Symbol, symbols):
        yield "factor-missing", formula, formula * symbol
        yield "factor-missing", formula, formula * (_ONE - symbol)
    for one, other in itertools.combinations(sorted(symbols_of(formula)), 2):
        yield "variable-swapped", formula, substitute(formula, {one: Symbol(other), other: Symbol(one)})
    yield from _within(formula, symbols, lambda edited: edited, [_MOST_NODES])


def _within(
    node: Formula, symbols: tuple[str, ...], put: Callable[[Formula], Formula], budget: list[int]
) -> Iterator[Edit]:
    if budget[0] <= 0:
        return
    budget[0] -= 1
    for id_, edited in _here(node, symbols):
        if id_ == "sign-slip" and isinstance(node, Sum | Difference):
            yield id_, _turned(node, edited), put(edited)
            continue
        alone = id_ == "term-extra" or (id_ == "factor-extra" and len(show(node)) > _NEIGHBOURHOOD)
        extra = alone and any(child is edited for child in node.children)
        place = next(child for child in node.children if child is not edited) if extra else node
        yield id_, place, put(edited)
    for i, child in enumerate(node.children):

        def put_child(edited: Formula, i: int = i) -> Formula:
            return put(with_children(node, (*node.children[:i], edited, *node.children[i + 1 :])))

        yield from _within(child, symbols, put_child, budget)


def _turned(node: Sum | Difference, edited: Formula) -> Formula:
    """The term of a sum whose sign an edit has turned."""
    first, second = node.children
    return first if edited.children[0] is second else second


def _here(node: Formula, symbols: tuple[str, ...]) -> Iterator[tuple[str, Formula]]:
    """The edits at one node."""
    match node:
        case Sum(a, b):
            yield from _squared(node)
            yield from (("sign-slip", a - b), ("sign-slip", b - a))
            yield from (("term-extra", a), ("term-extra", b))
            yield from _distributed(node)
        case Difference(a, b):
            yield from _squared(node)
            yield from (("difference-order-swapped", b - a), ("sign-slip", a + b))
            yield "term-extra", a
            yield from _distributed(node)
            if a == _ONE:
                yield "complement-missing", b
        case Negate(a):
            yield "sign-slip", a
        case Product(a, b):
            yield from (("factor-extra", a), ("factor-extra", b), ("sign-slip", Negate(node)))
        case Quotient(a, b):
            yield from (("slope-inverted", b / a), ("factor-extra", a))
        case Power(a, Number(n)):
            yield from (("exponent-off-by-one", a ** number(n + d)) for d in (-1, 1))
            yield "sign-slip", Negate(node)
        case Number(n):
            yield from (("number-slip", number(other)) for other in {n + 1, n - 1, 2 * n, n / 2, -n} - {n})
        case Symbol(name):
            yield from (("symbol-swapped", Symbol(other)) for other in symbols if other != name)
            yield from (("complement-missing", _ONE - node), ("exponent-off-by-one", node ** number(2)))
            yield "sign-slip", Negate(node)
        case Function("min" | "max" as name, arguments):
            yield "min-and-max-swapped", Function("max" if name == "min" else "min", arguments)
        case Function("log10", (inner,)):
            yield "log10-for-ln", Function("log", (inner,))
        case Function(name, (inner,)):
            if name != "exp":  # its square is another exponent, and a number in it
                yield "exponent-off-by-one", node ** number(2)
            yield from (("sign-slip", Negate(node)), ("sign-slip", Function(name, (Negate(inner),))))
            yield from (("number-slip", Function(name, (inner * number(n),))) for n in (2, Fraction(1, 2)))
        case Function():
            yield "sign-slip", Negate(node)
        case _:
            pass


def _squared(node: Sum | Difference) -> Iterator[tuple[str, Formula]]:
    """A bracket such as x − 1 that stands there once instead of twice."""
    if all(isinstance(child, Symbol | Number) for child in node.children):
        yield "exponent-off-by-one", node ** number(2)


def _distributed(node: Formula) -> Iterator[tuple[str, Formula]]:
    """A sum in which the terms behind a minus have kept their signs: a − b + c for a − (b + c)."""
    terms = list(_terms(node, 1))
    for i in range(1, len(terms) - 1):
        if terms[i][0] < 0:
            flipped = [(-s, term) if k > i else (s, term) for k, (s, term) in enumerate(terms)]
            yield "minus-not-distributed", _total(flipped)
            once = [(-s, term) if k == i + 1 else (s, term) for k, (s, term) in enumerate(terms)]
            yield "minus-not-distributed", _total(once)


def _terms(node: Formula, sign: int) -> Iterator[tuple[int, Formula]]:
    match node:
        case Sum(a, b):
            yield from _terms(a, sign)
            yield from _terms(b, sign)
        case Difference(a, b):
            yield from _terms(a, sign)
            yield (-sign, b)
        case Negate(a):
            yield (-sign, a)
        case _:
            yield (sign, node)


def _total(terms: list[tuple[int, Formula]]) -> Formula:
    (sign, first), *rest = terms
    total = first if sign > 0 else Negate(first)
    for sign, term in rest:
        total = total + term if sign > 0 else total - term
    return total
