# expect: a=wrong b=wrong c=wrong d=wrong e=todo
# why: points for numbers; a text for a function; "up" for a sign; texts and a dict of values for points; nothing drawn
import numpy as np


def f_prime(x):
    return 4*(x - 1)**3


critical_points = [(1, 0)]
f_double_prime = "12*(x - 1)**2"
second_derivative_test = "inconclusive"
sign_left, sign_right = "down", "up"
critical_point_kind = "local minimum"
global_min = ["(1, 0)"]
global_max = {-1: 16, 3: 16}
