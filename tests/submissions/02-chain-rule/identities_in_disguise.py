# expect: a=passed b=passed c=passed d=passed
# why: far-fetched but equal: double and triple angles, complementary angles, r and s reused, powers of one half
import numpy as np


def r(x):
    return np.exp(-x**2/2)


def s(x):
    return (1 + x**2)**10


def p_prime(x):
    half = x**3/2
    return 3*x**2*(1 - 2*np.sin(half)**2)


def q_prime(x):
    return -np.sqrt(1/np.cos(x)**2 - 1)


r_prime = lambda x: -x*r(x)


def s_prime(x):
    return s(x)*20*x/(1 + x*x)


p_outer = "3sin(u) - 4sin(u)^3"
p_inner = "x^3/3"
q_outer = "ln(1 - u)/2"
q_inner = "sin(x)^2"
r_outer = "u^2"
r_inner = "exp(-x^2/4)"
s_outer = "u**-10"
s_inner = "1/(1 + x^2)"
