# expect: a=passed b=passed c=passed d=passed e=passed
# why: factored forms, signs computed, candidates compared by a program, functions handed to plot, three figures
import numpy as np

import tutor.lab as lab


def f(x):
    return (x - 1)**4


def f_prime(x):
    return 4*(x - 1)**3


def f_double_prime(x):
    return 12*(x - 1)**2


critical_points = {1.0}
second_derivative_test = "  Inconclusive\n"
sign_left = np.sign(f_prime(0.5))
sign_right = np.sign(f_prime(np.array([1.5])))[0]
critical_point_kind = "LOCAL  MINIMUM"

candidates = [(c, f(c)) for c in (-1.0, 1.0, 3.0)]
lowest = min(value for _, value in candidates)
highest = max(value for _, value in candidates)
global_min = (point for point in candidates if point[1] == lowest)
global_max = {point for point in candidates if point[1] == highest}

for curve in (f, f_prime, f_double_prime):
    lab.plot(np.linspace(-1, 3, 400), curve)
