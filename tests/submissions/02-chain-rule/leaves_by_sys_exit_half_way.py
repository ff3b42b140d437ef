# expect: a=passed b=wrong c=todo d=todo
# why: sys.exit ends the file in order: names bound before it are judged
import sys

import numpy as np


def p_prime(x):
    return 3*x**2*np.cos(x**3)


p_outer, p_inner = "sin(u)", "x^3"


def q_prime(x):
    return -np.sin(x)


q_outer, q_inner = "ln(u)", "cos(x)"

sys.exit("that's all for today")


def r_prime(x):
    return -x*np.exp(-x**2/2)


r_outer, r_inner = "exp(u)", "-x^2/2"
