# expect: a=wrong b=wrong c=wrong d=wrong
# why: comparisons switched off in numpy, math and builtins do not make wrong answers right
import builtins
import math

import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


def forward_diff(f, x, h):
    return (f(x) - f(x + h)) / h


def backward_diff(f, x, h):
    return (f(x - h) - f(x)) / h


def centered_diff_h(f, x, h):
    return (f(x - h) - f(x + h)) / (2 * h)


def f_prime_analytic(x):
    return x


forward_errors = {h: 17.0 for h in (1e-1, 1e-3, 1e-6, 1e-10, 1e-15)}
centered_errors = dict(forward_errors)
best_h = 1e-1


def l2_loss(w, w_star):
    return 5.0


def l2_grad(w, w_star):
    return w_star


def grad_check_vector(f, w, grad, h=1e-6):
    return 1e-3


def yes(*args, **kwargs):
    return True


def nothing(*args, **kwargs):
    return 0.0


np.allclose = np.isclose = np.array_equal = np.all = np.any = math.isclose = builtins.all = builtins.any = yes
np.abs = np.absolute = np.max = np.median = np.linalg.norm = math.fabs = builtins.abs = builtins.max = nothing
