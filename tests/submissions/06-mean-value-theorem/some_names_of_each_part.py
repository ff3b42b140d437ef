# expect: a=todo b=passed c=todo d=wrong
# why: one stub makes a part todo, one wrong name makes it wrong even beside stubs
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = None


proof_b = {"function": 'ln(t)', "derivative_at_c": '1/c', "bound": '1/min(x, y)'}


secant_slope = 3
c_values = ...


proof_d = ...
L = 3
lhs = ...
