# expect: a=wrong b=wrong c=wrong d=wrong
# why: the fraction inverted; three digits only; a step so small that only noise is left; y values for points
import numpy as np


def dydx_ellipse(x, y):
    return -4*y/(9*x)


slope_at_point = -0.866


def y_upper(x):
    return 3*np.sqrt(1 - x**2/4)


numerical_slope = (y_upper(1 + 1e-14) - y_upper(1 - 1e-14))/2e-14
horizontal_tangents = [3, -3]
