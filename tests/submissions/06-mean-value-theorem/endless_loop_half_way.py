# expect: a=passed b=wrong c=todo d=todo
# why: the file is stopped; what was bound before is judged, what comes after is not there
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = {"function": 'sin(t)', "derivative_at_c": 'cos(c)', "bound": '1'}


proof_b = {"function": 'ln(t)', "derivative_at_c": '1/c', "bound": '1/(x + y)'}


n = 1
while True:
    n = -n


secant_slope = (f(2) - f(-2)) / 4
c_values = [2 / 3**0.5, -2 / 3**0.5]


proof_d = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L"}
L = 2
lhs = abs(2 * 1 - 2 * 3)
rhs = L * abs(1 - 3)
