# expect: a=wrong b=wrong c=wrong
# why: a fails for every number, b for np.float64 only, c gives an array of one for a number
import numpy as np


def f_prime(x):
    out = np.empty_like(x)
    out[:] = 12*x**3 - 4*x + 7
    return out


def g_prime(x):
    if type(x) is float:
        return float(np.exp(x)*(0.5/np.sqrt(x) + np.sqrt(x)))
    return [g_prime(float(t)) for t in x]


def h_prime(x):
    x = np.atleast_1d(x)
    return (x**2 - 2*x - 1)/(x - 1)**2
