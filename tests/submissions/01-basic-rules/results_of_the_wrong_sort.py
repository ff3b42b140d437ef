# expect: a=wrong b=wrong c=wrong
# why: nothing returned; texts returned; complex numbers returned
import numpy as np


def f_prime(x):
    result = 12*x**3 - 4*x + 7
    print(result)


def g_prime(x):
    value = np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))
    return [str(v) for v in value] if np.ndim(x) else str(value)


def h_prime(x):
    return (x**2 - 2*x - 1)/(x - 1)**2 + 0j
