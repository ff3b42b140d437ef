# expect: a=wrong b=passed c=todo d=wrong
# why: an array in a blank is of the wrong kind; a key that is a set is an extra one; a list with room left is todo
import numpy as np

proof_a = {"function": np.array([1.0, 2.0]), "derivative_at_c": "cos(c)", "bound": 1}
proof_b = {"function": "ln(t)", "derivative_at_c": "1/c", "bound": "1/min(x, y)", frozenset({1}): 2}

secant_slope = 3
c_values = [2/np.sqrt(3), ...]

proof_d = {"apply_to": "f'", "derivative_at_c": np.array(["f''(c)", "f'(c)"]), "bound": "L"}
L = lhs = rhs = 4
L = 2
