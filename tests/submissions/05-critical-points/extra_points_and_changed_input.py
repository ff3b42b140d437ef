# expect: a=wrong b=wrong c=wrong d=wrong e=wrong
# why: ends are no critical points; the array changed in place; a saddle; the critical point among the maxima; x and y exchanged in the plot
import numpy as np

from tutor.lab import plot


def f_prime(x):
    return 4*(x - 1)**3


critical_points = [-1, 1, 3]


def f_double_prime(x):
    x -= 1
    x *= x
    return 12*x


second_derivative_test = "inconclusive"
sign_left, sign_right = -1, -1
critical_point_kind = "saddle point"
global_min = [(1, 0)]
global_max = [(-1, 16), (1, 0), (3, 16)]

x = np.linspace(-0.5, 2.5, 200)
for curve in ((x - 1)**4, 4*(x - 1)**3, 12*(x - 1)**2):
    plot(curve, x)
