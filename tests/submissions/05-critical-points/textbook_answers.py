# expect: a=passed b=passed c=passed d=passed e=passed
# why: the textbook forms
import numpy as np

from tutor.lab import centered_diff, check_close, plot


def f(x):
    return x**4 - 4*x**3 + 6*x**2 - 4*x + 1


def f_prime(x):
    return 4*x**3 - 12*x**2 + 12*x - 4


critical_points = [1]


def f_double_prime(x):
    return 12*x**2 - 24*x + 12


second_derivative_test = "inconclusive"

sign_left = -1
sign_right = +1
critical_point_kind = "local minimum"

global_min = [(1, 0)]
global_max = [(-1, 16), (3, 16)]

x = np.linspace(-0.5, 2.5, 300)
plot(x, f(x), f_prime(x), f_double_prime(x), labels=("f", "f'", "f''"), title="f and its derivatives")
check_close("f'(3)", f_prime(3.0), centered_diff(f, 3.0), 1e-4)
