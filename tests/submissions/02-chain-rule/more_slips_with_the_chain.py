# expect: a=wrong b=wrong c=wrong d=wrong
# why: inside replaced by its derivative; log10 for ln; power rule on the exponential; exponent not lowered
import numpy as np


def p_prime(x):
    return np.cos(3*x**2)*3*x**2


def q_prime(x):
    return -np.tan(x)/np.log(10)


def r_prime(x):
    return -x**2/2*np.exp(-x**2/2 - 1)


def s_prime(x):
    return 20*x*(1 + x**2)**10


p_outer, p_inner = "sin(u)", "x^3"
q_outer, q_inner = "ln(u)", "cos(x)"
r_outer, r_inner = "exp(u)", "-x^2/2"
s_outer, s_inner = "u^10", "1 + x^2"
