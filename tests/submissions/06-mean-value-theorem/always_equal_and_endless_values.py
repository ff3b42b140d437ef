# expect: a=wrong b=wrong c=wrong d=wrong
# why: text and float subclasses that claim to equal everything, integers of thousands of digits, an iterator without end
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


import itertools


class Yes:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __hash__(self):
        return 0


class Text(str):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = str.__hash__


class Number(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __abs__(self):
        return 0.0

    __hash__ = float.__hash__


proof_a = {"function": Text("cos(t)"), "derivative_at_c": Text("sin(c)"), "bound": "9^9^9^9^9"}
proof_b = {"function": "ln(t)", "derivative_at_c": Yes(), "bound": 10**6000}
secant_slope = Number(5)
c_values = itertools.count()
proof_d = {"apply_to": Text("h"), "derivative_at_c": Yes(), "bound": Yes()}
L = 2 * 10**6000
lhs = Number(17)
rhs = Yes()
