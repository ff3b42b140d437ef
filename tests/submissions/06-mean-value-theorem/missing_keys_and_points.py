# expect: a=wrong b=wrong c=wrong d=wrong
# why: keys left out (a defaultdict does not have them), an empty list, a key misspelt
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


from collections import defaultdict

proof_a = {"function": "sin(t)", "derivative_at_c": "cos(c)"}
proof_b = defaultdict(lambda: "1/c", {"function": "ln(t)", "bound": "1/min(x, y)"})

secant_slope = 3
c_values = []

proof_d = {"apply": "f'", "derivative_at_c": "f''(c)", "bound": "L"}
L, lhs, rhs = 2, 4, 4
