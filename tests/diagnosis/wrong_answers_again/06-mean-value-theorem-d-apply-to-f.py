# exercise: 06-mean-value-theorem part: d
# mistake: applies the theorem to f instead of to its derivative
# accept: none, function-for-derivative
"""6 · Mean value theorem: from the slope at one point to the difference over an interval.

Replace each `...` by your answer. The function f is given.
"""

import numpy as np

from tutor.lab import centered_diff, check_close, check_true


def f(x):
    return x**3 - x


# a · |sin a − sin b| <= |a − b|: the blanks of the proof, each a formula in quotes
proof_a = {
    "function": ...,  # in t
    "derivative_at_c": ...,  # in c
    "bound": ...,  # the smallest number that is never exceeded
}

# To see the inequality at work on 1000 random pairs, uncomment:
# a, b = np.random.default_rng(1).uniform(-6, 6, (2, 1000))
# check_true("a: no pair breaks it", np.all(abs(np.sin(a) - np.sin(b)) <= abs(a - b)))


# b · |ln x − ln y| <= |x − y| / min(x, y) for x, y > 0: the same blanks
proof_b = {
    "function": ...,  # in t
    "derivative_at_c": ...,  # in c
    "bound": ...,  # in x and y; min(x, y), max(x, y) and abs(x) may be used
}

# x, y = np.random.default_rng(2).uniform(0.01, 6, (2, 1000))
# check_true("b: no pair breaks it", np.all(abs(np.log(x) - np.log(y)) <= abs(x - y) / np.minimum(x, y)))


# c · f on [-2, 2]: the slope of the secant, and a list of every c where the tangent has that slope
secant_slope = ...
c_values = ...

# for c in c_values:
#     check_close(f"c: the slope at {c}", centered_diff(f, c), secant_slope, tol=1e-5)


# d · |f''| <= L implies |f'(a) − f'(b)| <= L·|a − b|: one of the texts for each key
proof_d = {"apply_to": "f", "derivative_at_c": "f'(c)", "bound": "L"}
L, lhs, rhs = 2, 4, 4
