# expect: a=wrong b=wrong c=wrong
# why: rounded to six places; single precision; off by a relative 1e-9
import numpy as np


def f_prime(x):
    return np.round(12*x**3 - 4*x + 7, 6)


def g_prime(x):
    x = np.asarray(x, dtype=np.float32)
    return np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))


def h_prime(x):
    return (1 + 1e-9)*(x**2 - 2*x - 1)/(x - 1)**2
