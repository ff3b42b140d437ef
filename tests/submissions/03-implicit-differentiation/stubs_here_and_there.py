# expect: a=todo b=passed c=todo d=todo
# why: a docstring over pass; half of c done; an ellipsis
import numpy as np


def dydx_ellipse(x, y):
    """Differentiate both sides, then solve."""
    pass


slope_at_point = -3**0.5/2


def y_upper(x):
    raise NotImplementedError


numerical_slope = -0.866025403784
horizontal_tangents = ...
