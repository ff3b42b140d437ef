# expect: a=wrong b=wrong c=todo d=wrong e=wrong
# why: every second answer is off; one argument too many; one sign missing; three values of x in a point; constant curves
import itertools

import numpy as np

from tutor.lab import plot

errors = itertools.cycle([0.0, 0.5])


def f_prime(x):
    return 4*(x - 1)**3 + next(errors)


critical_points = [1]


def f_double_prime(f, x):
    return 12*(x - 1)**2


second_derivative_test = "inconclusive"
sign_left = -1
critical_point_kind = "local minimum"
global_min = [(1, 0, 0)]
global_max = [(-1, 3, 16)]

x = np.linspace(-0.5, 2.5, 200)
plot(x, 0*x, 0*x + 1, 0*x + 12)
