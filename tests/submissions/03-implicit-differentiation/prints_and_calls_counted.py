# expect: a=wrong b=passed c=wrong d=passed
# why: printed, not returned; the square lost its root on every third call; b and d are right
import numpy as np


def dydx_ellipse(x, y):
    slope = -9*x/(4*y)
    print("slope:", slope)


slope_at_point = -np.sqrt(3)/2
calls = 0


def y_upper(x):
    global calls
    calls += 1
    inside = 1 - x**2/4
    return 3*np.sqrt(inside) if calls % 3 else 3*inside


numerical_slope = -0.8660254
horizontal_tangents = ([0, -3], [0, 3])
