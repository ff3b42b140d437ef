# expect: a=passed b=todo c=todo d=todo error=exception
# why: one part finished, stubs of three kinds, then an exception before the rest
import numpy as np


def p_prime(x):
    return 3*x**2*np.cos(x**3)


p_outer, p_inner = "sin(u)", "x^3"


def q_prime(x):
    return ...


q_outer = q_inner = ...


def r_prime(x):
    """Not yet."""
    raise NotImplementedError()


r_outer, r_inner = None, None

print(1/0)


def s_prime(x):
    return 20*x*(1 + x**2)**9


s_outer, s_inner = "u^10", "1 + x^2"
