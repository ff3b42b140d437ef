# expect: a=wrong b=wrong c=wrong d=wrong e=wrong
# why: an exponent not lowered; the test read as a minimum; values for signs; ends not checked; second derivative not drawn
import numpy as np

from tutor.lab import plot


def f(x):
    return x**4 - 4*x**3 + 6*x**2 - 4*x + 1


def f_prime(x):
    return 4*x**3 - 12*x**3 + 12*x - 4


critical_points = [1]


def f_double_prime(x):
    return 12*x**2 - 24*x + 12


second_derivative_test = "local minimum"
sign_left, sign_right = -4, 4
critical_point_kind = "local minimum"
global_min = [(1, 0)]
global_max = [(1, 0)]

x = np.linspace(-0.5, 2.5, 200)
plot(x, f, lambda t: 4*(t - 1)**3)
