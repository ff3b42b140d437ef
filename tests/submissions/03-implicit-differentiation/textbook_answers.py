# expect: a=passed b=passed c=passed d=passed
# why: the textbook forms
import numpy as np

from tutor.lab import centered_diff, check_close


def dydx_ellipse(x, y):
    return -9*x/(4*y)


slope_at_point = dydx_ellipse(1, 3*np.sqrt(3)/2)


def y_upper(x):
    return 3*np.sqrt(1 - x**2/4)


numerical_slope = centered_diff(y_upper, 1.0)
horizontal_tangents = [(0, 3), (0, -3)]

check_close("b against c", numerical_slope, slope_at_point, 1e-6)
