# expect: a=todo b=todo c=todo
# why: an ellipsis under a docstring, NotImplementedError with a text, a bare return
import numpy as np


def f(x):
    return 3*x**4 - 2*x**2 + 7*x - 1


def f_prime(x):
    """The derivative of f."""
    ...


def g_prime(x):
    raise NotImplementedError("product rule goes here")


def h_prime(x):
    return
