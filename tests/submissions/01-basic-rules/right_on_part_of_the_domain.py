# expect: a=wrong b=wrong c=wrong
# why: a for x >= 0 only, b up to 3 only, c right of the pole only (nan left of it)
import numpy as np


def f_prime(x):
    return 12*np.abs(x)**3 - 4*x + 7


def g_prime(x):
    x = np.minimum(x, 3.0)
    return np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))


def h_prime(x):
    with np.errstate(invalid="ignore"):
        root = np.sqrt(x - 1)
    return 1 - 2/root**4
