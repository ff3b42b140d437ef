# expect: a=wrong b=wrong c=wrong d=wrong
# why: a bound twice as large, the whole right side for the bound, an undivided slope, L halved
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = {"function": 'sin(t)', "derivative_at_c": 'cos(c)', "bound": '2'}


proof_b = {"function": 'ln(t)', "derivative_at_c": '1/c', "bound": 'abs(x - y)/min(x, y)'}


secant_slope = f(2) - f(-2)
c_values = [-2 / np.sqrt(3), 2 / np.sqrt(3)]


proof_d = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L"}
L = 1
lhs = 4
rhs = L * abs(1 - 3)
