# expect: a=todo b=todo c=wrong d=todo
# why: a lambda that gives None; misspelt names are undefined; a wrong slope outweighs the undefined y_upper
import numpy as np

dydx_ellipse = lambda x, y: None
slope_at_the_point = -np.sqrt(3)/2


def upper_y(x):
    return 3*np.sqrt(1 - x**2/4)


numerical_slope = 0.8660254
horizontal_tangents = None
