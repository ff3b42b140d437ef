"""Gradient checks with one thing wrong, run for real on right gradients: what is read from their errors."""

import numpy as np
import pytest

from tutor.diagnosis.gradient_checks import of_ratio, of_right_gradients
from tutor.wire.probe import Python

BOUND = 1e-7
CASES = [
    (lambda w: np.sum(w**2), "2*w", [1.0, 2.0, 3.0]),
    (lambda w: np.sum(w**3), "3*w**2", [1.5]),
    (lambda w: 1e4 * np.sum(w**2), "2e4*w", [1.0, 2.0, 3.0]),
    (lambda w: np.sum(np.sin(w)), "cos(w)", [0.3, 0.9]),
    (lambda w: 3.0, None, [1.0, -2.0]),
]


def read_from(numeric, error):
    cases = []
    for f, source, start in CASES:
        w = np.array(start)
        grad = np.zeros(2) if source is None else eval(source, {"w": w, "cos": np.cos})
        given = {"f": Python("…"), "w": w, "grad": grad if source is None else Python(source)}
        with np.errstate(all="ignore"):
            cases.append((given, float(error(grad, numeric(f, w, 1e-6)))))
    return of_right_gradients(cases, BOUND)


def by(quotient):
    return lambda f, w, h: np.array([quotient(f, w, h * e, h) for e in np.eye(w.size)])


CENTERED = by(lambda f, w, e, h: (f(w + e) - f(w - e)) / (2 * h))


def of_both(grad, numeric):
    return np.linalg.norm(grad - numeric) / (np.linalg.norm(grad) + np.linalg.norm(numeric) + 1e-300)


def of_the_larger(grad, numeric):
    return np.linalg.norm(grad - numeric) / max(np.linalg.norm(grad), np.linalg.norm(numeric), 1e-300)


@pytest.mark.parametrize("error", [of_both, of_the_larger])
@pytest.mark.parametrize(
    ("quotient", "id_", "said"),
    [
        (lambda f, w, e, h: (f(w + e) - f(w - e)) / h, "difference-quotient-divisor", "twice or half"),
        (lambda f, w, e, h: (f(w + e) - f(w)) / (2 * h), "difference-quotient-divisor", "twice or half"),
        (lambda f, w, e, h: f(w + e) - f(w - e), "difference-quotient-divisor", "nearly 0"),
        (lambda f, w, e, h: (f(w + e) - f(w - e)) / 2 * h, None, "brackets"),
        (lambda f, w, e, h: (f(w + e) - f(w)) / h, None, "one-sided"),
    ],
)
def test_a_wrong_quotient_is_told_by_its_errors(error, quotient, id_, said):
    reading = read_from(by(quotient), error)
    assert reading is not None
    assert (reading.id, said in reading.message) == (id_, True), reading


def test_an_absolute_error_and_0_over_0_are_told():
    absolute = read_from(CENTERED, lambda grad, numeric: np.linalg.norm(grad - numeric))
    assert absolute is not None
    assert "grows with the gradient" in absolute.message
    unguarded = read_from(CENTERED, lambda grad, numeric: np.linalg.norm(grad - numeric) / np.linalg.norm(grad))
    assert unguarded is not None
    assert "0 by 0" in unguarded.message


def test_a_right_check_and_one_of_no_known_kind_tell_nothing():
    assert read_from(CENTERED, of_both) is None
    assert read_from(lambda f, w, h: w * 17.3 + f(w), of_both) is None


@pytest.mark.parametrize(
    ("ratio", "id_"),
    [
        (2.0, "difference-quotient-divisor"),
        (0.50001, "difference-quotient-divisor"),
        (2e-6, "difference-quotient-divisor"),
        (1e-12, "brackets-missing"),
        (1.0, None),
        (-2.0, None),
        (1.7e-6, None),
        (3.0, None),
    ],
)
def test_a_slope_by_differences_tells_by_its_factor_what_it_was_divided_by(ratio, id_):
    assert of_ratio(ratio) == id_
