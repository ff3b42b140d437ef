"""From a wrong answer without a name to what can be said of it all the same: how it relates to the truth."""

from tutor.checks.base import Check, Draw, Replies
from tutor.checks.call import Call
from tutor.checks.derivation import Derivation
from tutor.checks.formula import FormulaCheck
from tutor.checks.function import Function
from tutor.checks.value import Value
from tutor.checks.verdict import Verdict
from tutor.diagnosis import relate_calls, relate_formulas, relate_functions, relate_numbers
from tutor.diagnosis.asked import Others
from tutor.diagnosis.relation import Relation


def related(
    check: Check, draw: Draw, others: Others, learner: Replies, reference: Replies, verdict: Verdict
) -> Relation | None:
    """How a wrong answer relates to the right one, where that is simple; None if it is not.

    Args:
        check: The check whose verdict this is.
        draw: The draw that it judged.
        others: All checks of the exercise, each with the letter of its part.
        learner: What the submission replied.
        reference: What the reference solution replied.
        verdict: What was judged: a wrong answer.
    """
    match check:
        case Function():
            return relate_functions.related(check, draw, others, learner, verdict.reasons[0])
        case FormulaCheck():
            return relate_formulas.related(check, draw, others, learner, verdict)
        case Derivation():
            return relate_formulas.of_line(check, verdict)
        case Call():
            return relate_calls.related(check, draw, learner, reference, verdict.reasons[0])
        case Value():
            return relate_numbers.related(check, learner, reference, verdict)
        case _:
            return None
