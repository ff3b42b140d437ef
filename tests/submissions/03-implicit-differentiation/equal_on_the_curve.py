# expect: a=passed b=passed c=passed d=passed
# why: the slope equals the truth on the curve only; a rotation of the circle; points from a generator
import math

import numpy as np


def dydx_ellipse(x, y):
    return -x*y/(4 - x**2)


slope_at_point = -math.tan(math.pi/3)/2


def y_upper(x):
    return 3*np.sin(np.arccos(x/2))


numerical_slope = (y_upper(1 + 1e-5) - y_upper(1 - 1e-5))/2e-5
horizontal_tangents = ((0.0, y) for y in (-3.0, 3.0))
