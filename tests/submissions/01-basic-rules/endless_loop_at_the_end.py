# expect: a=passed b=wrong c=todo
# why: names bound before an endless loop are judged, those behind it are todo
import numpy as np


def f_prime(x):
    return 12*x**3 - 4*x + 7


def g_prime(x):
    return np.exp(x)/(2*np.sqrt(x))


n = 0
while n >= 0:
    n += 1


def h_prime(x):
    return (x**2 - 2*x - 1)/(x - 1)**2
