# exercise: 01-basic-rules part: a
# mistake: brings the exponents down and leaves them where they are
# accept: power-rule-exponent-not-reduced
"""1 · Basic differentiation rules: powers, products, quotients.

Replace each `...` by your answer. The functions f, g and h are given.
"""

import numpy as np

from tutor.lab import centered_diff, check_close, plot


def f(x):
    return 3 * x**4 - 2 * x**2 + 7 * x - 1


def g(x):
    return np.sqrt(x) * np.exp(x)


def h(x):
    return (x**2 + 1) / (x - 1)


# a · Power rule: f'(x), for floats and arrays
def f_prime(x):
    return 4*3*x**4 - 2*2*x**2 + 7*x


# To check yourself, uncomment:
# check_close("f_prime at 2", f_prime(2.0), centered_diff(f, 2.0), 1e-5)


# b · Product rule: g'(x), for x > 0
def g_prime(x):
    ...


# check_close("g_prime at 1", g_prime(1.0), centered_diff(g, 1.0), 1e-5)
# x = np.linspace(0.1, 4, 200)
# plot(x, g, g_prime, labels=["g", "my derivative of g"])


# c · Quotient rule: h'(x), for x other than 1
def h_prime(x):
    ...


# check_close("h_prime at 3", h_prime(3.0), centered_diff(h, 3.0), 1e-5)
# check_close("h_prime at -2", h_prime(-2.0), centered_diff(h, -2.0), 1e-5)
