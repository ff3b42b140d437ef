# expect: a=passed b=wrong c=todo d=todo error=exception
# why: what was bound before the exception is judged: c lacks its second name, d all
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = {"function": 'sin(t)', "derivative_at_c": 'cos(c)', "bound": '1'}


proof_b = {"function": 'ln(t)', "derivative_at_c": '1/c', "bound": '1/x'}


secant_slope = (f(2) - f(-2)) / 4
c_values = [-2 / sqrt(3), 2 / sqrt(3)]


proof_d = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L"}
L = 2
lhs = abs(2 * 1 - 2 * 3)
rhs = L * abs(1 - 3)
