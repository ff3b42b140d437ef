# expect: a=wrong b=wrong c=wrong d=wrong e=wrong
# why: "1" is a text; return forgotten in one branch; True is no sign; complex points; nothing right is drawn
import numpy as np

from tutor.lab import plot


def f_prime(x):
    return 4*(x - 1)**3


critical_points = ["1"]


def f_double_prime(x):
    if np.ndim(x) == 0:
        return 12*(x - 1)**2
    result = 12*(x - 1)**2


second_derivative_test = "inconclusive"
sign_left, sign_right = -1, True
critical_point_kind = "local minimum"
global_min = [(1 + 0j, 0)]
global_max = [(-1, 16), (3, 16)]

x = np.linspace(-0.5, 2.5, 200)
plot(x, np.sin, np.cos)
