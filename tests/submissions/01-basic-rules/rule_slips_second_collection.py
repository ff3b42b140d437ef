# expect: a=wrong b=wrong c=wrong
# why: the constant kept; a minus in the product rule; the two terms of the quotient rule swapped
import numpy as np


def f_prime(x):
    return 12*x**3 - 4*x + 7 - 1


def g_prime(x):
    return np.exp(x)*(1/(2*np.sqrt(x)) - np.sqrt(x))


def h_prime(x):
    return ((x**2 + 1)*1 - 2*x*(x - 1))/(x - 1)**2
