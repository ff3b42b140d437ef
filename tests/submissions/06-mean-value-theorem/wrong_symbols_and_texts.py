# expect: a=wrong b=wrong c=wrong d=wrong
# why: symbols of another blank, text for numbers, texts that are no option
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = {"function": 'sin(x)', "derivative_at_c": 'cos(c)', "bound": '1'}


proof_b = {"function": 'ln(t)', "derivative_at_c": '1/t', "bound": '1/min(x, y)'}


secant_slope = 3
c_values = ["2/sqrt(3)", "-2/sqrt(3)"]


proof_d = {"apply_to": "g'", "derivative_at_c": "f''(c)", "bound": "L"}
L, lhs, rhs = 2, 4, 4
