# expect: a=wrong b=wrong c=wrong d=wrong e=wrong
# why: the constant kept; a factor lost; the point called an inflection; one end only; far too few points drawn
import numpy as np

from tutor.lab import plot


def f(x):
    return (x - 1)**4


def f_prime(x):
    return 4*x**3 - 12*x**2 + 12*x - 4 + 1


critical_points = [1]


def f_double_prime(x):
    return 4*(x - 1)**2


second_derivative_test = "inconclusive"
sign_left, sign_right = -1, 1
critical_point_kind = "inflection point"
global_min = [(1, 0)]
global_max = [(3, 16)]

x = np.linspace(-0.5, 2.5, 10)
plot(x, (x - 1)**4, 4*(x - 1)**3, 12*(x - 1)**2)
