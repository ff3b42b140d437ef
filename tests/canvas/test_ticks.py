from math import log10

from hypothesis import assume, given
from hypothesis import strategies as st

from tutor.canvas.ticks import ascii_number, linear_ticks, log_ticks, number, power_of_ten

SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")


def value_of(label):
    """What a reader takes a label for."""
    mantissa, _, power = label.rpartition("10") if "·" in label or label.startswith("10⁻") else (label, "", "")
    factor = float(mantissa.rstrip("·").translate(SUPERSCRIPTS) or 1)
    return factor * 10.0 ** int(power.translate(SUPERSCRIPTS) or 0)


def labels(ticks):
    return [tick.label for tick in ticks]


def test_an_axis_around_zero_is_marked_in_steps_of_one_two_or_five():
    assert labels(linear_ticks(-4, 4, 5)) == ["−4", "−2", "0", "2", "4"]
    assert labels(linear_ticks(-1.05, 1.05, 5)) == ["−1.0", "−0.5", "0", "0.5", "1.0"]


def test_tenths_are_written_as_tenths():
    assert labels(linear_ticks(0, 0.5, 6)) == ["0", "0.1", "0.2", "0.3", "0.4", "0.5"]


def test_large_and_small_numbers_share_a_power_of_ten():
    assert labels(linear_ticks(-1.2e6, 1.2e6, 5)) == ["−1.0·10⁶", "−0.5·10⁶", "0", "0.5·10⁶", "1.0·10⁶"]
    assert labels(linear_ticks(0, 4.7e-6, 6)) == ["0", "1·10⁻⁶", "2·10⁻⁶", "3·10⁻⁶", "4·10⁻⁶"]


def test_where_no_round_step_fits_the_outermost_two_remain():
    assert labels(linear_ticks(-4, 4, 3)) == ["−4", "4"]


@given(st.floats(-1e300, 1e300), st.floats(1e-290, 1e300), st.integers(2, 40))
def test_linear_ticks_are_inside_few_distinct_and_say_where_they_are(low, length, most):
    high = low + length
    assume(length >= 1e-7 * max(abs(low), abs(high)))
    ticks = linear_ticks(low, high, most)
    assert 2 <= len(ticks) <= most
    assert len(set(labels(ticks))) == len(ticks)
    for tick in ticks:
        assert low - 1e-6 * length <= tick.at <= high + 1e-6 * length
        assert abs(value_of(tick.label) - tick.at) <= 1e-6 * length


def test_a_logarithmic_axis_is_marked_with_powers_of_ten():
    assert labels(log_ticks(-3, 0, 5)) == ["10⁻³", "10⁻²", "10⁻¹", "10⁰"]
    assert labels(log_ticks(-15, -1, 5)) == ["10⁻¹⁵", "10⁻¹⁰", "10⁻⁵"]


def test_a_single_decade_is_marked_inside_too():
    assert labels(log_ticks(log10(1.5), log10(15), 5)) == ["2·10⁰", "5·10⁰", "10¹"]


@given(st.floats(-320, 308), st.floats(1, 600), st.integers(3, 40))
def test_log_ticks_are_inside_few_and_distinct(low, length, most):
    ticks = log_ticks(low, low + length, most)
    assert 1 <= len(ticks) <= most
    assert len(set(labels(ticks))) == len(ticks)
    assert all(low - 1e-6 <= tick.at <= low + length + 1e-6 for tick in ticks)


def test_numbers_are_written_with_a_true_minus_and_powers_of_ten():
    assert number(-0.25) == "−0.25"
    assert number(1.2204e-9, 3) == "1.22·10⁻⁹"
    assert number(-1e6) == "−10⁶"
    assert number(95.0) == "95"


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_in_ascii_is_one_that_python_reads(value):
    assert float(ascii_number(number(value, 17))) == value


@given(st.integers(-300, 300), st.sampled_from([1, 2, 5]))
def test_a_power_of_ten_in_ascii_is_the_same_power(exponent, factor):
    assert float(ascii_number(power_of_ten(exponent, factor))) == float(f"{factor}e{exponent}")
