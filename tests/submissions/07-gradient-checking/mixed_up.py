# expect: a=wrong b=wrong c=wrong d=wrong
# why: forward for backward, a nine-point stencil (however exact, a difference quotient), the two tables exchanged, forward differences in the gradient check
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


def forward_diff(f, x, h):
    return (f(x) - f(x - h)) / h


def backward_diff(f, x, h):
    return (f(x + h) - f(x)) / h


def centered_diff_h(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def f_prime_analytic(x):
    h = 1e-2
    weights = {1: 4 / 5, 2: -1 / 5, 3: 4 / 105, 4: -1 / 280}
    return sum(c * (f(x + k * h) - f(x - k * h)) for k, c in weights.items()) / h


truth = np.log(1.5 + np.exp(-1.5)) + 1.5 * (1 - np.exp(-1.5)) / (1.5 + np.exp(-1.5))
centered_errors = {h: abs((f(x0 + h) - f(x0)) / h - truth) for h in hs}
forward_errors = {h: abs((f(x0 + h) - f(x0 - h)) / (2 * h) - truth) for h in hs}
best_h = 1e-6


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.array(w, dtype=float)
    num = np.zeros_like(w)
    for i in range(w.size):
        e = np.zeros_like(w)
        e[i] = h
        num[i] = (f(w + e) - f(w)) / h
    return np.max(np.abs(num - grad) / (np.abs(num) + np.abs(grad) + 1e-12))
