# expect: a=passed b=passed c=passed
# why: the complex step calls the given functions off the real line and is exact; it is no difference quotient
import numpy as np


def f(x):
    return 3*x**4 - 2*x**2 + 7*x - 1


def g(x):
    return np.sqrt(x)*np.exp(x)


def h(x):
    return (x**2 + 1)/(x - 1)


TINY = 1e-30


def complex_step(fun):
    def slope(x):
        return np.imag(fun(x + TINY*1j))/TINY
    return slope


f_prime = complex_step(f)
g_prime = complex_step(g)
h_prime = complex_step(h)
