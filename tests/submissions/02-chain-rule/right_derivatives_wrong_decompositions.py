# expect: a=wrong b=wrong c=wrong d=wrong
# why: outer and inner exchanged; outer written in x; exchanged constants; the wrong power
import numpy as np


def p_prime(x):
    return 3*x**2*np.cos(x**3)


def q_prime(x):
    return -np.tan(x)


def r_prime(x):
    return -x*np.exp(-x**2/2)


def s_prime(x):
    return 20*x*(1 + x**2)**9


p_outer, p_inner = "u^3", "sin(x)"
q_outer, q_inner = "ln(x)", "cos(x)"
r_outer, r_inner = "exp(u)", "(-x/2)^2"
s_outer, s_inner = "u^9", "1 + x^2"
