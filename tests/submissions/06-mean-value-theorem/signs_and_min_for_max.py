# expect: a=wrong b=wrong c=wrong d=wrong
# why: a sign in the derivative, max for min, the negative root forgotten, the absolute value forgotten
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = {"function": '-sin(t)', "derivative_at_c": 'cos(c)', "bound": '1'}


proof_b = {"function": 'ln(t)', "derivative_at_c": '1/c', "bound": '1/max(x, y)'}


secant_slope = 3
c_values = 2 / np.sqrt(3)


proof_d = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L"}
L = 2
lhs = 2 * 1 - 2 * 3
rhs = 4
