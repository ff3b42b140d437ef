# expect: a=wrong b=wrong c=wrong
# why: each is right at x = 2, the worked example, and nowhere near in general
import numpy as np


def f_prime(x):
    return 12*x**3 - 2*x + 3


def g_prime(x):
    return np.exp(2.0)*(1/(2*np.sqrt(2.0)) + np.sqrt(2.0)) + 0*x


table = {0: -1.0, 2: -1.0, 3: 0.5, -1: 0.5}


def h_prime(x):
    if np.ndim(x):
        return [h_prime(t) for t in x]
    return table.get(round(float(x)), -1.0)
