# expect: a=wrong b=wrong c=wrong d=wrong
# why: -F_x/F_y by difference quotients; a text for a number; a text for a function; points as texts
import numpy as np


def F(x, y):
    return x**2/4 + y**2/9


def dydx_ellipse(x, y, h=1e-6):
    F_x = (F(x + h, y) - F(x - h, y))/(2*h)
    F_y = (F(x, y + h) - F(x, y - h))/(2*h)
    return -F_x/F_y


slope_at_point = "-sqrt(3)/2"
y_upper = "3*sqrt(1 - x^2/4)"
numerical_slope = -0.8660254
horizontal_tangents = ["(0, 3)", "(0, -3)"]
