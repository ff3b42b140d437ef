"""1 · Basic differentiation rules: the reference solution."""

import numpy as np

from tutor.lab import centered_diff, check_close


def f(x):
    return 3 * x**4 - 2 * x**2 + 7 * x - 1


def g(x):
    return np.sqrt(x) * np.exp(x)


def h(x):
    return (x**2 + 1) / (x - 1)


# a · Power rule
def f_prime(x):
    return 12 * x**3 - 4 * x + 7


check_close("f_prime at 2", f_prime(2.0), 95.0)
check_close("f_prime at 2, numerically", f_prime(2.0), centered_diff(f, 2.0), tol=1e-5)


# b · Product rule
def g_prime(x):
    return np.exp(x) * (1 / (2 * np.sqrt(x)) + np.sqrt(x))


check_close("g_prime at 1, numerically", g_prime(1.0), centered_diff(g, 1.0), tol=1e-5)


# c · Quotient rule
def h_prime(x):
    return (x**2 - 2 * x - 1) / (x - 1) ** 2


check_close("h_prime at 3, numerically", h_prime(3.0), centered_diff(h, 3.0), tol=1e-5)
check_close("h_prime at -2, numerically", h_prime(-2.0), centered_diff(h, -2.0), tol=1e-5)
