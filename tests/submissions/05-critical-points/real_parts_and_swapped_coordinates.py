# expect: a=wrong b=wrong c=wrong d=wrong e=wrong
# why: real parts of np.roots are three points near 1; f''(0) for f''; signs exchanged; coordinates exchanged; f drawn thrice
import numpy as np

from tutor.lab import plot


def f(x):
    return x**4 - 4*x**3 + 6*x**2 - 4*x + 1


def f_prime(x):
    return 4*(x - 1)**3


critical_points = np.roots([4, -12, 12, -4]).real


def f_double_prime(x):
    return 12 + 0*x


second_derivative_test = "inconclusive"
sign_left, sign_right = 1, -1
critical_point_kind = "local minimum"
global_min = [(0, 1)]
global_max = [(16, -1), (16, 3)]

x = np.linspace(-0.5, 2.5, 200)
plot(x, f(x), f(x), f(x))
