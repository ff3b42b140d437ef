# expect: a=passed b=passed c=passed d=passed
# why: math functions element by element, a recursion, an expanded binomial; shifted pairs
import math
from functools import partial, reduce

import numpy as np


def elementwise(fun):
    return lambda x: [fun(t) for t in x] if np.ndim(x) else fun(x)


p_prime = elementwise(lambda t: 3*math.pow(t, 2)*math.cos(math.pow(t, 3)))
q_prime = np.vectorize(lambda t: -math.sin(t)/math.cos(t))
r_prime = partial(np.multiply, -1.0)


class Gaussian:
    def __call__(self, x):
        return reduce(np.multiply, [np.exp(-x*x/4), np.exp(-x*x/4), -x])


r_prime = Gaussian()


def power(base, n):
    return 1.0 if n == 0 else base*power(base, n - 1)


def s_prime(x):
    terms = [math.comb(10, k)*2*k*power(x, 2*k - 1) for k in range(1, 11)]
    return sum(terms)


p_outer, p_inner = "cos(u)", "pi/2 - x^3"
q_outer, q_inner = "ln(2u^2 - 1)", "cos(x/2)"
r_outer, r_inner = "1/u", "exp(x^2/2)"
s_outer, s_inner = "1024*u^10", "(1 + x^2)/2"
