# exercise: 06-mean-value-theorem part: b
# mistake: bounds by the larger of the two
# accept: none, min-and-max-swapped
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
proof_b = {"function": "ln(t)", "derivative_at_c": "1/c", "bound": "1/max(x, y)"}


# c · f on [-2, 2]: the slope of the secant, and a list of every c where the tangent has that slope
secant_slope = ...
c_values = ...

# for c in c_values:
#     check_close(f"c: the slope at {c}", centered_diff(f, c), secant_slope, tol=1e-5)


# d · |f''| <= L implies |f'(a) − f'(b)| <= L·|a − b|: one of the texts for each key
proof_d = {
    "apply_to": ...,  # "f", "f'" or "f''"
    "derivative_at_c": ...,  # "f(c)", "f'(c)", "f''(c)" or "f'''(c)"
    "bound": ...,  # "1", "L", "1/L" or "L*L"
}

# ...and the two sides for g(x) = x**2 at the points 1 and 3
L = ...  # the smallest bound of |g''|
lhs = ...  # |g'(1) − g'(3)|
rhs = ...  # L·|1 − 3|

# slopes = [centered_diff(np.square, x) for x in (1.0, 3.0)]
# check_close("d: lhs, numerically", lhs, abs(slopes[0] - slopes[1]), tol=1e-5)
# check_true("d: lhs is at most rhs", lhs <= rhs)
