import numpy as np
import pytest

from tutor.checks.value import Value
from tutor.diagnosis.error_tables import is_signed, tolerances, true_value_off

STEPS = (1e-1, 1e-2, 1e-10)
QUOTIENTS = {h: (np.sin(1 + h) - np.sin(1)) / h for h in STEPS}
TRUTH = {h: abs(q - np.cos(1)) for h, q in QUOTIENTS.items()}
CHECK = Value("errors", between={f"{h:g}": (0.9 * e if h > 1e-9 else 0.0, 1.1 * e) for h, e in TRUTH.items()})


@pytest.mark.parametrize("off", [1e-4, -1e-4, 3e-8, 0.02])
def test_the_error_of_the_true_value_is_found_whatever_its_sign(off):
    got = {h: abs(q - np.cos(1) - off) for h, q in QUOTIENTS.items()}
    assert true_value_off(CHECK, got, TRUTH) == pytest.approx(abs(off), rel=0.06)


def test_errors_that_are_right_or_of_another_function_tell_of_no_such_error():
    assert true_value_off(CHECK, TRUTH, TRUTH) is None
    assert true_value_off(CHECK, {h: 3 * e for h, e in TRUTH.items()}, TRUTH) is None


def test_signs_are_told_only_where_all_sizes_are_right():
    assert is_signed(CHECK, {h: -e for h, e in TRUTH.items()})
    assert not is_signed(CHECK, TRUTH)
    assert not is_signed(CHECK, {h: -2 * e for h, e in TRUTH.items()})
    assert not is_signed(CHECK, {1e-1: -TRUTH[1e-1]})


def test_a_listed_entry_is_met_within_the_width_of_its_band_and_noise_has_no_width():
    assert tolerances(CHECK) == pytest.approx({"0.1": 0.1, "0.01": 0.1})
