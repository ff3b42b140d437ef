# expect: a=wrong b=wrong c=wrong d=wrong
# why: the tangent's slope everywhere; five digits; only the value at 1 is right; complex points
import numpy as np


def dydx_ellipse(x, y):
    return np.full(np.shape(x), -np.sqrt(3)/2)


slope_at_point = -0.86602


def y_upper(x):
    return 3*np.sqrt(3)/2 - np.sqrt(3)/2*(x - 1)


numerical_slope = -np.sqrt(3)/2
horizontal_tangents = [0 + 3j, 0 - 3j]
