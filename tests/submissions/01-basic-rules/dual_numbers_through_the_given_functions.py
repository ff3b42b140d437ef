# expect: a=passed b=passed c=passed
# why: forward-mode automatic differentiation of the given functions is exact
import numpy as np


def f(x):
    return 3*x**4 - 2*x**2 + 7*x - 1


def g(x):
    return np.sqrt(x)*np.exp(x)


def h(x):
    return (x**2 + 1)/(x - 1)


class Dual:
    """a + b*eps with eps**2 = 0"""

    def __init__(self, a, b=0.0):
        self.a, self.b = a, b

    @staticmethod
    def lift(other):
        return other if isinstance(other, Dual) else Dual(other)

    def __add__(self, other):
        other = Dual.lift(other)
        return Dual(self.a + other.a, self.b + other.b)

    __radd__ = __add__

    def __neg__(self):
        return Dual(-self.a, -self.b)

    def __sub__(self, other):
        return self + (-Dual.lift(other))

    def __rsub__(self, other):
        return Dual.lift(other) + (-self)

    def __mul__(self, other):
        other = Dual.lift(other)
        return Dual(self.a*other.a, self.a*other.b + self.b*other.a)

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = Dual.lift(other)
        return Dual(self.a/other.a, (self.b*other.a - self.a*other.b)/(other.a*other.a))

    def __pow__(self, n):
        return Dual(self.a**n, n*self.a**(n - 1)*self.b)

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        if method != "__call__" or kwargs:
            return NotImplemented
        if ufunc is np.sqrt:
            root = np.sqrt(self.a)
            return Dual(root, self.b/(2*root))
        if ufunc is np.exp:
            return Dual(np.exp(self.a), np.exp(self.a)*self.b)
        return NotImplemented


def derivative(fun):
    return lambda x: fun(Dual(x, 1.0)).b


f_prime, g_prime, h_prime = map(derivative, (f, g, h))
