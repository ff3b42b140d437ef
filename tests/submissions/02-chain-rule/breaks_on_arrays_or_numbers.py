# expect: a=wrong b=wrong c=wrong d=wrong
# why: math on arrays after a star-import; an if; a comprehension over a number; one sum for a whole array
from numpy import *
from math import *


def p_prime(x):
    return 3*x**2*cos(x**3)


def q_prime(x):
    if 0 < x < pi/2:
        return -tan(x)


def r_prime(x):
    return [-t*exp(-t**2/2) for t in x]


def s_prime(x):
    total = 20*x*(1 + x**2)**9
    return total.sum() if hasattr(total, "sum") else total


p_outer, p_inner = "sin(u)", "x^3"
q_outer, q_inner = "ln(u)", "cos(x)"
r_outer, r_inner = "exp(u)", "-x^2/2"
s_outer, s_inner = "u^10", "1 + x^2"
