# expect: a=wrong b=wrong c=passed d=passed e=passed
# why: centered by the helper, and the exact five-point formula for a second derivative, both at work on f; the plot is fine
import numpy as np

from tutor.lab import centered_diff, plot


def f(x):
    return x**4 - 4*x**3 + 6*x**2 - 4*x + 1


def f_prime(x):
    return centered_diff(f, x)


def f_double_prime(x):
    return (-f(x - 2) + 16*f(x - 1) - 30*f(x) + 16*f(x + 1) - f(x + 2))/12


critical_points = [1]
second_derivative_test = "inconclusive"
sign_left, sign_right = -1.0, 1.0
critical_point_kind = "local minimum"
global_min = [(1, 0)]
global_max = [(-1, 16), (3, 16)]

x = np.linspace(-0.5, 2.5, 200)
plot(x, f(x), 4*(x - 1)**3, 12*(x - 1)**2)
