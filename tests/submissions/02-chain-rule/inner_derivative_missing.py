# expect: a=wrong b=wrong c=wrong d=wrong
# why: the classic: the outside differentiated, the inside not; the decompositions are right
import numpy as np


def p_prime(x):
    return np.cos(x**3)


def q_prime(x):
    return 1/np.cos(x)


def r_prime(x):
    return np.exp(-x**2/2)


def s_prime(x):
    return 10*(1 + x**2)**9


p_outer, p_inner = "sin(u)", "x^3"
q_outer, q_inner = "ln(u)", "cos(x)"
r_outer, r_inner = "exp(u)", "-x^2/2"
s_outer, s_inner = "u^10", "1 + x^2"
