import pytest

from tests.diagnosis.test_match import of
from tutor.checks.base import Replies
from tutor.checks.verdict import Status
from tutor.diagnosis.match import diagnose
from tutor.wire.probe import Returned


def named(name, outer, inner):
    draw, check, known = of(2, f"{name}_outer")
    replies = Replies({"outer": Returned(outer), "inner": Returned(inner)})
    verdict = check.judge(draw, replies, Replies({}))
    if verdict.status is not Status.WRONG:
        return "passed"
    found = diagnose(check, draw, replies, verdict, "", known)
    return found and found.id


@pytest.mark.parametrize(
    ("name", "outer", "inner", "mistake"),
    [
        ("p", "u^3", "sin(x)", "decomposition-swapped"),
        ("q", "cos(u)", "ln(x)", "decomposition-swapped"),
        ("p", "cos(u)", "x^3", "decomposition-differentiated"),
        ("s", "u^10", "2*x", "decomposition-differentiated"),
        ("r", "exp(u)", "x^2/2", "sign-slip"),
        ("s", "u^9", "1 + x^2", "exponent-off-by-one"),
        ("s", "u^10", "1 - x^2", "sign-slip"),
        ("p", "tan(u)", "x^5 + 2", None),
        ("p", "sin(u)", "x^3", "passed"),
        ("r", "exp(-u/2)", "x^2", "passed"),
    ],
)
def test_a_pair_of_formulas_gets_the_name_of_what_happened(name, outer, inner, mistake):
    assert named(name, outer, inner) == mistake


def derivation(*lines):
    draw, check, known = of(9, "derivation")
    replies = Replies({"lines": Returned(list(lines))})
    return diagnose(check, draw, replies, check.judge(draw, replies, Replies({})), "", known)


FIRST = "-y/s*s*(1 - s) + (1 - y)/(1 - s)*s*(1 - s)"


@pytest.mark.parametrize(
    ("lines", "mistake", "said"),
    [
        ((FIRST, "-y*(1 - s) - (1 - y)*s", "s - y"), "sign-slip", ""),
        ((FIRST, "-y*(1 - s) + (1 - y)*s", "-y*s + (1 - y)*s", "s - y"), "complement-missing", "From line 2 to line 3"),
        ((FIRST, "-y*(1 - s) + (1 - y)*s", "-y*(1 - s) + s", "s - y"), "factor-missing", "a factor has been lost"),
        ((FIRST, "-y*(1 - s) + (1 - y)*s", "(1 - y)*s", "s - y"), "term-dropped", "a term has been lost"),
        (("-y/s + (1 - y)/(1 - s)", "s - y"), "bce-derivative-by-probability", "slope with respect to the probability"),
    ],
)
def test_the_slip_between_two_lines_is_named(lines, mistake, said):
    found = derivation(*lines)
    assert found is not None
    assert found.id == mistake
    assert said in found.message
    assert "s - y" not in found.message
