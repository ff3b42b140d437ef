# expect: a=todo b=todo c=todo d=todo
# why: a starter whose stubs were left alone, with remarks of the learner's
import numpy as np

from tutor.lab import centered_diff, header

header("TODO")


def dydx_ellipse(x, y):
    """Differentiate both sides with respect to x.

    Don't forget that y depends on x.
    """


slope_at_point = ...  # after a


def y_upper(x):
    return ...


numerical_slope = None
# horizontal_tangents = [(0, 3)]
