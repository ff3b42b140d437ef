# expect: a=wrong b=wrong c=wrong d=wrong
# why: right for x >= 0 only; undefined on the whole domain; e rounded; a constant off by a millionth
import numpy as np


def p_prime(x):
    return 3*x**2*np.cos(x**3)


def q_prime(x):
    return -np.tan(x)


def r_prime(x):
    return -x*np.exp(-x**2/2)


def s_prime(x):
    return 20*x*(1 + x**2)**9


p_outer, p_inner = "sin(u*sqrt(u))", "x^2"
q_outer, q_inner = "ln(-u)", "cos(x)"
r_outer, r_inner = "2.71828^u", "-x^2/2"
s_outer, s_inner = "u^10", "1.000001 + x^2"
