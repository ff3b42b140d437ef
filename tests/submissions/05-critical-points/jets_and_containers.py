# expect: a=passed b=passed c=passed d=passed e=passed
# why: truncated Taylor series give both derivatives exactly; arrays for points; two figures from inside a function
from fractions import Fraction

import numpy as np
from tutor.lab import *


def f(x):
    return x**4 - 4*x**3 + 6*x**2 - 4*x + 1


class Jet:
    """value, first and second derivative"""

    def __init__(self, a, b=0.0, c=0.0):
        self.a, self.b, self.c = a, b, c

    def __add__(self, other):
        other = other if isinstance(other, Jet) else Jet(other)
        return Jet(self.a + other.a, self.b + other.b, self.c + other.c)

    __radd__ = __add__

    def __mul__(self, other):
        other = other if isinstance(other, Jet) else Jet(other)
        return Jet(self.a*other.a,
                   self.a*other.b + self.b*other.a,
                   self.a*other.c + 2*self.b*other.b + self.c*other.a)

    __rmul__ = __mul__

    def __neg__(self):
        return self*-1.0

    def __sub__(self, other):
        return self + (-other if isinstance(other, Jet) else Jet(-other))

    def __rsub__(self, other):
        return other + (-self)

    def __pow__(self, n):
        return self if n == 1 else self*self**(n - 1)


def f_prime(x):
    return f(Jet(x, 1.0)).b


def f_double_prime(x):
    return f(Jet(x, 1.0)).c


critical_points = np.array([1.0, 1.0, 1.0])
second_derivative_test = "INCONCLUSIVE"
sign_left, sign_right = Fraction(-1), Fraction(1)
critical_point_kind = "Local Minimum"
global_min = np.array([[1, 0]])
global_max = np.array([[3, 16], [-1, 16]])


def draw():
    xs = np.arange(-0.48, 2.48, 0.01)
    plot(xs, f(xs), np.array([f_prime(v) for v in xs]), title="first")
    plot(xs, f_double_prime, labels=["f''"], title="second")


if __name__ == "__main__":
    draw()
