# expect: a=passed b=passed c=passed d=passed
# why: both halves by the sign of y; a slope given to seven digits; a forward difference good to 1e-6; repeated points
import numpy as np


def dydx_ellipse(x, y):
    return -np.sign(y)*3*x/(2*np.sqrt(4 - x**2))


slope_at_point = -0.8660254
y_upper = lambda x: 1.5*np.sqrt((2 - x)*(2 + x))
numerical_slope = (y_upper(1 + 1e-7) - y_upper(1))/1e-7
horizontal_tangents = np.array([[0, 3], [0, -3], [0.0, 3.0]])
