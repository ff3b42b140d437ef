"""Whole checks of the course, with the replies that wrong answers give; nothing is run."""

import numpy as np
import pytest

from tutor.algebra.domain import Domain
from tutor.algebra.evaluate import values
from tutor.algebra.text import Unreadable, read
from tutor.checks.assemble import checks_of, draw_for
from tutor.checks.base import Replies
from tutor.checks.call import Call
from tutor.checks.derivation import Derivation
from tutor.checks.function import Function
from tutor.checks.members import Members
from tutor.checks.value import Value
from tutor.checks.verdict import Status
from tutor.course.load import load_course
from tutor.diagnosis.match import diagnose, slip_in
from tutor.diagnosis.order import covers
from tutor.places import content_root
from tutor.wire.probe import Returned

COURSE = load_course(content_root())


def of(number, name):
    """An exercise's draw, the first check about a name, and the name's known wrong answers."""
    exercise = COURSE.find(str(number))
    check = next(check for part in checks_of(exercise) for _, check in part.checks if name in check.names)
    return draw_for(exercise, 11), check, exercise.mistakes.get(name, {})


def replies_of(check, draw, answer):
    """What a submission with this answer replies."""
    outcomes = {}
    for probe in check.probes(draw):
        if isinstance(check, Function):
            where = {
                name: np.asarray(v, dtype=float)
                for name, v in probe.inputs.items()
                if isinstance(v, float | np.ndarray)
            }
            if len(where) < len(probe.inputs):  # a NumPy number, written in Python
                where = {name: np.asarray(float.fromhex(v.source.split("'")[1])) for name, v in probe.inputs.items()}
            value = values(read(answer, tuple(where)), where)
            outcomes[probe.id] = Returned(value if value.ndim else float(value))
        elif isinstance(check, Call):
            numbers = {name: v for name, v in probe.inputs.items() if isinstance(v, int | float)}
            if len(numbers) == len(probe.inputs) - 1:  # all but f, which is the sine in the first case
                outcomes.setdefault("sine", Returned(float(values(read(answer, tuple(numbers)), numbers))))
            elif not numbers:  # arrays alone
                arrays = {name: np.asarray(v, dtype=float) for name, v in probe.inputs.items()}
                value = values(read(answer, tuple(arrays)), arrays)
                outcomes[probe.id] = Returned(float(value.sum()) if check.name.endswith("loss") else value)
        else:
            outcomes[probe.id] = Returned(answer)
    return Replies(outcomes)


