# expect: a=passed b=wrong c=passed
# why: a call that never comes back makes its own part wrong and no other
import numpy as np


def f_prime(x):
    return 12*x**3 - 4*x + 7


def g_prime(x):
    while True:
        pass


def h_prime(x):
    return (x**2 - 2*x - 1)/(x - 1)**2
