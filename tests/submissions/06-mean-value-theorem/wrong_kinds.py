# expect: a=wrong b=wrong c=wrong d=wrong
# why: a list for a dict, a Python function for a formula, text and a function for a number
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = ["sin(t)", "cos(c)", "1"]
proof_b = {"function": np.log, "derivative_at_c": lambda c: 1 / c, "bound": "1/min(x, y)"}


def secant_slope():
    return 3


c_values = [-2 / np.sqrt(3), 2 / np.sqrt(3)]
proof_d = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L"}
L = "2"
lhs = 4
rhs = 4
