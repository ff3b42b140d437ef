# expect: a=wrong b=wrong c=wrong d=wrong
# why: formulas that cannot be read: no brackets, an open bracket; a point too many; f' at c for f''
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = {"function": 'sin t', "derivative_at_c": 'cos(c)', "bound": '1'}


proof_b = {"function": 'ln(t', "derivative_at_c": '1/c', "bound": '1/min(x, y)'}


secant_slope = 3
c_values = [-2 / np.sqrt(3), 0, 2 / np.sqrt(3)]


proof_d = {"apply_to": "f'", "derivative_at_c": "f'(c)", "bound": "L"}
L, lhs, rhs = 2, 4, 4
