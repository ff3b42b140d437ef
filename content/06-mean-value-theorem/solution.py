"""6 · Mean value theorem: the reference solution."""

import numpy as np

from tutor.lab import centered_diff, check_close, check_true


def f(x):
    return x**3 - x


# a · The sine, bounded
proof_a = {"function": "sin(t)", "derivative_at_c": "cos(c)", "bound": "1"}

a, b = np.random.default_rng(1).uniform(-6, 6, (2, 1000))
check_true("a: no pair breaks it", np.all(abs(np.sin(a) - np.sin(b)) <= abs(a - b)))


# b · The logarithm, bounded
proof_b = {"function": "ln(t)", "derivative_at_c": "1/c", "bound": "1/min(x, y)"}

x, y = np.random.default_rng(2).uniform(0.01, 6, (2, 1000))
check_true("b: no pair breaks it", np.all(abs(np.log(x) - np.log(y)) <= abs(x - y) / np.minimum(x, y)))


# c · Every c of the theorem: 3c² − 1 equals the slope of the secant
secant_slope = (f(2) - f(-2)) / (2 - -2)
root = np.sqrt((secant_slope + 1) / 3)
c_values = [-root, root]

for c in c_values:
    check_close(f"c: the slope at {c:.6f}", centered_diff(f, c), secant_slope, tol=1e-5)


# d · A bounded second derivative: g'(x) = 2x and g''(x) = 2
proof_d = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L"}
L = 2
lhs = abs(2 * 1 - 2 * 3)
rhs = L * abs(1 - 3)

slopes = [centered_diff(np.square, x) for x in (1.0, 3.0)]
check_close("d: lhs, numerically", lhs, abs(slopes[0] - slopes[1]), tol=1e-5)
check_true("d: lhs is at most rhs", lhs <= rhs)
