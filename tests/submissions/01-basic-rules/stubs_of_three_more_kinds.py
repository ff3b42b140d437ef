# expect: a=todo b=todo c=todo
# why: a lambda that gives None; a docstring alone; code that ends in raise NotImplementedError
import numpy as np

f_prime = lambda x: None


def g_prime(x):
    """Product rule: u'v + uv'."""


def h_prime(x):
    u = x**2 + 1
    v = x - 1
    raise NotImplementedError("how do u and v go together?")
