# expect: a=todo b=todo c=todo d=todo e=todo
# why: half-finished parts: right names beside stubs, nothing drawn
import numpy as np

from tutor.lab import plot


def f(x):
    return x**4 - 4*x**3 + 6*x**2 - 4*x + 1


def f_prime(x):
    """Derivative of f."""
    raise NotImplementedError("a")


critical_points = [1]


def f_double_prime(x):
    return 12*(x - 1)**2


second_derivative_test = None

sign_left = ...
sign_right = 1
critical_point_kind = "local minimum"

global_min = [(1, 0)]
global_max = None
