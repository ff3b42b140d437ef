# expect: a=passed b=passed c=passed
# why: other spellings (h itself reused, logarithmic derivative), bound under the main guard; lines end in CRLF
import functools

import numpy as np


def f(x):
    return 3*x**4 - 2*x**2 + 7*x - 1


def g(x):
    return np.sqrt(x)*np.exp(x)


def h(x):
    return (x**2 + 1)/(x - 1)


def shout(fun):
    @functools.wraps(fun)
    def wrapper(*args):
        print("asked for", fun.__name__)
        return fun(*args)
    return wrapper


if __name__ == "__main__":
    @shout
    def f_prime(z, /):
        return 4*z*(3*z*z - 1) + 7

    def g_prime(*args):
        (z,) = args
        return g(z)*(1 + 1/(2*z))

    def h_prime(z, unused=None):
        return (2*z - h(z))/(z - 1)
