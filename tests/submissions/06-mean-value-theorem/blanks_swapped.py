# expect: a=wrong b=wrong c=wrong d=wrong
# why: function and derivative exchanged; zeros of f' for the points of the theorem
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = {"function": 'cos(t)', "derivative_at_c": 'sin(c)', "bound": '1'}


proof_b = {"function": '1/t', "derivative_at_c": 'ln(c)', "bound": '1/min(x, y)'}


secant_slope = 3
c_values = [1 / np.sqrt(3), -1 / np.sqrt(3)]


proof_d = {"apply_to": "f''(c)", "derivative_at_c": "f'", "bound": "L"}
L, lhs, rhs = 2, 4, 4
