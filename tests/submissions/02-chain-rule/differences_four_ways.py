# expect: a=wrong b=wrong c=wrong d=wrong
# why: centered by the helper, forward by hand, five points, Richardson; the decompositions are right
import numpy as np

from tutor.lab import centered_diff


def p(x):
    return np.sin(x**3)


def q(x):
    return np.log(np.cos(x))


def r(x):
    return np.exp(-x**2/2)


def s(x):
    return (1 + x**2)**10


def p_prime(x, step=1e-6):
    return centered_diff(p, x, step)


def q_prime(x):
    return (q(x + 1e-8) - q(x))/1e-8


STENCIL = [(-2, 1), (-1, -8), (1, 8), (2, -1)]


def r_prime(x, d=1e-3):
    return sum(weight*r(x + k*d) for k, weight in STENCIL)/(12*d)


def s_prime(x):
    table = [[(s(x + d) - s(x - d))/(2*d)] for d in (1e-2, 5e-3, 2.5e-3)]
    for i in range(1, 3):
        for j in range(1, i + 1):
            table[i].append(table[i][j - 1] + (table[i][j - 1] - table[i - 1][j - 1])/(4**j - 1))
    return table[-1][-1]


p_outer, p_inner = "sin(u)", "x^3"
q_outer, q_inner = "ln(u)", "cos(x)"
r_outer, r_inner = "exp(u)", "-x^2/2"
s_outer, s_inner = "u^10", "1 + x^2"
