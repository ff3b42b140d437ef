# expect: a=wrong b=wrong c=wrong
# why: right values, but the array that was given is changed on the way
import numpy as np


def f_prime(x):
    linear = 7 - 4*x
    x **= 3
    return 12*x + linear


def g_prime(x):
    result = np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))
    if isinstance(x, np.ndarray):
        x.sort()
        x[0] = 0
    return result


def h_prime(x):
    x -= 1
    return 1 - 2/x**2
