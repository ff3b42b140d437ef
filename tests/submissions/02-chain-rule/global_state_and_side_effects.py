# expect: a=wrong b=wrong c=wrong d=wrong
# why: late binding of a global that changes afterwards; input changed in place; first value remembered; return forgotten
import numpy as np

n = 3


def p_prime(x):
    return n*x**(n - 1)*np.cos(x**n)


def q_prime(x):
    if isinstance(x, np.ndarray):
        np.tan(x, out=x)
        x *= -1
        return x
    return -np.tan(x)


class Once:
    def __init__(self):
        self.answer = None

    def __call__(self, x):
        if self.answer is None or np.shape(self.answer) != np.shape(x):
            self.answer = -x*np.exp(-x**2/2)
        return self.answer


r_prime = Once()


def s_prime(x):
    u = 1 + x**2
    du = 2*x
    result = 10*u**9*du


n = 10

p_outer, p_inner = "sin(u)", "x^3"
q_outer, q_inner = "ln(u)", "cos(x)"
r_outer, r_inner = "exp(u)", "-x^2/2"
s_outer, s_inner = "u^10", "1 + x^2"
