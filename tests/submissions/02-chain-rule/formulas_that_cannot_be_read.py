# expect: a=wrong b=wrong c=wrong d=wrong
# why: sin u without brackets; an unbalanced bracket; the ambiguous 1/2x; an equation
import numpy as np


def p_prime(x):
    return 3*x**2*np.cos(x**3)


def q_prime(x):
    return -np.tan(x)


def r_prime(x):
    return -x*np.exp(-x**2/2)


def s_prime(x):
    return 20*x*(1 + x**2)**9


p_outer, p_inner = "sin u", "x^3"
q_outer, q_inner = "ln(u", "cos(x)"
r_outer, r_inner = "exp(u)", "-1/2x^2"
s_outer, s_inner = "u^10", "u = 1 + x^2"
