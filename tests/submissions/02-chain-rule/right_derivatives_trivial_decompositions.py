# expect: a=wrong b=wrong c=wrong d=wrong
# why: identity inside; affine inside; identity in disguise outside; affine outside
import numpy as np


def p_prime(x):
    return 3*x**2*np.cos(x**3)


def q_prime(x):
    return -np.tan(x)


def r_prime(x):
    return -x*np.exp(-x**2/2)


def s_prime(x):
    return 20*x*(1 + x**2)**9


p_outer, p_inner = "sin(u^3)", "x"
q_outer, q_inner = "ln(sin(u))", "pi/2 - x"
r_outer, r_inner = "u + 0", "exp(-x^2/2)"
s_outer, s_inner = "2*u + 1", "((1 + x^2)^10 - 1)/2"
