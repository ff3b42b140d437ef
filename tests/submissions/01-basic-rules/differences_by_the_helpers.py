# expect: a=wrong b=wrong c=wrong
# why: the course's difference quotients, handed in as analytic derivatives
import numpy as np

from tutor.lab import backward_diff, centered_diff, forward_diff


def f(x):
    return 3*x**4 - 2*x**2 + 7*x - 1


def g(x):
    return np.sqrt(x)*np.exp(x)


def h(x):
    return (x**2 + 1)/(x - 1)


def f_prime(x):
    return centered_diff(f, x)


g_prime = lambda x: forward_diff(g, x)


def h_prime(x):
    return (forward_diff(h, x) + backward_diff(h, x))/2
