# expect: a=wrong b=wrong c=wrong
# why: exponents not lowered; product of derivatives; quotient of derivatives
import numpy as np


def f_prime(x):
    return 12*x**4 - 4*x**2 + 7*x


def g_prime(x):
    return 1/(2*np.sqrt(x))*np.exp(x)


def h_prime(x):
    return 2*x/1
