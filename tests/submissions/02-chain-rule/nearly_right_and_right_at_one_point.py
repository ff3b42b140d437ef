# expect: a=wrong b=wrong c=wrong d=wrong
# why: rounded to ten places; right at 0.5, one of the fixed points, only; single precision; off by a relative 1e-9
import numpy as np


def p_prime(x):
    return np.round(3*x**2*np.cos(x**3), 10)


def q_prime(x):
    return -2*x*np.tan(0.5)


def r_prime(x):
    x = np.float32(x)
    return -x*np.exp(-x**2/2)


def s_prime(x):
    return 20.00000002*x*(1 + x**2)**9


p_outer, p_inner = "sin(u)", "x^3"
q_outer, q_inner = "ln(u)", "cos(x)"
r_outer, r_inner = "exp(u)", "-x^2/2"
s_outer, s_inner = "u^10", "1 + x^2"
