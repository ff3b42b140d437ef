# expect: a=passed b=passed c=passed
# why: tuples, array.array, long doubles, objects with __float__ or __array__ are what np.asarray turns into real numbers
import array as typed

from numpy import *


class Lazy:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return float(self.value)


def f_prime(x):
    values = 12*power(x, 3) - 4*x + 7
    return tuple(values) if ndim(x) else Lazy(values)


def g_prime(x):
    x = asarray(x, dtype=longdouble)
    return exp(x + log(x)/2)*(1 + 1/(2*x))


class Answer:
    def __init__(self, values):
        self.values = values

    def __array__(self, dtype=None, copy=None):
        return asarray(self.values, dtype=dtype)


def h_prime(x):
    y = x - 1
    result = (y*y - 2)/(y*y)
    return typed.array("d", result) if ndim(x) else Answer(result)
