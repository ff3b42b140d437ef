"""Blanks of a proof that are wrong: what is said beside the value, with the mean value theorem of exercise 6."""

import pytest

from tests.diagnosis.test_match import of
from tutor.checks.base import Replies
from tutor.diagnosis.match import diagnose
from tutor.diagnosis.relate import related
from tutor.wire.probe import Returned

RIGHT = {
    "proof_a": {"function": "sin(t)", "derivative_at_c": "cos(c)", "bound": "1"},
    "proof_b": {"function": "ln(t)", "derivative_at_c": "1/c", "bound": "1/min(x, y)"},
}


def told(name, blanks):
    """The id of the mistake, or else the kind and the sentence of the relation."""
    draw, check, known = of(6, name)
    replies = Replies({"formula": Returned({**RIGHT[name], **blanks})})
    verdict = check.judge(draw, replies, Replies({}))
    found = diagnose(check, draw, replies, verdict, "", known)
    if found is not None:
        return found.id, found.message
    relation = related(check, draw, [], replies, Replies({}), verdict)
    return ("", "") if relation is None else (relation.kind, relation.message)


CASES = [
    ("proof_b", {"bound": "1/c"}, "bound-depends-on-c", "Your bound = 1/c depends on c"),
    ("proof_a", {"bound": "abs(cos(c))"}, "bound-depends-on-c", "depends on c"),
    ("proof_a", {"bound": "2"}, "larger", "a smaller one holds as well"),
    ("proof_a", {"bound": "0"}, "smaller", "Your bound is too small"),
    ("proof_b", {"bound": "1/x"}, "smaller", "Your bound is too small"),
    ("proof_b", {"bound": "abs(x - y)/min(x, y)"}, "multiple", "abs(x - y) times"),
    ("proof_b", {"bound": "min(x, y)"}, "reciprocal", "1 divided by what it should be"),
    ("proof_a", {"function": "cos(t)"}, "derivative", "Your function is a derivative already"),
    ("proof_a", {"function": "sin(a) - sin(b)"}, "variable", "There is no t in your function"),
    ("proof_a", {"function": "abs(sin(t))"}, "size", "at some points the wrong sign"),
    ("proof_a", {"derivative_at_c": "c*cos(c)"}, "multiple", "is c times what it should be"),
    ("proof_b", {"derivative_at_c": "c"}, "reciprocal", "which way round"),
]


@pytest.mark.parametrize(("name", "blanks", "kind", "message"), CASES)
def test_something_is_said_beside_the_value(name, blanks, kind, message):
    assert told(name, blanks)[0] == kind
    assert message in told(name, blanks)[1]


def test_a_number_alone_is_not_mended():
    assert told("proof_a", {"bound": "3"})[0] == "larger"
