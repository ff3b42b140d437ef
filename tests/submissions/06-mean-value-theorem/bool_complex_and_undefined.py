# expect: a=wrong b=wrong c=wrong d=wrong
# why: bool is no number, ln(-t) is not defined for t > 0, complex points, values of g for values of g'
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = {"function": "sin(t)", "derivative_at_c": "cos(c)", "bound": True}
proof_b = {"function": "ln(-t)", "derivative_at_c": "1/c", "bound": "1/min(x, y)"}

secant_slope = 3
c_values = np.array([2 / 3**0.5 + 0j, -2 / 3**0.5 + 0j])

proof_d = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L"}
L = 2
lhs = abs(g(1) - g(3))
rhs = 4
