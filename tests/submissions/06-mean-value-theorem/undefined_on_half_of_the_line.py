# expect: a=wrong b=wrong c=wrong d=todo
# why: functions that the theorem cannot be applied to everywhere; a point too many beside the two right ones
import numpy as np

proof_a = {"function": "sin(t) + 0*ln(t)", "derivative_at_c": "cos(c)", "bound": 1}
proof_b = {"function": "ln(t) + 0*sqrt(1 - t)", "derivative_at_c": "1/c", "bound": "1/min(x, y)"}

secant_slope = 3.0
c_values = np.append(np.roots([3, 0, -4]), 0)

proof_d = {"apply_to": "f'", "derivative_at_c": "f''(c)", "bound": ...}
L, lhs, rhs = 2, 4, 4
