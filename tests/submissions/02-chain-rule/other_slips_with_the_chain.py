# expect: a=wrong b=wrong c=wrong d=wrong
# why: outer derivative taken at x; the sign of the cosine; the half of the square lost; a power of a sum distributed
import numpy as np


def p_prime(x):
    return np.cos(x)*3*x**2


def q_prime(x):
    return np.tan(x)


def r_prime(x):
    return -2*x*np.exp(-x**2/2)


def s_prime(x):
    return 20*x*(1 + x**18)


p_outer, p_inner = "sin(u)", "x^3"
q_outer, q_inner = "ln(u)", "cos(x)"
r_outer, r_inner = "exp(u)", "-x^2/2"
s_outer, s_inner = "u^10", "1 + x^2"
