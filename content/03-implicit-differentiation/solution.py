"""3 · Implicit differentiation: the reference solution."""

import numpy as np

from tutor.lab import centered_diff, check_close, check_true


# a · Differentiate both sides
def dydx_ellipse(x, y):
    return -9 * x / (4 * y)


for x, y in [(1.2, 2.4), (1.2, -2.4)]:
    # Along the tangent, the left side of the equation does not change at first.
    m = dydx_ellipse(x, y)
    change = centered_diff(lambda t: (x + t) ** 2 / 4 + (y + m * t) ** 2 / 9, 0.0)
    check_true(f"the tangent at ({x}, {y}) touches the ellipse", abs(change) < 1e-6)


# b · The slope at one point
slope_at_point = -np.sqrt(3) / 2

check_close("b agrees with a", slope_at_point, dydx_ellipse(1.0, 1.5 * np.sqrt(3)))


# c · The explicit upper half
def y_upper(x):
    return 3 * np.sqrt(1 - x**2 / 4)


numerical_slope = centered_diff(y_upper, 1.0)

check_close("c agrees with b", numerical_slope, slope_at_point, tol=1e-6)


# d · Horizontal tangents
horizontal_tangents = [(0, 3), (0, -3)]

for x, y in horizontal_tangents:
    check_close(f"({x}, {y}) lies on the ellipse", x**2 / 4 + y**2 / 9, 1.0)
    check_true(f"the tangent at ({x}, {y}) is horizontal", abs(dydx_ellipse(x, y)) < 1e-9)
