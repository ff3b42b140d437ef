# expect: a=wrong b=wrong c=wrong d=wrong e=wrong
# why: |x - 1|^3 loses the sign on the left; single precision; kind with a typing error; a missing minimum; f'' shifted
import numpy as np

from tutor.lab import plot


def f_prime(x):
    return 4*np.abs(x - 1)**3


critical_points = [1]


def f_double_prime(x):
    return 12*(np.asarray(x, np.float32) - 1)**2


second_derivative_test = "inconclusive"
sign_left, sign_right = -1, 1
critical_point_kind = "local minimun"
global_min = []
global_max = [(-1, 16), (3, 16)]

x = np.linspace(-0.5, 2.5, 200)
plot(x, (x - 1)**4, 4*(x - 1)**3, 12*x**2)
