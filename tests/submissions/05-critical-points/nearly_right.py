# expect: a=wrong b=wrong c=wrong d=wrong e=wrong
# why: rounded to six places; off by a relative 1e-9; signs a hundredth off; f read off a plot; the range ends at 2
import numpy as np

from tutor.lab import plot


def f_prime(x):
    return np.round(4*(x - 1)**3, 6)


critical_points = [1]


def f_double_prime(x):
    return 12.000000012*(x - 1)**2


second_derivative_test = "inconclusive"
sign_left, sign_right = -0.99, 1.01
critical_point_kind = "local minimum"
global_min = [(1, 0.01)]
global_max = [(-1, 15.9), (3, 15.9)]

x = np.linspace(-0.5, 2.0, 200)
plot(x, (x - 1)**4, 4*(x - 1)**3, 12*(x - 1)**2)
