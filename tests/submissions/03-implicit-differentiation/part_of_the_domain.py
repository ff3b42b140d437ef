# expect: a=wrong b=wrong c=wrong d=wrong
# why: |y| for y; the slope's reciprocal; right for x >= 0 only; a list with nan
import numpy as np


def dydx_ellipse(x, y):
    return -9*x/(4*np.abs(y))


slope_at_point = -2/np.sqrt(3)


def y_upper(x):
    return np.where(x < 0, 3*(1 - x**2/4), 3*np.sqrt(1 - x**2/4))


numerical_slope = -np.sqrt(3)/2
horizontal_tangents = [(0, 3), (0, -3), (np.nan, np.nan)]
