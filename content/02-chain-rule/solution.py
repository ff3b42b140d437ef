"""2 · Chain rule: the reference solution."""

import numpy as np

from tutor.lab import centered_diff, check_close


def p(x):
    return np.sin(x**3)


def q(x):
    return np.log(np.cos(x))


def r(x):
    return np.exp(-(x**2) / 2)


def s(x):
    return (1 + x**2) ** 10


# a · A sine of a cube
def p_prime(x):
    return np.cos(x**3) * 3 * x**2


p_outer = "sin(u)"
p_inner = "x^3"

check_close("p_prime at 1.2", p_prime(1.2), centered_diff(p, 1.2), tol=1e-5)


# b · A logarithm of a cosine
def q_prime(x):
    return -np.tan(x)


q_outer = "ln(u)"
q_inner = "cos(x)"

check_close("q_prime at 0.5", q_prime(0.5), centered_diff(q, 0.5), tol=1e-5)


# c · The Gaussian kernel
def r_prime(x):
    return -x * r(x)


r_outer = "exp(u)"
r_inner = "-x^2/2"

check_close("r_prime at 0.8", r_prime(0.8), centered_diff(r, 0.8), tol=1e-5)


# d · A tenth power
def s_prime(x):
    return 20 * x * (1 + x**2) ** 9


s_outer = "u^10"
s_inner = "1 + x^2"

check_close("s_prime at 0.5", s_prime(0.5), centered_diff(s, 0.5), tol=1e-5)
