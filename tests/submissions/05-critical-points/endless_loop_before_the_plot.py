# expect: a=passed b=passed c=wrong d=passed e=todo
# why: the bisection never ends, as f' does not change its sign there; what stands before it is judged
import numpy as np

from tutor.lab import plot


def f_prime(x):
    return 4*(x - 1)**3


critical_points = [1]


def f_double_prime(x):
    return 12*(x - 1)**2


second_derivative_test = "inconclusive"
sign_left, sign_right = -1, 1
critical_point_kind = "local maximum"
global_min = [(1, 0)]
global_max = [(-1, 16), (3, 16)]

low, high = 1.5, 2.5
while f_prime(low) != 0:
    middle = (low + high)/2
    if f_prime(middle) > 0:
        high = middle
    else:
        low = middle

x = np.linspace(-0.5, 2.5, 200)
plot(x, (x - 1)**4, f_prime, f_double_prime)
