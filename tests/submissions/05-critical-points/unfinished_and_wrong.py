# expect: a=wrong b=wrong c=wrong d=todo e=todo
# why: one wrong name makes a part wrong though another is a stub; deleted names are undefined
import numpy as np


def f_prime(x):
    ...


critical_points = [0]
f_double_prime = ...
second_derivative_test = "local maximum"
sign_left = None
critical_point_kind = "local maximum"
global_min = [(1, 0)]
global_max = [(-1, 16), (3, 16)]
del global_max
