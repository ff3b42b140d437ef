"""Every honest spelling of a right answer passes, for many seeds; everything that is merely close does not."""

import numpy as np
import pytest

from tests.checks.answering import answered
from tests.checks.conftest import CheckOf, DrawOf
from tests.checks.spellings import SPELLINGS, SPELLINGS_OF_TWO, functions_of
from tutor.checks.base import Replies
from tutor.checks.verdict import Status

SEEDS = range(3)
ALL = [("x", SPELLINGS, key) for key in SPELLINGS] + [("x, y", SPELLINGS_OF_TWO, key) for key in SPELLINGS_OF_TWO]
IDS = ["-".join(key) for _, _, key in ALL]


@pytest.mark.parametrize(("arguments", "table", "key"), ALL, ids=IDS)
def test_every_honest_spelling_passes(arguments, table, key, check_of: CheckOf, draw_of: DrawOf) -> None:
    number, name = key
    check = check_of(number, name)
    refused = []
    for seed in SEEDS:
        draw = draw_of(number, seed)
        for text, function in functions_of(table, arguments, key):
            verdict = check.judge(draw, answered(check.probes(draw), {name: function}), Replies({}))
            if verdict.status is not Status.PASSED:
                refused.append((seed, text, verdict.reasons))
    assert not refused


def single(function):
    return lambda *a: function(*(np.float32(x) for x in a))


def off_by(relative: float):
    return lambda function: lambda *a: np.multiply(function(*a), 1 + relative)


def rounded(digits: int):
    return lambda function: lambda *a: np.round(function(*a), digits)


CLOSE = {
    "1e-9": off_by(1e-9),
    "-3e-11": off_by(-3e-11),
    "1e-12": off_by(1e-12),
    "-7e-12": off_by(-7e-12),
    "single precision": single,
    "half of it in single precision": lambda function: lambda *a: np.float32(function(*a)),
    "ten places": rounded(10),
    "eight places": rounded(8),
}


@pytest.mark.parametrize("slip", CLOSE)
@pytest.mark.parametrize(("arguments", "table", "key"), ALL, ids=IDS)
def test_what_is_merely_close_does_not_pass(
    arguments, table, key, slip: str, check_of: CheckOf, draw_of: DrawOf
) -> None:
    number, name = key
    check = check_of(number, name)
    _, right = next(functions_of(table, arguments, key))
    for seed in SEEDS:
        draw = draw_of(number, seed)
        replies = answered(check.probes(draw), {name: CLOSE[slip](right)})
        assert check.judge(draw, replies, Replies({})).status is Status.WRONG, seed


QUOTIENTS = {
    "centered": lambda f, x, h: (f(x + h) - f(x - h)) / (2 * h),
    "forward": lambda f, x, h: (f(x + h) - f(x)) / h,
    "five points": lambda f, x, h: (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h),
    "Richardson": lambda f, x, h: (8 * (f(x + h / 2) - f(x - h / 2)) / h * 0.5 - (f(x + h) - f(x - h)) / (2 * h)) / 3,
}
FUNCTIONS = {
    ("1", "f_prime"): lambda x: 3 * x**4 - 2 * x**2 + 7 * x - 1,
    ("1", "g_prime"): lambda x: np.sqrt(x) * np.exp(x),
    ("1", "h_prime"): lambda x: (x**2 + 1) / (x - 1),
    ("2", "p_prime"): lambda x: np.sin(x**3),
    ("2", "q_prime"): lambda x: np.log(np.cos(x)),
    ("2", "r_prime"): lambda x: np.exp(-(x**2) / 2),
    ("2", "s_prime"): lambda x: (1 + x**2) ** 10,
    ("4", "sigmoid_prime"): lambda x: 0.5 * (1 + np.tanh(x / 2)),
    ("4", "tanh_prime"): np.tanh,
    ("5", "f_prime"): lambda x: (x - 1) ** 4,
    ("5", "f_double_prime"): lambda x: 4 * (x - 1) ** 3,
    ("7", "f_prime_analytic"): lambda x: x * np.log(x + np.exp(-x)),
}


@pytest.mark.parametrize("quotient", QUOTIENTS)
@pytest.mark.parametrize("key", FUNCTIONS, ids="-".join)
def test_no_difference_quotient_passes_even_if_nobody_sees_it(
    key, quotient: str, check_of: CheckOf, draw_of: DrawOf
) -> None:
    number, name = key
    check = check_of(number, name)
    for seed in SEEDS:
        draw = draw_of(number, seed)
        for h in (1e-3, 1e-5, 1e-6):
            replies = answered(check.probes(draw), {name: lambda x, h=h: QUOTIENTS[quotient](FUNCTIONS[key], x, h)})
            assert check.judge(draw, replies, Replies({})).status is Status.WRONG, (seed, h)
