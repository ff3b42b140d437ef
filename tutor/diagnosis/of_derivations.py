"""The slip in the first line of a derivation that does not follow: on the way from the line before, or in the line."""

from tutor.algebra.derivative import derivative
from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.algebra.tree import Formula, Number, Product, Symbol, number
from tutor.checks.derivation import Derivation
from tutor.checks.verdict import LineBreaks, Verdict
from tutor.diagnosis.catalogue import Named, named
from tutor.diagnosis.fit import fits
from tutor.diagnosis.of_formulas import points
from tutor.diagnosis.quoting import quoted
from tutor.diagnosis.repair import Repair, repair

_SURE = frozenset({"minus-not-distributed", "brackets-missing"})
"""What mends the line in these ways is what happened on the way to it."""
_TURNED = {"factor-extra": "factor-missing", "factor-missing": "factor-extra", "term-extra": "term-dropped"}
"""What is taken from the line before is missing in the next."""
_ON_THE_WAY = {
    "sign-flipped": "the sign of the whole has turned",
    "sign-slip": "one sign has turned",
    "difference-order-swapped": "a difference has been turned round",
    "minus-not-distributed": "a minus has not reached every term of its bracket",
    "symbol-swapped": "one symbol has become another",
    "complement-missing": "one symbol and 1 minus that symbol have been exchanged",
    "exponent-off-by-one": "one exponent has changed",
    "number-slip": "one number has changed",
    "factor-missing": "a factor has been lost",
    "factor-extra": "a factor has come in",
    "term-dropped": "a term has been lost",
    "half-factor": "a factor 2 has been lost or has come in",
    "log10-for-ln": "a logarithm has changed its base",
}


def diagnosed(check: Derivation, verdict: Verdict) -> Named | None:
    """The slip from the line before to the broken one where one edit makes it; else the edit that mends the line."""
    reason = verdict.reasons[0] if verdict.reasons else None
    if not isinstance(reason, LineBreaks):
        return None
    at = points(check.symbols, {})
    lines = [read(line, tuple(at)) for line in verdict.readings[: reason.number]]
    broken, truth = lines[-1], read(check.equals, tuple(at))
    got, exact = values(broken, at), values(truth, at)
    mended = repair(broken, at, exact)
    if mended is not None and mended.id in _SURE:
        return _within(mended, broken)
    for symbol in map(Symbol, sorted(at)):
        slope = Product(symbol, number(1) - symbol)
        if fits([values(Product(broken, slope), at)], exact)[0]:
            return named(("bce-derivative-by-probability",), quoted(None, broken))
        of_it = values(Product(derivative(broken, symbol.name), slope), at)
        if reason.number == 1 and fits([of_it], exact)[0]:
            return named(("function-returned",), quoted(None, broken))
    if reason.number > 1:
        made = repair(lines[-2], at, got, brackets=False)
        if made is not None:
            return _on_the_way(made, reason.number, lines[-2])
    return _within(mended, broken) if mended is not None else None


def _within(mended: Repair, broken: Formula) -> Named:
    return named((mended.id,), {**quoted(None, broken), "place": mended.place})


def _on_the_way(made: Repair, line: int, before: Formula) -> Named:
    """The slip between two lines; what was changed is quoted from the first of the two."""
    id_ = _TURNED.get(made.id, made.id)
    whole = made.id in ("sign-flipped", "half-factor") or isinstance(before, Number | Symbol)
    place = "" if whole or id_ == "factor-extra" else f": look at {made.place} in line {line - 1}"
    return Named(id_, f"From line {line - 1} to line {line} {_ON_THE_WAY[id_]}{place}.")
