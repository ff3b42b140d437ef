# expect: a=passed b=wrong c=passed
# why: rebinding f, g or h changes nothing in the truth: a and c are right for the given ones, b only for the rebound one
import numpy as np


def f(x):
    return x**2


def g(x):
    return x*np.exp(x)


def h(x):
    return 0*x


globals()["f_prime"] = np.poly1d([12, 0, -4, 7])
exec("def g_prime(x):\n    return np.exp(x)*(1 + x)")
h_prime = np.vectorize(lambda x: ((x - 1)**2 - 2)*(x - 1)**-2, otypes=[float])
