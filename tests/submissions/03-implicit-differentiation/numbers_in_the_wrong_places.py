# expect: a=wrong b=wrong c=wrong d=wrong
# why: 4 and 9 exchanged; evaluated at (1, 3); the lower half; coordinates exchanged
import numpy as np

from tutor.lab import centered_diff


def dydx_ellipse(x, y):
    return -4*x/(9*y)


slope_at_point = -9*1/(4*3)


def y_upper(x):
    return -3*np.sqrt(1 - x**2/4)


numerical_slope = centered_diff(y_upper, 1.0)
horizontal_tangents = [(3, 0), (-3, 0)]
