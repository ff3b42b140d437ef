# expect: a=passed b=passed c=passed d=passed
# why: lists for arrays, np.vectorize with math, NumPy scalars and 0-d arrays as numbers, a dict of points as its keys
import math

import numpy as np


def dydx_ellipse(x, y):
    if np.ndim(x) == 0:
        return -(x/2)/(2*y/9)
    return [dydx_ellipse(s, t) for s, t in zip(x, y)]


slope_at_point = np.float32(-math.sqrt(3)/2)


@np.vectorize
def y_upper(x):
    return math.sqrt(9 - 9*x*x/4)


numerical_slope = np.array(y_upper(1.00001) - y_upper(0.99999))/0.00002
horizontal_tangents = {(0, 3): "top", (0, -3): "bottom"}
