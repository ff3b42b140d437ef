"""The mistake in a pair of an outer and an inner function whose composition is another function."""

import random

import numpy as np

from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.evaluate import values
from tutor.algebra.functions import Floats
from tutor.algebra.text import read
from tutor.algebra.tree import Expression, Formula, Function, Number, Power, Symbol, substitute, symbols_of
from tutor.checks.base import Draw, Replies
from tutor.checks.decomposition import Decomposition
from tutor.checks.reading import formula_of
from tutor.checks.verdict import FormulasDiffer, Verdict
from tutor.diagnosis.catalogue import Named, named
from tutor.diagnosis.fit import fits
from tutor.diagnosis.quoting import quoted
from tutor.diagnosis.repair import repair
from tutor.wire.probe import Returned

_POINTS = 32
_U = Symbol("u")


def diagnosed(check: Decomposition, draw: Draw, replies: Replies, verdict: Verdict) -> Named | None:
    """The two exchanged, one of them differentiated already, or one edit of one of them."""
    if not verdict.reasons or not isinstance(verdict.reasons[0], FormulasDiffer):
        return None
    outer, inner = (_formula(replies, *asked) for asked in (("outer", check.outer, "u"), ("inner", check.inner, "x")))
    if outer is None or inner is None:
        return None
    function = read(draw.functions.get(check.of, check.of), ("x",))
    domain = Domain.read(check.domain)
    x = {"x": np.array(domain.sample(random.Random("diagnosis"), _POINTS))}  # noqa: S311  no secret
    truth, inside = values(function, x), values(inner, x)
    if fits([values(substitute(inner, {"x": substitute(outer, {"u": Symbol("x")})}), x)], truth)[0]:
        return named(("decomposition-swapped",), {})
    first, second = _split(function)
    outer_fits = first is not None and _same(outer, first, {"u": inside})
    inner_fits = second is not None and fits([inside], values(second, x))[0]
    if first is not None and second is not None:
        if inner_fits and _same(outer, derivative(first, "u"), {"u": inside}):
            return named(("decomposition-differentiated",), quoted(None, outer, check.outer))
        if outer_fits and _same(inner, derivative(second, "x"), x):
            return named(("decomposition-differentiated",), quoted(None, inner, check.inner))
    if not inner_fits:
        mended = repair(inner, x, truth, outer=outer)
        if mended is not None:
            id_ = "sign-slip" if mended.id == "sign-flipped" else mended.id  # of the part that is the inner function
            return named((id_,), {**quoted(None, inner, check.inner), "place": mended.place})
    if not outer_fits:
        mended = repair(outer, {"u": inside}, truth)
        if mended is not None:
            return named((mended.id,), {**quoted(None, outer, check.outer), "place": mended.place})
    return None


def _formula(replies: Replies, question: str, name: str, symbol: str) -> Formula | None:
    reply = replies.outcomes.get(question)
    formula = formula_of(reply.value, {symbol: Domain.read("[-3, 3]")}, name) if isinstance(reply, Returned) else None
    return formula if isinstance(formula, Expression) else None


def _split(function: Formula) -> tuple[Formula | None, Formula | None]:
    """The outer and the inner function as it is written: of several right pairs the usual one."""
    match function:
        case Function(name, (inner,)):
            return Function(name, (_U,)), inner
        case Power(base, Number() as exponent) if symbols_of(base):
            return Power(_U, exponent), base
        case _:
            return None, None


def _same(one: Formula, other: Formula, at: dict[str, Floats]) -> bool:
    return bool(fits([values(one, at)], values(other, at))[0])
