# expect: a=todo b=todo c=todo d=wrong e=wrong
# why: a list with room left is todo; figures handed past plot, with fewer values than points, are no curves
import numpy as np

from tutor import lab


def f_prime(x):
    return 4*(x - 1)**3


critical_points = [...]


def f_double_prime(x):
    return 12*(x - 1)**2


second_derivative_test = None
sign_left, sign_right = -1, 1
global_min = [(1, 0), ...]
global_max = [(3, 16), (-1, 16), "and that is all"]

x = np.linspace(-0.5, 2.5, 100)
lab.figure_sink({"curves": [{"x": x, "y": (x - 1)[:50]**4, "label": "f"}], "title": "", "log": ""})
lab.figure_sink({"curves": [{"x": [], "y": [], "label": ""}], "title": "", "log": ""})
