# expect: a=todo b=todo c=todo d=todo
# why: nothing but stubs and names that are not there
import numpy as np


def f(x):
    return x**3 - x


def g(x):
    return x**2


proof_a = ...
proof_b = None
secant_slope = ...
c_values = None
L = ...
lhs = None
