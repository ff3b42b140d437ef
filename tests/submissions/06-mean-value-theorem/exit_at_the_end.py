# expect: a=passed b=passed c=passed d=passed
# why: leaving by sys.exit with a code after the last name changes no verdict
import sys


import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = {"function": 'sin(t)', "derivative_at_c": 'cos(c)', "bound": '1'}


proof_b = {"function": 'ln(t)', "derivative_at_c": '1/c', "bound": '1/min(x, y)'}


secant_slope = (f(2) - f(-2)) / 4
c_values = [2 / 3**0.5, -2 / 3**0.5]
c_values = set(c_values) | frozenset(c_values)


proof_d = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L"}
L = 2
lhs = abs(2 * 1 - 2 * 3)
rhs = L * abs(1 - 3)


sys.exit(3)
