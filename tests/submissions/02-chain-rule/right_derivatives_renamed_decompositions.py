# expect: a=wrong b=wrong c=wrong d=wrong
# why: scaled x inside; an outer affine on what the inner gives; x + 0 inside; sqrt(u^2) over a positive inner
import numpy as np


def p_prime(x):
    return 3*x**2*np.cos(x**3)


def q_prime(x):
    return -np.tan(x)


def r_prime(x):
    return -x*np.exp(-x**2/2)


def s_prime(x):
    return 20*x*(1 + x**2)**9


p_outer, p_inner = "sin(u^3/8)", "2*x"
q_outer, q_inner = "-abs(u)", "ln(cos(x))"
r_outer, r_inner = "exp(-u^2/2)", "x + 0"
s_outer, s_inner = "sqrt(u^2)", "(1 + x^2)^10"
