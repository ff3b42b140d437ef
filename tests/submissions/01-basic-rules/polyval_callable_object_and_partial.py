# expect: a=passed b=passed c=passed
# why: np.polyval, an object with __call__ and functools.partial are functions like any other
from functools import partial

import numpy as np

coefficients = np.array([3, 0, -2, 7, -1])


def f_prime(x):
    return np.polyval(np.polyder(coefficients), x)


class ProductRule:
    def __init__(self, u, du, v, dv):
        self.u, self.du, self.v, self.dv = u, du, v, dv

    def __call__(self, x):
        return self.du(x)*self.v(x) + self.u(x)*self.dv(x)


g_prime = ProductRule(np.sqrt, lambda x: 0.5*x**-0.5, np.exp, np.exp)


def quotient_rule(u, du, v, dv, t):
    return (du(t)*v(t) - u(t)*dv(t))/v(t)**2


h_prime = partial(quotient_rule,
                  lambda x: x*x + 1, lambda x: 2*x,
                  lambda x: x - 1, lambda x: 1.0)
