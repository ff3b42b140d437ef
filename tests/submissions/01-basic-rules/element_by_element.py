# expect: a=passed b=passed c=passed
# why: lists of Fractions, np.vectorize of math functions and object arrays all turn into the right floats
import math
from fractions import Fraction

import numpy as np


def horner(coefficients, x):
    *rest, last = coefficients
    return last if not rest else horner(rest, x)*x + last


def f_prime(x):
    if np.ndim(x):
        return [f_prime(t) for t in x]
    return horner([12, 0, -4, 7], Fraction(float(x)))


@np.vectorize
def g_prime(x):
    root = math.sqrt(x)
    return math.exp(x)*(1 + 2*root*root)/(2*root)


h_prime = np.frompyfunc(lambda x: 1 - 2/(x - 1)**2, 1, 1)
