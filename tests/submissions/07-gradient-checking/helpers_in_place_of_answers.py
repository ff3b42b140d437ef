# expect: a=todo b=wrong c=wrong d=wrong
# why: the course's own helpers are no answer, a difference quotient is no derivative; relative errors; a check that is always content
from tutor.lab import backward_diff, centered_diff, forward_diff


import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


centered_diff_h = centered_diff


def f_prime_analytic(x):
    return centered_diff(f, x)


truth = np.log(1.5 + np.exp(-1.5)) + 1.5 * (1 - np.exp(-1.5)) / (1.5 + np.exp(-1.5))
forward_errors = {h: abs((f(x0 + h) - f(x0)) / h - truth) / abs(truth) for h in hs}
centered_errors = {h: abs((f(x0 + h) - f(x0 - h)) / (2 * h) - truth) / abs(truth) for h in hs}
best_h = 1e-6


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def grad_check_vector(f, w, grad, h=1e-6):
    return 0.0
