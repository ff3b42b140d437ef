# expect: a=wrong b=wrong c=wrong d=wrong
# why: close is not equal: a bound and a derivative a billionth off, three digits for the points, L rounded up
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = {"function": 'sin(t)', "derivative_at_c": 'cos(c)', "bound": '1.000000001'}


proof_b = {"function": 'ln(t)', "derivative_at_c": '1.000000001/c', "bound": '1/min(x, y)'}


secant_slope = 3
c_values = [1.155, -1.155]


proof_d = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L"}
L = 2.00001
lhs = 4
rhs = 4
