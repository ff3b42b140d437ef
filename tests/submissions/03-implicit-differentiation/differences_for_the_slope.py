# expect: a=wrong b=passed c=wrong d=wrong
# why: the slope as a difference quotient with the sign of y; a step too large for c; y squared for y
import numpy as np

from tutor.lab import centered_diff


def y_upper(x):
    return 3*np.sqrt(1 - x**2/4)


def dydx_ellipse(x, y):
    return np.sign(y)*centered_diff(y_upper, x)


slope_at_point = -np.sqrt(3)/2
numerical_slope = (y_upper(1 + 0.001) - y_upper(1))/0.001
horizontal_tangents = [(0, 9), (0, -9)]
