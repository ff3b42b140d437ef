# expect: a=wrong b=passed c=passed d=wrong
# why: the slope of the upper half serves both halves; the lower point is missing
import numpy as np

from tutor.lab import centered_diff


def dydx_ellipse(x, y):
    return -3*x/(2*np.sqrt(4 - x**2))


slope_at_point = dydx_ellipse(1.0, 3*np.sqrt(3)/2)


def y_upper(x):
    return 3*np.sqrt(1 - x**2/4)


numerical_slope = centered_diff(y_upper, 1.0, 1e-5)
horizontal_tangents = [(0, 3)]
