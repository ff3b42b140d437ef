# expect: a=passed b=passed c=passed d=passed
# why: any mapping is a dict, a dict as a set means its keys, 0-d arrays are numbers, extra keys are ignored
from collections import ChainMap, OrderedDict, UserDict
from types import MappingProxyType

import numpy as np


def f(x):
    return x**3 - x


proof_a = MappingProxyType({"function": "sin(t)", "derivative_at_c": "cos(c)", "bound": np.float64(1.0), "note": "done"})
proof_b = ChainMap({"function": "log(t)"}, {"derivative_at_c": "1 / c", "function": "nonsense"}, {"bound": "1/min(x, y)"})

secant_slope = np.array(3.0)
c_values = {2 / 3**0.5: "right", -2 / 3**0.5: "left"}

proof_d = UserDict(OrderedDict([("bound", "L"), ("derivative_at_c", "f''(c)"), ("apply_to", "f'")]))
L = np.array(2)
lhs = np.float32(4)
rhs = np.uint8(4)
