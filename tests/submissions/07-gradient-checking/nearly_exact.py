# expect: a=wrong b=wrong c=wrong d=wrong
# why: a millionth, a billionth off; the truth rounded to eight decimals, which the centered errors cannot bear; a gradient a billionth off
import numpy as np


def f(x):
    return x * np.log(x + np.exp(-x))


x0 = 1.5
hs = [1e-1, 1e-3, 1e-6, 1e-10, 1e-15]


def forward_diff(f, x, h):
    return (f(x + h) - f(x)) / (h + 1e-9)


def backward_diff(f, x, h):
    return (f(x) - f(x - h)) / (h + 1e-9)


def centered_diff_h(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h + 1e-9)


def f_prime_analytic(x):
    return (np.log(x + np.exp(-x)) + x * (1 - np.exp(-x)) / (x + np.exp(-x))) * (1 + 1e-9)


truth = 1.22041454
forward_errors = {h: abs((f(x0 + h) - f(x0)) / h - truth) for h in hs}
centered_errors = {h: abs((f(x0 + h) - f(x0 - h)) / (2 * h) - truth) for h in hs}
best_h = 1e-6


def l2_loss(w, w_star):
    return np.sum((w - w_star) ** 2)


def l2_grad(w, w_star):
    return 2 * (w - w_star) * 1.000000001


def grad_check_vector(f, w, grad, h=1e-6):
    w = np.array(w, dtype=float)
    num = np.zeros_like(w)
    for i in range(w.size):
        e = np.zeros_like(w)
        e[i] = h
        num[i] = (f(w + e) - f(w - e)) / (2 * h)
    return np.linalg.norm(num - grad) / (np.linalg.norm(num) + np.linalg.norm(grad) + 1e-12)
