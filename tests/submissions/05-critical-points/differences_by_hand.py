# expect: a=wrong b=wrong c=wrong d=wrong e=wrong
# why: forward by hand, a second difference; "minimum" is no option; min and max exchanged; f' drawn for f''
import numpy as np

from tutor.lab import plot

tiny = 1e-7


def f(x):
    return (x - 1)**4


def f_prime(x):
    return (f(x + tiny) - f(x))/tiny


critical_points = [1]


def f_double_prime(x, d=1e-4):
    return (f(x + d) - 2*f(x) + f(x - d))/d**2


second_derivative_test = "inconclusive"
sign_left, sign_right = -1, 1
critical_point_kind = "minimum"
global_min = [(-1, 16), (3, 16)]
global_max = [(1, 0)]

x = np.linspace(-0.5, 2.5, 200)
plot(x, (x - 1)**4, 4*(x - 1)**3, 4*(x - 1)**3)
