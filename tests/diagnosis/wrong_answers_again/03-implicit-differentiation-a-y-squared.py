# exercise: 03-implicit-differentiation part: a
# mistake: y^2 stays y^2 below
# accept: implicit-square-not-differentiated, exponent-off-by-one, none
"""3 · Implicit differentiation: the ellipse x**2/4 + y**2/9 = 1.

Replace each `...` by your answer.
"""

import numpy as np

from tutor.lab import centered_diff, check_close, check_true, plot


# a · Differentiate both sides: dy/dx at (x, y), for floats and arrays
def dydx_ellipse(x, y):
    return -9*x/(2*y**2)


# To check yourself, uncomment. Along the right tangent, the left side of
# the equation does not change at first.
# x, y = 1.2, -2.4  # a point of the lower half
# m = dydx_ellipse(x, y)
# left = lambda t: (x + t)**2 / 4 + (y + m * t)**2 / 9
# check_true("a touches the ellipse", abs(centered_diff(left, 0.0)) < 1e-6)


# b · The slope at one point: at (1, 3 sqrt(3)/2), a number
slope_at_point = ...

# y = 1.5 * np.sqrt(3)
# check_close("b agrees with a", slope_at_point, dydx_ellipse(1.0, y))


# c · The explicit upper half: y as a function of x;
# and the slope at 1, by centered_diff
def y_upper(x):
    ...


numerical_slope = ...

# check_close("c agrees with b", numerical_slope, slope_at_point, tol=1e-6)
# x = np.linspace(-1.99, 1.99, 200)
# plot(x, y_upper, labels=["my upper half"])


# d · Horizontal tangents: all points, as a list such as [(1, 5), (1, -1)]
horizontal_tangents = ...

# for x, y in horizontal_tangents:
#     check_close("a point of the ellipse", x**2 / 4 + y**2 / 9, 1.0)
#     check_true("horizontal there", abs(dydx_ellipse(x, y)) < 1e-9)
