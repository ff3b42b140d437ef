# expect: a=wrong b=wrong c=wrong d=wrong
# why: right for single floats only; keys as text; integer w cuts the step off
import math

import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


def forward_diff(f, x, h):
    return (f(float(x) + h) - f(float(x))) / h


def backward_diff(f, x, h):
    return (f(x) - f(x - h)) / h


def centered_diff_h(f, x, h):
    if x == 0:
        return (f(h) - f(-h)) / (2 * h)
    return (f(x + h) - f(x - h)) / (2 * h)


def f_prime_analytic(x):
    return math.log(x + math.exp(-x)) + x * (1 - math.exp(-x)) / (x + math.exp(-x))


forward_errors = {"1e-1": 0.03888, "1e-3": 3.955e-4, "1e-6": 3.95e-7, "1e-10": 3.4e-7, "1e-15": 0.11}
centered_errors = {"1e-1": 6.717e-4, "1e-3": 6.72e-8, "1e-6": 1.2e-10, "1e-10": 1.4e-6, "1e-15": 0.11}
best_h = 1e-6


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def grad_check_vector(f, w, grad, h=1e-6):
    num = np.zeros(len(w))
    for i in range(len(w)):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        num[i] = (f(up) - f(down)) / (2 * h)
    return np.linalg.norm(num - grad) / (np.linalg.norm(num) + np.linalg.norm(grad) + 1e-12)