def number(value):
    """A listed value as a learner's name would hold it."""
    if isinstance(value, dict):
        return {float(key): number(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [number(entry) for entry in value]
    try:
        return float(values(read(str(value), ()), {}))
    except Unreadable:
        return value


def named(number_, name, answer, source=""):
    draw, check, known = of(number_, name)
    replies = replies_of(check, draw, answer)
    verdict = check.judge(draw, replies, Replies({}))
    assert verdict.status is Status.WRONG
    return diagnose(check, draw, replies, verdict, source, known)


LISTED = [
    (exercise.number, name, id_, answer)
    for exercise in COURSE.exercises
    for name, table in exercise.mistakes.items()
    for id_, answers in table.items()
    for answer in answers
]


@pytest.mark.parametrize(("exercise", "name", "mistake", "answer"), LISTED)
def test_every_listed_wrong_answer_gets_its_name(exercise, name, mistake, answer):
    draw, check, known = of(exercise, name)
    given = number(answer) if isinstance(check, Value | Members) else answer
    replies = replies_of(check, draw, given)
    if isinstance(check, Call):  # whose truth is the reference's reply
        verdict = None
    else:
        verdict = check.judge(draw, replies, Replies({}))
        assert verdict.status is Status.WRONG
    found = diagnose(check, draw, replies, verdict, "", known)
    assert found is not None
    assert covers(found.id, mistake)  # of two that are listed for one answer, the likelier is said


def test_a_slip_in_a_function_quotes_the_learner():
    found = named(2, "p_prime", "cos(x^3)", "import numpy as np\ndef p_prime(x):\n    return np.cos(x**3)\n")
    assert found.id == "chain-rule-inner-derivative-missing"
    assert found.message.startswith("Your cos(x**3) differentiates the outside at x**3.")


def test_an_expression_that_is_not_what_was_run_is_not_taken_for_it():
    found = named(2, "p_prime", "cos(x^3)", "def p_prime(x):\n    return x + 1\n")
    assert found.id == "chain-rule-inner-derivative-missing"


def test_brackets_missing_in_code_are_found():
    source = "def g_prime(x):\n    return (np.exp(x)*(1 + 2*x)/2*np.sqrt(x))\n"
    found = named(1, "g_prime", "exp(x)*(1 + 2*x)/2*sqrt(x)", source)
    assert found.id == "brackets-missing"
    assert "2*sqrt(x)" in found.message


def test_a_set_of_numbers_with_too_few_digits_is_told_from_other_numbers():
    assert named(6, "c_values", [1.15, -1.15]).id == "not-exact-to-rounding"
    assert named(6, "c_values", [1.15, -1.3]) is None
    assert named(6, "c_values", [1.15]) is None


def test_a_minus_in_front_of_a_term_is_not_said_to_be_inside():
    assert "inside" not in named(1, "f_prime", "12*x^3 + 4*x + 7").message
    assert "inside" in named(7, "f_prime_analytic", "log(x + exp(-x)) + x*(1 + exp(-x))/(x + exp(-x))").message


def test_a_function_that_no_mistake_explains_gets_no_name():
    assert named(1, "f_prime", "17*cos(x) + x^5") is None


def test_a_formula_of_a_gradient_is_explained_by_its_network():
    found = named(8, "dL_dw1", "(a2 - y)*a2*(1 - a2)*a1*(1 - a1)*x")
    assert found.id == "backprop-weight-missing"
    assert "dL_dw1" in found.message


def test_a_blank_that_should_be_a_derivative_gets_the_slip():
    found = named(6, "proof_a", {"function": "sin(t)", "derivative_at_c": "-cos(c)", "bound": "1"})
    assert found is not None
    assert found.id == "sign-flipped"
    assert "cosine" not in found.message
    assert "sine" in found.message


def test_the_broken_line_of_a_derivation_is_mended():
    draw, check, known = of(9, "derivation")
    assert isinstance(check, Derivation)
    lines = ["-y*(1 - s) + (1 - y)*s", "-y - y*s + s - y*s", "s - y"]
    replies = Replies({"lines": Returned(lines)})
    found = diagnose(check, draw, replies, check.judge(draw, replies, Replies({})), "", known)
    assert found is not None
    assert found.id == "minus-not-distributed"


def test_a_set_that_is_not_listed_gets_no_name():
    assert named(3, "horizontal_tangents", [(1.0, 1.0)]) is None


def test_a_clipped_probability_shows_far_out():
    draw, check, known = of(9, "bce_from_logit")
    p = "max(1e-12, min(1 - 1e-12, 1/(1 + exp(-a))))"
    replies = replies_of(check, draw, f"-y*ln({p}) - (1 - y)*ln(1 - {p})")
    found = diagnose(check, draw, replies, check.judge(draw, replies, Replies({})), "", known)
    assert found is None or found.id == "probability-clipped"
    naive = replies_of(check, draw, "ln(1 + exp(a)) - y*a")
    found = diagnose(check, draw, naive, check.judge(draw, naive, Replies({})), "", known)
    assert found is not None
    assert found.id in ("sigmoid-overflow", "log-of-zero")


REAL = {"x": Domain.read("[-3, 3]")}


def test_a_formula_given_as_a_derivative_is_explained():
    found = slip_in(read("x*sin(x^2)"), "x", REAL, read("sin(x^2) + x*cos(x^2)"))
    assert found is not None
    assert found.id == "chain-rule-inner-derivative-missing"


def test_a_rounded_constant_is_no_slip_in_a_rule():
    found = slip_in(read("x^3/3 + pi*x"), "x", REAL, read("x^2 + 3.1416"))
    assert found is not None
    assert found.id == "not-exact-to-rounding"


def test_the_right_formula_in_another_variable_is_told():
    both = {**REAL, "t": REAL["x"]}
    found = slip_in(read("x^3 + x"), "x", both, read("3*t^2 + 1"))
    assert found is not None
    assert found.id == "variable-swapped"


def test_a_right_formula_gets_no_name_however_it_is_spelled():
    assert slip_in(read("sin(x)^2"), "x", REAL, read("sin(2*x)")) is None


def test_a_function_of_half_the_line_is_explained_where_it_is_defined():
    found = slip_in(read("ln(x)*x"), "x", REAL, read("1/x"))
    assert found is None or found.id == "product-rule-as-product-of-derivatives"
    found = slip_in(read("sqrt(x)*sin(x)"), "x", REAL, read("cos(x)/(2*sqrt(x))"))
    assert found is not None
    assert found.id == "product-rule-as-product-of-derivatives"
