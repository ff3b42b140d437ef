# expect: a=passed b=passed c=passed d=passed
# why: the answers as a textbook writes them, with the helpers printing their lines
import math

import numpy as np
from tutor.lab import check_close, check_true, header


def f(x):
    return x**3 - x


header("6a")
proof_a = {"function": "sin(t)", "derivative_at_c": "cos(c)", "bound": "1"}
proof_b = {"function": "ln(t)", "derivative_at_c": "1/c", "bound": "1/min(x, y)"}

secant_slope = (f(2) - f(-2)) / (2 - (-2))
c_values = [-2 / math.sqrt(3), 2 / math.sqrt(3)]
check_close("secant slope", secant_slope, 3.0)
for c in c_values:
    check_close("f'(c)", 3 * c**2 - 1, secant_slope)

proof_d = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": "L"}
L, lhs, rhs = 2, abs(2 * 1 - 2 * 3), 2 * abs(1 - 3)
check_true("Lipschitz", lhs <= rhs)
