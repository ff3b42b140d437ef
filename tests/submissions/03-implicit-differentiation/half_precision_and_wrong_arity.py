# expect: a=wrong b=wrong c=wrong d=wrong
# why: one argument for two; True for a number; half precision; no points at all
import numpy as np


def dydx_ellipse(point):
    x, y = point
    return -9*x/(4*y)


slope_at_point = True


def y_upper(x):
    return 3*np.sqrt(1 - np.float16(x)**2/4)


numerical_slope = -np.sqrt(3)/2
horizontal_tangents = []
