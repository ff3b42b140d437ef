# expect: a=passed b=passed c=passed d=passed e=passed
# why: vectorized Python functions, Fractions, recursion and lists; one figure for each curve over different x
from fractions import Fraction
from functools import lru_cache

import numpy as np

from tutor.lab import plot as draw

binomial = [1, -4, 6, -4, 1]


def differentiate(c):
    n = len(c) - 1
    return tuple((n - k)*c[k] for k in range(n))


def evaluate(c, x):
    return c[0] if len(c) == 1 else evaluate(c[:-1], x)*x + c[-1]


@lru_cache(maxsize=None)
def exact_slope(x):
    return evaluate(differentiate(binomial), Fraction(x))


def f_prime(x):
    return [exact_slope(float(t)) for t in x] if np.ndim(x) else exact_slope(float(x))


@np.vectorize
def f_double_prime(x):
    return float(evaluate(differentiate(differentiate(binomial)), Fraction(float(x))))


critical_points = (Fraction(n, 3) for n in [3])
second_derivative_test = "inconclusive"
sign_left, sign_right = (np.int64(np.sign(f_prime(c))) for c in (0.9, 1.1))
critical_point_kind = "local minimum"
global_min = [np.array([1.0, 0.0])]
global_max = [[-1.0, 16.0], (3, 16)]

a, b, c = np.linspace(-0.5, 2.5, 101), np.linspace(-0.5, 2.5, 201), np.linspace(-2, 4, 400)
draw(a, (a - 1)**4)
draw(b, 4*(b - 1)**3)
draw(c, lambda v: 12*(v - 1)**2)
