"""5 · Critical points and extrema: the reference solution."""

import numpy as np

from tutor.lab import centered_diff, check_close, check_true, plot


def f(x):
    return x**4 - 4 * x**3 + 6 * x**2 - 4 * x + 1


# a · Critical points
def f_prime(x):
    return 4 * (x - 1) ** 3


critical_points = [1]

check_close("f_prime at 2", f_prime(2.0), centered_diff(f, 2.0), tol=1e-6)


# b · The second derivative test
def f_double_prime(x):
    return 12 * (x - 1) ** 2


second_derivative_test = "inconclusive"

check_close("f_double_prime at 2", f_double_prime(2.0), centered_diff(f_prime, 2.0), tol=1e-6)


# c · The first derivative test
sign_left = -1
sign_right = 1
critical_point_kind = "local minimum"

check_close("sign_left", np.sign(f_prime(0.9)), sign_left)
check_close("sign_right", np.sign(f_prime(1.1)), sign_right)


# d · Global extrema on [-1, 3]
global_min = [(1, 0)]
global_max = [(-1, 16), (3, 16)]

y = f(np.linspace(-1, 3, 401))
check_true("nothing is lower", np.all(y >= -1e-9))
check_true("nothing is higher", np.all(y <= 16 + 1e-9))


# e · A picture of all three
x = np.linspace(-0.5, 2.5, 200)
plot(x, f, f_prime, f_double_prime, labels=["f", "f′", "f″"], title="f and its derivatives")
