# expect: a=passed b=passed c=passed d=passed
import numpy as np
proof_a = {"function": "sin(t) + 3", "derivative_at_c": "sin(pi/2 - c)", "bound": "sin(pi/2)", "why": "x"}
proof_b = {"function": "ln(5t)", "derivative_at_c": "1/c", "bound": "1/np.minimum(x, y)"}
secant_slope = ((2**3 - 2) - ((-2)**3 + 2))/4
c_values = np.roots([3, 0, -4])
proof_d = {"apply_to": "f’", "derivative_at_c": "f''(c)", "bound": "L"}
L = 2; lhs = rhs = 4
