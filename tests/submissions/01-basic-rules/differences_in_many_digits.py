# expect: a=wrong b=passed c=wrong
# why: quotients of f and h in Decimal and Fraction: exact values, but a difference quotient at work; b is honest
import decimal
from fractions import Fraction

import numpy as np

decimal.getcontext().prec = 80


def f(x):
    return 3*x**4 - 2*x**2 + 7*x - 1


def g(x):
    return np.sqrt(x)*np.exp(x)


def h(x):
    return (x**2 + 1)/(x - 1)


def slope_of_f(t):
    t, step = decimal.Decimal(float(t)), decimal.Decimal("1e-25")
    return float((f(t + step) - f(t - step))/(2*step))


def slope_of_h(t):
    t, step = Fraction(float(t)), Fraction(1, 10**25)
    return float((h(t + step) - h(t - step))/(2*step))


f_prime = np.vectorize(slope_of_f, otypes=[float])
h_prime = np.vectorize(slope_of_h, otypes=[float])


def g_prime(x):
    return (x + 0.5)*np.exp(x)/np.sqrt(x)
