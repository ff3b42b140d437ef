# expect: a=wrong b=wrong c=wrong d=wrong e=wrong
# why: Richardson; a centered difference of f'; Newton stopped too early; a value misread; only f drawn over the whole range
import numpy as np

from tutor.lab import plot


def f(x):
    return x**4 - 4*x**3 + 6*x**2 - 4*x + 1


def f_prime(x, d=1e-3):
    first = (f(x + d) - f(x - d))/(2*d)
    second = (f(x + d/2) - f(x - d/2))/d
    return (4*second - first)/3


def slope(x):
    return 4*(x - 1)**3


def f_double_prime(x, d=1e-6):
    return (slope(x + d) - slope(x - d))/(2*d)


guess = 0.0
for _ in range(20):
    guess -= slope(guess)/(12*(guess - 1)**2)
critical_points = [guess]
second_derivative_test = "inconclusive"
sign_left, sign_right = -1, 0
critical_point_kind = "local minimum"
global_min = [(1, 0)]
global_max = [(-1, 16), (3, 8)]

x = np.linspace(-0.5, 2.5, 300)
plot(x, f)
plot(x[x <= 1], lambda t: 4*(t - 1)**3, lambda t: 12*(t - 1)**2)
