# expect: a=wrong b=wrong c=wrong d=wrong
# why: changes the arrays it was given; nan; rounded to two places; points too coarse
import numpy as np


def dydx_ellipse(x, y):
    x *= 9
    y *= -4
    return x/y


slope_at_point = np.nan


def y_upper(x):
    return np.round(3*np.sqrt(1 - x**2/4), 2)


numerical_slope = -np.sqrt(3)/2
horizontal_tangents = [(0.001, 3), (-0.001, -3)]
