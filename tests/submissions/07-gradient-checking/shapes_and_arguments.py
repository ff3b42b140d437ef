# expect: a=wrong b=wrong c=wrong d=wrong
# why: an argument too few, a column for a row, a key left out, a loss in a list
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


def forward_diff(x, h):
    return (f(x + h) - f(x)) / h


def backward_diff(x, h):
    return (f(x) - f(x - h)) / h


def centered_diff_h(x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def f_prime_analytic(x):
    slope = np.log(x + np.exp(-x)) + x * (1 - np.exp(-x)) / (x + np.exp(-x))
    return np.reshape(slope, (-1, 1))


truth = np.log(1.5 + np.exp(-1.5)) + 1.5 * (1 - np.exp(-1.5)) / (1.5 + np.exp(-1.5))
forward_errors = {h: abs((f(x0 + h) - f(x0)) / h - truth) for h in hs if h > 1e-12}
centered_errors = {h: abs((f(x0 + h) - f(x0 - h)) / (2 * h) - truth) for h in hs if h > 1e-12}
best_h = 1e-6


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2, keepdims=True)


def l2_grad(w, w_star):
    return 2 * (w - w_star)


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.array(w, dtype=float)
    num = np.zeros_like(w)
    for i in range(w.size):
        e = np.zeros_like(w)
        e[i] = h
        num[i] = (f(w + e) - f(w - e)) / (2 * h)
    return np.linalg.norm(num - grad) / (np.linalg.norm(num) + np.linalg.norm(grad) + 1e-12)
