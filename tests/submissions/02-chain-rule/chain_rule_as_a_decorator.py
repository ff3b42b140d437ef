# expect: a=passed b=passed c=passed d=passed
# why: derivatives composed by a higher-order function; unicode spellings and implicit products in formulas
import numpy as np


def chain(outer_prime, inner):
    def decorate(inner_prime):
        def derivative(x):
            return outer_prime(inner(x))*inner_prime(x)
        return derivative
    return decorate


@chain(np.cos, lambda x: x*x*x)
def p_prime(x):
    return 3*x*x


@chain(np.reciprocal, np.cos)
def q_prime(x):
    return -np.sin(x)


@chain(np.exp, lambda x: -x*x/2)
def r_prime(x):
    return -x


@chain(lambda u: 10*u**9, lambda x: np.polyval([1, 0, 1], x))
def s_prime(x):
    return 2*x


p_outer, p_inner = "−sin(2u)", "−x³/2"
q_outer, q_inner = "−ln(u)", "1/cos(x)"
r_outer, r_inner = "e^u", "−(1/2)·x²"
s_outer, s_inner = "u^5", "(1 + x²)²"
