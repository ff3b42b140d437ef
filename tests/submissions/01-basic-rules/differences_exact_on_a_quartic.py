# expect: a=wrong b=wrong c=wrong
# why: five points with step 1 are exact for a quartic and still a difference quotient at work; Richardson; five points
import numpy as np


def f(x):
    return 3*x**4 - 2*x**2 + 7*x - 1


def g(x):
    return np.sqrt(x)*np.exp(x)


def h(x):
    return (x**2 + 1)/(x - 1)


def f_prime(x):
    return (f(x - 2) - 8*f(x - 1) + 8*f(x + 1) - f(x + 2))/12


def g_prime(x, step=1e-3):
    def quotient(d):
        return (g(x + d) - g(x - d))/(2*d)
    return (4*quotient(step/2) - quotient(step))/3


def h_prime(x, d=1e-3):
    return (h(x - 2*d) - 8*h(x - d) + 8*h(x + d) - h(x + 2*d))/(12*d)
