# expect: a=wrong b=wrong c=wrong d=wrong
# why: an if on arrays; a function for a number; math.sqrt on arrays; one point too many
import math

from tutor.lab import centered_diff


def dydx_ellipse(x, y):
    if y > 0:
        return -9*x/(4*y)
    return 9*x/(4*-y)


def slope_at_point(x=1, y=3*math.sqrt(3)/2):
    return -9*x/(4*y)


def y_upper(x):
    return 3*math.sqrt(1 - x**2/4)


numerical_slope = centered_diff(y_upper, 1.0)
horizontal_tangents = [(0, 3), (0, -3), (0, 0)]
