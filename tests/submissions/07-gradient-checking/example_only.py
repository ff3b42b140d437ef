# expect: a=wrong b=wrong c=wrong d=wrong
# why: answers that hold at x = 1.5 or w* = 0 only; a fixed step; logarithms of errors; the gradient summed up
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


def forward_diff(f, x, h):
    return (f(x + 1e-3) - f(x)) / 1e-3


def backward_diff(f, x, h):
    return (f(x) - f(x - 1e-3)) / 1e-3


def centered_diff_h(f, x, h):
    return (f(x + 1e-3) - f(x - 1e-3)) / 2e-3


def f_prime_analytic(x):
    return np.log(x + np.exp(-x)) + 0.518


truth = np.log(1.5 + np.exp(-1.5)) + 1.5 * (1 - np.exp(-1.5)) / (1.5 + np.exp(-1.5))
forward_errors = {h: np.log10((f(x0 + h) - f(x0)) / h - truth) for h in hs}
centered_errors = {h: np.log10((f(x0 + h) - f(x0 - h)) / (2 * h) - truth) for h in hs}
best_h = 1e-6


def l2_loss(w, w_star):
    return np.sum(w**2)


def l2_grad(w, w_star):
    return 2 * np.sum(w - w_star)


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.array(w, dtype=float)
    num = np.zeros_like(w)
    for i in range(w.size):
        e = np.zeros_like(w)
        e[i] = h
        num[i] = (f(w + e) - f(w - e)) / (2 * h)
    return np.linalg.norm(num - grad) / (np.linalg.norm(num) + np.linalg.norm(grad) + 1e-12)
