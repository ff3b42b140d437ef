# expect: a=wrong b=wrong c=wrong d=wrong
# why: a sympy expression; the tangent line; both roots; dict from x to y (its keys are no points)
import numpy as np
import sympy

x, y = sympy.symbols("x y")
dydx_ellipse = -9*x/(4*y)
slope_at_point = lambda t: 3*np.sqrt(3)/2 - np.sqrt(3)/2*(t - 1)


def y_upper(x):
    root = 3*np.sqrt(1 - x**2/4)
    return root, -root


numerical_slope = -np.sqrt(3)/2
horizontal_tangents = {0: (3, -3)}
