"""Whatever says "one constant factor" is said only of answers that are the right one times one number, at all points."""

import numpy as np
import pytest

from tests.diagnosis.functions import FUNCTIONS
from tests.diagnosis.points import points
from tutor.algebra.derivative import derivative
from tutor.algebra.evaluate import values
from tutor.algebra.text import read
from tutor.diagnosis.anatomy import anatomy
from tutor.diagnosis.differentiate import Differentiator
from tutor.diagnosis.fit import is_multiple
from tutor.diagnosis.known import OF_A_FACTOR, Known
from tutor.diagnosis.pieces import explained_by
from tutor.diagnosis.search import explanation


def is_one_number(got, truth):
    ratio = (got / truth)[np.abs(truth) > 1e-6]
    return bool(np.ptp(ratio) <= 1e-6 * np.abs(ratio).max())


@pytest.mark.parametrize(("function", "domain"), FUNCTIONS)
def test_a_slip_is_called_a_constant_factor_only_where_it_is_one(function, domain):
    formula, at = read(function), points(domain)
    truth = values(derivative(formula, "x"), at)
    answers = [d.values for d in Differentiator(anatomy(formula, "x", at), at["x"]).with_slips(1) if d.slips]
    answers += [factor * truth for factor in (2, 0.5, 3, 0.25)]
    said = 0
    for got in answers:
        if np.isfinite(got).all() and (found := explanation(formula, "x", at, got)) is not None:
            message = explained_by(found, formula, {}).message
            if "constant factor" in message:
                said += 1
                assert is_one_number(got, truth), message
    assert said


@pytest.mark.parametrize("id_", sorted(OF_A_FACTOR))
@pytest.mark.parametrize(("wrong", "is_factor"), [("sqrt(1 - x^2/4)", True), ("sqrt(9 - x^2/4)", False)])
def test_an_author_who_lists_another_answer_as_a_factor_is_not_believed(id_, wrong, is_factor):
    at = points("[-1.9, 1.9]")
    got, truth = (values(read(text), at) for text in (wrong, "3*sqrt(1 - x^2/4)"))
    assert is_multiple(got, truth) == is_factor
    said = Known({id_: [wrong]}).of_values(lambda listed: listed == wrong, got, truth)
    assert said == (id_ if is_factor else None)


def test_any_other_name_of_the_author_stands():
    at = points("[-1.9, 1.9]")
    got, truth = values(read("-x"), at), values(read("x^2"), at)
    assert Known({"sign-slip": ["-x"]}).of_values(lambda listed: listed == "-x", got, truth) == "sign-slip"
