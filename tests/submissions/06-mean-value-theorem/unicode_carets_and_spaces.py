# expect: a=passed b=passed c=passed d=passed
# why: Unicode signs, carets and free white space and case are all one to the reader
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = {"function": "cos(t − π/2)", "derivative_at_c": "sin(π/2 − c)", "bound": "2^0"}
proof_b = {"function": "np.log(t)", "derivative_at_c": "c⁻¹", "bound": "min(y, x)^-1"}

secant_slope = 3.0000001
c_values = (c for c in (1.1547005, -1.1547005, 1.1547005, 2 / np.sqrt(3)))

proof_d = {"apply_to": " F ’ ", "derivative_at_c": "F ' ' ( C )", "bound": " L\n"}
L = 2.0
lhs = 4
rhs = 4
