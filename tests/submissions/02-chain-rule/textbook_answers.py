# expect: a=passed b=passed c=passed d=passed
# why: the textbook forms and the textbook decompositions
import numpy as np

from tutor.lab import centered_diff, check_close


def p(x):
    return np.sin(x**3)


def q(x):
    return np.log(np.cos(x))


def r(x):
    return np.exp(-x**2/2)


def s(x):
    return (1 + x**2)**10


p_outer, p_inner = "sin(u)", "x^3"
q_outer, q_inner = "ln(u)", "cos(x)"
r_outer, r_inner = "exp(u)", "-x^2/2"
s_outer, s_inner = "u^10", "1 + x^2"


def p_prime(x):
    return 3*x**2*np.cos(x**3)


def q_prime(x):
    return -np.tan(x)


def r_prime(x):
    return -x*np.exp(-x**2/2)


def s_prime(x):
    return 20*x*(1 + x**2)**9


for name, fun, slope in [("p", p, p_prime), ("q", q, q_prime), ("r", r, r_prime), ("s", s, s_prime)]:
    check_close(name + "'(0.5)", slope(0.5), centered_diff(fun, 0.5), 1e-5)
