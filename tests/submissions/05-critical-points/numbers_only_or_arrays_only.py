# expect: a=wrong b=wrong c=wrong d=wrong e=passed
# why: an if on arrays; an array method on floats; a text for a number; values for points; the plot is right
import numpy as np

from tutor.lab import plot


def f_prime(x):
    return 4*abs(x - 1)**3 if x > 1 else -4*abs(x - 1)**3


critical_points = [1]


def f_double_prime(x):
    result = np.zeros(x.shape)
    result += 12*(x - 1)**2
    return result


second_derivative_test = "inconclusive"
sign_left, sign_right = "-1", "+1"
critical_point_kind = "local minimum"
global_min = 0
global_max = 16

v = np.linspace(-0.5, 2.5, 50)
plot(v, (v - 1)**4, 4*(v - 1)**3, 12*(v - 1)**2)
