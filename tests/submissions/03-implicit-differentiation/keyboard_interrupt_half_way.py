# expect: a=passed b=wrong c=todo d=todo error=exception
# why: a KeyboardInterrupt counts as an exception: what was bound before is judged
import numpy as np


def dydx_ellipse(x, y):
    return -9*x/(4*y)


slope_at_point = -np.sqrt(3)

raise KeyboardInterrupt


def y_upper(x):
    return 3*np.sqrt(1 - x**2/4)


numerical_slope = -np.sqrt(3)/2
horizontal_tangents = [(0, 3), (0, -3)]
