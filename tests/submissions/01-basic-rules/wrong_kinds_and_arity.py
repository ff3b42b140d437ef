# expect: a=wrong b=wrong c=wrong
# why: a text where a function is wanted; a function of two arguments; a function that takes its argument by name only
import numpy as np

f_prime = "12*x**3 - 4*x + 7"


def g_prime(g, x):
    return np.exp(x)*(1/(2*np.sqrt(x)) + np.sqrt(x))


def h_prime(*, x):
    return (x**2 - 2*x - 1)/(x - 1)**2
