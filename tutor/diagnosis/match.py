"""From a wrong answer to the mistake that explains it: asked after the verdict, never of an answer that is right."""

from collections.abc import Mapping

from tutor.algebra.derivative import derivative
from tutor.algebra.domain import Domain
from tutor.algebra.evaluate import values
from tutor.algebra.tree import Formula, Symbol, substitute, symbols_of
from tutor.checks.base import Check, Draw, Replies
from tutor.checks.call import Call
from tutor.checks.compare import NEARLY
from tutor.checks.decomposition import Decomposition
from tutor.checks.derivation import Derivation
from tutor.checks.formula import FormulaCheck
from tutor.checks.function import Function
from tutor.checks.members import Members
from tutor.checks.value import Value
from tutor.checks.verdict import Verdict
from tutor.diagnosis import of_calls, of_decompositions, of_derivations, of_formulas, of_functions, of_values
from tutor.diagnosis.asked import Others
from tutor.diagnosis.catalogue import Named, named
from tutor.diagnosis.fit import fits
from tutor.diagnosis.known import Known
from tutor.diagnosis.of_pairs import points_where
from tutor.diagnosis.pieces import explained_by
from tutor.diagnosis.quoting import quoted
from tutor.diagnosis.repair import repair
from tutor.diagnosis.search import explanations

_NOTHING = Replies({})


def diagnose(
    check: Check,
    draw: Draw,
    replies: Replies,
    verdict: Verdict,
    source: str,
    known: Mapping[str, object],
    reference: Replies = _NOTHING,
    others: Others = (),
) -> Named | None:
    """The mistake that explains a wrong answer, or None: a wrong name is worse than none.

    Args:
        check: The check whose verdict this is.
        draw: The draw that it judged.
        replies: What the submission replied to the check's probes; nothing more is asked of it.
        verdict: What was judged: a wrong answer.
        source: The submission's text, only read, to quote from.
        known: The wrong answers to this name that an author has listed, by mistake (`mistakes.toml`).
        reference: What the reference solution replied, where that is known.
        others: All checks of the exercise, each with the letter of its part: what they ask for is not told.
    """
    listed = Known(known)
    match check:
        case Function():
            return of_functions.diagnosed(check, draw, replies, verdict, source, listed, others)
        case FormulaCheck():
            return of_formulas.of_formula(check, replies, verdict, listed)
        case Derivation():
            return of_derivations.diagnosed(check, verdict)
        case Decomposition():
            return of_decompositions.diagnosed(check, draw, replies, verdict)
        case Call():
            return of_calls.diagnosed(check, draw, replies, listed, reference)
        case Value() | Members():
            return of_values.diagnosed(check, replies, listed, reference)
        case _:
            return None


def slip_in(function: Formula, variable: str, domains: Mapping[str, Domain], answer: Formula) -> Named | None:
    """The mistake in a wrong derivative that is given as a formula; None if none is sure, or the answer is right.

    Args:
        function: The function that was to be differentiated.
        variable: By which.
        domains: Where the symbols of both formulas live.
        answer: The derivative that was given.
    """
    at = points_where(function, domains)
    got, truth = values(answer, at), values(derivative(function, variable), at)
    if fits([truth], got)[0]:
        return None
    yours = quoted(None, answer)
    if fits([truth], got, NEARLY)[0]:
        return named(("not-exact-to-rounding",), yours)
    steps = explanations(function, variable, at, got)
    found = next(steps, None)
    if found is not None:
        return explained_by(found, function, yours)
    strange = symbols_of(answer) - symbols_of(function) - {variable}
    if strange and fits([values(substitute(answer, dict.fromkeys(strange, Symbol(variable))), at)], truth)[0]:
        return named(("variable-swapped",), yours)
    mended = repair(answer, at, truth)
    if mended is not None:  # one place in what was written is more likely than two slips
        return named((mended.id,), {**yours, "place": mended.place})
    found = next(steps, None)
    return explained_by(found, function, yours) if found else None
