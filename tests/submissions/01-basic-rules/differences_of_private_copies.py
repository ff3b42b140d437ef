# expect: a=wrong b=wrong c=wrong
# why: difference quotients of the learner's own copies, so that nobody sees the given functions being called
import numpy as np


def f_prime(x):
    F = lambda t: 3*t**4 - 2*t**2 + 7*t - 1
    return (F(x + 1e-6) - F(x - 1e-6))/2e-6


def g_prime(x):
    eps = np.sqrt(np.finfo(float).eps)
    return (np.sqrt(x + eps)*np.exp(x + eps) - np.sqrt(x)*np.exp(x))/eps


def h_prime(x):
    d = 1e-5
    xs = np.array([x - d, x + d])
    values = (xs**2 + 1)/(xs - 1)
    return (values[1] - values[0])/(2*d)
