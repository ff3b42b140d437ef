# exercise: 02-chain-rule part: a
# mistake: takes sin(x^3) for a product
# accept: none
"""2 · Chain rule: derivatives of functions of functions.

Replace each `...` by your answer. Formulas are texts: "exp(u)", "x^2".
"""

import numpy as np

from tutor.lab import centered_diff, check_close, plot


def p(x):
    return np.sin(x**3)


def q(x):
    return np.log(np.cos(x))


def r(x):
    return np.exp(-(x**2) / 2)


def s(x):
    return (1 + x**2) ** 10


# a · A sine of a cube: p'(x), for floats and arrays, and the two links
def p_prime(x):
    return np.cos(x)*x**3 + np.sin(x)*3*x**2


p_outer = "sin(u)"
p_inner = "x^3"

# To check yourself, uncomment:
# check_close("p_prime at 1.2", p_prime(1.2), centered_diff(p, 1.2), 1e-5)


# b · A logarithm of a cosine: q'(x), for 0 < x < pi/2
def q_prime(x):
    ...


q_outer = ...  # a formula in u
q_inner = ...  # a formula in x

# check_close("q_prime at 0.5", q_prime(0.5), centered_diff(q, 0.5), 1e-5)


# c · The Gaussian kernel: r'(x)
def r_prime(x):
    ...


r_outer = ...  # a formula in u
r_inner = ...  # a formula in x

# check_close("r_prime at 0.8", r_prime(0.8), centered_diff(r, 0.8), 1e-5)
# x = np.linspace(-3, 3, 200)
# plot(x, r, r_prime, labels=["r", "my derivative of r"])


# d · A tenth power: s'(x)
def s_prime(x):
    ...


s_outer = ...  # a formula in u
s_inner = ...  # a formula in x

# check_close("s_prime at 0.5", s_prime(0.5), centered_diff(s, 0.5), 1e-5)
