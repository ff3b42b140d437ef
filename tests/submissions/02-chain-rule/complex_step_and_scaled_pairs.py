# expect: a=passed b=passed c=passed d=passed
# why: complex step through the given functions; scaled and rearranged decompositions are right
import numpy as np


def p(x):
    return np.sin(x**3)


def q(x):
    return np.log(np.cos(x))


def r(x):
    return np.exp(-x**2/2)


def s(x):
    return (1 + x**2)**10


def slope(fun):
    return lambda x: np.imag(fun(x + 1e-30j))*1e30


p_prime, q_prime, r_prime, s_prime = map(slope, (p, q, r, s))

p_outer = "sin(2*u)"
p_inner = "x**3/2"
q_outer = "ln(u)/2"
q_inner = "cos(x)^2"
r_outer = "exp(-u/2)"
r_inner = "x**2"
s_outer = "(1 + u)^10"
s_inner = "x*x"
