# expect: a=wrong b=wrong c=wrong d=wrong
# why: dy/dx missing; the slope's sign; the root taken term by term; the points of the vertical tangents
import numpy as np

from tutor.lab import centered_diff


def dydx_ellipse(x, y):
    return x/2 + 2*y/9


slope_at_point = np.sqrt(3)/2


def y_upper(x):
    return 3*(1 - x/2)


numerical_slope = centered_diff(y_upper, 1.0)
horizontal_tangents = [(2, 0), (-2, 0)]
