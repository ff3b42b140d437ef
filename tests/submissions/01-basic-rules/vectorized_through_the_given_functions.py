# expect: a=passed b=passed c=passed
# why: np.vectorize asks twice at one point, as np.float64 and as float: one number in two spellings is no difference quotient
from fractions import Fraction

import numpy as np


def f(x):
    return 3*x**4 - 2*x**2 + 7*x - 1


def g(x):
    return np.sqrt(x)*np.exp(x)


def h(x):
    return (x**2 + 1)/(x - 1)


f_prime = np.vectorize(lambda t: 12*t**3 - 4*t + 7 + float(f(Fraction(t)) - f(Fraction(t))))
g_prime = np.vectorize(lambda t: g(t)*(1 + 1/(2*t)))


def h_prime(x):
    if np.ndim(x):
        return np.array([h_prime(t) for t in x])
    return (2*x - h(np.float64(x)))/(x - 1) + 0*h(float(x))
